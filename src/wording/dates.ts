import { DAY, HOUR, MINUTE } from '../time/clock.js';
import { SERVER_ZONE } from '../time/zone.js';
import { once } from './once.js';
import type { PastWhen, When } from './when.js';
import type { Wording } from './wording.js';

/** Where and how a time is said. */
export interface Place {
  /** For `Intl`, as in `en-GB`. */
  readonly locale: string;
  /** IANA name of the zone; the machine's own where undefined. */
  readonly zone?: string | undefined;
}

const formatOf = once((key: string) => {
  const [kind = '', locale, timeZone] = key.split(' ');
  return new Intl.DateTimeFormat(locale, { ...FORMATS[kind as keyof typeof FORMATS], timeZone } as object);
});
const FORMATS = {
  time: { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  second: { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
  generic: { timeZoneName: 'longGeneric' },
  long: { timeZoneName: 'long' },
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  day: { dateStyle: 'long' },
  parts: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const;

const format = (kind: keyof typeof FORMATS, { locale, zone = SERVER_ZONE }: Place) =>
  formatOf(`${kind} ${locale} ${zone}`);

/**
 * Where `Intl` knows a zone of an English-speaking country by its distance from Greenwich alone, the English of that
 * country has a name for it: EST and EDT in America, AEDT in Australia.
 */
const ENGLISH = ['en-US', 'en-AU', 'en-NZ'] as const;

/** "14:05 CET", "14:05:09 EST". */
function clockText(kind: 'time' | 'second', at: number, place: Place): string {
  const parts = format(kind, place).formatToParts(at);
  return parts
    .map(({ type, value }) => (type === 'timeZoneName' ? zoneName(value, at, place) : value))
    .join('');
}

/**
 * The zone that times are said in, by its name: "Central European Time", "Coordinated Universal Time (UTC)".
 * @param at milliseconds since 1970, in the years of which it is called so
 */
export function zoneText(at: number, place: Place): string {
  const key = `${Math.floor(at / QUARTER)} ${place.locale} ${place.zone ?? SERVER_ZONE}`;
  const known = zones.get(key);
  if (known !== undefined) return known;
  if (zones.size >= ZONES_KEPT) zones.clear();
  const text = readZone(at, place);
  zones.set(key, text);
  return text;
}

/** Every page says it, and `Intl` takes 40 µs; within a quarter of an hour no zone is called otherwise. */
const zones = new Map<string, string>();
const ZONES_KEPT = 100;

function readZone(at: number, place: Place): string {
  const named = (kind: 'generic' | 'long' | 'time') =>
    format(kind, place)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  // Universal time has no other name than its own, which no season changes.
  return named('generic').startsWith('GMT') ? `${named('long')} (${named('time')})` : named('generic');
}

function zoneName(said: string, at: number, { locale, zone }: Place): string {
  if (!locale.startsWith('en') || !/^GMT[+-]/.test(said)) return said;
  const names = ENGLISH.map(
    (english) =>
      format('time', { locale: english, zone })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? said,
  );
  return names.find((name) => /^[A-Z]{3,5}$/.test(name)) ?? said;
}

/**
 * A time to come, as short as it stays clear: the hour within a week, the date later, with its year where that is
 * another. Days are those of the zone's calendar, however long its clocks make them. What lies in the past is `now`:
 * nothing waits for it any more.
 * @param at milliseconds since 1970, as `now`
 */
export function moment(at: number, now: number, place: Place): When {
  if (at <= now) return { kind: 'now' };
  if (at - now < MINUTE) return { kind: 'withinAMinute' };
  const days = calendarDay(at, place) - calendarDay(now, place);
  if (days >= 7) {
    return { kind: 'date', date: dateText(at, now, place) };
  }
  const time = timeText(at, place);
  if (days <= 1) return { kind: days <= 0 ? 'today' : 'tomorrow', time };
  return { kind: 'weekday', day: format('weekday', place).format(at), time };
}

/** A time that has passed. @param at milliseconds since 1970, as `now` */
export function pastMoment(at: number, now: number, place: Place): PastWhen {
  const days = calendarDay(now, place) - calendarDay(at, place);
  if (days > 1) return { kind: 'date', exact: exactText(at, place) };
  return { kind: days <= 0 ? 'today' : 'yesterday', time: timeText(at, place) };
}

/** "3 December", with its year where that is another. @param at milliseconds since 1970, as `now` */
export function dateText(at: number, now: number, place: Place): string {
  return isSameYear(at, now, place) ? dateOfDay(at, place) : dayText(at, place);
}

/** Days within a year are said the same all day long, and a page says several: `Intl` takes 3 µs for each. */
const dates = new Map<string, string>();
const DATES_KEPT = 2_000;

function dateOfDay(at: number, place: Place): string {
  const key = `${calendarDay(at, place)} ${place.locale} ${place.zone ?? SERVER_ZONE}`;
  const known = dates.get(key);
  if (known !== undefined) return known;
  if (dates.size >= DATES_KEPT) dates.clear();
  const text = format('date', place).format(at);
  dates.set(key, text);
  return text;
}

/** "3 December 2026". */
export function dayText(at: number, place: Place): string {
  return format('day', place).format(at);
}

/** A moment that has a place in a list or on a receipt: "3 December 2026, 14:05:09 CET". */
export function exactText(at: number, place: Place): string {
  return `${dayText(at, place)}, ${clockText('second', at, place)}`;
}

/** Times within one minute are said the same: most of those on a page, and of many visits, are. */
const times = new Map<string, string>();
const TIMES_KEPT = 2_000;

function timeText(at: number, place: Place): string {
  const key = `${Math.floor(at / MINUTE)} ${place.locale} ${place.zone ?? SERVER_ZONE}`;
  const known = times.get(key);
  if (known !== undefined) return known;
  if (times.size >= TIMES_KEPT) times.clear();
  const text = clockText('time', at, place);
  times.set(key, text);
  return text;
}

const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const;

const ages = once((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }));

/** How long ago, in the coarsest unit that fits: "12 minutes ago", "just now". */
export function ageOf(at: number, now: number, { locale, dates }: Pick<Wording, 'locale' | 'dates'>): string {
  const [unit, length] = UNITS.find(([, milliseconds]) => now - at >= milliseconds) ?? ['minute', 0];
  return length === 0 ? dates.justNow : ages(locale).format(-Math.floor((now - at) / length), unit);
}

const lengths = once((key: string) => {
  const [unit, locale] = key.split(' ');
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  } as Intl.NumberFormatOptions);
});

