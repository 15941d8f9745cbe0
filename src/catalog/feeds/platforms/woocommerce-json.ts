import { isThing, type Thing } from '../linked-things.js';
import { type Cells, type JsonShape, textAt, textOf, thingsIn } from './json-shape.js';

/** Attributes that a row has columns for; a product with more of them is rare, and its others are not read. */
const MOST_ATTRIBUTES = 10;

/** As the table says it. */
const STATUS: Readonly<Record<string, string>> = { instock: '1', outofstock: '0', onbackorder: 'backorder' };

/**
 * Products and variations of the REST API: a variation stands in its product, or beside it with its `parent_id`.
 * https://woocommerce.github.io/woocommerce-rest-api-docs/#product-properties
 */
export const woocommerceJson: JsonShape = {
  columns: Object.keys(cellsOf({}, '')),
  recognises: (thing) =>
    'regular_price' in thing &&
    ('stock_status' in thing || 'catalog_visibility' in thing || 'date_on_sale_to' in thing),
  rows(thing) {
    const within = thingsIn(thing.variations);
    const [first] = within;
    const parent = textAt(thing, 'id') || textAt(thing, 'sku');
    // One that stands alone is sold by itself, whatever its product is.
    const cells = cellsOf(thing, parentOf(thing));
    return first === undefined
      ? [cells]
      : [cells, ...within.map((one) => ({ ...cellsOf(one, parent), Name: '' }))];
  },
};

function parentOf(thing: Thing): string {
  const parent = textAt(thing, 'parent_id');
  return parent === '0' ? '' : parent;
}

function cellsOf(thing: Thing, parent: string): Cells {
  const isVariation = parent !== '';
  const images = thingsIn(thing.images).map((image) => textAt(image, 'src'));
  const own = isThing(thing.image) ? textAt(thing.image, 'src') : '';
  return {
    ID: textAt(thing, 'id'),
    Type: kindsOf(thing, isVariation),
    SKU: textAt(thing, 'sku'),
    'GTIN, UPC, EAN, or ISBN': textAt(thing, 'global_unique_id'),
    Name: nameOf(thing),
    Published: publishedOf(textAt(thing, 'status')),
    'Visibility in catalog': textAt(thing, 'catalog_visibility'),
    'Short description': textAt(thing, 'short_description'),
    Description: textAt(thing, 'description'),
    ...salesOf(thing),
    ...stockOf(thing),
    Categories: namesIn(thing.categories).join(', '),
    Tags: namesIn(thing.tags).join(', '),
    Brands: namesIn(thing.brands)[0] ?? '',
    Images: own || images.filter((address) => address !== '').join(', '),
    Parent: isVariation ? `id:${parent}` : '',
    'Total sales': textAt(thing, 'total_sales'),
    Currency: textAt(thing, 'currency'),
    Created: textAt(thing, 'date_created_gmt', 'date_created'),
    ...attributesOf(thing),
  };
}

/** As the table says it: what a thing is, and whether it is sent. */
function kindsOf(thing: Thing, isVariation: boolean): string {
  const kind = isVariation ? 'variation' : textAt(thing, 'type') || 'simple';
  return [kind, ...['virtual', 'downloadable'].filter((one) => thing[one] === true)].join(', ');
}

/** A variation may be called by its values alone: its product's name is lent then. */
function nameOf(thing: Thing): string {
  const name = textAt(thing, 'name');
  const values = thingsIn(thing.attributes).map((one) => textAt(one, 'option'));
  return name === values.join(', ') ? '' : name;
}

/** As the table writes it: 1 published; other states by their names. */
function publishedOf(status: string): string {
  if (status === '' || status === 'publish') return '1';
  if (status === 'future') return 'not yet';
  return status;
}

function salesOf(thing: Thing): Cells {
  const momentOf = (name: string): string => {
    const gmt = textAt(thing, `${name}_gmt`);
    return gmt === '' ? textAt(thing, name) : `${gmt}Z`;
  };
  return {
    'Date sale price starts': momentOf('date_on_sale_from'),
    'Date sale price ends': momentOf('date_on_sale_to'),
    'Sale price': textAt(thing, 'sale_price'),
    'Regular price': textAt(thing, 'regular_price'),
  };
}

/** Pieces count where the shop counts them. */
function stockOf(thing: Thing): Cells {
  const status = textAt(thing, 'stock_status');
  return {
    'In stock?': STATUS[status] ?? status,
    Stock: thing.manage_stock === false ? '' : textAt(thing, 'stock_quantity'),
    'Backorders allowed?': textAt(thing, 'backorders').replace(/^no$/, '0'),
  };
}

/** Names are escaped as the table does it: a comma parts two. */
function namesIn(value: unknown): readonly string[] {
  return thingsIn(value)
    .map((one) => textAt(one, 'name').replace(/[,>]/g, '\\$&'))
    .filter((name) => name !== '');
}

/** A product names all values, a variation its own. */
function attributesOf(thing: Thing): Cells {
  const attributes = thingsIn(thing.attributes);
  const cells = Array.from({ length: MOST_ATTRIBUTES }, (_, at) => {
    const { options, ...one }: Thing = attributes[at] ?? {};
    const values = Array.isArray(options) ? options.map(textOf).join(', ') : textAt(one, 'option');
    return { [`Attribute ${at + 1} name`]: textAt(one, 'name'), [`Attribute ${at + 1} value(s)`]: values };
  });
  return Object.assign({}, ...cells);
}

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
