import { isCurrency } from './amount.js';
import { codeOf } from './currency-marks.js';
import { excerpt } from './excerpt.js';
import type { Reading } from './reading.js';

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

/**
 * The one currency that an amount, its currency column and its own column's name say; undefined where none says any.
 */
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
