import type { Money } from '../product.js';
import { readAmount } from './amount.js';
import { agreedCurrency, type CatalogueCurrency } from './currencies.js';
import type { Field } from './field-names.js';
import type { Span } from './moments.js';
import { foreignMoney, isOwnMoney, type OwnMoney } from './own-form.js';
import { type Reading, stated } from './reading.js';
import type { RowCells } from './row-cells.js';

/** Amounts of a row that may name its currency, the first before all others. */
const AMOUNTS = ['price', 'salePrice', 'regularPrice'] as const;

/** Reads the amounts of a row, all of them in one currency. */
export class AmountReader {
  stated = false;
  /** Empty where no amount names one. */
  #named: string | undefined;
  readonly #cells: RowCells;
  readonly #currency: CatalogueCurrency;

  constructor(cells: RowCells, currency: CatalogueCurrency) {
    this.#cells = cells;
    this.#currency = currency;
  }

  /** @param signed the amount may be below zero: a variant that costs less */
  read(field: Field, signed = false): Money | undefined {
    const value = this.#cells.value(field);
    if (this.#cells.isOwn && isOwnMoney(value)) return this.#cells.take(field, this.#own(value));
    const foreign = foreignMoney(value);
    if (foreign?.text === '') return undefined;
    if (foreign) return this.#cells.take(field, this.#written(field, foreign.text, foreign.currency));
    return this.#cells.read(field, (text) => {
      const isLess = signed && text.startsWith('-');
      const read = this.#written(field, isLess ? text.slice(1) : text);
      return isLess && 'value' in read ? { value: { ...read.value, amount: -read.value.amount } } : read;
    });
  }

  /** A sale in this shop's own shape, beside `ownSpan`. */
  ownSale(): Money | undefined {
    const { price } = this.#ownFields();
    return isOwnMoney(price) ? this.#cells.take('sale', this.#own(price)) : undefined;
  }

  get ownSpan(): Span {
    const { from, until } = this.#ownFields();
    const moment = (text: unknown) => (typeof text === 'string' && Date.parse(text)) || undefined;
    return { ...stated('from', moment(from)), ...stated('until', moment(until)) };
  }

  #ownFields(): Readonly<Record<string, unknown>> {
    const value = this.#cells.isOwn ? this.#cells.value('sale') : undefined;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  }

  #written(field: Field, text: string, currency?: string): Reading<Money> {
    const column = this.#cells.columnOf(field);
    return readAmount(text, (code) => this.#settle(code ?? currency, column));
  }

  /** This shop's own shape: `{"amount": 1999, "currency": "EUR"}`, already in minor units. */
  #own({ amount, currency }: OwnMoney): Reading<Money> {
    if (!Number.isSafeInteger(amount))
      return { reason: `"${amount}" is not a whole number of minor units (cents).` };
    if (amount < 0) return { reason: `"${amount}" is below zero.` };
    const settled = this.#settle(currency);
    return 'reason' in settled ? settled : { value: { amount, currency: settled.value } };
  }

  /** @param column the column of the amount, whose name may say the currency */
  #settle(code: string | undefined, column = ''): Reading<string> {
    const agreed = this.#agreed(code, column);
    if ('reason' in agreed) return agreed;
    this.stated ||= agreed.value !== undefined;
    const ofRow = this.#ofRow();
    if (agreed.value !== undefined && ofRow !== undefined && agreed.value !== ofRow)
      return { reason: `is in ${agreed.value}, another amount of the row in ${ofRow}. Write one currency.` };
    return this.#currency.read(agreed.value ?? ofRow);
  }

  #agreed(code: string | undefined, column: string): Reading<string | undefined> {
    return agreedCurrency(code, { column, said: this.#cells.text('currency')?.toUpperCase() });
  }

  /** The first currency that an amount of the row names: it is that of the others. */
  #ofRow(): string | undefined {
    this.#named ??= AMOUNTS.map((field) => this.#namedBy(field)).find((code) => code !== undefined) ?? '';
    return this.#named === '' ? undefined : this.#named;
  }

  #namedBy(field: Field): string | undefined {
    const value = this.#cells.value(field);
    const foreign = foreignMoney(value);
    const text = foreign?.text ?? (typeof value === 'string' ? value.trim() : '');
    if (text === '') return undefined;
    let code = foreign?.currency;
    readAmount(text, (own) => {
      code ??= own;
      return { reason: '' };
    });
    const agreed = this.#agreed(code, this.#cells.columnOf(field));
    return 'value' in agreed ? agreed.value : undefined;
  }
}
