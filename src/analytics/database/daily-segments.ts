import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from '../../vector-index/sealed-files.js';
import type { Day } from '../event.js';
import { acceptedOn, idAt, positionsOn, type StreamId } from '../queue/stream-id.js';
import type { PartitionFiles } from './analytics-files.js';
import { type Database, type SqlRow, sqlText } from './duckdb-file.js';

/**
 * A segment is the day's entries and events in one Parquet file, so that neither is on disk without the other:
 * a row with an `id` is an event, one without is a line of the ledger. Days are those of acceptance.
 */
export interface DailySegments {
  /** Says that entries of these days were committed. */
  touch(ids: readonly StreamId[]): void;
  /**
   * Writes the segments of days that changed or have none. Afterwards every committed entry is on disk.
   * @returns the newest committed entry, undefined where there is none
   */
  write(): Promise<StreamId | undefined>;
  /** Says that raw events of the days before this one are gone. */
  forgetBefore(day: Day): void;
  /** Whether something was committed that no segment holds. */
  dirty(): boolean;
}

/** Finds out what the segments on disk lack, and keeps them up to date from now on. */
export async function openSegments(database: Database, files: PartitionFiles): Promise<DailySegments> {
  const inLedger = await linesADay(database, 'entries');
  const days = new Set(inLedger.keys());
  const dirty = new Set<Day>();
  for (const [day, lines] of inLedger) {
    const written = existsSync(files.segment(day)) ? await linesOf(database, files.segment(day)) : -1;
    if (written !== lines) dirty.add(day);
  }
  const due = () => [...days].filter((day) => dirty.has(day) || !existsSync(files.segment(day)));
  return {
    touch(ids) {
      for (const day of new Set(ids.map(acceptedOn))) {
        days.add(day);
        dirty.add(day);
      }
    },
    forgetBefore(first) {
      for (const day of [...days].filter((one) => one < first)) {
        days.delete(day);
        dirty.delete(day);
      }
    },
    dirty: () => due().length > 0,
    async write() {
      for (const day of due()) {
        await writeSegment(database, day, files.segment(day));
        dirty.delete(day);
      }
      const [row] = await database.rows('SELECT max(entry) AS newest FROM entries');
      return typeof row?.newest === 'bigint' ? idAt(row.newest) : undefined;
    },
  };
}

/** Written beside, synced and renamed: a reader sees the former day or this one, never a part. */
async function writeSegment(database: Database, day: Day, path: string): Promise<void> {
  const beside = `${path}.new`;
  const where = onDay(day);
  try {
    await database.run(`COPY (
      SELECT entry, id, day, kind, segment, first FROM events WHERE ${where}
      UNION ALL BY NAME SELECT * FROM entries WHERE ${where}
    ) TO ${sqlText(beside)} (FORMAT parquet, COMPRESSION zstd)`);
    const file = await open(beside, 'r+');
    await file.sync().finally(() => file.close());
    await rename(beside, path);
    await syncDirectory(dirname(path));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** What was accepted on a day, as a condition on `entry`. */
export function onDay(day: Day): string {
  const [from, until] = positionsOn(day);
  return `entry >= ${from} AND entry < ${until}`;
}

async function linesADay(database: Database, table: string): Promise<Map<Day, number>> {
  const rows = await database.rows(
    `SELECT strftime(make_timestamp((entry >> 20) * 1000), '%Y-%m-%d') AS day, count(*) AS lines FROM ${table} GROUP BY ALL`,
  );
  return new Map(rows.map((row: SqlRow) => [row.day as Day, Number(row.lines)]));
}

async function linesOf(database: Database, path: string): Promise<number> {
  const [row] = await database.rows(
    `SELECT count(*) AS lines FROM read_parquet(${sqlText(path)}) WHERE id IS NULL`,
  );
  return Number(row?.lines);
}
