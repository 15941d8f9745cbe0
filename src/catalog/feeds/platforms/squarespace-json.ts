import { isThing, type Thing } from '../linked-things.js';
import { type Cells, type JsonShape, textAt, textOf, thingsIn } from './json-shape.js';

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

const COLUMNS = [
  'Product ID [Non Editable]',
  'Variant ID [Non Editable]',
  'Product URL',
  'Title',
  'Description',
  'SKU',
  ...NUMBERS.map((number) => `Option Value ${number}`),
  'Price',
  'Sale Price',
  'On Sale',
  'Currency',
  'Stock',
  'Tags',
  'Visible',
  'Hosted Image URLs',
  'Created',
];

/**
 * Products of the Commerce API, each with its variants.
 * https://developers.squarespace.com/commerce-apis/retrieve-all-products
 */
export const squarespaceJson: JsonShape = {
  columns: COLUMNS,
  recognises: (thing) =>
    typeof thing.name === 'string' && thingsIn(thing.variants).some(({ pricing }) => isThing(pricing)),
  rows(thing) {
    const product = productCells(thing);
    return thingsIn(thing.variants).map((variant) => ({ ...product, ...variantCells(variant) }));
  },
};

function productCells(thing: Thing): Cells {
  const [picture] = thingsIn(thing.images);
  return {
    'Product ID [Non Editable]': textAt(thing, 'id'),
    'Product URL': textAt(thing, 'urlSlug', 'id'),
    Title: textAt(thing, 'name'),
    Description: textAt(thing, 'description'),
    Tags: Array.isArray(thing.tags) ? thing.tags.map(textOf).join(', ') : '',
    Visible: textAt(thing, 'isVisible'),
    'Hosted Image URLs': picture === undefined ? '' : textAt(picture, 'url'),
    Created: textAt(thing, 'createdOn'),
  };
}

function variantCells(variant: Thing): Cells {
  const pricing = thingAt(variant, 'pricing');
  const stock = thingAt(variant, 'stock');
  const values = Object.values(thingAt(variant, 'attributes')).map(textOf);
  return {
    'Variant ID [Non Editable]': textAt(variant, 'id'),
    SKU: textAt(variant, 'sku'),
    ...Object.fromEntries(NUMBERS.map((number) => [`Option Value ${number}`, values[number - 1] ?? ''])),
    Price: textAt(thingAt(pricing, 'basePrice'), 'value'),
    'Sale Price': textAt(thingAt(pricing, 'salePrice'), 'value'),
    'On Sale': textAt(pricing, 'onSale'),
    Currency: textAt(thingAt(pricing, 'basePrice'), 'currency'),
    Stock: stock.unlimited === true ? 'Unlimited' : textAt(stock, 'quantity'),
  };
}

function thingAt(thing: Thing, key: string): Thing {
  const value = thing[key];
  return isThing(value) ? value : {};
}
