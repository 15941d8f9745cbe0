import { existsSync, rmSync } from 'node:fs';
import type { Logger } from '../../telemetry/logger.js';
import type { Clock } from '../../time/clock.js';
import type { ClockWatch } from '../../time/clock-watch.js';
import type { PartitionFiles } from '../database/analytics-files.js';
import { type DailySegments, openSegments } from '../database/daily-segments.js';
import { StoreTroubleError } from '../database/duckdb-errors.js';
import { type Database, openDatabase } from '../database/duckdb-file.js';
import { createTables, type EventStore, isReady, openStore } from '../database/duckdb-store.js';
import { quarantine } from '../database/quarantine.js';
import type { EventQueue } from '../queue/event-queue.js';
import { type CaughtUp, catchUp } from './catch-up.js';

export interface PartitionOptions {
  readonly files: PartitionFiles;
  readonly queue: EventQueue;
  readonly clock: Clock;
  /** Whether the clock may be believed: nothing is removed or called complete by one that was just set. */
  readonly clockWatch?: ClockWatch;
  readonly logger: Logger;
  /** Called when further days are complete on disk. */
  readonly onSettled?: () => void;
}

/** One partition's database and segments, in use by this process alone. */
export interface OpenPartition {
  readonly store: EventStore;
  readonly segments: DailySegments;
  readonly caughtUp: CaughtUp;
  close(): void;
}

/**
 * Opens the partition's database; a file that is damaged or of another version is put aside and made anew from
 * segments and queue. @throws StoreTroubleError where it is locked or the disk is full: try again later
 */
export async function openPartition(options: PartitionOptions): Promise<OpenPartition> {
  const { files, clock, logger } = options;
  try {
    return await tryToOpen(options);
  } catch (error) {
    if (!(error instanceof StoreTroubleError) || error.trouble !== 'damaged') throw error;
    quarantine(files.directory, files.database, clock());
    logger.error('events.database-damaged', { partition: files.partition, message: error.message });
    return tryToOpen(options);
  }
}

/** Removes the database: opening it then makes it anew. */
export function discardDatabase(files: PartitionFiles): void {
  for (const ending of ['', '.wal']) rmSync(files.database + ending, { force: true });
}

async function tryToOpen({ files, queue, clock, logger }: PartitionOptions): Promise<OpenPartition> {
  // What the database lacks is asked of the queue: without it there is no point in reading the whole file.
  await queue.counts();
  // A log without its file belongs to nothing any more.
  if (!existsSync(files.database)) rmSync(`${files.database}.wal`, { force: true });
  const database = await openDatabase(files.database);
  try {
    const fresh = !(await hasTables(database));
    if (fresh) await createTables(database);
    else await examine(database);
    const store = await openStore(database);
    const caughtUp = await catchUp({ store, files, queue, now: clock(), logger });
    if (caughtUp.fromSegments + caughtUp.fromQueue > 0) {
      logger.info('events.caught-up', { partition: files.partition, ...caughtUp });
    }
    const segments = await openSegments(database, files);
    return { store, segments, caughtUp, close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function hasTables(database: Database): Promise<boolean> {
  const [row] = await database.rows('SELECT count(*) AS tables FROM duckdb_tables()');
  return Number(row?.tables) > 0;
}

/** Reads every block, because a garbled one shows only then, and holds the ledger against the rows. */
async function examine(database: Database): Promise<void> {
  if (!(await isReady(database))) throw damaged('its tables are of another version');
  const [rows] = await database.rows(
    'SELECT count(*) AS counted, bit_xor(hash(id, day, kind, segment, first, entry)) AS sum FROM events',
  );
  const [ledger] = await database.rows(
    'SELECT coalesce(sum(counted), 0)::BIGINT AS counted, bit_xor(hash(COLUMNS(*))) FROM entries',
  );
  if (rows?.counted !== ledger?.counted) throw damaged('rows and ledger differ');
}

function damaged(why: string): StoreTroubleError {
  return new StoreTroubleError('damaged', new Error(why));
}
