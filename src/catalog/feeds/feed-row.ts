import { SetupError } from '../../errors.js';
import type { Field } from './field-names.js';
import type { DayOrder } from './moments.js';
import { excerpt } from './text.js';

/** One product as a feed wrote it: columns by the names the feed gave them, values not yet understood. */
export interface FeedRow {
  /** The line the row begins on, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, unknown>;
  /** The line of one cell, where a row spans several. */
  readonly lineOf?: (column: string) => number;
  /** All values of a column that stands several times in it: `cells` has the first. */
  readonly repeats?: ReadonlyMap<string, Repeated>;
  /** What a platform's own columns say, where no column says it by itself: counts before the cells. */
  readonly fields?: ReadonlyMap<Field, Cell>;
  /** Faults of single cells that the reader could mend; each is a problem unless its column is passed over. */
  readonly faults?: readonly RowProblem[];
  /** What a platform understood otherwise than it was written: the row passes all the same. */
  readonly notes?: readonly RowProblem[];
  /** What the product may be called where another row has its id: shop systems let variants share an SKU. */
  readonly otherId?: string;
  /** How days with slashes are written. */
  readonly dayOrder?: DayOrder;
  /** Which product of the file it is, where lines tell little: in JSON. */
  readonly item?: FeedItem;
  /** What the file calls a column that the reader named itself: `price` is `offers.price`. */
  readonly called?: ReadonlyMap<string, string>;
}

/** A product of a file that is not read by lines. */
interface FeedItem {
  /** Its place among the products of the file, from 1. */
  readonly number: number;
  readonly name: string | undefined;
}

/** Values of one column in one row, each with what tells it apart: `gross` of `<price type="gross">`. */
export type Repeated = readonly { readonly value: unknown; readonly told?: string | undefined }[];

/** Why a row cannot be imported. `reason` finishes the sentence "line 17, column price: ...". */
export interface RowProblem {
  readonly line: number;
  readonly column?: string;
  readonly reason: string;
  /** In JSON the product tells more than the line, which is that of its first bracket. */
  readonly item?: FeedItem;
}

/** Where a row or a problem of it stands. */
export type RowPlace = Pick<RowProblem, 'line' | 'item'>;

/** Where a row stands, for what is said about it. */
export function placeOfRow({ line, item }: RowPlace): RowPlace {
  return item === undefined ? { line } : { line, item };
}

/** "line 17", "product 3". */
export function placeWords({ line, item }: RowPlace): string {
  return item === undefined ? `line ${line}` : `product ${item.number}`;
}

/** What a reader yields: a row, the reason why there is none at that line, or what it mended outside all rows. */
export type FeedEntry =
  | { readonly row: FeedRow }
  | { readonly problem: RowProblem }
  | { readonly note: RowProblem };

export function noRow(line: number, reason: string): { readonly problem: RowProblem } {
  return { problem: { line, reason } };
}

/** A fault of the file as a whole (its header, its frame, its compression): no row of it can be trusted. */
export class FeedError extends SetupError {
  constructor(readonly problem: RowProblem) {
    super(problemText(problem));
  }
}

export const FEED_FORMATS = ['jsonl', 'json', 'csv', 'tsv', 'xml'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Names that reach an object's prototype: never taken for a column. */
export const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** "line 17, column price: ..."; of JSON "product 3 "Blue mug" (from line 40), field offers.price: ..." */
export function problemText(problem: RowProblem): string {
  if (problem.item !== undefined) return itemText(problem, problem.item);
  const column = problem.column === undefined ? '' : `, column ${excerpt(problem.column, 60)}`;
  return `line ${problem.line}${column}: ${problem.reason}`;
}

/** A file of one line has all its products there: that line is not said. */
function itemText({ line, column, reason }: RowProblem, item: FeedItem): string {
  const name = item.name === undefined ? '' : ` "${excerpt(item.name, 60)}"`;
  const from = line > 1 ? ` (from line ${line})` : '';
  const field = column === undefined ? '' : `, field ${excerpt(column, 60)}`;
  return `product ${item.number}${name}${from}${field}: ${reason}`;
}

/** One of a row's values, with the name its column has in the feed. */
export interface Cell {
  readonly column: string;
  readonly value: unknown;
}
