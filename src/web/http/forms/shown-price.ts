import type { Money } from '../../../catalog/product.js';
import { type Fields, text } from './fields.js';

/** The price that a page shows, as its form carries it: minor units and currency. */
export function shownPriceText({ amount, currency }: Money): string {
  return `${amount} ${currency}`;
}

/** The price that the form's page showed; undefined where it does not say. */
export function shownPrice(fields: Fields): Money | undefined {
  const [, amount, currency] = /^(\d{1,12}) ([A-Z]{3})$/.exec(text(fields, 'price', 20) ?? '') ?? [];
  return amount === undefined || currency === undefined ? undefined : { amount: Number(amount), currency };
}
