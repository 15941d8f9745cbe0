import { decimalsOf, minorUnits } from '../catalog/minor-units.js';
import type { Money } from '../catalog/product.js';
import { once } from './once.js';

const moneyFormats = once((key) => {
  const [locale, currency = 'EUR'] = key.split(' ');
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' };
  return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions);
});
const numbers = once((locale) => new Intl.NumberFormat(locale));
const percents = once((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

const languages = once((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));

/** What a language is called in another; undefined for one that has no name there. @param code ISO 639-1 */
export function languageName(code: string, locale: string): string | undefined {
  return languages(locale).of(code);
}

/** Money as a shelf label says it: "€18", "€24.50". */
export function moneyText({ amount, currency }: Money, locale: string): string {
  return moneyFormats(`${locale} ${currency}`).format(amount / minorUnits(currency));
}

const amounts = once((key) => {
  const [locale, decimals] = key.split(' ');
  return new Intl.NumberFormat(locale, { useGrouping: false, minimumFractionDigits: Number(decimals) });
});

/** A price in a field that can be typed over: "20", "10.50", "10,50"; empty where there is none. */
export function priceFieldText(value: number | undefined, locale: string): string {
  if (value === undefined) return '';
  return amounts(`${locale} ${Number.isInteger(value) ? 0 : 2}`).format(value);
}

/** Money as microdata wants it: "24.50". */
export function moneyNumber({ amount, currency }: Money): string {
  return (amount / minorUnits(currency)).toFixed(decimalsOf(currency));
}

export function wholeNumberText(value: number, locale: string): string {
  return numbers(locale).format(value);
}

export function percentText(value: number, locale: string): string {
  return percents(locale).format(value);
}

const scores = once((key) => {
  const [locale, decimals] = key.split(' ');
  const digits = Number(decimals);
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
});

/** Decimals of a score, which hardly ever is as small as they reach. */
const MOST_DECIMALS = 9;

/** Decimals that show the first two digits of a score, and three at least: 3 of .783, 5 of .00042. */
function scoreDecimals(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 0.01) return 3;
  return Math.min(MOST_DECIMALS, 1 - Math.floor(Math.log10(size)));
}

/** A score with three decimals, or as many as show two digits of it: "0.783", "0.00042". */
export function scoreText(value: number, locale: string, decimals: number = scoreDecimals(value)): string {
  return scores(`${locale} ${decimals}`).format(value);
}

/** Less than this is shown as nearly nothing. */
const LEAST_SHOWN = 0.0005;

/** Whether three decimals say anything of a score. */
export const isNearlyNothing = (value: number): boolean => Math.abs(value) < LEAST_SHOWN;

const times = once(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);

/** How many times as much, with one decimal: "1.4". */
export function timesText(value: number, locale: string): string {
  return times(locale).format(value);
}

/** Whether so many times as well is said as 1.0 times: no better. */
export const isAsWell = (value: number): boolean => timesText(value, 'en-GB') === '1.0';

const signed = once(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, signDisplay: 'exceptZero' }),
);

/** "+0.15", with a true minus, which is as wide as the plus above it. */
export function signedText(value: number, locale: string): string {
  return signed(locale).format(value).replace('-', '−');
}

const utcDays = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const utcWeekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
const utcDates = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const choices = once((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

const utcMonthDays = once(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
);

/** A day of this year: "3 October", "3. Oktober". @param day as `2026-10-03` */
export function utcDayText(day: string, locale: string): string {
  return utcMonthDays(locale).format(Date.parse(day));
}

/** A day of a report in full: "Monday 9 November", "Montag, 9. November". @param day as `2026-11-09` */
export function reportDay(day: string, locale: string): string {
  const said = utcDays(locale).format(Date.parse(day));
  // English of this century writes no comma there, whatever the version of ICU.
  return locale.startsWith('en') ? said.replace(',', '') : said;
}

/** A day of a report where there is little room: "Mon" and "9". */
export function reportDayShort(
  day: string,
  locale: string,
): { readonly weekday: string; readonly date: string } {
  return { weekday: utcWeekdays(locale).format(Date.parse(day)), date: String(Number(day.slice(8))) };
}

/** "9–15 November 2026". */
export function reportPeriod(from: string, to: string, locale: string): string {
  return utcDates(locale).formatRange(Date.parse(from), Date.parse(to));
}

/** "Candles, Kites and Tents". */
export function listText(items: readonly string[], locale: string): string {
  return lists(locale).format(items);
}

/** "saved or hidden". */
export function choiceText(items: readonly string[], locale: string): string {
  return choices(locale).format(items);
}
