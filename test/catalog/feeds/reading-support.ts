import { Columns } from '../../../src/catalog/feeds/columns.js';
import { CatalogueCurrency } from '../../../src/catalog/feeds/currencies.js';
import { type Draft, type DraftReading, readDraft } from '../../../src/catalog/feeds/draft.js';
import type { FeedEntry } from '../../../src/catalog/feeds/feed-row.js';

/** A text as a stream of chunks of `size` bytes, so that every cut falls somewhere. */
export async function* chunks(
  text: string | Uint8Array,
  size = 7,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Rows as plain objects; problems and notes as "line 3: reason". */
export function shown(entries: readonly FeedEntry[]): unknown[] {
  return entries.map((entry) => {
    if ('row' in entry) return Object.fromEntries(entry.row.cells);
    const { line, reason } = 'note' in entry ? entry.note : entry.problem;
    return `line ${line}: ${reason}`;
  });
}

export const NOW = Date.UTC(2026, 10, 22);

/** Reads one row, given as an object, with a currency of its own unless one is given. */
export function reading(
  cells: Readonly<Record<string, unknown>>,
  {
    currency = new CatalogueCurrency(),
    departmentFrom,
    allowFree,
  }: { currency?: CatalogueCurrency; departmentFrom?: string; allowFree?: boolean } = {},
): DraftReading {
  const rules = {
    columns: new Columns(departmentFrom === undefined ? [] : [['department', departmentFrom]]),
    currency,
    allowFree,
    now: NOW,
  };
  return readDraft({ line: 7, cells: new Map(Object.entries(cells)) }, rules);
}

/** The draft of a row with the fewest columns there can be, and `cells`. */
export function draftOf(cells: Readonly<Record<string, unknown>>): Draft {
  const result = reading({ id: 'kettle', name: 'Kettle', price: '10 EUR', ...cells });
  if (!('draft' in result)) throw new Error(JSON.stringify(result));
  return result.draft;
}

/** What is wrong with such a row, as "column: reason". */
export function problemsOf(cells: Readonly<Record<string, unknown>>): string[] {
  const result = reading({ id: 'kettle', name: 'Kettle', price: '10 EUR', ...cells });
  return 'problems' in result ? result.problems.map(({ column, reason }) => `${column}: ${reason}`) : [];
}
