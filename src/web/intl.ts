import type { Money } from '../catalog/product.js';
import { DAY } from '../clock.js';

/** Making a formatter takes longer than a page may: each is made once. */
function once<Format>(make: (key: string) => Format): (key: string) => Format {
  const made = new Map<string, Format>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

const moneyFormats = once((key) => {
  const [locale, currency = 'EUR'] = key.split(' ');
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' };
  return new Intl.NumberFormat(locale, options as Intl.NumberFormatOptions);
});
const digits = once((key) => 10 ** (moneyFormats(key).resolvedOptions().maximumFractionDigits ?? 2));
const numbers = once((locale) => new Intl.NumberFormat(locale));
const percents = once((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
const times = once((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
const weekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long' }));
const days = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));

/** Minor units in one of the currency: 100 for euros, 1 for yen. */
export function minorUnits(currency: string, locale: string): number {
  return digits(`${locale} ${currency}`);
}

/** Money as a shelf label says it: "€18", "€24.50". */
export function moneyText({ amount, currency }: Money, locale: string): string {
  return moneyFormats(`${locale} ${currency}`).format(amount / minorUnits(currency, locale));
}

/** Money as microdata wants it: "24.50". */
export function moneyNumber({ amount, currency }: Money, locale: string): string {
  const units = minorUnits(currency, locale);
  return (amount / units).toFixed(Math.log10(units));
}

export function wholeNumberText(value: number, locale: string): string {
  return numbers(locale).format(value);
}

export function percentText(value: number, locale: string): string {
  return percents(locale).format(value);
}

/** A time to come, as short as it stays clear: "today at 14:05", "on Tuesday at 14:05", "on 3 December". */
export function moment(at: number, now: number, locale: string): string {
  const time = times(locale).format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return `today at ${time}`;
  if (at - now < 6 * DAY) return `on ${weekdays(locale).format(at)} at ${time}`;
  return `on ${dayText(at, locale)}`;
}

/** "3 December 2026". */
export function dayText(at: number, locale: string): string {
  return days(locale).format(at);
}

const utcDays = once(
  (locale) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const utcWeekdays = once((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }));
const utcDates = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A day of a report in full: "Monday 9 November". @param day as `2026-11-09` */
export function reportDay(day: string, locale: string): string {
  return utcDays(locale).format(Date.parse(day)).replace(',', '');
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
