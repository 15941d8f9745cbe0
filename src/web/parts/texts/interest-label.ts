import { segmentOfInterest } from '../../../interests/interest.js';
import { type Interest, signatureOf } from '../../../interests/signature.js';
import { readOnce } from '../../../processes/kept-on.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Entry, InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';

/** A group called by so many things is called by a list of what it holds, and not by what they have in common. */
const LEAST_LISTED = 3;

/**
 * What an interest is called where it is shown. One of a group that is called by a list (cats, fish, small animals) is
 * called by the category that all its evidence is of, unless that is all that the list says: whoever looked at one
 * aquarium looked at no cats. Where the evidence is of several and the list names none of them, by their department. One of
 * a group that is called as a category is, of which nothing is, is called by that which all is of: bags are no cameras.
 */
export function shownLabel(
  { id, label, shares }: Pick<Interest, 'id' | 'label' | 'shares'>,
  { catalogue, shop }: Named,
): string {
  const listed = label.split(/\s*(?:,|&)\s*/u);
  if (id.startsWith('phrase:')) return label;
  const products = shares
    .filter(({ weight }) => weight > 0)
    .flatMap(({ evidence: { product, found = [] } }) => product ?? found)
    .map((one) => catalogue.product(one));
  const namedBy = (category: string) =>
    listed.filter((part) => wordsOf(part).some((word) => wordsOf(category).includes(word))).length;
  // Another group may bear the name, or hold more of what it names: no two interests are called alike.
  const own = segmentOfInterest(id, shop.segments);
  const isFree = (name: string) =>
    shop.segments.every((one) => one.label !== name) && largestOf(name, catalogue.products, shop) === own;
  const categories = new Set(products.map((one) => one?.category ?? ''));
  if (listed.length < LEAST_LISTED) {
    const [only = ''] = categories.size === 1 ? categories : [];
    const isOther = only !== '' && only !== label && categoryNames(catalogue.products).has(label);
    return isOther && isFree(only) ? only : label;
  }
  const departments = new Set(products.map((one) => one?.department ?? ''));
  const [category = ''] = categories;
  const [department = ''] = departments;
  if (categories.size === 1 && category !== '' && namedBy(category) < listed.length && isFree(category))
    return category;
  const isUnnamed = [...categories].every((one) => namedBy(one) === 0);
  return departments.size === 1 && department !== '' && isUnnamed && isFree(department) ? department : label;
}

interface Named {
  readonly catalogue: Pick<Snapshot['catalogue'], 'product' | 'products'>;
  readonly shop: Pick<Snapshot['shop'], 'segments' | 'memberships'>;
}

const largest = readOnce((_: Named['catalogue']['products']) => new Map<string, number | undefined>());

/** The segment that holds most of what a category or a department is called so; undefined where none holds any. */
function largestOf(
  name: string,
  products: Named['catalogue']['products'],
  { memberships }: Named['shop'],
): number | undefined {
  const known = largest(products);
  if (!known.has(name)) {
    const counts = new Map<number, number>();
    for (const [position, { category, department }] of products.entries()) {
      const [first] = category === name || department === name ? memberships(position) : [];
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
