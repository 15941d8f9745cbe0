/** When to refuse requests; times in milliseconds. */
export interface LineLimits {
  /** Requests being answered at once; the rest waits. */
  readonly atOnce: number;
  /**
   * Queue length up to which nobody is refused, however slow the shop is: clients that ask again after each answer
   * fill it, and that is no overload.
   */
  readonly few: number;
  /** Longest estimated wait: a request that would wait longer is refused on arrival. */
  readonly longestWait: number;
  /** Longest estimated wait during overload: shorter, so that the requests that are served are served soon ... */
  readonly shortWait: number;
  /** Fewest that may wait all the same: the next request must be at hand when a place is free. */
  readonly fewest: number;
  /** Refusals, beyond a quarter of the requests served meanwhile, that mean overload rather than a burst. */
  readonly burst: number;
  /**
   * Time that waits have to stay above `longestWait` to mean overload rather than a hiccup: the interval of
   * controlled delay.
   */
  readonly standing: number;
  /** Time without a refusal after which the overload is over. */
  readonly calm: number;
  /** Deadline in the queue: a request that has waited longer is refused, whatever was estimated. */
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
