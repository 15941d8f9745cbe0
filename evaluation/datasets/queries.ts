import { SetupError } from '../../src/errors.js';
import type { JudgedQueries } from './dataset.js';
import { type HeadedTable, plainName, readTableAsItComes } from './source-file.js';

/** What a judged row says, and the names that published sets of judged queries have for it, the surest first. */
const COLUMNS = {
  query: ['query', 'search_term', 'search_query'],
  title: ['title', 'product_title', 'product_name', 'name'],
  relevance: ['relevance', 'median_relevance', 'esci_label', 'label', 'score'],
} as const;
type Role = keyof typeof COLUMNS;

/**
 * Grades in words, as gains: those of ESCI (exact, substitute, complement, irrelevant: Reddy and others 2022) and of
 * WANDS (exact, partial, irrelevant: Chen and others 2022).
 */
const GRADES: ReadonlyMap<string, number> = new Map([
  ...['exact', 'e'].map((word) => [word, 1] as const),
  ['partial', 0.5],
  ...['substitute', 's'].map((word) => [word, 0.1] as const),
  ...['complement', 'c'].map((word) => [word, 0.01] as const),
  ...['irrelevant', 'i'].map((word) => [word, 0] as const),
]);

/**
 * Reads judged rows: query, title and relevance, a number or a grade in words. What the file of judgements does not say
 * itself, another file says by an id that both have, in whatever order they are given. Equal titles are one product; of two
 * judgements of one title for one query the better one counts.
 * @throws SetupError where there is no such file, or none says one of the three
 */
export function readQueries(paths: readonly string[]): JudgedQueries {
  const tables = paths.map(readTableAsItComes);
  const judgements = tables.find(({ head }) => columnOf('relevance', head) !== undefined) ?? tables[0];
  if (judgements === undefined) throw new SetupError('Which file? npm run evaluate -- search FILE');
  const [query, title, relevance] = (['query', 'title', 'relevance'] as const).map((role) =>
    readerOf(role, judgements, tables),
  );
  const ids = new Map<string, string>();
  const queries = new Map<string, Map<string, number>>();
  for (const row of judgements.rows) {
    const [asked = '', product = ''] = [query, title].map((one) => one?.of(row).trim());
    const value = gradeOf(relevance?.of(row) ?? '');
    if (asked === '' || product === '' || value === undefined) continue;
    const id = ids.get(product) ?? `title-${ids.size}`;
    ids.set(product, id);
    const judged = queries.get(asked) ?? new Map<string, number>();
    queries.set(asked, judged.set(id, Math.max(value, judged.get(id) ?? value)));
  }
  return {
    files: tables.map(({ source }) => source),
    columns: [query, title, relevance].flatMap((one) => (one === undefined ? [] : [one.said])),
    titles: [...ids].map(([title, id]) => ({ id, title })),
    queries: [...queries].map(([query, relevance]) => ({ query, relevance })),
  };
}

/** Where something of a judged row is said. */
interface Reader {
  readonly of: (row: readonly string[]) => string;
  /** For people: `title: product_title`. */
  readonly said: string;
}

function readerOf(role: Role, judgements: HeadedTable, tables: readonly HeadedTable[]): Reader {
  const own = columnOf(role, judgements.head);
  if (own !== undefined) return { of: (row) => row[own] ?? '', said: `${role}: ${judgements.head[own]}` };
  for (const table of tables) {
    const [place, shared] = [columnOf(role, table.head), sharedId(judgements, table)];
    if (table === judgements || place === undefined || shared === undefined) continue;
    const texts = new Map(table.rows.map((row) => [row[shared.there], row[place] ?? '']));
    return {
      of: (row) => texts.get(row[shared.here]) ?? '',
      said: `${role}: ${table.head[place]} of ${table.source.name} by ${table.head[shared.there]}`,
    };
  }
  const heads = tables.map(({ source, head }) => `${source.name} has ${head.join(', ')}`).join('; ');
  throw new SetupError(`No column for the ${role} (${COLUMNS[role].join(', ')}): ${heads}.`);
}

/** The place of the surest name for it; undefined where no column has one. */
function columnOf(role: Role, head: readonly string[]): number | undefined {
  const names = head.map(plainName);
  const places = COLUMNS[role].map((name) => names.indexOf(plainName(name)));
  return places.find((place) => place >= 0);
}

/** The column that tells the rows of a second table for those of a first: it is called some id in both, and not just that. */
function sharedId(
  { head }: HeadedTable,
  table: HeadedTable,
): { readonly here: number; readonly there: number } | undefined {
  const names = head.map(plainName);
  const there = table.head.map(plainName).findIndex((name) => /.id$/.test(name) && names.includes(name));
  return there < 0 ? undefined : { here: names.indexOf(plainName(table.head[there] ?? '')), there };
}

/** On the file's scale; undefined where nothing is judged. */
function gradeOf(text: string): number | undefined {
  const written = text.trim().toLowerCase();
  const number = written === '' ? Number.NaN : Number(written);
  return Number.isFinite(number) ? number : GRADES.get(written);
}

/**
 * The least relevance that counts as an answer: the middle of the file's scale, or the only value there is. Home Depot's
 * scale goes from 1 to 3.
 */
export function answerFrom({ queries }: Pick<JudgedQueries, 'queries'>): number {
  const values = queries.flatMap(({ relevance }) => [...relevance.values()]);
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return (least + most) / 2;
}
