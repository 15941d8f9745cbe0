import { decimalsOf } from '../minor-units.js';
import type { Money } from '../product.js';
import { canMean, codeOf, DOTTED, isCurrency, PARTED, sharersOf, usualCode } from './currencies.js';
import type { Reading } from './reading.js';
import { TAX, withoutTax } from './tax-words.js';
import { asciiDigits, excerpt } from './text.js';

/** An amount as a feed wrote it: figures, and perhaps the currency beside them. */
interface WrittenAmount {
  readonly figures: string;
  readonly sign: string;
  /** At most two: a symbol and a code that say the same, as `$12.99 USD` does. */
  readonly marks: readonly string[];
  /** Written as `12.-`: there is no fraction, so that a separator before it parts thousands. */
  readonly whole: boolean;
}

const MARK = String.raw`(?:${PARTED.join('|').replaceAll('.', '\\.')})\.?|(?:${DOTTED.join('|')})\.|\p{L}{1,5}\$?|\p{Sc}`;
const WRITTEN = new RegExp(
  String.raw`^(${MARK})?\s*([-+\u2212]?)\s*(${MARK})?\s*([.,]?\d[\d.,'\u2019\s]*?)([.,:]\s?[-\u2013\u2014]{1,2})?\s*(${MARK})?\s*(${MARK})?$`,
  'iu',
);

/** Characters of an amount; a longer text is none, and would be slow to take apart. */
const LONGEST = 40;

/** Sums of many stay exact below this: minor units a price may have. */
const MOST = 1e12;

/** Behind an amount and no part of it: a star that leads to a footnote, the dash that ends an Indian amount (`499/-`). */
const BEHIND = /\s*(?:[*\u2020]+|\/[-=])$/;

/** Texts that are amounts, and not what one thing costs a shopper. */
const WHY_NOT: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      String.raw`(?:\bht|\bnetto|(?:zzgl|exkl|excl?|excluding|exclusief|plus|without|hors|ohne|\+)\.?\s*(?:\d{1,2}\s?%\s*)?${TAX}|${TAX}\.?\s*(?:excl?|exklusive|exclus[ao]?))\.?\)?$`,
      'i',
    ),
    'is before tax, and shoppers pay more. Give the price with tax.',
  ],
  [
    /^(?:ab|from|starting at|\u00e0 partir de|d\u00e8s|desde|a partire da|da|vanaf|fr\u00e5n|fra|od)\s(?=.*\d)/i,
    'is the lowest of several prices. Give each variant a row with its own price.',
  ],
];

/** The currency in the place of the decimal mark: `59\u20ac90`. */
const MARK_BETWEEN = /^(\d+)\s?(\p{Sc})(\d{2})$/u;

/** Reads `19.99`, `€ 1.299,00` or `Rs. 499` into minor units, unrounded. @param settle may refuse a code */
export function readAmount(
  text: string,
  settle: (code: string | undefined) => Reading<string>,
): Reading<Money> {
  const whole = asciiDigits(text).trim();
  const why = WHY_NOT.find(([form]) => whole.length <= LONGEST && form.test(whole))?.[1];
  if (why !== undefined) return { reason: `"${excerpt(text)}" ${why}` };
  const plain = withoutTax(whole).replace(BEHIND, '').replace(MARK_BETWEEN, '$1.$3 $2');
  const written = whole.length > LONGEST ? undefined : takeApart(plain);
  if (written === undefined)
    return { reason: `"${excerpt(text)}" is not an amount. Write 19.99 or 19.99 EUR.` };
  const settled = settleMarks(written.marks, settle);
  if ('reason' in settled) return settled;
  if (written.sign !== '' && written.sign !== '+') return { reason: `"${excerpt(text)}" is below zero.` };
  const currency = settled.value;
  const amount = minorUnits(written, currency);
  return 'reason' in amount ? amount : { value: { amount: amount.value, currency } };
}

/** A symbol beside a code has to mean it. */
function settleMarks(
  marks: readonly string[],
  settle: (code: string | undefined) => Reading<string>,
): Reading<string> {
  const [first = '', second] = marks;
  if (second === undefined) return settleMark(first, settle);
  const isCode = (mark: string) => isCurrency(mark.toUpperCase());
  const named = marks.find(isCode);
  if (named === undefined || first.toUpperCase() === second.toUpperCase())
    return { reason: `"${excerpt(marks.join(' '))}" is not a currency. Write 19.99 EUR.` };
  const other = named === first ? second : first;
  const code = codeOf(named) ?? '';
  if (codeOf(other) === code || canMean(other, code)) return settleMark(named, settle);
  return {
    reason: `says "${excerpt(first)}" and "${excerpt(second)}": a price has one currency. Write 19.99 EUR.`,
  };
}

