import type { Vector } from '../embedding/vectors.js';

/** What the shopper typed as an interest, as products are compared with it. */
export interface TypedWords {
  /** Unit length. */
  readonly meaning: Vector;
  /** How well the words themselves are found, by position; the best of the catalogue only. */
  readonly hits: ReadonlyMap<number, WordsFound>;
}

/** How one product holds the words. */
export interface WordsFound {
  /** Against the product that holds them best, in (0, 1]. */
  readonly strength: number;
  /** Share of the words, by how much each tells, that it holds; in (0, 1]. */
  readonly coverage: number;
}

/** Cosine in meaning that a few words have to any product. */
const FLOOR = 0.2;
/** What a product that is called just so gains over one that is only near. */
const FOUND = 0.3;

/** Nearer than this a product may be what the words mean: the nearest to "sleeping better" of a shop without beds is .29. */
export const WORDS_NEAR = 0.3;
/** And not much further than the nearest: "mushroom foraging" is .47 from a book of mushrooms and .32 from a monstera. */
export const WORDS_SHARE = 0.75;

/** How like the words a product is beyond what any text is: by meaning and by the words that it holds; 0 or more. */
export function likenessToWords(cosine: number, found: WordsFound | undefined): number {
  return Math.max(0, cosine - FLOOR) + FOUND * (found ? found.strength * found.coverage : 0);
}

/** Holds all of them, as far as texts of one shop go. */
const ALL = 0.9;
/** A product that holds all words must not be far weaker in them than the best: a bottle in a cable-knit cover. */
const AMONG_THE_BEST = 0.3;
/** Near enough by meaning alone, absolute and against the nearest. */
const BY_MEANING = { least: 0.35, share: 0.92 };
/** Near enough where it also holds more than half of the words, and not merely in passing. */
const BY_BOTH = { coverage: 0.55, strength: 0.2, share: 0.8 };

/**
 * Whether a product is what the words mean. Either measure alone errs: in meaning a paring knife called bird's-beak is
 * near "bird watching", and in words a spring-lever espresso machine is near "spring cleaning".
 * @param nearest the greatest cosine in meaning of any candidate
 */
export function isMeant(cosine: number, found: WordsFound | undefined, nearest: number): boolean {
  const against = nearest > 0 ? cosine / nearest : 0;
  if (cosine >= BY_MEANING.least && against >= BY_MEANING.share) return true;
  if (!found) return false;
  if (isSure(cosine, found)) return true;
  const { strength, coverage } = found;
  const isHeld = coverage >= BY_BOTH.coverage && strength >= BY_BOTH.strength;
  return isHeld && cosine >= WORDS_NEAR && against >= BY_BOTH.share;
}

/** Whether the words surely mean it: it holds them all. What is only near is guessed at, and says so. */
export function isSure(cosine: number, found: WordsFound | undefined): boolean {
  if (!found) return false;
  return found.coverage >= ALL && found.strength >= AMONG_THE_BEST && cosine >= WORDS_NEAR;
}
