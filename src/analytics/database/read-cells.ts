import type { SegmentId } from '../../segments/catalogue-segment.js';
import type { Cell, DayRange } from '../cells.js';
import type { Day } from '../event.js';
import { segmentsIn } from './analytics-files.js';
import { openDatabase, type SqlRow, sqlText } from './duckdb-file.js';

/**
 * Counts from the daily segments of every partition: what is on disk, a few minutes behind the queue. An event may
 * be accepted after the day it is about, so later segments are read too.
 * @throws StoreTroubleError where a segment cannot be read: its worker puts it aside when it starts
 */
export async function readCells(directory: string, { from, to }: DayRange): Promise<readonly Cell[]> {
  const paths = segmentsIn(directory).filter(({ day }) => day >= from);
  if (paths.length === 0) return [];
  const database = await openDatabase();
  try {
    const files = paths.map(({ path }) => sqlText(path)).join(', ');
    const rows = await database.rows(`
      SELECT strftime(day, '%Y-%m-%d') AS day, segment, kind,
        sum(first::INTEGER)::INTEGER AS sessions, count(*)::INTEGER AS events
      FROM read_parquet([${files}])
      WHERE id IS NOT NULL AND day BETWEEN DATE ${sqlText(from)} AND DATE ${sqlText(to)}
      GROUP BY ALL ORDER BY ALL`);
    return rows.map(cellOf);
  } finally {
    database.close();
  }
}

function cellOf({ day, segment, kind, sessions, events }: SqlRow): Cell {
  return {
    day: day as Day,
    segment: segment as SegmentId | '',
    kind: kind as Cell['kind'],
    sessions: Number(sessions),
    events: Number(events),
  };
}
