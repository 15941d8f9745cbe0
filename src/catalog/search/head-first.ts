import type { Neighbour } from '../../vector-index/vector-index.js';
import { traitOf } from '../trait-words.js';
import type { LookedFor } from './looked-for.js';
import type { WordAnswer } from './product-search.js';
import type { Answer } from './rank.js';
import type { WordHit } from './word-hits.js';

/** So many that are headed by the word that says what is looked for are a choice. */
const A_CHOICE = 2;
/** So many times nearer than what leads has to be what goes before it. */
const NEARER = 1.3;

/**
 * Of a name that nothing bears whole, where several things are headed by the word that says what is looked for: what of
 * these is much nearer than what leads goes before it (bikes before shoes, of *road bike*), and what people use before
 * what is for animals that nobody named. Left out is what is of another part of the shop and called by no more than how the thing is to look or be: a nail polish, of *red wine
 * glasses*, a rain stick, of *non stick pan*.
 * @param near nearest first; none where the model did not answer
 */
export function headFirst(
  answers: readonly Answer[],
  { search, read, answer }: LookedFor,
  near: readonly Neighbour[],
): readonly Answer[] {
  const isWhole = answers.some(({ isThing, isCalled }) => isThing || isCalled);
  const [first] = answers;
  if (first === undefined || isWhole || near.length === 0 || search.isSpoken(read.words)) return answers;
  const hitAt = new Map(answer.hits.map((hit) => [hit.position, hit]));
  const nearness = new Map(near.map(({ position, similarity }) => [position, similarity]));
  const nearnessOf = ({ position }: Answer) => nearness.get(position) ?? 0;
  const forWhom = search.forWhom(read.words);
  const isAnimals = ({ position }: Answer) => forWhom(position) === 'animal';
  const isLed = ({ position }: Answer) => hitAt.get(position)?.isLed === true;
  const led = answers.filter((one) => isLed(one) && !isAnimals(one));
  const looks = looksIn(read.words, answer);
  const departmentOf = ({ position }: Answer) => search.productAt(position)?.department;
  const departments = new Set(led.map(departmentOf));
  const isOther = (one: Answer) =>
    !departments.has(departmentOf(one)) && isLookOnly(hitAt.get(one.position), looks);
  if (led.length < A_CHOICE) return answers;
  const isOtherwise = hitAt.get(first.position)?.isOtherwise === true;
  const isAhead = (one: Answer) =>
    isLed(first) ? isAnimals(first) : !isOtherwise && nearnessOf(one) > NEARER * nearnessOf(first);
  const lead = new Set(led.filter(isAhead));
  return [...lead, ...answers.filter((one) => !lead.has(one) && !isOther(one))];
}

/** What is said with *non* tells how a thing is, whatever else is called so. */
const NON = /\bnon[\s-]+(\p{L}+)/giu;

/** The terms of a query that tell how a thing looks or is, a bit each. */
function looksIn(words: string, { terms }: WordAnswer): number {
  const how = new Set([...words.toLowerCase().matchAll(NON)].map(([, word]) => word));
  const isLook = (typed: string) => traitOf(typed) !== undefined || how.has(typed) || typed === 'non';
  return terms.reduce((bits, { typed }, at) => (isLook(typed) ? bits | (1 << at) : bits), 0);
}

const isLookOnly = (hit: WordHit | undefined, looks: number): boolean =>
  hit !== undefined && hit.calls !== 0 && (hit.calls & ~looks) === 0;
