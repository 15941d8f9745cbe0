import type { Answers } from '../answers/answers.js';
import { isGeneral } from '../languages/general-heads.js';
import type { Fulfilled } from '../matching/wish-filter.js';
import type { Answer } from '../ranking/rank.js';
import type { LookedFor } from './asked.js';

/** It is two words and nothing else that no product bears as its name, and neither only says what a thing is like. */
export function isNameOfTwo(
  { read, facets, answer: { terms } }: LookedFor,
  { isPartial: isPart, isOnlyMentioned: isMentioned }: Pick<Answers, 'isPartial' | 'isOnlyMentioned'>,
): boolean {
  const isName = facets.length === 0 && /^\S+ \S+$/u.test(read.words.trim()) && terms.length === 2;
  return (isPart || isMentioned) && isName && terms.every(({ isDescribing }) => !isDescribing);
}

/** Cosine from which what holds none of the words of a name, or a part of them in passing, is near it all the same, */
const CLOSE = 0.42;
/** and from which it is where a word of the same family stands in its name, or it stands on the shelf of what answers best. */
const CLOSE_IN_KIND = 0.3;
/** The best tells of its shelf where it is so near itself. */
const CLOSE_BEST = 0.35;
/** Where so many are called by a part of a name in one department, what is called so elsewhere is another thing. */
const ENOUGH_THERE = 3;
/** They are so much of all that is called by a part. */
const MOST_THERE = 0.6;

/** How a product may hold a part of a name. */
interface PartOf {
  readonly department: string;
  readonly category: string;
  /** It is called by one of the words itself, and not by its shelf alone. */
  readonly isCalled: boolean;
  /** It says all of the words, and none of them by its shelf alone. */
  readonly holdsAll: boolean;
  /** A word of the same family as one of them stands in its name. */
  readonly isOfFamily: boolean;
}

/**
 * Of what holds a part of a short name that nothing bears, and of what holds none of it, what is no matter of chance. It
 * is called by a word of the name, where most that is called so stands (by the *bird* of a bird feeder no bird's-beak knife
 * of the kitchen), or it is near in meaning.
 */
export function partsOfName(
  answers: readonly Answer[],
  kept: Fulfilled,
  asked: LookedFor,
): readonly Answer[] {
  const { near } = kept;
  const partAt = partsIn(asked, kept);
  if (isGeneral(asked.read.words) && !isSlip(answers, asked)) return ofWholeName(answers, near, partAt);
  const [first] = answers;
  if (near.length === 0 || first === undefined) return answers;
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  // What holds none of the words, or one by its shelf alone, tells of no shelf: no ladder is about a stair gate.
  const isNear = partAt(first.position).isCalled && (similarity.get(first.position) ?? 0) >= CLOSE_BEST;
  const shelf = isNear ? partAt(first.position).category : undefined;
  const isClose = (position: number, { isOfFamily, category }: PartOf) =>
    (similarity.get(position) ?? 0) >= (isOfFamily || category === shelf ? CLOSE_IN_KIND : CLOSE);
  const called = answers.map(({ position }) => partAt(position)).filter(({ isCalled }) => isCalled);
  const here = called.find(({ department }) => {
    const many = called.filter((one) => one.department === department).length;
    return many >= ENOUGH_THERE && many >= MOST_THERE * called.length;
  });
  const left = answers.filter(({ position, isCalled }) => {
    const part = partAt(position);
    if (part.holdsAll) return true;
    const isThere = here === undefined || part.department === here.department;
    return isThere && (part.isCalled || isCalled || isClose(position, part));
  });
  return nearestFirst(left, asked, (position) => similarity.get(position) ?? 0);
}

/** Shorter words are alike by chance: *tow* and *toy*. */
const SHORTEST_SLIP = 5;

/** What is found is called so but for one letter: a sewing machine, for a `sowing machine`. */
function isSlip(answers: readonly Answer[], { search, answer: { terms } }: LookedFor): boolean {
  const [first = '', last] = terms.map(({ typed }) => typed);
  const isOff = (word: string) =>
    word.length >= SHORTEST_SLIP &&
    word.length === first.length &&
    [...word].filter((letter, at) => letter !== first[at]).length === 1;
  // It stands before the same word: no night film is a slip of a light meter.
  return answers.some(({ position }) => {
    const words = (search.productAt(position)?.name ?? '').toLowerCase().split(' ');
    return words.some((word, at) => isOff(word) && words[at + 1] === last);
  });
}

/** Of a name that says what it is only as a whole, what says all of it, and what is near it and called by no part of it. */
function ofWholeName(
  answers: readonly Answer[],
  near: Fulfilled['near'],
  partAt: (position: number) => PartOf,
): readonly Answer[] {
  const close = new Set(near.flatMap((one) => (one.similarity >= CLOSE ? [one.position] : [])));
  return answers.filter(({ position }) => {
    const { holdsAll, isCalled } = partAt(position);
    return holdsAll || (close.has(position) && !isCalled);
  });
}

/** Cosine from which what is near a name that nothing bears stands before what is called by one of its words. */
const NEAREST = 0.5;

/** What is as near as one could be leads, unless the best is headed by the word for the thing. */
function nearestFirst(
  answers: readonly Answer[],
  { answer }: LookedFor,
  nearness: (position: number) => number,
): readonly Answer[] {
  const best = answers[0]?.position;
  if (answer.hits.some(({ isLed, position }) => isLed && position === best)) return answers;
  const isFirst = ({ position }: Answer) => nearness(position) >= NEAREST;
  return [...answers.filter(isFirst), ...answers.filter((one) => !isFirst(one))];
}

/** Words that begin alike so far are of one family: *magnifying*, and a magnifier. */
const BEGINNING = 6;

function partsIn({ search, answer }: LookedFor, { hits }: Fulfilled): (position: number) => PartOf {
  const beginnings = answer.terms.map(({ typed }) => typed.slice(0, BEGINNING));
  const beginsLikeOne = (name: string) =>
    beginnings.some((one) => one.length === BEGINNING && name.toLowerCase().includes(one));
  const holding = new Map(hits.map((hit) => [hit.position, hit]));
  return (position) => {
    const { name = '', department = '', category = '' } = search.productAt(position) ?? {};
    const { labelled = 0, holds = 0, shelves = 0 } = holding.get(position) ?? {};
    const holdsAll = (holds & ~shelves) === (1 << answer.terms.length) - 1;
    return { department, category, isCalled: labelled > 0, holdsAll, isOfFamily: beginsLikeOne(name) };
  };
}
