import { slug } from '../../product.js';
import { safeId } from '../ids.js';
import { labelText, partsOf } from '../plain-text.js';
import type { PlatformRules } from './platform.js';
import type { SheetRow } from './sheet-row.js';
import { tagValues } from './variants.js';

/** A listing has 13 tags; with its choices it stays below what a product may have. */
const MOST_CHOICES = 24;

/** One row a listing, without its number, its category, or prices and pieces of what there is to choose from. */
export const etsy: PlatformRules = {
  name: 'Etsy',
  recognises: (columns) =>
    columns.has('title') &&
    columns.has('currencycode') &&
    (columns.has('variation1values') || (columns.has('image1') && columns.has('materials'))) &&
    // It has no numbers: a table with some is another's.
    !['id', 'productid', 'listingid'].some((column) => columns.has(column)),
  columns: { id: 'sku', name: 'title', currency: 'currencycode', picture: 'image1' },
  others: /^(?:tags|materials|variation\d(?:type|name|values))$/,
  product(row) {
    const title = labelText(row.text('title'));
    const id = safeId(slug(title) || title);
    const sku = row.text('sku');
    const choices = tagValues(
      [1, 2, 3].flatMap((number) => partsOf(row.text(`variation${number}values`), /,/)),
    );
    const reason = `has ${choices.length} values, of which the first ${MOST_CHOICES} are tags.`;
    const note = { line: row.row.line, column: row.nameOf('variation1values'), reason };
    return {
      otherId: id,
      notes: choices.length > MOST_CHOICES ? [note] : [],
      fields: {
        // Of a listing whose variations have SKUs the column holds them all: none of them is the listing's.
        id: ['sku', sku === '' || sku.includes(',') ? id : sku],
        tags: ['tags', wordsOf(row, 'tags')],
        materials: ['materials', wordsOf(row, 'materials')],
        options: ['variation1values', choices.slice(0, MOST_CHOICES)],
      },
    };
  },
  remark: () =>
    'The export has no listing numbers: what has no SKU is called by its title. A listing is one product at one price; what there is to choose from is in its tags.',
};

/** Words of a tag are parted by underscores. */
function wordsOf(row: SheetRow, column: string): readonly string[] {
  return tagValues(partsOf(row.text(column).replaceAll('_', ' '), /,/));
}
