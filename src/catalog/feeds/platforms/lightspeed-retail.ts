import { NO, unsold } from '../for-sale.js';
import { readWithdrawal } from '../listing-words.js';
import { deepest } from './paths.js';
import { columnsOf, leftOut, type MadeFields, type Platform, productOf } from './platform.js';

const LISTING = {
  archived: { test: (text: string) => readWithdrawal(text) === 'no' },
  publishtoecom: NO,
};

/**
 * Retail R-Series, the list of items. Matrix items stand alone: their names say what sets them apart.
 * https://retail-support.lightspeedhq.com/hc/en-us/articles/115005142408
 */
export const lightspeedRetail: Platform = {
  name: 'Lightspeed Retail (R-Series)',
  recognises: (columns) => columns.has('systemid') && (columns.has('item') || columns.has('customsku')),
  ...columnsOf(
    {
      id: ['customsku', 'systemid'],
      name: ['item', 'description'],
      price: ['price', 'defaultprice'],
      stock: ['qty', 'quantityonhand'],
    },
    /^(?:archived|publishtoecom|category|subcategory\d)$/,
  ),
  read(row) {
    const why = unsold(row, LISTING);
    if (why) return leftOut(why);
    const levels = [row.text('category'), ...row.beginning('subcategory').map(({ text }) => text)];
    const fields: MadeFields = new Map([['path', row.cell('category', deepest([levels]))]]);
    return productOf(row, fields, { otherId: row.text('systemid') });
  },
};
