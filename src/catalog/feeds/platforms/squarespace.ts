import { slug } from '../../product.js';
import { deepest } from '../category-paths.js';
import { NO_GOODS } from '../for-sale.js';
import { isThing, type Thing } from '../linked-things.js';
import { type Cells, type JsonShape, textAt, textOf, thingsIn } from './json-shape.js';
import { NO, type PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variant } from './variants.js';

/**
 * A product's first row says what it is and is its first variant; rows below without a title are its other variants.
 * https://support.squarespace.com/hc/en-us/articles/115000378108
 */
export const squarespace: PlatformRules = {
  name: 'Squarespace',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('producturl') &&
    (columns.has('variantidnoneditable') || columns.has('hostedimageurls')),
  columns: {
    id: 'sku',
    name: 'title',
    salePrice: 'saleprice',
    onSale: 'onsale',
    stock: 'stock',
    picture: 'hostedimageurls',
  },
  others:
    /^(?:(?:product|variant)idnoneditable|producturl|optionname\d|optionvalue\d|visible|categories|producttypenoneditable)$/,
  listing: { visible: NO, producttypenoneditable: NO_GOODS },
  lent: /^(?:title|description|categories|tags|hostedimageurls|producturl|visible|producttypenoneditable)$/,
  membership(row, above) {
    if (row.text('title') !== '') return { role: 'parent', keys: [keyOf(row)] };
    return above === undefined ? undefined : { role: 'child', parent: above };
  },
  product(row, { key }) {
    const title = row.text('title');
    const made = variant({
      title,
      values: [1, 2, 3, 4, 5, 6].map((number) => row.text(`optionvalue${number}`)),
      group: key ?? keyOf(row),
      sku: row.text('sku'),
      stem: row.text('producturl') || slug(title),
      said: { id: 'sku', name: 'title', options: 'optionvalue1' },
    });
    // `/home, /home/lamps`: paths parted by commas, their levels by slashes.
    const paths = row.text('categories').split(',');
    const path = deepest(paths.map((one) => one.split('/')));
    return { ...made, fields: { ...made.fields, path: ['categories', path] } };
  },
};

function keyOf(row: SheetRow): string {
  return row.first('productidnoneditable', 'producturl')?.text ?? `line ${row.row.line}`;
}

const NUMBERS = [1, 2, 3, 4, 5, 6] as const;

/**
 * Products of the Commerce API, each with its variants.
 * https://developers.squarespace.com/commerce-apis/retrieve-all-products
 */
export const squarespaceJson: JsonShape = {
  columns: Object.keys({ ...productCells({}), ...variantCells({}) }),
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
    'Product Type [Non Editable]': textAt(thing, 'type'),
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
