import type { FeedRow } from './feed-row.js';
import { squeezed } from './field-names.js';
import type { SheetRow } from './platforms/sheet-row.js';

/** Why a row is not for sale: the column that says so, and what it says. */
export interface Unsold {
  readonly column: string;
  /** Finishes a sentence that begins with the column: `is draft`. */
  readonly reason: string;
}

/** Values of a column that mean "not for sale". */
export type Listing = Readonly<Record<string, RegExp>>;

export const NO = /^(?:0|-1|n|no|false|off|none)$/i;
const NOT_LISTED =
  /^(?:0|-1|n|no|false|off|none|draft|hidden|archived?|inactive|disabled|unpublished|unlisted|private|pending|trash(?:ed)?|deleted|staging|not visible(?: individually)?)$/i;

/** What feeds of no known platform call it. */
const USUAL: ReadonlySet<string> = new Set(
  'status productstatus published ispublished active isactive visible isvisible visibility enabled isenabled'.split(
    ' ',
  ),
);

/** Whether a column can say that a product is not for sale, whatever the feed. */
export function saysForSale(column: string): boolean {
  return USUAL.has(column);
}

/** What in a row of any feed says that it is not for sale. @param isRead whether a column has another meaning */
export function unsoldRow(row: FeedRow, isRead: (column: string) => boolean): Unsold | undefined {
  for (const [column, value] of row.cells) {
    const text = typeof value === 'string' ? value.trim() : typeof value === 'object' ? '' : String(value);
    if (USUAL.has(squeezed(column)) && NOT_LISTED.test(text) && !isRead(column)) return said(column, text);
  }
  return undefined;
}

/** The same by a platform's own columns: of the row, or of the parent that it is sold under. */
export function unsold(
  row: SheetRow,
  listing: Listing,
  parent: ReadonlyMap<string, string> = new Map(),
): Unsold | undefined {
  for (const [column, values] of Object.entries(listing)) {
    for (const text of [row.text(column), parent.get(column) ?? ''])
      if (values.test(text)) return said(row.nameOf(column), text);
  }
  return undefined;
}

function said(column: string, text: string): Unsold {
  return { column, reason: `is ${text}` };
}
