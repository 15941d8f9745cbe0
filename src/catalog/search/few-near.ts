import type { Answer } from './rank.js';

/** What comes near a thing that is not here is few: more of it is what lies anywhere. */
const MOST_NEAR = 12;
/**
 * Where so many are good answers, or some are the thing that is asked for, no other follows them that has less than this
 * share of the best one's score.
 */
const ENOUGH_GOOD = 6;
const STILL_NEAR = 0.45;

/**
 * The answers that may stand below *Nothing is called that*: few, and near. Found on the judged queries, of which no part
 * finds less among the first ten for it.
 * @param isThing the first of them are the thing, if not what it is to be like
 */
export function fewNear(answers: readonly Answer[], isThing: boolean): readonly Answer[] {
  const best = answers.reduce((most, { score }) => Math.max(most, score), 0);
  const isEnough = isThing || answers.filter(({ isGood }) => isGood).length >= ENOUGH_GOOD;
  return answers
    .filter(({ isGood, score }) => isGood || !isEnough || score >= STILL_NEAR * best)
    .slice(0, MOST_NEAR);
}
