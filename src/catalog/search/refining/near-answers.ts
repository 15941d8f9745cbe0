import type { Neighbour } from '../../../vector-index/vector-index.js';
import type { Answer } from '../ranking/rank.js';

/** What comes near a thing that is not here is few: more of it is what lies anywhere. */
const MOST_NEAR = 12;
/** Share of the best score from which something is still near it. */
const STILL_NEAR = 0.45;

/**
 * Cosine below which what holds only a part of the words holds it by chance: the pain de mie of `back pain`. No judged set
 * finds less for .25 instead of .15, and more queries lead with an answer; at .32 four sets of seven lose.
 */
const BY_CHANCE = 0.25;

/**
 * Without what holds a part of the words and is far from their meaning, where that is known and anything else is left.
 * @param near nearest first; none where the model did not answer
 * @param holdsAll whether a product holds all of the words, and not only a part of them
 * @param mayBeNone nothing is left where all is far: the plasters that fit a wallet are no answer to `wallet`
 */
export function notByChance(
  answers: readonly Answer[],
  near: readonly Neighbour[],
  holdsAll: (position: number) => boolean,
  mayBeNone = false,
): readonly Answer[] {
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  // The nearest are told until there: what is not among them is no nearer.
  const least = near.at(-1)?.similarity;
  if (least === undefined || (!mayBeNone && least > BY_CHANCE)) return answers;
  const left = answers.filter(
    ({ position, isCalled }) =>
      isCalled || holdsAll(position) || (similarity.get(position) ?? 0) >= BY_CHANCE,
  );
  return left.length > 0 || mayBeNone ? left : answers;
}

/** Cosine from which something comes near a name that says only as a whole what it is, and that nothing bears. */
const NEAR_WHOLE = 0.5;

/**
 * What comes near such a name, whatever of its words it says: no camera is a *camera tripod*. Of a thing of a material such
 * things as it alone, where there are any: the teapots, of *cast-iron teapot*.
 * @param isSuch whether a product is such a thing; none is where the last word says it only with the one before
 */
export function nearWhole(
  answers: readonly Answer[],
  near: readonly Neighbour[],
  isSuch: (position: number) => boolean,
): readonly Answer[] {
  const close = new Set(near.flatMap((one) => (one.similarity >= NEAR_WHOLE ? [one.position] : [])));
  const isAny = answers.some(({ position }) => isSuch(position));
  if (answers.some(({ isCalled }) => isCalled) || (near.length === 0 && !isAny)) return answers;
  return answers.filter(({ position }) => (isAny ? isSuch(position) : close.has(position)));
}

/** Cosine from which something is near a word that nothing here is called by: below it lies the album for a wallet. */
const NEAR_WORD = 0.4;

/** The same where small words stand beside it, which bring everything nearer: `something for wrinkles`. */
const NEAR_PHRASE = 0.5;

/** Of one word that nothing is called by, what mentions it and what is near it in meaning, where anything is. */
export function nearWord(
  answers: readonly Answer[],
  near: readonly Neighbour[],
  isAlone: boolean,
): readonly Answer[] {
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  const least = isAlone ? NEAR_WORD : NEAR_PHRASE;
  const left = answers.filter(({ position, worded }) => worded || (similarity.get(position) ?? 0) >= least);
  return left.length > 0 || !isAlone || !answers.some(({ worded }) => worded) ? left : answers;
}

/**
 * The answers that may stand below *Nothing is called that*: few, and near. Found on the judged queries, of which no part
 * finds less among the first ten for it.
 */
export const fewNear = (answers: readonly Answer[]): readonly Answer[] => answers.slice(0, MOST_NEAR);

/** The same of a query that is said as one speaks: beside the good answers, and what is called so, only some that come near. */
export function fewBeside(answers: readonly Answer[]): readonly Answer[] {
  const others = answers.filter(({ isGood, isCalled }) => !isGood && !isCalled);
  const left = new Set(others.slice(MOST_NEAR));
  return answers.filter((one) => !left.has(one));
}

/** Good answers, and what is still near them. */
export function nearest(answers: readonly Answer[]): readonly Answer[] {
  const best = answers.reduce((most, { score }) => Math.max(most, score), 0);
  return answers.filter(({ score }) => score >= STILL_NEAR * best);
}
