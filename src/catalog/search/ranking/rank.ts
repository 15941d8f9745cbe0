import type { Neighbour } from '../../../vector-index/vector-index.js';
import { CALLED } from '../matching/coverage.js';
import type { WordAnswer } from '../matching/product-search.js';
import { mostNamed } from '../matching/wish-filter.js';
import type { WordHit } from '../matching/word-hits.js';
import { type Found, fuse } from './fusion.js';
import { bestFirst, type Fitting } from './order.js';

export interface Answer extends Found {
  /** It is called all of what was looked for. */
  readonly isCalled: boolean;
  /** The product is exactly what was searched for: its name has all the words, and its head word is one of them. */
  readonly isThing: boolean;
  /** It may lead where the products are sorted by anything but how well they answer. */
  readonly isGood: boolean;
}

/**
 * How much words count where no product is called anything of the query, and how much more where one is called all of
 * it. In between the query is a sentence rather than a name. Like the shares below found on the judged queries.
 */
const SENTENCE = 0.3;
const NAME = 0.4;
/**
 * How much words count where a query is said as one speaks, and the cosine from which meaning alone answers it: its words
 * are seldom those of what it asks for. Chosen on the tuned half among .2, .25 and .3.
 */
const SPOKEN = 0.25;
const NEAR_SPOKEN = 0.25;
/** What is weaker than this share of the best is no answer: beside a product that is called so, and beside none. */
const BESIDE_CALLED = 0.35;
const BESIDE_NONE = 0.3;
/** A good answer has this share of the best one's score. */
const GOOD = 0.66;
/** The same beside the very thing. */
const AS_GOOD_AS_IT = 0.8;

export interface Ranking extends Fitting {
  /** The query is said as one speaks. */
  readonly isSpoken?: boolean;
  /** Of that, one word names something: `something for my back`. */
  readonly isOneWord?: boolean;
  /** It is such a thing as was asked for, and stays however few of the words it holds; nothing is where it is not said. */
  isSuch?(position: number): boolean;
  /** Nothing but its name is said of it, and it stays however much weaker than the best; so of nothing where it is not said. */
  isBare?(position: number): boolean;
}

/** Combines the scores of words and of meaning; results far below the best are dropped. */
export function rank(
  { hits }: Pick<WordAnswer, 'hits'>,
  neighbours: readonly Neighbour[],
  ranking: Ranking = {},
): readonly Answer[] {
  const { isSpoken = false, isOneWord = false, isSuch = nothing, ...others } = ranking;
  const { isBare = nothing, ...fitting } = others;
  const words = new Map(hits.map(({ position, score }) => [position, score]));
  const named = new Map(hits.map((hit) => [hit.position, hit.named]));
  const isCalledAll = (position: number) => (named.get(position) ?? 0) >= CALLED;
  const most = mostNamed({ hits });
  const weight = isSpoken ? SPOKEN : SENTENCE + NAME * most;
  const fused = fuse(words, neighbours, { weight, isSuch, ...(isSpoken ? { nearEnough: NEAR_SPOKEN } : {}) });
  const isOther = otherThings(fused, hits, fitting);
  const found = bestFirst(fused, hits, { ...fitting, isOther });
  const isOwn = (position: number) => !isOther(position);
  const own = found.filter(({ position }) => isOwn(position));
  const best = bestOf(found);
  const good = bestOf(own.length > 0 ? own : found);
  // Where something is the very thing, only that may lead in another order: a groundsheet is cheaper than any tent.
  const isThing = (hit: WordHit) =>
    ((hit.named >= CALLED && hit.isHeaded) || hit.isShelved || hit.isLedOtherwise) && isOwn(hit.position);
  const things = new Set(hits.filter(isThing).map(({ position }) => position));
  // What bears the whole name and is headed by another word goes with the thing: a guitar strap is no guitar.
  const goesWith = (position: number) => things.size > 0 && !things.has(position) && isCalledAll(position);
  // What only tells of the words is no good answer where something is called so: a sun hat that says to wear sunscreen too.
  const telling = new Set(
    hits.flatMap((hit) =>
      most >= CALLED && hit.named === 0 && (!isSpoken || isOneWord) ? [hit.position] : [],
    ),
  );
  const called = new Set(hits.filter(isHeadedSo).map(({ position }) => position));
  const isNone = isNamesake(hits, fitting);
  const isFar = isSpoken && isOneWord && most >= CALLED ? farFrom(neighbours) : () => false;
  const least = best * (most >= CALLED ? BESIDE_CALLED : BESIDE_NONE);
  return found.flatMap((one) => {
    const isCalled = isCalledAll(one.position);
    if (one.score < least && !isCalled && !isSuch(one.position) && !isBare(one.position)) return [];
    // What is called so at least by its whole name may have been meant, but not beside two things: no hard hat is a hat.
    if (isOther(one.position) && (isNone || things.size > 1 || !called.has(one.position))) return [];
    if (!isCalled && isFar(one)) return [];
    const isGood =
      things.has(one.position) ||
      (one.score >= good * (things.size > 0 ? AS_GOOD_AS_IT : GOOD) &&
        !goesWith(one.position) &&
        !telling.has(one.position));
    return [{ ...one, isCalled, isThing: things.has(one.position), isGood }];
  });
}

