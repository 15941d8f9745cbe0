import type { Reading } from './reading.js';
import { excerpt } from './text.js';

/** Marks that stand for one currency, in lower case and without a full stop behind: the code, then its marks. */
const OWN: ReadonlyMap<string, string> = new Map(
  rows(`EUR € euro euros, GBP £, INR ₹, TRY ₺ tl, RUB ₽ руб, UAH ₴, ILS ₪ ש"ח ש״ח, KRW ₩ 원, THB ฿, VND ₫, NGN ₦, PHP ₱,
    USD us$, AUD a$ au$, CAD c$ ca$, NZD nz$, HKD hk$, SGD s$, TWD nt$, MXN mx$, BRL r$, CHF fr sfr, JPY 円, CNY 元,
    SAR ر.س, AED د.إ, EGP ج.م, KWD د.ك, QAR ر.ق, PLN zł, CZK kč, HUF ft, RON lei`).flatMap(
    ([code = '', ...marks]) => marks.map((mark) => [mark, code] as const),
  ),
);

/** Marks that several currencies share, the most used first. The catalogue's own counts. */
const SHARED: ReadonlyMap<string, readonly string[]> = new Map(
  rows(`$ USD CAD AUD NZD SGD HKD MXN, ¥ JPY CNY, kr SEK NOK DKK ISK, rs INR PKR LKR NPR MUR SCR,
    ₨ INR PKR LKR NPR MUR SCR`).map(([mark = '', ...codes]) => [mark, codes]),
);

/** Of the shared marks, those that mean one currency far more often than all others. */
const USUAL: ReadonlyMap<string, string> = new Map([['rs', 'INR']]);

/** Abbreviations that are written with a full stop: after any other word it begins a fraction (`EUR .99`). */
export const DOTTED = ['rs', 'fr', 'sfr', 'kr', 'руб'] as const;

/** Marks with a full stop or a quote between their letters. */
export const PARTED = [...OWN.keys()].filter((mark) => /[."\u05f4]/.test(mark));

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** The code a mark names on its own: `EUR`, `eur`, `€`, `US$`. A bare `$` could be one of twenty. */
export function codeOf(mark: string): string | undefined {
  const known = OWN.get(plainly(mark));
  if (known !== undefined || sharersOf(mark) !== undefined) return known;
  return /^[A-Za-z]{3}$/.test(mark) ? mark.toUpperCase() : undefined;
}

/** Whether a mark that names no code on its own can stand for this currency. */
export function canMean(mark: string, currency: string): boolean {
  const narrow = formatOf(currency)
    .formatToParts(0)
    .find((part) => part.type === 'currency')?.value;
  return mark === narrow || sharersOf(mark)?.includes(currency) === true;
}

/** What a shared mark means where the catalogue's currency is not among those that share it. */
export function usualCode(mark: string): string | undefined {
  return USUAL.get(plainly(mark));
}

/** The currencies that share a mark; undefined for any other mark. */
export function sharersOf(mark: string): readonly string[] | undefined {
  return SHARED.get(plainly(mark));
}

/** `Price (EUR)`, `Price [€]`, `Preis in EUR`, `price_eur`. */
const BRACKETED = /^(.*?)\s*[([]\s*([^\s()[\]]{1,4})\s*[)\]]\s*$/u;
const BEHIND = /^(.*?)[\s_-]+(?:in[\s_-]+)?([A-Za-z]{3}|\p{Sc})$/u;

/** Codes that are words too: `price all`, `price top` name no currency. */
const WORDS: ReadonlySet<string> = new Set(['ALL', 'TOP', 'CUP', 'TRY', 'PEN', 'SOS', 'LAK', 'MOP']);

/** A column's name without the currency behind it, and that currency; undefined where it names none. */
export function withCurrency(
  column: string,
): { readonly name: string; readonly currency: string } | undefined {
  const bracketed = BRACKETED.exec(column);
  const [, name = '', mark = ''] = bracketed ?? BEHIND.exec(column) ?? [];
  const currency = codeOf(mark);
  if (name === '' || currency === undefined || !isCurrency(currency)) return undefined;
  const isWord = bracketed === null && WORDS.has(currency) && mark !== currency;
  return isWord ? undefined : { name, currency };
}

/** The one currency that an amount, its currency column and its own column say; undefined where none does. */
export function agreedCurrency(
  code: string | undefined,
  { column, said }: { readonly column: string; readonly said: string | undefined },
): Reading<string | undefined> {
  const named = withCurrency(column)?.currency;
  if (code !== undefined && said !== undefined && code !== said)
    return { reason: `is in ${code}, its currency column says ${excerpt(said)}.` };
  const stated = code ?? said;
  if (stated !== undefined && named !== undefined && stated !== named)
    return { reason: `is in ${stated}, the name of its column says ${named}.` };
  return { value: stated ?? named };
}

function plainly(mark: string): string {
  return mark.toLowerCase().replace(/\.$/, '');
}

function formatOf(currency: string): Intl.NumberFormat {
  return new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
}

function rows(table: string): readonly (readonly string[])[] {
  return table.split(',').map((row) => row.trim().split(' '));
}

/** What an amount without any currency is taken to be in when nothing else says so. */
const FALLBACK = 'EUR';

export const ONE_CURRENCY = 'One catalogue has one currency.';

/** Holds a catalogue to one currency: the one it is told, or that of the first product that passes. */
export class CatalogueCurrency {
  #settled: string | undefined;
  #assumed = false;

  constructor(settled?: string) {
    this.#settled = settled;
  }

  get code(): string | undefined {
    return this.#settled;
  }

  /** Whether nothing in the file nor an option said which currency it is. */
  get assumed(): boolean {
    return this.#assumed;
  }

  /** The currency of an amount that names `code`, or none. */
  read(code: string | undefined): Reading<string> {
    if (code === undefined) return { value: this.#settled ?? FALLBACK };
    if (!isCurrency(code))
      return { reason: `"${code}" is not a currency. Write a code of three letters, such as EUR.` };
    if (this.#settled === undefined || code === this.#settled) return { value: code };
    return { reason: `is in ${code}, the catalogue in ${this.#settled}. ${ONE_CURRENCY}` };
  }

  /** Called for a product that passed: from here on this is the currency. */
  settle(currency: string, stated: boolean): void {
    if (this.#settled === undefined && !stated) this.#assumed = true;
    this.#settled ??= currency;
  }
}
