import type { Field } from '../field-names.js';
import { NO, unsold } from '../for-sale.js';
import { columnsOf, leftOut, type MadeFields, type Platform, productOf } from './platform.js';

const LISTING = { status: NO };

/** Columns of texts have the language behind their names: `name(en-gb)`, `description(de)`. */
const IN_LANGUAGE = /^(name|description|tags)[a-z]{2}(?:[a-z]{2})?$/;

const plain = columnsOf(
  {
    id: ['sku', 'model', 'productid'],
    brand: ['manufacturer'],
    stock: ['quantity'],
    picture: ['imagename', 'image'],
    added: ['dateadded'],
  },
  /^(?:status|subtract|categories)$/,
);

/**
 * The sheet "Products" of the extension Export/Import, saved as a table. Options and sales are sheets of their own.
 */
export const opencart: Platform = {
  name: 'OpenCart',
  recognises: (columns) =>
    columns.has('productid') && columns.has('model') && [...columns].some((one) => IN_LANGUAGE.test(one)),
  fieldOf(column) {
    const [, name] = IN_LANGUAGE.exec(column) ?? [];
    return name === undefined ? plain.fieldOf(column) : { field: name as Field, rank: 0 };
  },
  reads: (column) => plain.reads(column) || IN_LANGUAGE.test(column),
  read(row) {
    const why = unsold(row, LISTING);
    if (why) return leftOut(why);
    const fields: MadeFields = new Map();
    // What is not subtracted is not counted.
    if (NO.test(row.text('subtract'))) fields.set('stock', row.cell('quantity', ''));
    // Numbers of categories, whose names are on another sheet.
    if (/^[\d,\s]*$/.test(row.text('categories'))) fields.set('path', row.cell('categories', ''));
    return productOf(row, fields, { otherId: row.text('productid') });
  },
  remark: () =>
    'The export has prices before tax, which are shown as they are, and numbers in place of categories: name them in a column "category".',
};
