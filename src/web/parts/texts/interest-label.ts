import { audienceOf, audiencesIn } from '../../../catalog/audience.js';
import { kindLevels } from '../../../catalog/kind-levels.js';
import type { Product } from '../../../catalog/product.js';
import { segmentOfInterest } from '../../../interests/interest.js';
import { type Interest, signatureOf } from '../../../interests/signature.js';
import { readOnce } from '../../../processes/kept-on.js';
import { capitalised } from '../../../segments/word-forms.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Entry, InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';

/** A group called by so many things is called by a list of what it holds, and not by what they have in common. */
const LEAST_LISTED = 3;

/**
 * What an interest is called where it is shown. One of a group that is called by a list (cats, fish, small animals) is
 * called by the category that all its evidence is of, unless that is all that the list says: whoever looked at one
 * aquarium looked at no cats. Where the evidence is of several, by the one that says for whom all of it is: food for cats
 * is of Cats. Where most of that category is of another group, by its kind: a desk lamp is no desk, chair or screen. Where the
 * list names none of them, by their department. One of a group that is called as a category is, of
 * which nothing is, is called by that which all is of: bags are no cameras. What came in a file is called as there, where
 * this shop calls anything so.
 */
export function shownLabel(
  { id, label, shares }: Pick<Interest, 'id' | 'label' | 'shares'>,
  { catalogue, shop }: Named,
): string {
  if (id.startsWith('phrase:')) return label;
  const speaking = shares.flatMap(({ weight, evidence }) => (weight > 0 ? [evidence] : []));
  const products = speaking
    .flatMap(({ product, found = [] }) => product ?? found)
    .map((one) => catalogue.product(one));
  // Another group may bear the name, or hold more of what it names: no two interests are called alike.
  const own = segmentOfInterest(id, shop.segments);
  const isFree = (name: string) =>
    shop.segments.every((one) => one.label !== name) && largestOf(name, catalogue.products, shop) === own;
  const brought = new Set(speaking.map(({ called }) => called));
  if (brought.has(label)) return label;
  const [said, ...others] = brought;
  if (said !== undefined && others.length === 0 && isFree(said)) return said;
  return namesOf(label, products, catalogue).find(isFree) ?? label;
}

/** The narrower names that an interest of a group may have by what it is about, the narrowest first. */
function namesOf(
  label: string,
  products: readonly (Product | undefined)[],
  catalogue: Named['catalogue'],
): readonly string[] {
  const listed = label.split(/\s*(?:,|&)\s*/u);
  const categories = distinct(products.map((one) => one?.category ?? ''));
  const departments = distinct(products.map((one) => one?.department ?? ''));
  const [only = ''] = categories.length === 1 ? categories : [];
  if (listed.length < LEAST_LISTED)
    return only !== '' && only !== label && categoryNames(catalogue.products).has(label) ? [only] : [];
  const namedBy = (category: string) =>
    listed.filter((part) => wordsOf(part).some((word) => wordsOf(category).includes(word))).length;
  const isNarrower = (category: string) => category !== '' && namedBy(category) < listed.length;
  const ofAll = only !== '' ? [only] : categories.filter((one) => isForAll(one, products));
  const isUnnamed = categories.every((one) => namedBy(one) === 0);
  const [department = ''] = departments.length === 1 && isUnnamed ? departments : [];
  const kinds = distinct(products.map((one) => (one ? kindName(one) : '')));
  const ofKind = kinds.length === 1 && only !== '' ? kinds : [];
  return [...ofAll.filter(isNarrower), ...ofKind, department].filter((name) => name !== '');
}

/** Whether a category says for whom its things are, and all of these are for those and for nobody else. */
function isForAll(category: string, products: readonly (Product | undefined)[]): boolean {
  const whom = audiencesIn(category);
  const isForThem = (one: Product | undefined): boolean => {
    const of = one ? [...audienceOf(one).of] : [];
    return of.length > 0 && of.every((audience) => whom.has(audience));
  };
  return whom.size > 0 && products.every(isForThem);
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

interface Named {
  readonly catalogue: Pick<Snapshot['catalogue'], 'product' | 'products'>;
  readonly shop: Pick<Snapshot['shop'], 'segments' | 'memberships'>;
}

const largest = readOnce((_: Named['catalogue']['products']) => new Map<string, number | undefined>());

/** What its merchant calls the kind of a product, as a name; empty where nothing is said. */
const kindName = ({ kind = '' }: Pick<Product, 'kind'>): string => capitalised(kindLevels(kind).at(-1) ?? '');

/** The segment that holds most of what a category, a department or a kind is called so; undefined where none holds any. */
function largestOf(
  name: string,
  products: Named['catalogue']['products'],
  { memberships }: Named['shop'],
): number | undefined {
  const known = largest(products);
  if (!known.has(name)) {
    const counts = new Map<number, number>();
    for (const [position, one] of products.entries()) {
      const isOfIt = one.category === name || one.department === name || kindName(one) === name;
      const [first] = isOfIt ? memberships(position) : [];
      if (first) counts.set(first.segment, (counts.get(first.segment) ?? 0) + 1);
    }
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
    known.set(name, most?.[0]);
  }
  return known.get(name);
}

const categoryNames = readOnce(
  (products: Named['catalogue']['products']) => new Set(products.map(({ category }) => category)),
);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

/** What an interest is called that stands there but for an entry that took it away or changed it; undefined where none does. */
export function labelBut(
  entry: Entry & { readonly interest: InterestId },
  visit: Visit,
  snapshot: Pick<Snapshot, 'catalogue' | 'shop'>,
): string | undefined {
  const entries = visit.entries.filter((one) => one !== entry);
  const { interests } = signatureOf({ ...visit, entries }, snapshot.shop, entry.at);
  const interest = interests.find(({ id }) => id === entry.interest);
  return interest && shownLabel(interest, snapshot);
}
