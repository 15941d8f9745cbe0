import type { FeedRow } from '../feed-row.js';
import { squeezed } from '../field-names.js';

/** A header's columns by their squeezed names; of two that are squeezed alike the first counts. */
export type Header = ReadonlyMap<string, string>;

/** @param called what the rules of its platform call a squeezed column */
export function headerOf(columns: readonly string[], called = (column: string) => column): Header {
  return new Map(columns.map((column) => [called(squeezed(column)), column] as const).reverse());
}

/** A row of a spreadsheet, its values found by squeezed column. */
export class SheetRow {
  readonly row: FeedRow;
  readonly #header: Header;

  constructor(row: FeedRow, header: Header) {
    this.row = row;
    this.#header = header;
  }

  /** The trimmed text of a column; empty where there is none. */
  text(column: string): string {
    const value = this.row.cells.get(this.#header.get(column) ?? '');
    return typeof value === 'string' ? value.trim() : '';
  }

  has(column: string): boolean {
    return this.#header.has(column);
  }

  /** The first of the columns that holds something, with its text. */
  first(...columns: readonly string[]): { readonly column: string; readonly text: string } | undefined {
    const column = columns.find((one) => this.text(one) !== '');
    return column === undefined ? undefined : { column: this.nameOf(column), text: this.text(column) };
  }

  /** The columns whose squeezed names begin so, and that hold something: `Current Quantity North`, one a shop. */
  beginning(prefix: string): readonly { readonly column: string; readonly text: string }[] {
    const columns = [...this.#header.keys()].filter((column) => column.startsWith(prefix));
    return columns
      .map((column) => ({ column, text: this.text(column) }))
      .filter(({ text }) => text !== '')
      .reverse();
  }

  /** The first column of the header whose squeezed name begins so. */
  columnBeginning(prefix: string): string | undefined {
    return [...this.#header.keys()].findLast((column) => column.startsWith(prefix));
  }

  /** What the feed calls a squeezed column. */
  nameOf(column: string): string {
    return this.#header.get(column) ?? column;
  }

  /** All values that are there, by squeezed column. */
  values(): Map<string, string> {
    const names = [...this.#header.keys()].filter((column) => this.text(column) !== '');
    return new Map(names.map((column) => [column, this.text(column)]));
  }

  filled(values: ReadonlyMap<string, string>, columns: (column: string) => boolean): SheetRow {
    const cells = new Map(this.row.cells);
    for (const [column, value] of values) {
      if (columns(column) && this.text(column) === '') cells.set(this.nameOf(column), value);
    }
    return new SheetRow({ ...this.row, cells }, this.#header);
  }
}

/** A whole number of pieces, as point-of-sale systems write it for each of their shops. */
const PIECES = /^-?\d{1,9}(?:\.0+)?$/;

/** Characters of a quantity that a message repeats. */
const LONGEST = 40;

/** The pieces of all shops together, none below zero; a text that is no number is given back as it is. */
export function summed(quantities: readonly { readonly text: string }[]): string {
  const odd = quantities.find(({ text }) => !PIECES.test(text));
  if (odd !== undefined) return odd.text.slice(0, LONGEST);
  if (quantities.length === 0) return '';
  return String(quantities.reduce((sum, { text }) => sum + Math.max(0, Number.parseInt(text, 10)), 0));
}
