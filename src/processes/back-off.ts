import { MINUTE, SECOND } from '../clock.js';

const FIRST = SECOND / 4;
const LONGEST = 30 * SECOND;
/** Whoever has lived this long had nothing wrong with its start. */
const HEALTHY = MINUTE;

/**
 * How long to wait before a process or thread that died is started again: twice as long each time, from a quarter of
 * a second to half a minute, and from the beginning once one has lived for a minute.
 * @param longest pause, milliseconds
 */
export function backOff(longest = LONGEST): { delayAfter(lived: number): number } {
  let next = FIRST;
  return {
    /** @param lived milliseconds between start and death @returns milliseconds to wait */
    delayAfter(lived) {
      if (lived >= HEALTHY) next = FIRST;
      const delay = next;
      next = Math.min(longest, next * 2);
      return delay;
    },
  };
}
