/** When to turn requests away; times in milliseconds. */
export interface LineLimits {
  /** Requests being answered at once; the rest waits. */
  readonly atOnce: number;
  /** So many are never refused, however slow the shop is: who is answered asks again, and that is no overload. */
  readonly few: number;
  /** Whoever would wait longer is refused on arrival. */
  readonly longestWait: number;
  /** The same while more comes than can be served, so that those who are served are served soon ... */
  readonly shortWait: number;
  /** ... though so many may wait all the same: the next one must be at hand when a place is free. */
  readonly fewest: number;
  /** So many refused, beyond a quarter of those served meanwhile, are no burst: more comes than can be served. */
  readonly burst: number;
  /** Waits longer than `longestWait` for all of this time are no hiccup: the interval of controlled delay. */
  readonly standing: number;
  /** This long without a refusal, and what comes can be served again. */
  readonly calm: number;
  /** Nobody waits longer, whatever was estimated. */
  readonly patience: number;
}

/** The shop's limits. @param shortWait from the configuration, milliseconds */
export function lineLimits(shortWait: number): LineLimits {
  return {
    atOnce: 64,
    few: 64,
    longestWait: Math.max(300, shortWait),
    shortWait,
    fewest: 8,
    burst: 32,
    standing: 100,
    calm: 1_000,
    patience: Math.max(3_000, shortWait),
  };
}
