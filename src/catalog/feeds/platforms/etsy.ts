import { slug } from '../../product.js';
import type { RowProblem } from '../feed-row.js';
import { labelText } from '../plain-text.js';
import { safeId } from '../safe-id.js';
import { columnsOf, type MadeFields, type Platform, productOf } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues } from './variants.js';

/** A listing has 13 tags; with its choices it stays below what a product may have. */
const MOST_CHOICES = 24;

/**
 * One row a listing, without its number, its category, or prices and pieces of what there is to choose from.
 */
export const etsy: Platform = {
  name: 'Etsy',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('currencycode') &&
    (columns.has('variation1values') || (columns.has('image1') && columns.has('materials'))) &&
    // It has no numbers: a table with some is another's.
    !['id', 'productid', 'listingid'].some((column) => columns.has(column)),
  ...columnsOf(
    { id: ['sku'], name: ['title'], currency: ['currencycode'], picture: ['image1'] },
    /^(?:tags|materials|variation\d(?:type|name|values))$/,
  ),
  read(row) {
    const title = labelText(row.text('title'));
    const id = safeId(slug(title) || title);
    const choices = choicesOf(row);
    const fields: MadeFields = new Map([
      ['id', row.cell('sku', skuOf(row) || id)],
      ['tags', row.cell('tags', wordsOf(row.text('tags')))],
      ['materials', row.cell('materials', wordsOf(row.text('materials')))],
      ['options', row.cell('variation1values', choices.slice(0, MOST_CHOICES))],
    ]);
    return productOf(row, fields, { otherId: id, notes: leftChoices(row, choices.length) });
  },
  remark: () =>
    'The export has no listing numbers: what has no SKU is called by its title. A listing is one product at one price; what there is to choose from is in its tags.',
};

/** Of a listing whose variations have SKUs the column holds them all: none of them is the listing's. */
function skuOf(row: SheetRow): string {
  const sku = row.text('sku');
  return sku.includes(',') ? '' : sku;
}

/** Words of a tag are parted by underscores. */
function wordsOf(text: string): readonly string[] {
  return tagValues(text.split(',').map((word) => word.replaceAll('_', ' ')));
}

function choicesOf(row: SheetRow): readonly string[] {
  const values = [1, 2, 3].flatMap((number) => row.text(`variation${number}values`).split(','));
  return tagValues(values);
}

function leftChoices(row: SheetRow, count: number): readonly RowProblem[] {
  if (count <= MOST_CHOICES) return [];
  const reason = `has ${count} values, of which the first ${MOST_CHOICES} are tags.`;
  return [{ line: row.row.line, column: row.nameOf('variation1values'), reason }];
}
