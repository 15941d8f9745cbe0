import type { LineLimits } from './line-limits.js';

/** Tells a burst, which is served whole, from more than can be served. Times of one steady clock, milliseconds. */
export interface Overload {
  refused(count: number, now: number): void;
  /** @param wait how long this one has waited @param behind how many wait behind it */
  served(wait: number, behind: number, now: number): void;
  /** The queue is empty and no request is being answered: the overload is over. */
  idle(): void;
  /** Whether more arrives than can be served. */
  isOn(now: number): boolean;
}

/**
 * Two signs of overload: many refusals on arrival beside the requests served; and, where the estimate was wrong,
 * waits that stay long (the interval of Nichols and Jacobson, Controlling queue delay, ACM Queue 10(5), 2012).
 */
export function overload(limits: LineLimits): Overload {
  let lastRefusal = Number.NEGATIVE_INFINITY;
  let isOverfull = false;
  /** Since the first refusal after a calm. */
  let refused = 0;
  let served = 0;
  let longSince: number | undefined;

  const end = () => {
    isOverfull = false;
    [refused, served] = [0, 0];
  };
  const calmDown = (now: number) => {
    if (now - lastRefusal >= limits.calm) end();
  };
  /** Whether every request taken for a while had waited too long, and more than a few wait behind them. */
  const stands = (wait: number, behind: number, now: number) => {
    if (wait <= limits.longestWait || behind <= limits.few) longSince = undefined;
    else longSince ??= now;
    return longSince !== undefined && now - longSince >= limits.standing;
  };
  return {
    refused(count, now) {
      calmDown(now);
      lastRefusal = now;
      refused += count;
      if (refused > limits.burst + served / 4) isOverfull = true;
    },
    served(wait, behind, now) {
      calmDown(now);
      served += 1;
      if (!stands(wait, behind, now)) return;
      isOverfull = true;
      lastRefusal = now;
    },
    idle: end,
    isOn(now) {
      calmDown(now);
      return isOverfull;
    },
  };
}
