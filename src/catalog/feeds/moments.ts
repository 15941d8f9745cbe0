import { DAY, MINUTE } from '../../time/clock.js';
import { dayOnClock, whenOnClock } from '../../time/zone.js';
import type { Reading } from './reading.js';
import { excerpt } from './text.js';

/** From when until when a sale runs, milliseconds since 1970, both included; open where there is no number. */
export interface Span {
  readonly from?: number;
  readonly until?: number;
}

/** How a feed writes days with slashes: `2/1/20` is the first of February in America. */
export type DayOrder = 'month first' | 'day first';

export interface DayRules {
  /** How days with slashes are written; undefined where that is not known. */
  readonly order?: DayOrder | undefined;
  /** IANA name of the zone of days and times that name none; the machine's own where undefined. */
  readonly zone?: string | undefined;
}

/** What a text says: a day or an hour as a calendar and a clock show it, or a moment that needs neither. */
interface Written {
  /** The calendar and the clock as if they showed UTC, milliseconds since 1970; also of a moment with its own zone. */
  readonly shown?: number;
  /** Only a day was written. */
  readonly isDay: boolean;
  /** The moment, where the text itself tells it: it names its zone, or counts from 1970. */
  readonly at?: number;
}

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?`;

/** Days as they are written, perhaps with a time behind: the year first, without marks, with full stops, with slashes. */
const FORMS = [
  String.raw`(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:[T ]${CLOCK}(?:\.\d+)?\s*(?<zone>Z|UTC|GMT|[-+]\d\d:?\d\d)?)?`,
  String.raw`(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)`,
  String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d\d)(?:,?\s+${CLOCK})?`,
  String.raw`(?<one>\d{1,2})[/-](?<two>\d{1,2})[/-](?<year>\d{4}|\d\d)(?:,?\s+${CLOCK}\s*(?<half>[ap]m)?)?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/** Characters of a date. */
const LONGEST = 40;

/** Seconds, or milliseconds. */
const UNIX = /^(\d{10})(\d{3})?$/;

/** Between two dates, where it is no slash: that stands in dates too. */
const BETWEEN = /\s+[-\u2013\u2014]\s+|\s+(?:bis|to|until|till?|au|al|tot)\s+/i;

/** Whether a text is a day or a moment, also one that can be read in two ways; a number alone is none. */
export function isDate(text: string): boolean {
  const [first = '', ...others] = text.trim().split(BETWEEN);
  if (/^\d*$/.test(first) || first.length > LONGEST || others.length > 1) return false;
  return written(first) !== undefined || /^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})(?:\s|$)/.test(first);
}

/** Reads `2026-02-24T13:00-0800/2026-02-28T15:30-0800`, `1.12.2026 - 24.12.2026`; one of the two may be missing. */
export function readSpan(text: string, rules: DayRules = {}): Reading<Span> {
  const parts = text.split(BETWEEN.test(text) ? BETWEEN : '/').map((part) => part.trim());
  const [from = '', until = ''] = parts;
  const span = parts.length === 2 && from + until !== '' ? spanOf(from, until, rules) : undefined;
  return span === undefined
    ? { reason: `"${excerpt(text)}" is not two dates. Write 2026-02-24T13:00Z/2026-02-28T18:00Z.` }
    : { value: span };
}

/** Reads a sale's first moment. A day begins at midnight of the zone. */
export function readFrom(text: string, { order, zone }: DayRules = {}): Reading<number> {
  const read = written(text, order);
  return read === undefined ? { reason: notADate(text) } : { value: momentOf(read, zone) };
}

/** Reads a sale's last moment: of a day all of it. */
export function readUntil(text: string, { order, zone }: DayRules = {}): Reading<number> {
  const read = written(text, order);
  return read === undefined ? { reason: notADate(text) } : { value: endOf(read, zone) };
}

/** Reads a day, `YYYY-MM-DD`: the one that is written, whatever hour and zone stand behind it. */
export function readCalendarDay(text: string, { order, zone }: DayRules = {}): Reading<string> {
  const [, day] = /^(\d{4}[-/]\d\d[-/]\d\d)(?!\d)/.exec(text) ?? [];
  const read = written(day ?? text, order);
  if (read === undefined) return { reason: `"${excerpt(text)}" is not a day. Write 2026-03-14.` };
  const { shown } = read;
  return { value: shown === undefined ? dayOnClock(momentOf(read, zone), zone) : isoDay(shown) };
}

function isoDay(shown: number): string {
  return new Date(shown).toISOString().slice(0, 10);
}

function spanOf(from: string, until: string, { zone }: DayRules): Span | undefined {
  const begins = from === '' ? undefined : written(from);
  const ends = until === '' ? undefined : written(until);
  if ((from !== '' && begins === undefined) || (until !== '' && ends === undefined)) return undefined;
  return { ...(begins && { from: momentOf(begins, zone) }), ...(ends && { until: endOf(ends, zone) }) };
}

function notADate(text: string): string {
  return `"${excerpt(text)}" is not a date, or can be read in two ways. Write 2026-02-24 or 2026-02-24T13:00Z.`;
}

function momentOf({ at, shown = 0 }: Written, zone: string | undefined): number {
  return at ?? whenOnClock(shown, zone);
}

function endOf(read: Written, zone: string | undefined): number {
  const { isDay, shown = 0 } = read;
  return isDay ? whenOnClock(shown + DAY, zone) - 1 : momentOf(read, zone);
}

type Parts = Readonly<Record<string, string | undefined>>;

function written(text: string, order?: DayOrder): Written | undefined {
  const [, seconds, thousandths = '000'] = UNIX.exec(text) ?? [];
  if (seconds !== undefined) return { at: Number(seconds + thousandths), isDay: false };
  const numbers = withMonthsAsNumbers(text);
  const parts = FORMS.map((form) => form.exec(numbers)?.groups).find((groups) => groups !== undefined);
  if (parts?.one !== undefined) return slashed(parts, order);
  const read = parts && onCalendar(parts);
  return read === undefined || parts?.zone === undefined ? read : zoned(read, parts.zone);
}

/** How several days of one hand are written, where one of them can be read in one way only and none gainsays it. */
export function orderOf(texts: readonly string[]): DayOrder | undefined {
  const orders = texts.flatMap((text): DayOrder[] => {
    const [, one, two] = /^(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(text) ?? [];
    if (Number(one) > 12) return ['day first'];
    return Number(two) > 12 ? ['month first'] : [];
  });
  return new Set(orders).size === 1 ? orders[0] : undefined;
}

/** Where the order is not known, only a day past the twelfth tells which of the two is the month. */
function slashed({ one, two, ...rest }: Parts, order?: DayOrder): Written | undefined {
  const monthFirst = onCalendar({ ...rest, month: one, day: two });
  const dayFirst = onCalendar({ ...rest, month: two, day: one });
  if (order === undefined && monthFirst && dayFirst && one !== two) return undefined;
  return order === 'day first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

/** The same by the clock of the zone that is written behind it: `Z`, `GMT`, `-0800`, `+05:30`. */
function zoned({ shown = 0 }: Written, zone: string): Written {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return { shown, isDay: false, at: sign === '-' ? shown + ahead : shown - ahead };
}

/** What a calendar and a clock show; undefined where there is no such day. */
function onCalendar({ year = '', month, day, hour, minute, second, half }: Parts): Written | undefined {
  const said = Number(hour ?? 0);
  const h = half === undefined ? said : (said % 12) + (/p/i.test(half) ? 12 : 0);
  const [y, m, d] = [Number(year) + (year.length === 2 ? 2000 : 0), Number(month) - 1, Number(day)];
  const [min, s] = [Number(minute ?? 0), Number(second ?? 0)];
  const date = new Date(Date.UTC(y, m, d, h, min, s));
  const isReal = date.getUTCMonth() === m && date.getUTCDate() === d && h < 24 && min < 60 && s < 60;
  return isReal ? { shown: date.getTime(), isDay: hour === undefined } : undefined;
}

/** Languages whose names of months are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'pl'] as const;

/** `Sun, 1 Nov 2026`, `1. November 2026`, `1 de noviembre de 2026`, perhaps with a time behind it. */
const DAY_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(?<day>\d{1,2})\.?[\s-]+(?:de\s+)?(?<name>\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(?<year>\d{4})(?!\d)/u;
/** `Nov 1, 2026`. */
const MONTH_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(?<name>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/u;

const months = new Map<string, number>();

/** A date with its month in words as `2026-11-1`, what stands behind it unchanged; any other text as it is. */
function withMonthsAsNumbers(text: string): string {
  const found = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text);
  if (found === null) return text;
  if (months.size === 0) learnMonths();
  const { day, name = '', year } = found.groups ?? {};
  const month = months.get(name.toLowerCase());
  return month === undefined ? text : `${year}-${month}-${day}${text.slice(found[0].length)}`;
}

/** The full names and the usual short ones; a word that means two months in two languages means neither. */
function learnMonths(): void {
  const twice = new Set<string>();
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 2));
        const { value = '' } = parts.find((part) => part.type === 'month') ?? {};
        const name = value.toLowerCase().replace('.', '');
        if ((months.get(name) ?? month) !== month) twice.add(name);
        months.set(name, month);
      }
    }
  }
  for (const name of twice) months.delete(name);
}
