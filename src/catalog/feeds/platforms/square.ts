import { slug } from '../../product.js';
import { deepest } from '../category-paths.js';
import type { RowProblem } from '../feed-row.js';
import { NO_GOODS, type Unsold } from '../for-sale.js';
import { NO, type PlatformRules, WITHDRAWN } from './platform.js';
import { type SheetRow, summed } from './sheet-row.js';
import { madeId, variant } from './variants.js';

/** An item without variants has one of this name. */
const REGULAR = /^(?:regular|default)?$/i;
const QUANTITY = 'currentquantity';

/**
 * One row a variation; those of one item share its name. Pieces stand in a column for each location.
 * https://squareup.com/help/us/en/article/8211-item-import-spreadsheet-glossary
 */
export const square: PlatformRules = {
  name: 'Square',
  recognises: (columns) =>
    columns.has('itemname') &&
    columns.has('variationname') &&
    (columns.has('token') || columns.has('squareonlineitemvisibility')),
  columns: { id: 'sku token', name: 'customerfacingname itemname', salePrice: 'onlinesaleprice' },
  others:
    /^(?:token|referencehandle|itemname|customerfacingname|variationname|itemtype|option(?:name|value)\d|archived|sellable|squareonlineitemvisibility|categor(?:y|ies)|reportingcategory|enabled.+|currentquantity.*|price.+)$/,
  listing: {
    archived: WITHDRAWN,
    itemtype: NO_GOODS,
    squareonlineitemvisibility: /^(?:hidden|unavailable)$/i,
    sellable: NO,
  },
  unsold: (row) => withoutGoods(row) ?? withoutPrice(row) ?? soldNowhere(row),
  product(row) {
    const title = row.first('customerfacingname', 'itemname')?.text ?? '';
    const [values, stem] = [valuesOf(row), slug(row.text('itemname')) || row.text('itemname')];
    const sku = row.first('sku', 'token')?.text ?? '';
    const said = { id: 'sku', name: 'itemname', options: 'variationname' };
    const { fields } = variant({ title, values, group: stem, sku, stem, said });
    // Pieces count where the item is sold.
    const counted = row
      .beginning(QUANTITY)
      .filter(({ column }) => !NO.test(row.text(`enabled${column.slice(QUANTITY.length)}`)));
    const [local] = pricesOf(row);
    return {
      otherId: row.text('token') || madeId(stem, values),
      notes: differentPrices(row),
      fields: {
        ...fields,
        path: ['categories', pathOf(row)],
        stock: [counted[0]?.column ?? QUANTITY, summed(counted)],
        // What has no price of its own costs what its first location asks.
        ...(local && row.text('price') === '' && { price: [local.column, local.text] }),
      },
    };
  },
};

function valuesOf(row: SheetRow): readonly string[] {
  const options = row.beginning('optionvalue').map(({ text }) => text);
  const name = row.text('variationname');
  return options.length > 0 || REGULAR.test(name) ? options : [name];
}

/** What is attended, given or paid for a time. */
const DONE = /^(?:event|donation|membership|class)$/i;

function withoutGoods(row: SheetRow): Unsold | undefined {
  const type = row.text('itemtype');
  return DONE.test(type)
    ? { column: row.nameOf('itemtype'), reason: `is ${type}: only goods are sold here` }
    : undefined;
}

/** Its price is typed in when it is sold. */
function withoutPrice(row: SheetRow): Unsold | undefined {
  const price = row.text('price');
  const said = price === '' && pricesOf(row).length === 0 ? 'empty' : /^variable$/i.test(price) && 'variable';
  return said
    ? { column: row.nameOf('price'), reason: `is ${said}: what it costs is said when it is sold` }
    : undefined;
}

/** Prices of single locations: `Price North`. */
function pricesOf(row: SheetRow) {
  return row.beginning('price').filter(({ column }) => column !== 'price');
}

function differentPrices(row: SheetRow): readonly RowProblem[] {
  const [local, ...others] = pricesOf(row);
  if (local === undefined) return [];
  const price = row.text('price') || local.text;
  const reason = 'locations ask different prices, of which one counts.';
  return [local, ...others].some(({ text }) => text !== price)
    ? [{ line: row.row.line, column: row.nameOf(local.column), reason }]
    : [];
}

function soldNowhere(row: SheetRow): Unsold | undefined {
  const places = row.beginning('enabled');
  const [first] = places;
  if (first === undefined || !places.every(({ text }) => NO.test(text))) return undefined;
  const where = places.length === 1 ? '' : ', at every location';
  return { column: row.nameOf(first.column), reason: `is ${first.text}${where}` };
}

/** `Home > Lamps, Sale`, perhaps with the category's number behind it. */
function pathOf(row: SheetRow): readonly string[] {
  const text = row.first('categories', 'reportingcategory', 'category')?.text ?? '';
  const named = text.replace(/\s*\([A-Z0-9]{20,}\)/g, '');
  return deepest(named.split(',').map((path) => path.split('>')));
}
