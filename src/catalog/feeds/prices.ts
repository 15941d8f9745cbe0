import type { Money } from '../product.js';
import { readAmount } from './amount.js';
import type { CatalogueCurrency } from './catalogue-currency.js';
import type { Field } from './columns.js';
import { excerpt } from './feed-row.js';
import type { Reading } from './reading.js';
import type { RowCells } from './row-cells.js';

export interface Prices {
  readonly price: Money;
  readonly regularPrice?: Money;
  /** Whether the row itself named its currency. */
  readonly stated: boolean;
}

/**
 * What the shopper pays and what it was before. Merchant feeds write `price` and, during a sale, `sale_price`; others
 * write `price` and a higher `regular_price`. Undefined where a price is missing or wrong: the problem is noted.
 * @param now milliseconds since 1970; a sale outside its dates does not count.
 */
export function readPrices(cells: RowCells, currency: CatalogueCurrency, now: number): Prices | undefined {
  const before = cells.problems.length;
  const amounts = new AmountReader(cells, currency);
  const listed = amounts.read('price');
  const regular = amounts.read('regularPrice');
  const sale = amounts.read('salePrice');
  const runs = cells.read('saleDates', (text) => readSaleDates(text, now)) ?? true;
  if (cells.problems.length > before) return undefined;
  const full = listed ?? regular;
  const high = sale !== undefined && full !== undefined && sale.amount > full.amount;
  if (high) cells.note('salePrice', 'is above the price and does not count.');
  const price = sale !== undefined && !high && (runs || full === undefined) ? sale : full;
  if (price === undefined) {
    cells.fail('price', 'is missing. Write 19.99 or 19.99 EUR.');
    return undefined;
  }
  const highest = Math.max(listed?.amount ?? 0, regular?.amount ?? 0);
  const regularPrice = { amount: highest, currency: price.currency };
  return { price, stated: amounts.stated, ...(highest > price.amount ? { regularPrice } : {}) };
}

class AmountReader {
  stated = false;
  readonly #cells: RowCells;
  readonly #currency: CatalogueCurrency;

  constructor(cells: RowCells, currency: CatalogueCurrency) {
    this.#cells = cells;
    this.#currency = currency;
  }

  read(field: Field): Money | undefined {
    const value = this.#cells.value(field);
    if (isMoney(value)) return this.#cells.take(field, this.#own(value));
    return this.#cells.read(field, (text) => readAmount(text, (code) => this.#settle(code)));
  }

  /** This shop's own shape: `{"amount": 1999, "currency": "EUR"}`, already in minor units. */
  #own({ amount, currency }: { amount: number; currency: string }): Reading<Money> {
    if (!Number.isSafeInteger(amount))
      return { reason: `"${amount}" is not a whole number of minor units (cents).` };
    if (amount < 0) return { reason: `"${amount}" is below zero.` };
    const settled = this.#settle(currency);
    return 'reason' in settled ? settled : { value: { amount, currency: settled.value } };
  }

  #settle(code: string | undefined): Reading<string> {
    const column = this.#cells.text('currency')?.toUpperCase();
    if (code !== undefined && column !== undefined && code !== column) {
      return { reason: `is in ${code}, its currency column says ${excerpt(column)}.` };
    }
    this.stated ||= (code ?? column) !== undefined;
    return this.#currency.read(code ?? column);
  }
}

function isMoney(value: unknown): value is { amount: number; currency: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { amount, currency } = value as Record<string, unknown>;
  return typeof amount === 'number' && typeof currency === 'string';
}

/** Whether `now` lies in `2026-02-24T13:00-0800/2026-02-29T15:30-0800`. */
function readSaleDates(text: string, now: number): Reading<boolean> {
  const [from = Number.NaN, until = Number.NaN, ...more] = text
    .split('/')
    .map((date) => Date.parse(date.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  if (Number.isNaN(from) || Number.isNaN(until) || more.length > 0) {
    return { reason: `"${excerpt(text)}" is not two dates. Write 2026-02-24T13:00Z/2026-02-28T18:00Z.` };
  }
  return { value: from <= now && now <= until };
}