/** A length of time: "4 hours", "3 days". */
export function lengthText(milliseconds: number, { locale }: Place): string {
  const [unit, length] = milliseconds >= DAY ? (['day', DAY] as const) : (['hour', HOUR] as const);
  return lengths(`${unit} ${locale}`).format(milliseconds / length);
}

/** Which day of the zone's calendar it is, counted from 1970. */
function calendarDay(at: number, { zone = SERVER_ZONE }: Place): number {
  const key = `${Math.floor(at / QUARTER)} ${zone}`;
  const known = calendarDays.get(key);
  if (known !== undefined) return known;
  if (calendarDays.size >= DAYS_KEPT) calendarDays.clear();
  const day = readCalendarDay(at, zone);
  calendarDays.set(key, day);
  return day;
}

/** The clocks of all zones differ from UTC by whole quarters of an hour: no day begins between two of them. */
const QUARTER = 15 * MINUTE;
const DAYS_KEPT = 2_000;
const calendarDays = new Map<string, number>();

function readCalendarDay(at: number, zone: string): number {
  const parts = new Map(
    formatOf(`parts en ${zone}`)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.get('year') ?? 0, (parts.get('month') ?? 1) - 1, parts.get('day')) / DAY;
}

function isSameYear(at: number, now: number, place: Place): boolean {
  const yearOf = (time: number) => new Date(calendarDay(time, place) * DAY).getUTCFullYear();
  return yearOf(at) === yearOf(now);
}
