import { SetupError } from '../../errors.js';
import { excerpt } from './excerpt.js';
import type { Field } from './field-names.js';
import type { DayOrder } from './moments.js';

/** One product as a feed wrote it: columns by the names the feed gave them, values not yet understood. */
export interface FeedRow {
  /** The line the row begins on, from 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, unknown>;
  /** The line of one cell, where a row spans several. */
  readonly lineOf?: (column: string) => number;
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
}

/** Why a row cannot be imported. `reason` finishes the sentence "line 17, column price: ...". */
export interface RowProblem {
  readonly line: number;
  readonly column?: string;
  readonly reason: string;
}

/** What a reader yields: a row, the reason why there is none at that line, or what it mended outside all rows. */
export type FeedEntry =
  | { readonly row: FeedRow }
  | { readonly problem: RowProblem }
  | { readonly note: RowProblem };

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

/** "line 17, column price: ..." */
export function problemText(problem: RowProblem): string {
  const column = problem.column === undefined ? '' : `, column ${excerpt(problem.column, 60)}`;
  return `line ${problem.line}${column}: ${problem.reason}`;
}

/** One of a row's values, with the name its column has in the feed. */
export interface Cell {
  readonly column: string;
  readonly value: unknown;
}
