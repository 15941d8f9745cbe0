import { slug } from '../../product.js';
import { deepest } from '../category-paths.js';
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
  others: /^(?:(?:product|variant)idnoneditable|producturl|optionname\d|optionvalue\d|visible|categories)$/,
  listing: { visible: NO },
  lent: /^(?:title|description|categories|tags|hostedimageurls|producturl|visible)$/,
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
