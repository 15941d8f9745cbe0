import { saysForWhom } from '../../catalog/audience.js';
import { JOINTS } from '../../catalog/core-of-phrase.js';
import { kindLevels } from '../../catalog/kind-levels.js';
import type { Product } from '../../catalog/product.js';
import { wordsIn } from '../../language/word-lists.js';
import { keptOn, readOnce } from '../../processes/kept-on.js';
import { fold, isPlural, tellingWords } from '../../segments/word-forms.js';

/** Words that tell no kind of thing without another: a stand is for a guitar or a cake. */
const FORMS: ReadonlySet<string> = new Set([...wordsIn('en/forms.txt')].map(fold));
/** So many kinds of one category that end alike are kinds of what they end with. */
const SEVERAL = 3;

type Called = Pick<Product, 'kind' | 'category' | 'department'>;

/**
 * What a product's kinds are called without what tells them from others of its category, the widest first: tents, of *family &
 * group tents* beside *two-person tents*. What says for whom it is stays.
 */
export function plainLevels(product: Called, products: readonly Called[]): readonly string[] {
  const levels = product.kind ? kindLevels(product.kind) : [];
  return levels.map((level) => (isList(level) ? level : plainName(level, product, products)));
}

/** The same of the widest kind, each of several things that it names: sleeping bags and quilts, of *down sleeping bags & quilts*. */
export function plainKinds(product: Called, products: readonly Called[]): readonly string[] {
  const [widest] = product.kind ? kindLevels(product.kind) : [];
  if (widest === undefined) return [];
  return partsOf(widest).map((part) => plainName(part, product, products));
}

function plainName(kind: string, product: Called, products: readonly Called[]): string {
  const { category, department } = product;
  const kinds = kindsIn(products).get(placeOf(product)) ?? NONE;
  if (endingWith(kind, kinds).some((other) => other !== kind)) return kind;
  const place = new Set(tellingWords(`${category} ${department}`).map(fold));
  return kind.includes(FOR) ? kind : (endOf(kind, kinds, place, tellingWords(category)) ?? kind);
}

const FOR = ' for ';
const JOINT = /^(?:&|and)$/u;
const NONE: ReadonlySet<string> = new Set();

/** The longest end of a name that says what several kinds of the category are; none where all before it says only where it stands. */
function endOf(
  kind: string,
  kinds: ReadonlySet<string>,
  place: ReadonlySet<string>,
  category: readonly string[],
): string | undefined {
  const all = kind.split(' ');
  const ofCategory = new Set(category.map(fold));
  for (let first = 1; first < all.length; first++) {
    const end = all.slice(first).join(' ');
    const before = all.slice(0, first);
    const head = fold(all.at(-1) ?? '');
    const alike = endingWith(end, kinds).length;
    if (end.split(JOINTS).length > 1 || alike < 2) continue;
    const isKind = alike >= SEVERAL || ofCategory.has(head);
    const isSaid = before.every((word) => JOINT.test(word) || place.has(fold(word)));
    const isForm = first === all.length - 1 && FORMS.has(head);
    return isKind && !isSaid && !isForm && !saysForWhom(before.join(' ')) ? end : undefined;
  }
  return undefined;
}

/** Two things in one name, neither of which says how the other is: *bags & straps*. A thing for another is no such: *studs for shoes*. */
const isList = (kind: string): boolean => {
  const [one = '', ...others] = kind.split(JOINTS);
  return (others.length > 0 && isPlural(one.split(' ').at(-1) ?? '')) || kind.includes(FOR);
};

/** The things that a kind names. */
const partsOf = (kind: string): readonly string[] =>
  isList(kind) && !kind.includes(FOR) ? kind.split(JOINTS) : [kind];

const endingWith = (end: string, kinds: ReadonlySet<string>): readonly string[] =>
  [...kinds].filter((kind) => kind === end || kind.endsWith(` ${end}`));

const placeOf = ({ category, department }: Called): string => `${department}\n${category}`;

/** All levels of the kinds of each category, and the things that they name. */
const kindsIn = readOnce((products: readonly Called[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const places = new Map<string, Set<string>>();
  for (const product of products) {
    const levels = product.kind ? kindLevels(product.kind) : [];
    const own = places.get(placeOf(product)) ?? new Set();
    for (const level of levels) for (const one of [level, ...partsOf(level)]) own.add(one);
    places.set(placeOf(product), own);
  }
  return places;
}, keptOn('kindsByPlace'));
