import type { Money } from '../catalog/product.js';
import { DAY } from '../clock.js';

const formats = new Map<string, Intl.NumberFormat>();

function moneyFormat(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    trailingZeroDisplay: 'stripIfInteger',
  } as Intl.NumberFormatOptions);
  formats.set(key, made);
  return made;
}

/** Minor units in one of the currency: 100 for euros, 1 for yen. */
export function minorUnits(currency: string, locale: string): number {
  return 10 ** (moneyFormat(currency, locale).resolvedOptions().maximumFractionDigits ?? 2);
}

/** Money as a shelf label says it: "€18", "€24.50". */
export function moneyText({ amount, currency }: Money, locale: string): string {
  return moneyFormat(currency, locale).format(amount / minorUnits(currency, locale));
}

/** Money as microdata wants it: "24.50". */
export function moneyNumber({ amount, currency }: Money, locale: string): string {
  const units = minorUnits(currency, locale);
  return (amount / units).toFixed(Math.log10(units));
}

export function wholeNumberText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

export function percentText(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(value);
}

/** A time to come, as short as it stays clear: "today at 14:05", "on Tuesday at 14:05", "on 3 December". */
export function moment(at: number, now: number, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return `today at ${time}`;
  if (at - now < 6 * DAY)
    return `on ${new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(at)} at ${time}`;
  return `on ${dayText(at, locale)}`;
}

/** "3 December 2026". */
export function dayText(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(at);
}
