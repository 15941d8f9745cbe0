import { type Day, dayOf } from './event.js';

/**
 * Names one entry of a queue: the millisecond in which it was accepted and a number within it, padded so that
 * ids sort as text in queue order. A queue never gives the same id twice, also not after it lost its last second.
 */
export type StreamId = string & { readonly __brand: 'StreamId' };

const TIME_DIGITS = 15;
const NUMBER_DIGITS = 10;

/** @param at milliseconds since 1970 @param number counts the entries of that millisecond */
export function streamId(at: number, number: number): StreamId {
  return `${String(at).padStart(TIME_DIGITS, '0')}-${String(number).padStart(NUMBER_DIGITS, '0')}` as StreamId;
}

/** The id after `last` for an entry accepted now; a clock that was set back does not repeat one. */
export function nextStreamId(last: StreamId | undefined, now: number): StreamId {
  if (last === undefined) return streamId(now, 0);
  const { at, number } = partsOf(last);
  return now > at ? streamId(now, 0) : streamId(at, number + 1);
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
