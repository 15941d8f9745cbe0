import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBDateValue } from '@duckdb/node-api';
import { syncDirectory } from '../../files/sync-directory.js';
import { DAY } from '../../time/clock.js';
import type { Day } from '../event.js';
import type { QueueEngine } from '../queue/event-queue.js';
import { acceptedOn, positionOf } from '../queue/stream-id.js';
import { type PartitionFiles, type Segment, segmentsFolder, segmentsOf } from './analytics-files.js';
import { type Database, sqlText } from './duckdb.js';
import { type JudgedEntry, SET_ASIDE } from './judge.js';
import { EVENT_COLUMNS, eventsIn, LEDGER, linesIn, QUEUE } from './read-segments.js';

/** A day with more segments than this gets one in their place. */
export const MOST_SEGMENTS = 64;

/** Writes entries of a queue as new segments, one a day, on the disk when it resolves; an entry may be written again. */
export async function writeSegments(
  database: Database,
  files: PartitionFiles,
  entries: readonly JudgedEntry[],
  engine: QueueEngine,
): Promise<void> {
  const accepted = (table: string) => `(SELECT *, ${sqlText(engine)} AS ${QUEUE} FROM ${table})`;
  for (const day of new Set(entries.map(({ id }) => acceptedOn(id)))) {
    const some = entries.filter(({ id }) => acceptedOn(id) === day);
    await database.run(`
      CREATE OR REPLACE TEMP TABLE rows_at_hand
        (entry BIGINT, id VARCHAR, day DATE, kind VARCHAR, segment VARCHAR, first BOOLEAN);
      CREATE OR REPLACE TEMP TABLE lines_at_hand
        (entry BIGINT, ${LEDGER.map((column) => `${column} INTEGER`).join(', ')})`);
    await appendRows(database, some);
    await appendLines(database, some);
    await writeOne(database, files, day, {
      events: accepted('rows_at_hand'),
      lines: accepted('lines_at_hand'),
    });
  }
}

/** Puts one segment in the place of a day's several. A reader meanwhile finds the old ones, the new one, or both. */
export async function mergeDay(database: Database, files: PartitionFiles, day: Day): Promise<void> {
  const former = segmentsOf(files, day);
  if (former.length < 2) return;
  await writeOne(database, files, day, { events: eventsIn(former), lines: linesIn(former) });
  await removeAll(former);
}

export async function removeAll(segments: readonly Segment[]): Promise<void> {
  for (const { path } of segments) await rm(path, { force: true });
}

/** Written beside, synced and renamed: a name stands for a whole file or for none. */
async function writeOne(
  database: Database,
  { directory, partition }: PartitionFiles,
  day: Day,
  from: { readonly events: string; readonly lines: string },
): Promise<void> {
  const folder = segmentsFolder(directory);
  const path = join(folder, `${day}-p${partition}-${randomBytes(8).toString('hex')}.parquet`);
  const beside = `${path}.new`;
  try {
    await database.run(`COPY (
      SELECT ${EVENT_COLUMNS.join(', ')}, ${QUEUE} FROM ${from.events}
      UNION ALL BY NAME SELECT entry, ${QUEUE}, ${LEDGER.join(', ')} FROM ${from.lines}
    ) TO ${sqlText(beside)} (FORMAT parquet, COMPRESSION zstd)`);
    const file = await open(beside, 'r+');
    await file.sync().finally(() => file.close());
    await rename(beside, path);
    await syncDirectory(folder);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function appendRows(database: Database, entries: readonly JudgedEntry[]): Promise<void> {
  const dates = new Map<Day, DuckDBDateValue>();
  await database.append('rows_at_hand', (to) => {
    for (const { id, rows } of entries) {
      const position = positionOf(id);
      for (const event of rows) {
        to.appendBigInt(position);
        to.appendVarchar(event.id);
        to.appendDate(dateOf(event.day, dates));
        to.appendVarchar(event.kind);
        to.appendVarchar(event.segment);
        to.appendBoolean(event.first);
        to.endRow();
      }
    }
  });
}

async function appendLines(database: Database, entries: readonly JudgedEntry[]): Promise<void> {
  await database.append('lines_at_hand', (to) => {
    for (const { id, events, aside } of entries) {
      to.appendBigInt(positionOf(id));
      to.appendInteger(events);
      for (const why of [...SET_ASIDE, 'dead'] as const) to.appendInteger(aside[why] ?? 0);
      to.endRow();
    }
  });
}

function dateOf(day: Day, dates: Map<Day, DuckDBDateValue>): DuckDBDateValue {
  const date = dates.get(day) ?? new DuckDBDateValue(Date.parse(day) / DAY);
  dates.set(day, date);
  return date;
}
