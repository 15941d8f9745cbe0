import { slug } from '../../product.js';
import type { RowProblem } from '../feed-row.js';
import { NO, type Unsold, unsold } from '../for-sale.js';
import { readListing, readWithdrawal } from '../listing-words.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, type Platform, productOf } from './platform.js';
import { summed } from './quantities.js';
import type { SheetRow } from './sheet-row.js';
import { variantFields } from './variant-fields.js';
import { madeId, tagValues } from './variants.js';

const LISTING = {
  archived: { test: (text: string) => readWithdrawal(text) === 'no' },
  squareonlineitemvisibility: /^(?:hidden|unavailable)$/i,
  sellable: NO,
};

const OTHERS =
  /^(?:token|referencehandle|itemname|customerfacingname|variationname|option(?:name|value)\d|archived|sellable|squareonlineitemvisibility|categor(?:y|ies)|reportingcategory|enabled.+|currentquantity.*|price.+)$/;

/** An item without variants has one of this name. */
const REGULAR = /^(?:regular|default)?$/i;

const QUANTITY = 'currentquantity';

/**
 * One row a variation; those of one item share its name. Pieces stand in a column for each location.
 * https://squareup.com/help/us/en/article/8211-item-import-spreadsheet-glossary
 */
export const square: Platform = {
  name: 'Square',
  recognises: (columns) =>
    columns.has('itemname') &&
    columns.has('variationname') &&
    (columns.has('token') || columns.has('squareonlineitemvisibility')),
  ...columnsOf(
    { id: ['sku', 'token'], name: ['customerfacingname', 'itemname'], salePrice: ['onlinesaleprice'] },
    OTHERS,
  ),
  read(row) {
    const why = unsold(row, LISTING) ?? withoutPrice(row) ?? soldNowhere(row);
    if (why) return leftOut(why);
    const title = row.first('customerfacingname', 'itemname')?.text ?? '';
    const [values, stem] = [valuesOf(row), slug(row.text('itemname')) || row.text('itemname')];
    const sku = row.first('sku', 'token')?.text ?? '';
    const fields = variantFields(
      row,
      { title, values, group: stem, sku, stem },
      { id: 'sku', name: 'itemname', options: 'variationname' },
    );
    fields.set('path', row.cell('categories', pathOf(row)));
    stockOf(row, fields);
    const otherId = row.text('token') || madeId(stem, tagValues(values));
    return productOf(row, fields, { otherId, notes: localPrice(row, fields) });
  },
};

function valuesOf(row: SheetRow): readonly string[] {
  const options = row.beginning('optionvalue').map(({ text }) => text);
  const name = row.text('variationname');
  return options.length > 0 || REGULAR.test(name) ? options : [name];
}

/** Its price is typed in when it is sold. */
function withoutPrice(row: SheetRow): Unsold | undefined {
  const price = row.text('price');
  const column = row.nameOf('price');
  if (price === '' && pricesOf(row).length === 0)
    return { column, reason: 'is empty: what it costs is said when it is sold' };
  return /^variable$/i.test(price)
    ? { column, reason: 'is variable: what it costs is said when it is sold' }
    : undefined;
}

/** Prices of single locations: `Price North`. */
function pricesOf(row: SheetRow) {
  return row.beginning('price').filter(({ column }) => column !== 'price');
}

/** What has no price of its own costs what its first location asks. */
function localPrice(row: SheetRow, fields: MadeFields): readonly RowProblem[] {
  const [local] = pricesOf(row);
  if (local === undefined) return [];
  const { line } = row.row;
  const column = row.nameOf(local.column);
  const isOther = pricesOf(row).some(({ text }) => text !== (row.text('price') || local.text));
  const reason = 'locations ask different prices, of which one counts.';
  if (row.text('price') === '') fields.set('price', row.cell(local.column, local.text));
  return isOther ? [{ line, column, reason }] : [];
}

function soldNowhere(row: SheetRow): Unsold | undefined {
  const [first, ...others] = row.beginning('enabled');
  if (first === undefined || [first, ...others].some(({ text }) => readListing(text) !== 'no'))
    return undefined;
  const where = others.length === 0 ? '' : ', at every location';
  return { column: row.nameOf(first.column), reason: `is ${first.text}${where}` };
}

/** Pieces count where the item is sold. */
function stockOf(row: SheetRow, fields: MadeFields): void {
  const counted = row
    .beginning(QUANTITY)
    .filter(({ column }) => readListing(row.text(`enabled${column.slice(QUANTITY.length)}`)) !== 'no');
  const column = counted[0]?.column ?? QUANTITY;
  fields.set('stock', row.cell(column, summed(counted.map(({ text }) => text))));
}

/** `Home > Lamps, Sale`, perhaps with the category's number behind it. */
function pathOf(row: SheetRow): readonly string[] {
  const text = row.first('categories', 'reportingcategory', 'category')?.text ?? '';
  const named = text.replace(/\s*\([A-Z0-9]{20,}\)/g, '');
  return deepest(named.split(',').map((path) => path.split('>')));
}
