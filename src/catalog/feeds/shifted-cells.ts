import type { Field } from './field-names.js';
import { excerpt } from './text.js';

/** A row as it is parted, before anything in it is understood. */
export interface PartedRow {
  readonly fields: readonly string[];
  /** Whether something in it is quoted: then what needs quotes has them. */
  readonly isQuoted: boolean;
}

/** What a row's cells tell of a delimiter that should have been quoted. */
export interface Shift {
  readonly column: string;
  readonly reason: string;
}

/** How values of a column look; empty fits all. */
type Shape = (text: string) => boolean;

const NUMBER = /^[-+]?[\d.,\s]*\d$/;
const ADDRESS = /^(?:https?:)?\/\//;
const MONEY = /^(?:\p{L}{1,4}\.?|\p{Sc})?\s*-?[\d.,'\s]*\d[\d.,'\s-]*(?:\p{L}{1,5}\.?|\p{Sc})?$/u;

const isWords: Shape = (text) => !NUMBER.test(text) && !ADDRESS.test(text);
const isMoney: Shape = (text) => MONEY.test(text);
const isPieces: Shape = (text) => /^[-+>]?\s*\d+(?:[.,]0+)?\s*\+?$/.test(text) || /^\p{L}/u.test(text);

const WORDS = [
  'department',
  'category',
  'path',
  'style',
  'brand',
  'colour',
  'materials',
  'tags',
  'kind',
] as const;

const SHAPES: ReadonlyMap<Field, Shape> = new Map<Field, Shape>([
  ...WORDS.map((field) => [field, isWords] as const),
  ...(['price', 'salePrice', 'regularPrice'] as const).map((field) => [field, isMoney] as const),
  ['stock', isPieces],
  ['currency', (text) => /^\p{L}{3}$/u.test(text)],
  ['picture', (text) => /[./]/.test(text)],
]);

/**
 * Rows of a table that a delimiter without quotes has shifted by a cell: one cell too many, and an empty one at the end
 * takes it up. A number or an address stands where other rows have words, and every cell fits its column once two
 * neighbours are one. @returns what is wrong, by the row's place
 */
export function shiftsIn(
  rows: readonly (PartedRow | undefined)[],
  columns: readonly string[],
  {
    fieldOf,
    delimiter,
  }: { readonly fieldOf: (column: string) => Field | undefined; readonly delimiter: string },
): ReadonlyMap<number, Shift> {
  const shapes = columns.map((column) => SHAPES.get(fieldOf(column) ?? 'id'));
  const isFit = (text: string, at: number): boolean =>
    text.trim() === '' || shapes[at]?.(text.trim()) !== false;
  const cells = rows.flatMap((row) => (row === undefined ? [] : [row.fields]));
  // Where no row has words the column holds numbers on purpose.
  const ofWords = shapes.flatMap((shape, at) =>
    shape === isWords && cells.some((one) => (one[at] ?? '').trim() !== '' && isWords((one[at] ?? '').trim()))
      ? [at]
      : [],
  );
  const shortest = Math.min(...cells.map(({ length }) => length));
  const found = new Map<number, Shift>();
  rows.forEach((row, place) => {
    if (row === undefined || row.isQuoted || row.fields.at(-1) !== '') return;
    const { fields } = row;
    const odd = ofWords.filter((at) => !isFit(fields[at] ?? '', at));
    const [at] = odd;
    if (at === undefined) return;
    const mended = fields.findLastIndex((_, first) => {
      const whole = joined(fields, first, delimiter);
      const isFilled = fields.length > shortest || odd.every((one) => (whole[one] ?? '').trim() !== '');
      return first < at && isFilled && columns.every((_column, one) => isFit(whole[one] ?? '', one));
    });
    if (mended === -1) return;
    const both = fields.slice(mended, mended + 2).join(delimiter);
    found.set(place, {
      column: columns[at] ?? '',
      reason: `"${excerpt(fields[at] ?? '')}" stands where other rows have words, and the last cell is empty: is a delimiter not quoted, as in "${excerpt(both)}"?`,
    });
  });
  return found;
}

function joined(fields: readonly string[], at: number, delimiter: string): readonly string[] {
  return [...fields.slice(0, at), `${fields[at]}${delimiter}${fields[at + 1]}`, ...fields.slice(at + 2)];
}
