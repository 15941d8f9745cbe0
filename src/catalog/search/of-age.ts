import { audienceOf, isOfChildren, namesLittleChildren } from '../audience.js';
import type { Product } from '../product.js';
import type { Answers } from './answers.js';
import type { SearchLanguage } from './languages/language.js';
import type { ProductSearch } from './product-search.js';

/** For what ages in months a product says that it is. */
export interface ProductAges {
  /** Undefined where it does not say from which. */
  readonly least: number | undefined;
  /** Undefined where it does not say up to which, or is for grown persons too. */
  readonly most: number | undefined;
  /** It is for children. */
  readonly isForChildren: boolean;
  /** It is for children who are no older than toddlers, by its shelf or a tag. */
  readonly isForLittle: boolean;
}

/** What is called one for babies or toddlers is for no other where it says nothing else, in months. */
const LITTLE_UNTIL = 48;

const NO_AGE: ProductAges = { least: undefined, most: undefined, isForChildren: false, isForLittle: false };

/** For what ages each product says that it is. Read once. */
export function openAges(
  products: readonly Product[],
  { leastAge, mostAge }: SearchLanguage,
): (position: number) => ProductAges {
  const ages = products.map((product): ProductAges => {
    const { name, description, tags } = product;
    const audience = audienceOf(product);
    const isForChildren = isOfChildren(audience);
    // A tag that is an age says nothing else.
    const said = tags.map((tag) => (/^\S+ (?:month|year)s?$/i.test(tag) ? `from ${tag}` : tag));
    const text = [name, description, ...said].join('. ');
    const called = namesLittleChildren(name) ? LITTLE_UNTIL : undefined;
    return {
      least: leastAge(text, isForChildren),
      most: isForChildren ? (mostAge(text) ?? called) : undefined,
      isForChildren,
      isForLittle: isForChildren && (audience.of.has('baby') || tags.some(namesLittleChildren)),
    };
  });
  return (position) => ages[position] ?? NO_AGE;
}

/** What is from half of an age on is about right for it. */
const ABOUT = 0.5;
/** What is from less than this share of it is for much younger ones: no rattle for an eight-year-old. */
const MUCH_YOUNGER = 0.3;
/** From this age in months on a child is no little one any more: what is for babies and toddlers is for none. */
const NO_LITTLE_ONE = 72;

/** What is for babies from birth on is for all of the first year. */
const ONE_YEAR = 12;
/** From this age in months on what is for anybody suits as well as what is for children. */
const LIKE_ANYBODY = 120;

/** Whether a product is for children of this age no more: it says so, or it is clearly for much younger ones. */
function isOutgrown({ least, most, isForChildren, isForLittle }: ProductAges, age: number): boolean {
  if (most !== undefined) return most < age;
  if (age < NO_LITTLE_ONE) return false;
  return least === undefined ? isForLittle : isForChildren && least < MUCH_YOUNGER * age;
}

/**
 * Answers for a child of some age: what says that it is for older ones, and what is clearly for much younger ones, is left
 * out. What says no age stays. Of what answers well, what says that it is for about that age comes first, then what is for
 * children, and last what is for younger ones. Where nothing else is found they are listed, and the page says so.
 */
export function ofAge(answers: Answers, search: ProductSearch): Answers {
  const { age } = answers.read;
  if (age === undefined) return answers;
  const isOlder = ({ position }: { readonly position: number }) => (search.agesOf(position).least ?? 0) > age;
  const isYounger = ({ position }: { readonly position: number }) => isOutgrown(search.agesOf(position), age);
  const open = answers.found.filter((one) => !isOlder(one));
  if (open.length === 0 && answers.found.length > 0) return { ...answers, older: 'all' };
  const right = open.filter((one) => !isYounger(one));
  const place = placeFor(age, answers.read.words, search);
  const all = right.length > 0 ? [...right, ...othersOfAge(answers, age, search)] : open;
  const found = all.toSorted((a, b) => place(a) - place(b));
  const [first, last] = [found.at(0), found.at(-1)];
  return {
    ...answers,
    near: answers.near.filter((one) => !isOlder(one) && !isYounger(one)),
    found,
    older: open.length < answers.found.length ? 'left out' : undefined,
    younger: right.length === open.length ? undefined : right.length === 0 ? 'all' : 'left out',
    isAgeFirst: first !== undefined && last !== undefined && place(first) === 0 && place(last) > 0,
  };
}

/** Where nothing but a child was named, all that says that it is for about that age answers. */
function othersOfAge(
  { read, found, applied }: Answers,
  age: number,
  search: ProductSearch,
): Answers['found'] {
  if (!search.isPresentForChildren(read.words)) return [];
  const known = new Set(found.map(({ position }) => position));
  const fits = (position: number) =>
    !known.has(position) && applied.every(({ wish }) => search.fits(wish, position));
  const score = found.at(-1)?.score ?? 1;
  return search
    .forAge(age)
    .filter(fits)
    .map((position) => ({ position, score, worded: false, isCalled: false, isThing: false, isGood: true }));
}

/** Whether a thing for children says that it is for about this age. */
const isForAbout = ({ least, isForChildren, ...ages }: ProductAges, age: number): boolean =>
  isForChildren &&
  least !== undefined &&
  least >= ABOUT * age &&
  least <= age &&
  !isOutgrown({ least, isForChildren, ...ages }, age);

/** The rows of all such things. */
export function openForAge(
  products: readonly Product[],
  agesOf: (position: number) => ProductAges,
): (age: number) => readonly number[] {
  return (age) => [...products.keys()].filter((position) => isForAbout(agesOf(position), age));
}

/** Where an answer stands among the others, lower first; those of one place stay in their order. */
function placeFor(age: number, words: string, { agesOf, forChildren }: ProductSearch) {
  const whose = forChildren(words);
  return ({ position, isGood, isCalled }: Answers['found'][number]): number => {
    if (!isGood && !isCalled) return 4;
    const { least } = agesOf(position);
    if (least !== undefined && least >= ABOUT * age) return 0;
    if (least !== undefined && least < MUCH_YOUNGER * age && age >= ONE_YEAR) return 3;
    return whose(position) === 'others' && age < LIKE_ANYBODY ? 2 : 1;
  };
}
