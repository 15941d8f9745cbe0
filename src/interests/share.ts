import type { Term } from './raw-weight.js';

/** Part of an interest that one signal gives now. */
export interface Share extends Term {
  /** `w_ic` at the time of reading: decayed, times membership, times the shopper's own hand. */
  readonly weight: number;
  /** The same on the order clock as well: what ranking uses; 0 where it is not among the weightiest (`rankingOnly`). */
  readonly rankingWeight: number;
}

/** Positions that were ticked as meant by the words of an interest. */
export function tickedFor({
  shares,
}: {
  readonly shares: readonly Pick<Share, 'evidence'>[];
}): ReadonlySet<number> {
  const ticked = new Set<number>();
  for (const { evidence } of shares)
    for (const [position, { isTicked }] of evidence.words?.meant ?? []) if (isTicked) ticked.add(position);
  return ticked;
}
