import { oldestNamed } from '../../audience.js';
import type { Answers } from '../answers/answers.js';
import {
  ABOUT,
  isOutgrown,
  MUCH_YOUNGER,
  NO_LITTLE_TOY,
  type ProductAges,
} from '../matching/product-ages.js';
import type { ProductSearch } from '../matching/product-search.js';

/** What is for babies from birth on is for all of the first year. */
const ONE_YEAR = 12;

/**
 * Answers for a child of some age: what says that it is for older ones, and what is clearly for much younger ones, is left
 * out. What says no age stays. Of what answers well, what says that it is for about that age comes first, then what is for
 * children, and last what is for younger ones. Where nothing else is found they are listed, and the page says so.
 */
export function ofAge(answers: Answers, search: ProductSearch): Answers {
  const { age } = answers.read;
  if (age === undefined) return withoutOlder(answers, oldestNamed(answers.read.words), search);
  const isOlder = ({ position }: { readonly position: number }) => (search.agesOf(position).least ?? 0) > age;
  const isLasting = (position: number) => age < NO_LITTLE_TOY && isPlainToy(search.agesOf(position));
  const isYounger = ({ position }: { readonly position: number }) =>
    isOutgrown(search.agesOf(position), age) && !isLasting(position);
  const open = answers.found.filter((one) => !isOlder(one));
  if (open.length === 0 && answers.found.length > 0) return { ...answers, older: 'all' };
  const right = open.filter((one) => !isYounger(one));
  const placeOf = placeFor(age, search);
  const place = (one: Answers['found'][number]) => (one.isGood && isLasting(one.position) ? 0 : placeOf(one));
  const all = right.length > 0 ? [...right, ...othersOfAge(answers, age, search)] : open;
  const found = all.toSorted((a, b) => place(a) - place(b));
  return {
    ...answers,
    near: answers.near.filter((one) => !isOlder(one) && !isYounger(one)),
    found,
    older: open.length < answers.found.length ? 'left out' : undefined,
    younger: right.length === open.length ? undefined : right.length === 0 ? 'all' : 'left out',
    areOtherAgesLeftOut: open.length < answers.found.length && right.length < open.length && right.length > 0,
  };
}

/**
 * Who names babies or toddlers and says no age is shown nothing that says that it is for older children: it may choke
 * them. The rest stays in its order.
 */
function withoutOlder(answers: Answers, oldest: number | undefined, search: ProductSearch): Answers {
  const isOlder = ({ position }: { readonly position: number }) =>
    oldest !== undefined && (search.agesOf(position).least ?? 0) > oldest;
  const found = answers.found.filter((one) => !isOlder(one));
  if (found.length === answers.found.length) return answers;
  if (found.length === 0) return { ...answers, older: 'all' };
  const near = answers.near.filter((one) => !isOlder(one));
  return { ...answers, near, found, older: 'left out' };
}

/** It says no age. */
const isPlainToy = ({ least, isToyOfLittle }: ProductAges): boolean => least === undefined && isToyOfLittle;

const isAbout = ({ least }: ProductAges, age: number): boolean => least !== undefined && least >= ABOUT * age;

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

/** From this share of an age on something is for just that: of toys for a child of three those from three first. */
const JUST = 0.75;

/** Where an answer stands among the others, lower first; those of one place stay in their order. */
function placeFor(age: number, { agesOf }: ProductSearch) {
  return ({ position, isGood, isCalled }: Answers['found'][number]): number => {
    if (!isGood && !isCalled) return 4;
    const { least } = agesOf(position);
    if (isAbout(agesOf(position), age)) return (least ?? 0) >= JUST * age ? 0 : 0.5;
    if (least !== undefined && least < MUCH_YOUNGER * age && age >= ONE_YEAR) return 3;
    return 1;
  };
}
