import { HOUR } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';

/**
 * Names one entry of a queue: the hour in which it was accepted, as its first millisecond, and a number within it,
 * padded so that ids sort as text in queue order. A finer moment would be that of a press, which stands in a session's
 * log: it would say whose the event is. A queue never gives the same id twice, also not after it lost its last second.
 */
export type StreamId = string & { readonly __brand: 'StreamId' };

const TIME_DIGITS = 15;
const NUMBER_DIGITS = 10;
/** Entries under one moment that have a position of their own; more stand under the next millisecond. */
export const MOST_UNDER_ONE = 2 ** 20;
const A_MILLISECOND = BigInt(MOST_UNDER_ONE);

/** @param at milliseconds since 1970 @param number counts the entries under that moment */
export function streamId(at: number, number: number): StreamId {
  return `${String(at).padStart(TIME_DIGITS, '0')}-${String(number).padStart(NUMBER_DIGITS, '0')}` as StreamId;
}

/** The id after `last` for an entry accepted now; a clock that was set back does not repeat one. */
export function nextStreamId(last: StreamId | undefined, now: number): StreamId {
  const hour = hourOf(now);
  if (last === undefined) return streamId(hour, 0);
  const { at, number } = partsOf(last);
  if (hour > at) return streamId(hour, 0);
  return number + 1 < MOST_UNDER_ONE ? streamId(at, number + 1) : streamId(at + 1, 0);
}

/** The first millisecond of a moment's hour. @param at milliseconds since 1970 */
export function hourOf(at: number): number {
  return Math.floor(at / HOUR) * HOUR;
}

/** @returns the moment and the number under it */
export function partsOf(id: StreamId): { readonly at: number; readonly number: number } {
  return { at: Number(id.slice(0, TIME_DIGITS)), number: Number(id.slice(TIME_DIGITS + 1)) };
}

/** The hour in which the queue accepted it, milliseconds since 1970: up to an hour before the moment itself. */
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
