import type { JudgedQueries } from './dataset.js';
import { readTable } from './source-file.js';

const COLUMNS = [
  ['query', 'search_term'],
  ['title', 'product_title'],
  ['relevance', 'score'],
];

/** Reads judged rows (query, title, relevance), tab-separated. Equal titles are one product. */
export function readQueries(path: string): JudgedQueries {
  const { source, rows } = readTable(path, path.replace(/\.gz$/, '').endsWith('.csv') ? ',' : '\t', COLUMNS);
  const ids = new Map<string, string>();
  const queries = new Map<string, Map<string, number>>();
  for (const [query = '', title = '', relevance = ''] of rows) {
    if (query.trim() === '' || title.trim() === '' || !Number.isFinite(Number(relevance))) continue;
    const id = ids.get(title.trim()) ?? `title-${ids.size}`;
    ids.set(title.trim(), id);
    const judged = queries.get(query.trim()) ?? new Map<string, number>();
    queries.set(query.trim(), judged.set(id, Number(relevance)));
  }
  return {
    files: [source],
    titles: [...ids].map(([title, id]) => ({ id, title })),
    queries: [...queries].map(([query, relevance]) => ({ query, relevance })),
  };
}

/**
 * The least relevance that counts as an answer: the middle of the file's scale, or the only value there is. Home Depot's
 * scale goes from 1 to 3.
 */
export function answerFrom({ queries }: JudgedQueries): number {
  const values = queries.flatMap(({ relevance }) => [...relevance.values()]);
  const [least, most] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  return (least + most) / 2;
}
