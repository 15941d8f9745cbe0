import type { Neighbour } from '../../../vector-index/vector-index.js';

/** How much words and meaning count, each divided by its own maximum: docs/design.md, 4. */
const SEARCH_WEIGHTS = { words: 0.7, meaning: 0.3 } as const;

/** Nearer than this a product answers a query by meaning alone; below it every product is near everything. */
const NEAR_ENOUGH = 0.3;
/** A product this much weaker than the best answer is no answer. */
const WORTH_SHOWING = 0.12;

export interface Found {
  readonly position: number;
  /** In (0, 1]. */
  readonly score: number;
  /** It holds words of the query; else it is only near in meaning. */
  readonly worded: boolean;
}

/** How words and meaning are joined. */
interface Weighed {
  readonly weight?: number;
  readonly nearEnough?: number;
  isSuch?(position: number): boolean;
}

/**
 * One ranking of words and meaning: `w words / max(words) + (1 - w) meaning / max(meaning)`, best first, ties by
 * position. Reciprocal-rank fusion lost to plain BM25 at the top of the page when measured.
 * @param words positions with the score of their words
 * @param neighbours products nearest in meaning, cosine in [-1, 1]; none when the query could not be embedded
 * @param weighed `weight` w, of the words; `nearEnough` cosine from which a product answers by meaning alone; `isSuch` what
 * stays however weak
 */
export function fuse(
  words: ReadonlyMap<number, number>,
  neighbours: readonly Neighbour[],
  { weight = SEARCH_WEIGHTS.words, nearEnough = NEAR_ENOUGH, isSuch = () => false }: Weighed = {},
): readonly Found[] {
  const near = new Map(
    neighbours.filter((one) => one.similarity >= nearEnough).map((one) => [one.position, one.similarity]),
  );
  const most = { words: maximum(words.values()), meaning: maximum(near.values()) };
  const found = [...new Set([...words.keys(), ...near.keys()])].map((position): Found => {
    const byWords = (weight * (words.get(position) ?? 0)) / most.words;
    const byMeaning = ((1 - weight) * (near.get(position) ?? 0)) / most.meaning;
    return { position, score: byWords + byMeaning, worded: words.has(position) };
  });
  found.sort((a, b) => b.score - a.score || a.position - b.position);
  const least = (found[0]?.score ?? 0) * WORTH_SHOWING;
  return found.filter((one) => one.score >= least || isSuch(one.position));
}

/** At least a hair above zero, so that nothing is divided by nothing. */
function maximum(values: Iterable<number>): number {
  let most = Number.MIN_VALUE;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The similarity of each of the nearest, and 0 of what is not among them. */
export function nearnessIn(near: readonly Neighbour[]): (position: number) => number {
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  return (position) => similarity.get(position) ?? 0;
}
