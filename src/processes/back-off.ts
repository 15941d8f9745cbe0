import { MINUTE, SECOND } from '../clock.js';

const FIRST = SECOND / 4;
const LONGEST = 30 * SECOND;
/** Whoever has lived this long had nothing wrong with its start. */
const HEALTHY = MINUTE;

/**
 * How long to wait before a process that died is started again: twice as long each time, from a quarter of a second
 * to half a minute, and from the beginning once one has lived for a minute.
 */
export function backOff(): { delayAfter(lived: number): number } {
  let next = FIRST;
  return {
    /** @param lived milliseconds between start and death @returns milliseconds to wait */
    delayAfter(lived) {
      if (lived >= HEALTHY) next = FIRST;
      const delay = next;
      next = Math.min(LONGEST, next * 2);
      return delay;
    },
  };
}
