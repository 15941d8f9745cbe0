import type { Logger } from '../../telemetry/logger.js';
import type { PartitionFiles } from '../database/analytics-files.js';
import { troubleOf } from '../database/duckdb-errors.js';
import { type Database, sqlText } from '../database/duckdb-file.js';
import { LEDGER } from '../database/duckdb-schema.js';
import type { EventStore } from '../database/duckdb-store.js';
import { quarantine } from '../database/quarantine.js';
import type { EventQueue } from '../queue/event-queue.js';
import type { StreamId } from '../queue/stream-id.js';

/** Entries of the queue that are looked at together. */
const STEP = 100;

export interface CatchUpOptions {
  readonly store: EventStore;
  readonly files: PartitionFiles;
  readonly queue: EventQueue;
  readonly now: number;
  readonly logger: Logger;
}

/** Entries that the database lacked, by where they were found. */
export interface CaughtUp {
  readonly fromSegments: number;
  readonly fromQueue: number;
}

/**
 * Brings in what was dealt with once and the database does not have: all of it after a rebuild, a little after the
 * database lost its last commits, else nothing. What a worker was given and never acknowledged is left to be claimed.
 */
export async function catchUp(options: CatchUpOptions): Promise<CaughtUp> {
  return { fromSegments: await fromSegments(options), fromQueue: await fromQueue(options) };
}

async function fromSegments({ store, files, now, logger }: CatchUpOptions): Promise<number> {
  let loaded = 0;
  for (const day of files.segmentDays()) {
    const path = files.segment(day);
    try {
      loaded += await loadSegment(store.database, path);
    } catch (error) {
      if (!(error instanceof UnreadableSegment)) throw error;
      quarantine(files.directory, path, now);
      logger.error('events.segment-damaged', { partition: files.partition, day, message: error.message });
    }
  }
  return loaded;
}

class UnreadableSegment extends Error {
  override readonly message =
    'The segment cannot be read and lies in quarantine; database and queue make it anew as far as they have its events.';
}

/** An event comes in with its entry or not at all. */
async function loadSegment(database: Database, path: string): Promise<number> {
  const file = `read_parquet(${sqlText(path)})`;
  const lines = `SELECT entry, ${LEDGER.join(', ')} FROM ${file} WHERE id IS NULL`;
  await readInto(database, 'segment_entries', lines);
  await database.run('DELETE FROM segment_entries WHERE entry IN (SELECT entry FROM entries)');
  const [row] = await database.rows('SELECT count(*) AS entries FROM segment_entries');
  const entries = Number(row?.entries);
  if (entries === 0) return 0;
  const rows = `SELECT id, day, kind, segment, first, entry FROM ${file} WHERE id IS NOT NULL`;
  await readInto(database, 'segment_events', rows);
  await database.transaction(() =>
    database.run(`INSERT INTO events SELECT * FROM segment_events
        WHERE entry IN (SELECT entry FROM segment_entries);
      INSERT INTO entries BY NAME SELECT * FROM segment_entries`),
  );
  await database.run('DROP TABLE segment_events; DROP TABLE segment_entries');
  return entries;
}

/** Reads by itself, so that it is known which file is to blame. @throws UnreadableSegment */
async function readInto(database: Database, table: string, select: string): Promise<void> {
  try {
    await database.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${select}`);
  } catch (error) {
    const trouble = troubleOf(error);
    throw trouble === 'full' || trouble === 'locked' ? error : new UnreadableSegment();
  }
}

async function fromQueue({ store, queue }: CatchUpOptions): Promise<number> {
  let applied = 0;
  let after: StreamId | undefined;
  for (;;) {
    const some = await queue.entries(after, STEP);
    after = some.at(-1)?.id;
    if (after === undefined) return applied;
    const done = some.filter(({ state }) => state === 'done');
    const { known, poison } = await store.apply(done);
    applied += done.length - known;
    // Dealt with and no batch: it was buried.
    for (const { entry } of poison) await store.enterDead(entry);
  }
}