function settleMark(mark: string, settle: (code: string | undefined) => Reading<string>): Reading<string> {
  const code = codeOf(mark);
  const settled = settle(code);
  if (code !== undefined || mark === '' || 'reason' in settled || canMean(mark, settled.value))
    return settled;
  const usual = usualCode(mark);
  if (usual !== undefined) return settle(usual);
  const shared = sharersOf(mark);
  if (shared !== undefined)
    return {
      reason: `"${excerpt(mark)}" is a mark of several currencies (${shared.join(', ')}). Give --currency ${shared[0]}.`,
    };
  return { reason: `"${excerpt(mark)}" is not a currency. Write 19.99 EUR.` };
}

function takeApart(text: string): WrittenAmount | undefined {
  const [all, before = '', sign = '', inner = '', figures = '', none, after = '', last = ''] =
    WRITTEN.exec(text) ?? [];
  const marks = [before, inner, after, last].filter((mark) => mark !== '');
  if (all === undefined || marks.length > 2) return undefined;
  const led = /^[.,]/.test(figures) ? `0${figures}` : figures;
  return { figures: led, sign, marks, whole: none !== undefined };
}

function minorUnits({ figures, whole: isWhole }: WrittenAmount, currency: string): Reading<number> {
  const places = decimalsOf(currency);
  const plain = figures.replace(/[\s'\u2019]/g, ' ');
  const split = isWhole ? splitWhole(plain) : splitFigures(plain, places);
  if (split === undefined) {
    if (places < 3 && /^0[.,]\d\d[1-9]$/.test(plain)) return tooFine(figures, currency);
    return {
      reason: `"${excerpt(figures)}" can be read in two ways or in none. ${plainly(figures, places)}`,
    };
  }
  const [whole, fraction] = split;
  if (/[^0]/.test(fraction.slice(places))) return tooFine(figures, currency);
  const amount = Number(whole + fraction.slice(0, places).padEnd(places, '0'));
  return amount <= MOST
    ? { value: amount }
    : { reason: `"${excerpt(figures)}" is more than a price can be.` };
}

function tooFine(figures: string, currency: string): { readonly reason: string } {
  const places = decimalsOf(currency);
  return { reason: `"${excerpt(figures)}" has more decimals than ${currency} has (${places}).` };
}

/** How a number is written without doubt, where it may be thousands or a fraction; else how any is. */
function plainly(figures: string, places: number): string {
  const [, whole, last = ''] = /^(\d+)[.,](\d{3})$/.exec(figures) ?? [];
  if (whole === undefined) return 'Write 1299.00, without separators.';
  const isShort = !/[^0]/.test(last.slice(places));
  const fraction = isShort ? `${whole}.${last.slice(0, places)}` : `no more than ${places} decimals`;
  const thousands = `${whole}${last}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
  if (places === 0) return `Write ${thousands}.`;
  return /^0/.test(whole) ? `Write ${fraction}.` : `Write ${thousands}, or ${fraction}.`;
}

function splitWhole(figures: string): readonly [whole: string, fraction: string] | undefined {
  return /^(\d+|\d{1,3}([ .,])\d{3}(\2\d{3})*)$/.test(figures) ? [digits(figures), ''] : undefined;
}

/** Digits of the whole and of the fraction; undefined where `1,299` may be a thousand or a bit over one. */
function splitFigures(
  figures: string,
  places: number,
): readonly [whole: string, fraction: string] | undefined {
  if (/^\d+$/.test(figures)) return [figures, ''];
  // India writes lakhs: 1,29,900.00.
  const [, lakhs, paise = ''] = /^(\d{1,2}(?:,\d{2})+,\d{3})(?:\.(\d+))?$/.exec(figures) ?? [];
  if (lakhs !== undefined) return [digits(lakhs), paise];
  const grouped = /^\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*$/.exec(figures);
  const groups = figures.split(/[ .,]/).length;
  const certain = grouped?.[1] === ' ' || groups > 2 || (grouped?.[1] === ',' && places === 0);
  if (grouped !== null && certain) return [digits(figures), ''];
  const [, whole, group, mark, fraction] =
    /^(\d+|\d{1,3}(?:([ .,])\d{3})(?:\2\d{3})*)([.,])(\d+)$/.exec(figures) ?? [];
  if (whole === undefined || fraction === undefined || group === mark) return undefined;
  if (group === undefined && fraction.length === 3 && !(places === 3 && mark === '.')) return undefined;
  return [digits(whole), fraction];
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
