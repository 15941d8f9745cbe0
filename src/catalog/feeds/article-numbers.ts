import type { Columns } from './columns.js';
import type { FeedRow } from './feed-row.js';
import { isNothing, labelText } from './plain-text.js';
import type { RowCells } from './row-cells.js';
import { excerpt, lengthOf } from './text.js';

/** A product is known by a handful of numbers; more of them are a list of something else. */
const MOST_NUMBERS = 8;

/** Characters of a number; a longer text is a sentence or an address. */
const LONGEST = 64;

/** What a spreadsheet makes of a number with many figures: they cannot be had back. */
const SHORTENED = /^\d[.,]\d{1,5}E\+\d{1,2}$/i;

/** Whether a spreadsheet has shortened the number. */
export const isShortened = (text: string): boolean => SHORTENED.test(text);

/**
 * The numbers by which a merchant, its suppliers and the makers know the product, as they are written: SKU, MPN, GTIN,
 * and an id that had to be made safe.
 * @param written the id as the feed has it
 * @param id what the product is called here
 */
export function readNumbers(
  { row, cells, columns }: { readonly row: FeedRow; readonly cells: RowCells; readonly columns: Columns },
  { written, id }: { readonly written: string | undefined; readonly id: string | undefined },
): readonly string[] {
  const said = [...row.cells].flatMap(([column, value]) => (columns.holdsNumber(column) ? [value] : []));
  const own = written !== undefined && written !== id ? [written] : [];
  const texts = [...said, row.fields?.get('numbers')?.value, ...own].flatMap(textsIn).map(asNumber);
  const shortened = texts.find(isShortened);
  if (shortened !== undefined)
    cells.note(
      'numbers',
      `"${excerpt(shortened)}" was shortened by a spreadsheet: nobody finds the product by it.`,
    );
  return [...new Set(texts.filter(isNumber))].slice(0, MOST_NUMBERS);
}

/** A value's texts; several bar codes may stand in one cell. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? [String(value)] : [];
  if (typeof value !== 'string') return [];
  const parts = value.split(/[;,|]/).map((part) => part.trim());
  return parts.every((part) => /^\d{8,14}$/.test(part)) ? parts : [value];
}

/** Spreadsheets are kept from reading a number by an apostrophe before it. */
function asNumber(text: string): string {
  return labelText(text).replace(/^'/, '');
}

/** What a column says that tells whether there is a number. */
const WHETHER = /^(?:true|false|yes|no|ja|nein|oui|non)$/i;

/** No address, no "Does not apply", no zeros for none. */
function isNumber(text: string): boolean {
  if (lengthOf(text) > LONGEST || isNothing(text) || isShortened(text) || WHETHER.test(text)) return false;
  if (/^[#/]|:\/\//.test(text) || !/[\p{L}1-9]/u.test(text)) return false;
  return /\d/.test(text) || !/\s/.test(text);
}
