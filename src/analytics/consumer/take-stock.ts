import { existsSync } from 'node:fs';
import { SECOND } from '../../time/clock.js';
import { segmentsOf } from '../store/analytics-files.js';
import type { Database } from '../store/duckdb.js';
import { eventsIn, isWhole, linesIn } from '../store/read-segments.js';
import { quarantine } from '../store/retention.js';
import { mergeDay } from '../store/write-segments.js';
import type { PartitionOptions } from './chores.js';

export interface Rebuilt {
  /** Events of every entry in the ledger. */
  readonly events: number;
  readonly counted: number;
  readonly seconds: number;
}

/** Reads every segment to its end, and puts aside what is damaged. */
export async function takeStock(
  database: Database,
  { files, clock, logger }: Pick<PartitionOptions, 'files' | 'clock' | 'logger'>,
): Promise<void> {
  for (const segment of segmentsOf(files)) {
    if (!existsSync(segment.path) || (await isWhole(database, segment)) || !existsSync(segment.path))
      continue;
    quarantine(files, segment, clock());
    const message = 'The segment cannot be read and lies in quarantine; its events are missing.';
    logger.error('events.segment-damaged', { partition: files.partition, day: segment.day, message });
  }
}

/** Examines every segment and makes one of each day's several: nothing is counted otherwise than before. */
export async function rebuild(
  database: Database,
  options: Pick<PartitionOptions, 'files' | 'clock' | 'logger'>,
): Promise<Rebuilt> {
  const began = performance.now();
  const { files } = options;
  await takeStock(database, options);
  for (const day of new Set(segmentsOf(files).map((one) => one.day))) await mergeDay(database, files, day);
  const segments = segmentsOf(files);
  if (segments.length === 0) return { events: 0, counted: 0, seconds: 0 };
  const [line] = await database.rows(
    `SELECT coalesce(sum(events), 0)::BIGINT AS n FROM ${linesIn(segments)}`,
  );
  const [event] = await database.rows(`SELECT count(*) AS n FROM ${eventsIn(segments)}`);
  return {
    events: Number(line?.n),
    counted: Number(event?.n),
    seconds: (performance.now() - began) / SECOND,
  };
}
