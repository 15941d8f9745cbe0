import { isThing, type Thing } from '../linked-things.js';
import { type JsonShape, textAt, textOf, thingsIn } from './json-shape.js';
import { woocommerceJson } from './woocommerce-json.js';

/**
 * Products of the Store API, which is open to everybody: prices are in minor units, pieces are not told.
 * https://github.com/woocommerce/woocommerce/blob/trunk/docs/apis/store-api/resources-endpoints/products.md
 */
export const woocommerceStoreJson: JsonShape = {
  columns: woocommerceJson.columns,
  recognises: ({ prices }) => isThing(prices) && 'currency_minor_unit' in prices,
  rows: (thing) => woocommerceJson.rows(asRest(thing)),
};

/** The same as the REST API has it. */
function asRest(thing: Thing): Thing {
  const prices = isThing(thing.prices) ? thing.prices : {};
  const priceOf = (key: string): string => decimal(textAt(prices, key), Number(prices.currency_minor_unit));
  const [regular, sale] = [priceOf('regular_price'), priceOf('sale_price')];
  const status = thing.is_on_backorder === true ? 'onbackorder' : 'instock';
  return {
    ...thing,
    status: thing.is_purchasable === false ? 'not purchasable' : 'publish',
    parent_id: thing.parent,
    regular_price: regular || priceOf('price'),
    sale_price: sale === regular ? '' : sale,
    stock_status: thing.is_in_stock === false ? 'outofstock' : status,
    currency: textAt(prices, 'currency_code'),
    attributes: thingsIn(thing.attributes).map((one) => ({
      name: one.name,
      options: thingsIn(one.terms).map(({ name }) => textOf(name)),
    })),
    // Only the numbers of variations stand within a product.
    variations: [],
  };
}

/** `1800` with two decimals is `18.00`. */
function decimal(minor: string, places: number): string {
  if (!/^\d+$/.test(minor) || !(places > 0)) return minor;
  const digits = minor.padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
