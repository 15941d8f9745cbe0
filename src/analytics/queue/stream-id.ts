import { DAY } from '../../clock.js';
import { type Day, dayOf } from '../event.js';

/**
 * Names one entry of a queue: the millisecond in which it was accepted and a number within it, padded so that
 * ids sort as text in queue order. A queue never gives the same id twice, also not after it lost its last second.
 */
export type StreamId = string & { readonly __brand: 'StreamId' };

const TIME_DIGITS = 15;
const NUMBER_DIGITS = 10;
/** Entries of one millisecond that have a position of their own. */
const A_MILLISECOND = 2n ** 20n;

/** @param at milliseconds since 1970 @param number counts the entries of that millisecond */
export function streamId(at: number, number: number): StreamId {
  return `${String(at).padStart(TIME_DIGITS, '0')}-${String(number).padStart(NUMBER_DIGITS, '0')}` as StreamId;
}

/** The id after `last` for an entry accepted now; a clock that was set back does not repeat one. */
export function nextStreamId(last: StreamId | undefined, now: number): StreamId {
  if (last === undefined) return streamId(now, 0);
  const { at, number } = partsOf(last);
  if (now > at) return streamId(now, 0);
  return number + 1 < Number(A_MILLISECOND) ? streamId(at, number + 1) : streamId(at + 1, 0);
}

/** @returns the millisecond and the number within it */
export function partsOf(id: StreamId): { readonly at: number; readonly number: number } {
  return { at: Number(id.slice(0, TIME_DIGITS)), number: Number(id.slice(TIME_DIGITS + 1)) };
}

/** When the queue accepted it, milliseconds since 1970. */
export function acceptedAt(id: StreamId): number {
  return partsOf(id).at;
}

export function acceptedOn(id: StreamId): Day {
  return dayOf(acceptedAt(id));
}

/** An id as the number under which the analytics database keeps it, in the same order. */
export function positionOf(id: StreamId): bigint {
  const { at, number } = partsOf(id);
  return BigInt(at) * A_MILLISECOND + BigInt(number);
}

export function idAt(position: bigint): StreamId {
  return streamId(Number(position / A_MILLISECOND), Number(position % A_MILLISECOND));
}

/** The positions of what was accepted on a day: from the first up to but not including the second. */
export function positionsOn(day: Day): readonly [bigint, bigint] {
  const midnight = BigInt(Date.parse(day));
  return [midnight * A_MILLISECOND, (midnight + BigInt(DAY)) * A_MILLISECOND];
}
