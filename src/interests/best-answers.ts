import { withoutLone } from './few-meant.js';
import type { HeldWords } from './held-words.js';
import { likenessOfMeaning, type Meant } from './typed-words.js';

/** Called all of the words, as far as texts of one shop go. */
const ALL = 0.9;
/** Cosine from which one of the best answers of a search is near the words though it is not called so: */
const NEAR = {
  /** as it holds what they are about, their head; */
  about: 0.4,
  /** as it does not. */
  other: 0.45,
  /** all good answers of several words are of one department. */
  agreed: 0.3,
} as const;
/** Fewer good answers agree on nothing. */
const AGREEING = 3;

/**
 * What is perhaps meant where nothing else is: the best answers of a search for the words that are called so or near.
 * Both cosines were chosen on the judged queries of the search, read as own words (`npm run bench -- own-words`).
 * @returns of one word, what is headed by it alone
 */
export function bestAnswers(held: readonly HeldWords[]): ReadonlyMap<number, Meant> {
  const best = agreeing(held) ?? held.filter((one) => one.isBest && isNear(one));
  if (best.some(({ isSeveral }) => !isSeveral) && withoutLone(best).length === 0) return new Map();
  if (!isOneSense(best)) return new Map();
  return new Map(
    best.map(({ position, cosine }) => [position, { isSure: false, likeness: likeness(cosine) }]),
  );
}

/** All good answers of several words, those that are near, where they are of one department; undefined where they are not. */
function agreeing(held: readonly HeldWords[]): readonly HeldWords[] | undefined {
  const good = held.filter(({ isGood, isSeveral }) => isGood && isSeveral);
  const [first] = good;
  if (good.length < AGREEING || !good.every(({ department }) => department === first?.department))
    return undefined;
  return good.filter(({ cosine }) => cosine >= NEAR.agreed);
}

/** Most of it is of one department: a draughts board and a draught excluder are two senses of "keeping the draughts out". */
function isOneSense(best: readonly HeldWords[]): boolean {
  const of = (department: string | undefined) => best.filter((one) => one.department === department).length;
  return best.some(({ department }) => 2 * of(department) > best.length);
}

function isNear({ named, isAbout, isSeveral, isHeaded, cosine }: HeldWords): boolean {
  if (!isSeveral) return isHeaded && cosine >= NEAR.about;
  return named >= ALL || cosine >= (isAbout ? NEAR.about : NEAR.other);
}

const likeness = (cosine: number): number => Math.max(0.01, likenessOfMeaning(cosine));
