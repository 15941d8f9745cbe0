import { MINUTE } from './clock.js';

/** Time zone of the machine, IANA name: what times are said in unless SHOP_TIME_ZONE names another. */
export const SERVER_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A clock of a zone, which takes 30 µs to make. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  clocks.set(zone, clock);
  return clock;
}

/** What a zone's calendar and clock show at a moment, as if they showed UTC. @param at milliseconds since 1970 */
export function onClock(at: number, zone: string = SERVER_ZONE): number {
  const parts = clockOf(zone).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}

/**
 * The moment at which a zone's calendar and clock show this: the first of two where they are put back, and where they
 * are put forward over it the moment after.
 * @param shown as `onClock` gives it
 */
export function whenOnClock(shown: number, zone: string = SERVER_ZONE): number {
  const guess = shown - (onClock(shown, zone) - shown);
  return guess - (onClock(guess, zone) - shown);
}

/** The day of a zone's calendar: `2026-11-09`. @param at milliseconds since 1970 */
export function dayOnClock(at: number, zone?: string): string {
  return new Date(onClock(at, zone)).toISOString().slice(0, 10);
}

/**
 * A moment by a zone's calendar and clock, with its distance from UTC: `2026-11-30T13:05:09+01:00`.
 * @param at milliseconds since 1970
 */
export function isoOnClock(at: number, zone?: string): string {
  const shown = onClock(at, zone);
  const ahead = Math.round((shown - at) / MINUTE);
  const distance = Math.abs(ahead);
  const two = (number: number) => String(number).padStart(2, '0');
  const sign = ahead < 0 ? '-' : '+';
  return `${new Date(shown).toISOString().slice(0, 19)}${sign}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
