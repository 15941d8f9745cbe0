import { availabilityOf, comesOn } from '../../../catalog/availability.js';
import type { Product } from '../../../catalog/product.js';
import { dayText } from '../../../wording/dates.js';
import type { CardContext } from './card-context.js';

type Had = Pick<Product, 'stock' | 'ahead'>;
type Context = Pick<CardContext, 't' | 'now'>;

/** Whether a product can be had, in a sentence. */
export function availabilityText(product: Had, { t, now }: Context): string {
  const day = comesOn(product, now);
  return t.product.stock[availabilityOf(product)](day === undefined ? '' : t.onDay(dayText(day, t)));
}

/** The same for a basket line: empty for what is in stock. */
export function aheadText(product: Had | undefined, context: Context): string {
  return product?.ahead === undefined || availabilityOf(product) === 'soldOut'
    ? ''
    : availabilityText(product, context);
}
