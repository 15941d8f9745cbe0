import { audiencesIn } from '../../audience.js';
import type { Answers } from '../answers/answers.js';
import { isBareName } from '../matching/bare-name.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { Answer } from '../ranking/rank.js';
import { type Apart, forThose, thingNamed } from './thing-named.js';
import { soughtFor } from './thing-with-purpose.js';

/** Of what only comes near so many at most are listed behind what was asked for, */
const MOST_NEAR = 9;
/** so many where nothing is that, and none behind so many that are. */
const MANY = 12;

/**
 * What was asked for first, and behind it the few that only come near: a shopper sees where the one ends and the other
 * begins. What was asked for is the thing that the last word says, or that its merchant calls so, holds every other word
 * that tells, and is for whom it was asked for. Of the others such things stand first, and what is for whom was named. Where
 * nothing but names is known, none is told from the others.
 */
export function setApart(answers: Answers, search: ProductSearch): Answers {
  const { found, place } = answers;
  const apart = toldApart(answers, search);
  const isBare = ({ position }: Answer) => isBareName(search.productAt(position));
  if (apart === undefined || found.every(isBare)) return { ...answers, all: found, asked: found.length };
  const first = found.filter(apart.isAsked);
  const most = first.length >= MANY || place !== undefined ? 0 : first.length === 0 ? MANY : MOST_NEAR;
  const rest = found.filter((one) => !apart.isAsked(one));
  // For whom something is counts more than that it is such a thing: no shears before a trowel for children.
  const isForAny = audiencesIn(answers.read.words).size === 0;
  const such = first.length > 0 && isForAny ? rest.filter(apart.isSuch) : [];
  const near = [...such, ...rest.filter((one) => !such.includes(one))];
  return {
    ...answers,
    all: found,
    asked: first.length,
    found: [...first, ...theirsFirst(near, answers, search).slice(0, most)],
  };
}

/** Where children or an animal are named, what is for them first; where nobody is, what is for animals last. */
function theirsFirst(
  near: readonly Answer[],
  { read: { words } }: Answers,
  search: ProductSearch,
): readonly Answer[] {
  const isFor = forThose(words, search);
  const isTheirs = ({ position }: Answer) => isFor(position);
  return [...near.filter(isTheirs), ...near.filter((one) => !isTheirs(one))];
}

/**
 * Of a query that is said as one speaks and names no thing, what answers well was asked for. Undefined where nothing is set
 * apart: a present is answered by what is marked so, a wish by all that fulfils it.
 */
function toldApart(answers: Answers, search: ProductSearch): Apart | undefined {
  const { read, place, found, isOnlyMentioned } = answers;
  const { words } = read;
  if (namesNoThing(answers, search)) return undefined;
  const isUntold = isOnlyMentioned || answers.missing.length > 0 || answers.untold?.by === 'all';
  if (isUntold && place === undefined) return { isAsked: () => false, isSuch: () => false };
  const several = words.includes(',') ? words.split(/\s*,\s*/u) : search.severalThings(words);
  const thing = thingIn(words, search);
  if (place === undefined && thing === undefined && several.length === 0)
    return { isAsked: ({ isGood }) => isGood, isSuch: () => false };
  const names = several.length > 0 ? several : [thing ?? words];
  const things = names.map((name) => thingNamed(name, several.length > 0 ? name : words, answers, search));
  const shelf = new Set(place === undefined ? [] : search.placeCalled(words)?.positions);
  // Of two things of which one is not here, what comes near it stands in its turn.
  if (several.length > 0 && !things.every(({ isAsked }) => found.some(isAsked))) return undefined;
  return {
    isAsked: (one) => shelf.has(one.position) || things.some(({ isAsked }) => isAsked(one)),
    isSuch: (one) => things.some(({ isSuch }) => isSuch(one)),
  };
}

/** A present, a material, nothing but wishes; where an age or a number of players was said, what says it stands first. */
function namesNoThing({ read, ...answers }: Answers, search: ProductSearch): boolean {
  const { words, age, players } = read;
  const [only, ...more] = search.ask(words).terms;
  return (
    answers.isOnlyNear ||
    answers.isMarked ||
    answers.present !== undefined ||
    answers.topics.length > 0 ||
    (age ?? players) !== undefined ||
    (only?.isMaterial === true && more.length === 0) ||
    (search.isGiven(words) && search.isOccasionOnly(words.split(/\sfor\s/u)[0] ?? '')) ||
    !/[\p{L}\p{N}]/u.test(words)
  );
}

/** The thing that a query names, before what it is for. Undefined where it is said as one speaks, and names none. */
function thingIn(words: string, search: ProductSearch): string | undefined {
  const sought = soughtFor(words, search)?.sought;
  if (sought !== undefined) return sought;
  const [before = '', ...whom] = words.split(/\sfor\s/u);
  const isFor = whom.length > 0 && search.thingCalled(before.split(' ').at(-1) ?? '') !== '';
  if (isFor) return before;
  return search.isSpoken(words) ? undefined : words;
}
