import { slug } from '../../product.js';
import { NO, unsold } from '../for-sale.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

const LISTING = { visible: NO };

/** What stands on the first row of a product and holds for all of them. */
const LENT = /^(?:title|description|categories|tags|hostedimageurls|producturl|visible)$/;

const OTHERS =
  /^(?:(?:product|variant)idnoneditable|producturl|optionname\d|optionvalue\d|visible|categories)$/;

/**
 * A product's first row says what it is and is its first variant; rows below without a title are its other variants.
 * https://support.squarespace.com/hc/en-us/articles/115000378108
 */
export const squarespace: Platform = {
  name: 'Squarespace',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('producturl') &&
    (columns.has('variantidnoneditable') || columns.has('hostedimageurls')),
  ...columnsOf(
    {
      id: ['sku'],
      name: ['title'],
      salePrice: ['saleprice'],
      onSale: ['onsale'],
      stock: ['stock'],
      picture: ['hostedimageurls'],
    },
    OTHERS,
  ),
  membership(row, { key }) {
    if (row.text('title') !== '') return { role: 'parent', keys: [keyOf(row)] };
    return key === undefined ? undefined : { role: 'child', parent: key };
  },
  read(own, { parent = new Map<string, string>(), key }) {
    const why = unsold(own, LISTING, parent);
    if (why) return leftOut(why);
    const row = own.filled(parent, (column) => LENT.test(column));
    const [title, values] = [row.text('title'), valuesOf(row)];
    const stem = row.text('producturl') || slug(title);
    const fields = variantFields(
      row,
      { title, values, group: key ?? keyOf(row), sku: row.text('sku'), stem },
      { id: 'sku', name: 'title', options: 'optionvalue1' },
    );
    fields.set('path', row.cell('categories', pathOf(row.text('categories'))));
    return productOf(row, fields, { otherId: madeId(stem, tagValues(values)) });
  },
};

function keyOf(row: SheetRow): string {
  const named = row.first('productidnoneditable', 'producturl')?.text;
  return named ?? `line ${row.row.line}`;
}

function valuesOf(row: SheetRow): readonly string[] {
  return [1, 2, 3, 4, 5, 6].map((number) => row.text(`optionvalue${number}`)).filter((value) => value !== '');
}

/** `/home, /home/lamps`: paths parted by commas, their levels by slashes. */
function pathOf(categories: string): readonly string[] {
  return deepest(categories.split(',').map((path) => path.split('/')));
}
