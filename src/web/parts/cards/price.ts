import type { Product } from '../../../catalog/product.js';
import { moneyNumber, moneyText } from '../../../wording/intl.js';
import type { Wording } from '../../../wording/wording.js';

export interface PriceModel {
  /** "€18" */
  readonly now: string;
  /** "18.00" and "EUR", for machines. */
  readonly number: string;
  readonly currency: string;
  /** The price before a sale; empty without one. */
  readonly before: string;
}

export function presentPrice({ price, regularPrice }: Product, { locale }: Wording): PriceModel {
  return {
    now: moneyText(price, locale),
    number: moneyNumber(price, locale),
    currency: price.currency,
    before: regularPrice ? moneyText(regularPrice, locale) : '',
  };
}
