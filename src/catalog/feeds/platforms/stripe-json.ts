import { decimalsOf } from '../../minor-units.js';
import { isThing, type Thing } from '../linked-things.js';
import { type Cells, type JsonShape, textAt } from './json-shape.js';

/**
 * Products with their price, in minor units: `stripe products list --expand data.default_price`.
 * https://docs.stripe.com/api/products/object
 */
export const stripeJson: JsonShape = {
  columns: Object.keys(rowOf({})),
  recognises: (thing) => thing.object === 'product' && 'default_price' in thing,
  rows: (thing) => [rowOf(thing)],
};

function rowOf(thing: Thing): Cells {
  const price = isThing(thing.default_price) ? thing.default_price : {};
  const metadata = isThing(thing.metadata) ? thing.metadata : {};
  const currency = textAt(price, 'currency').toUpperCase();
  return {
    id: textAt(thing, 'id'),
    name: textAt(thing, 'name'),
    description: textAt(thing, 'description'),
    active: textAt(thing, 'active'),
    price: amountOf(price, currency),
    currency,
    category: textAt(metadata, 'category'),
    brand: textAt(metadata, 'brand'),
    stock: textAt(metadata, 'stock', 'quantity'),
    image: Array.isArray(thing.images) && typeof thing.images[0] === 'string' ? thing.images[0] : '',
  };
}

/** @see https://docs.stripe.com/currencies#zero-decimal */
function amountOf(price: Thing, currency: string): string {
  const { unit_amount: minor } = price;
  const places = currency === '' ? 2 : decimalsOf(currency);
  return typeof minor === 'number' ? (minor / 10 ** places).toFixed(places) : '';
}
