import type { DayRange } from '../cells.js';
import { segmentsIn } from './analytics-files.js';
import { openDatabase, sqlText } from './duckdb-file.js';

/** What the ledger counts of events that may have been visits. A robot's are none. */
const LOST = ['malformed', 'unknown_kind', 'future', 'old', 'dead'];

/**
 * Events that were accepted in these days and are in no count, because nobody could read them: of a later version of
 * the shop, of a clock that is days off, or damaged. From the daily segments of every partition.
 * @throws StoreTroubleError where a segment cannot be read: its worker puts it aside when it starts
 */
export async function readUnreadable(directory: string, { from, to }: DayRange): Promise<number> {
  const paths = segmentsIn(directory).filter(({ day }) => day >= from && day <= to);
  if (paths.length === 0) return 0;
  const database = await openDatabase();
  try {
    const files = paths.map(({ path }) => sqlText(path)).join(', ');
    const [row] = await database.rows(
      `SELECT coalesce(sum(${LOST.join(' + ')}), 0)::BIGINT AS lost FROM read_parquet([${files}]) WHERE id IS NULL`,
    );
    return Number(row?.lost);
  } finally {
    database.close();
  }
}
