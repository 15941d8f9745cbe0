import { SECOND } from '../time/clock.js';
import { rawWeightAt } from './raw-weight.js';
import type { Interest } from './signature.js';
import { FORGOTTEN_BELOW, rawFor } from './strength.js';

/**
 * When an interest will be forgotten: the moment its strength falls below the threshold, or the session's end if
 * that comes first. Exact to a second: raw weight only falls (`rawWeightAt`), so bisection finds the one crossing.
 * @returns milliseconds since 1970
 */
export function forgottenBy(interest: Interest, now: number, sessionEnd: number): number {
  const threshold = rawFor(FORGOTTEN_BELOW);
  let remembered = now;
  let forgotten = sessionEnd;
  if (rawWeightAt(interest.shares, sessionEnd) >= threshold) return sessionEnd;
  while (forgotten - remembered > SECOND) {
    const middle = (remembered + forgotten) / 2;
    if (rawWeightAt(interest.shares, middle) >= threshold) remembered = middle;
    else forgotten = middle;
  }
  return Math.ceil(forgotten);
}
