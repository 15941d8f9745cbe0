import type { Reading } from './reading.js';
import { excerpt } from './text.js';

/** From when until when a sale runs, milliseconds since 1970, both included; open where there is no number. */
export interface Span {
  readonly from?: number;
  readonly until?: number;
}

/** How a feed writes days with slashes: `2/1/20` is the first of February in America. */
export type DayOrder = 'month first' | 'day first';

interface Moment {
  readonly at: number;
  /** Only a day was written. */
  readonly isDay: boolean;
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*(Z|UTC|GMT|[-+]\d\d:?\d\d)?)?$/i;
const COMPACT = /^(20\d\d)(\d\d)(\d\d)$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap]m)?)?$/i;
/** Seconds, or milliseconds. */
const UNIX = /^(\d{10})(\d{3})?$/;

/** Reads `2026-02-24T13:00-0800/2026-02-28T15:30-0800`; one of the two may be missing. */
export function readSpan(text: string): Reading<Span> {
  const parts = text.split('/').map((part) => part.trim());
  const [from = '', until = ''] = parts;
  const span = parts.length === 2 && from + until !== '' ? spanOf(from, until) : undefined;
  return span === undefined
    ? { reason: `"${excerpt(text)}" is not two dates. Write 2026-02-24T13:00Z/2026-02-28T18:00Z.` }
    : { value: span };
}

/** Reads a sale's first moment. A day begins at midnight where this machine's clock is (`TZ`). */
export function readFrom(text: string, order?: DayOrder): Reading<number> {
  const moment = momentOf(text, order);
  return moment === undefined ? { reason: notADate(text) } : { value: moment.at };
}

/** Reads a sale's last moment: of a day all of it. */
export function readUntil(text: string, order?: DayOrder): Reading<number> {
  const moment = momentOf(text, order);
  return moment === undefined ? { reason: notADate(text) } : { value: endOf(moment) };
}

function spanOf(from: string, until: string): Span | undefined {
  const begins = from === '' ? undefined : momentOf(from);
  const ends = until === '' ? undefined : momentOf(until);
  if ((from !== '' && begins === undefined) || (until !== '' && ends === undefined)) return undefined;
  return { ...(begins && { from: begins.at }), ...(ends && { until: endOf(ends) }) };
}

function notADate(text: string): string {
  return `"${excerpt(text)}" is not a date, or can be read in two ways. Write 2026-02-24 or 2026-02-24T13:00Z.`;
}

function endOf({ at, isDay }: Moment): number {
  if (!isDay) return at;
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime() - 1;
}

function momentOf(text: string, order?: DayOrder): Moment | undefined {
  const [, seconds, thousandths = '000'] = UNIX.exec(text) ?? [];
  if (seconds !== undefined) return { at: Number(seconds + thousandths), isDay: false };
  const iso = ISO.exec(withMonthsAsNumbers(text)) ?? COMPACT.exec(text);
  if (iso) return isoMoment(iso);
  const dotted = DOTTED.exec(text);
  if (dotted) return local([dotted[3], dotted[2], dotted[1]], dotted.slice(4, 7));
  const slashed = SLASHED.exec(text);
  return slashed ? slashedMoment(slashed, order) : undefined;
}

function isoMoment([, year, month, day, ...rest]: RegExpExecArray): Moment | undefined {
  const [hour, minute, second, zone] = rest;
  const moment = local([year, month, day], [hour, minute, second]);
  if (moment === undefined || zone === undefined) return moment;
  const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0');
  const offset = zone
    .toUpperCase()
    .replace(/^(?:UTC|GMT)$/, 'Z')
    .replace(/^([-+]\d\d):?(\d\d)$/, '$1:$2');
  const at = Date.parse(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${two(second)}${offset}`);
  return Number.isNaN(at) ? undefined : { at, isDay: false };
}

/** Where the order is not known, only a day past the twelfth tells which of the two is the month. */
function slashedMoment([, one, two, year, ...rest]: RegExpExecArray, order?: DayOrder): Moment | undefined {
  const [hour, minute, second, half] = rest;
  const shift = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const clock = hour === undefined ? [] : [String(shift), minute, second];
  const monthFirst = local([year, one, two], clock);
  const dayFirst = local([year, two, one], clock);
  if (order === undefined && monthFirst && dayFirst && one !== two) return undefined;
  return order === 'day first' ? (dayFirst ?? monthFirst) : (monthFirst ?? dayFirst);
}

type Digits = readonly (string | undefined)[];

/** A moment by this machine's clock; undefined where there is no such day. */
function local([year = '', month, day]: Digits, [hour, minute, second]: Digits): Moment | undefined {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const numbers = [
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  ];
  const [m = 0, d = 0, h = 0, min = 0, s = 0] = numbers;
  const date = new Date(full, m, d, h, min, s);
  const isReal = date.getMonth() === m && date.getDate() === d && h < 24 && min < 60 && s < 60;
  return isReal ? { at: date.getTime(), isDay: hour === undefined } : undefined;
}

/** Languages whose names of months are read. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'pl'] as const;

/** `Sun, 1 Nov 2026`, `1. November 2026`, `1 de noviembre de 2026`, perhaps with a time behind it. */
const DAY_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/u;
/** `Nov 1, 2026`. */
const MONTH_FIRST =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;

const months = new Map<string, number>();

/** A date with its month in words as `2026-11-1`, what stands behind it unchanged; any other text as it is. */
function withMonthsAsNumbers(text: string): string {
  const [whole = '', day, name = '', year] = DAY_FIRST.exec(text) ?? monthFirst(text) ?? [];
  const month = monthCalled(name);
  return month === undefined ? text : `${year}-${month}-${day}${text.slice(whole.length)}`;
}

function monthFirst(text: string): readonly (string | undefined)[] | undefined {
  const [whole, name, day, year] = MONTH_FIRST.exec(text) ?? [];
  return whole === undefined ? undefined : [whole, day, name, year];
}

/** From 1; undefined for any other word. */
function monthCalled(name: string): number | undefined {
  if (name === '') return undefined;
  if (months.size === 0) learnMonths();
  return months.get(name.toLowerCase());
}

/** The full names and the usual short ones; a word that means two months in two languages means neither. */
function learnMonths(): void {
  const twice = new Set<string>();
  for (const language of LANGUAGES) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 2));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.toLowerCase()
            .replace('.', '') ?? '';
        if ((months.get(name) ?? month) !== month) twice.add(name);
        months.set(name, month);
      }
    }
  }
  for (const name of twice) months.delete(name);
}
