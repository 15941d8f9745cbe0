import { audiencesIn, isForOthers, isOfAnimals, isOfPeople } from '../../catalog/audience.js';
import type { Product } from '../../catalog/product.js';
import { likenessOfMeaning, type Meant, type TypedWords } from '../../interests/typed-words.js';
import { fold, headNoun, tellingWords } from '../../segments/word-forms.js';
import { inTurns } from '../index/category-turns.js';
import type { ShopIndex } from '../index/shop-index.js';
import { ASIDE, isOfOtherHalf, stem, tellsOf } from './phrase-head.js';

/** Fewer products than these are no shelf: the part of the shop that is called so fills it, */
const FEW = 4;
/** to this number. */
const MOST = 8;
/** Of one category that many stand before those of another. */
const IN_TURN = 2;
/** How much nearer a thing counts that its category is called by, cosine: pens before the pen roll, of *Pens & ink*. */
const STAPLE = 0.1;
/** The same of a department, which has many kinds of things: desks before the address book, of *Home office*. */
const STAPLE_OF_DEPARTMENT = 0.2;

/** What standing in a part of the shop that is called so is worth beside the meaning, by its whole name and by half of it. */
const OF_WHOLE = 0.15;
const OF_HALF = 0.05;

/** The same of what is for those whom the words name: a child's pack, of *camping with kids*. */
const THEIRS = 0.3;

interface Shop {
  readonly products: readonly Product[];
  readonly audience: ShopIndex['audience'];
  /** Cosine of the typed words and a product. */
  cosine(position: number): number;
}

/**
 * Where typed words mean few products, and a category or a department bears their name alone or beside another
 * (*Fish & aquariums*, *DIY & tools*), its products are meant too, nearest first. Those of other departments are not
 * (a kitchen radio is no *kitchen*), but for what is for those whom the words name: a dog's pack, of *hiking with dog*.
 * What only a half of the name or the beginning of a phrase tells is a guess.
 */
export function withPartOfTheShop(
  text: string,
  meant: TypedWords['meant'],
  { products, audience, cosine }: Shop,
): TypedWords['meant'] {
  const part = partCalled(text, products);
  if (meant.size >= FEW || part === undefined) return meant;
  const asked = { of: audiencesIn(text), isGuess: true };
  const isTheirs = (position: number) =>
    asked.of.size > 0 && isForSome(position, audience) && !isForOthers(asked, audience(position));
  const own = [...meant].filter(
    ([position]) => products[position]?.department === part.department || isTheirs(position),
  );
  const isOpen = (position: number) =>
    !meant.has(position) &&
    (asked.of.size > 0 ? isTheirs(position) : part.isForSome || !isForSome(position, audience));
  const staple = part.place === 'department' ? STAPLE_OF_DEPARTMENT : STAPLE;
  const near = (position: number) =>
    cosine(position) + (isStaple(products[position]) ? staple : 0) + (isTheirs(position) ? THEIRS : 0);
  const rest = inTurns(
    part.positions.filter(isOpen).toSorted((a, b) => near(b) - near(a)),
    (position) => products[position]?.category ?? '',
    IN_TURN,
  );
  const added = rest.slice(0, MOST - own.length).map((position): [number, Meant] => {
    const likeness = likenessOfMeaning(near(position)) + (part.isWhole ? OF_WHOLE : OF_HALF);
    return [position, { isSure: part.isWhole, likeness }];
  });
  return new Map([...own, ...added]);
}

interface Part {
  readonly place: 'category' | 'department';
  readonly department: string;
  readonly positions: readonly number[];
  /** Its name is just what was typed. */
  readonly isWhole: boolean;
  /** Most of it is for children, or for animals. */
  readonly isForSome: boolean;
}

/** The one category that is called so, else the one department; undefined for none or several. */
function partCalled(text: string, products: readonly Product[]): Part | undefined {
  const [beginning = ''] = text.split(ASIDE);
  for (const said of new Set([text, beginning])) {
    if (isDoneToAnimals(said)) continue;
    const wanted = stemsOf(said);
    for (const place of ['category', 'department'] as const) {
      const all = new Set(products.map((one) => one[place]));
      const names = new Set([...all].filter((name) => isCalled(name, wanted)));
      const positions = [...products.keys()].filter((at) => names.has(products[at]?.[place] ?? ''));
      const departments = new Set(positions.map((at) => products[at]?.department ?? ''));
      const [department] = departments;
      if (department === undefined) continue;
      if (departments.size > 1 || names.size > 1) return undefined;
      const isJoint = [...names].some((name) => stemsOf(name) !== wanted);
      const isWhole = said === text && !isJoint;
      const isForSome = audiencesIn([department, ...names].join(' ')).size > 0;
      return {
        place,
        department,
        positions: isJoint ? ofTheHalf(wanted, place, positions, products) : positions,
        isWhole,
        isForSome,
      };
    }
  }
  return undefined;
}

/** Fewer products than these say nothing of how a part of the shop speaks: nothing of *DIY & tools* says DIY. */
const SPEAKING = 3;

const DOING = /^\p{L}+ing$/u;

/** Who keeps fish is not fishing. */
const isDoneToAnimals = (said: string): boolean =>
  DOING.test(said.trim()) && audiencesIn(stemsOf(said)).size > 0;

/**
 * Of a part that is called by two things what tells of the one, where several do: no cup of *Cups & storage* stores. Of a
 * department nothing that tells of the other alone: a tent of *Camping & hiking* is for no hiking.
 */
function ofTheHalf(
  wanted: string,
  place: 'category' | 'department',
  positions: readonly number[],
  products: readonly Product[],
): readonly number[] {
  const last = wanted.split(' ').at(-1) ?? '';
  const isOther = (product: Product) => isOfOtherHalf(last, product.department, product);
  const telling = positions.filter((at) => products[at] !== undefined && tellsOf(last, products[at]));
  if (telling.length < SPEAKING) return positions;
  return place === 'category'
    ? telling
    : positions.filter((at) => products[at] !== undefined && !isOther(products[at]));
}

const isCalled = (name: string, wanted: string): boolean =>
  wanted !== '' && name.split(/\s&\s|,\s/u).some((half) => stemsOf(half) === wanted);

const stemsOf = (text: string): string => tellingWords(text.toLowerCase()).map(stem).join(' ');

function isForSome(position: number, audience: ShopIndex['audience']): boolean {
  const one = audience(position);
  return isOfAnimals(one) || isOfPeople(one);
}

/** A word of its category's name is the last of its own name, or its first tag. */
export function isStaple(product: Product | undefined): boolean {
  if (product === undefined) return false;
  const called = new Set(tellingWords(product.category).map(fold));
  return [headNoun(product.name) ?? '', fold(product.tags[0] ?? '')].some((one) => called.has(one));
}
