import { SECOND } from '../time/clock.js';
import { decayed } from './decay.js';
import type { Interest } from './signature.js';
import { FORGOTTEN_BELOW, rawFor } from './strength.js';

/**
 * When an interest will be forgotten: the moment its strength falls below the threshold, or the session's end if
 * that comes first. Exact to a second: raw weight only falls while it is positive (negative evidence never fades
 * faster than positive), so bisection finds the one crossing.
 * @returns milliseconds since 1970
 */
export function forgottenBy(interest: Interest, now: number, sessionEnd: number): number {
  const threshold = rawFor(FORGOTTEN_BELOW);
  let remembered = now;
  let forgotten = sessionEnd;
  if (rawAt(interest, sessionEnd) >= threshold) return sessionEnd;
  while (forgotten - remembered > SECOND) {
    const middle = (remembered + forgotten) / 2;
    if (rawAt(interest, middle) >= threshold) remembered = middle;
    else forgotten = middle;
  }
  return Math.ceil(forgotten);
}

function rawAt(interest: Interest, at: number): number {
  return interest.shares.reduce(
    (sum, { evidence, freshWeight }) => sum + decayed(freshWeight, at - evidence.at, evidence.halfLife),
    0,
  );
}
