import { MINUTE, SECOND } from '../time/clock.js';

/** Whoever has lived this long had nothing wrong with its start. */
const HEALTHY = MINUTE;

export interface BackOffOptions {
  /** The first pause, milliseconds. */
  readonly first?: number;
  /** The longest pause, milliseconds. */
  readonly longest?: number;
}

export interface BackOff {
  /** @param lived milliseconds between start and death @returns milliseconds to wait */
  delayAfter(lived: number): number;
}

/**
 * How long to wait before a process or thread that died is started again: twice as long each time, from a quarter of
 * a second to half a minute unless said otherwise, and from the beginning once one has lived for a minute.
 */
export function backOff({ first = SECOND / 4, longest = MINUTE / 2 }: BackOffOptions = {}): BackOff {
  let next = first;
  return {
    delayAfter(lived) {
      if (lived >= HEALTHY) next = first;
      const delay = next;
      next = Math.min(longest, next * 2);
      return delay;
    },
  };
}