const nothing = () => false;

/** Cosine from which what holds no word of a query of one word is near it. */
const NEAR_ONE_WORD = 0.4;

/** Where one word names something that things are called by, what does not hold it and is not near: no leggings for my back. */
function farFrom(neighbours: readonly Neighbour[]): (one: Found) => boolean {
  const near = new Map(neighbours.map(({ position, similarity }) => [position, similarity]));
  return ({ position, worded }) => !worded && (near.get(position) ?? 0) < NEAR_ONE_WORD;
}

/** What only sounds like the thing, where something else of its name answers: the only silk pillow here is an eye pillow. */
function otherThings(
  fused: readonly Found[],
  hits: readonly WordHit[],
  { isOther = () => false }: Fitting,
): (at: number) => boolean {
  const least = BESIDE_CALLED * bestOf(fused);
  const answers = new Set(fused.filter(({ score }) => score >= least).map(({ position }) => position));
  // Of a name that nothing bears, what holds a part of it and is another thing is no answer: a pie iron, for an ironing board.
  const isPart = hits.every(({ said }) => said < CALLED);
  if (isPart && fused.some(({ position }) => !isOther(position))) return isOther;
  // Where nothing is the thing, what is called by the word goes before what only sounds like it: a cake tin, for a cake.
  const isAnswer = ({ isLed, isOtherwise, named, position }: WordHit) =>
    (isLed || isOtherwise || named >= CALLED) && answers.has(position) && !isOther(position);
  return hits.some(isAnswer) ? isOther : () => false;
}

/** Its whole name says so, and ends with it. */
const isHeadedSo = ({ isHeaded, named }: WordHit): boolean => isHeaded && named >= CALLED;

/** All that is called so only sounds like what was asked for: the only cakes here are of tea and of rosin. */
export function isNamesake(hits: readonly WordHit[], { isOther = () => false }: Fitting): boolean {
  const called = hits.filter((hit) => isHeadedSo(hit) || hit.isLed);
  return called.some(isHeadedSo) && called.every(({ position }) => isOther(position));
}

const bestOf = (found: readonly Found[]) => found.reduce((most, { score }) => Math.max(most, score), 0);

/**
 * All products of the named shelf are results: those found, those of that name on other shelves, the rest of the
 * shelf, and what else was found.
 */
export function withPlace(ranked: readonly Answer[], positions: readonly number[]): readonly Answer[] {
  if (positions.length === 0) return ranked;
  const [inside, known] = [new Set(positions), new Set(ranked.map((one) => one.position))];
  const score = ranked.at(-1)?.score ?? 1;
  const rest = positions
    .filter((position) => !known.has(position))
    .map(
      (position): Answer => ({ position, score, worded: true, isCalled: true, isThing: false, isGood: true }),
    );
  const isInside = ({ position }: Answer) => inside.has(position);
  const outside = ranked.filter((one) => !isInside(one));
  return [
    ...ranked.filter(isInside).map((one) => ({ ...one, isGood: true })),
    ...outside.filter(({ isCalled }) => isCalled),
    ...rest,
    ...outside.filter(({ isCalled }) => !isCalled),
  ];
}
