import { rmSync } from 'node:fs';
import { DAY, HOUR } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';
import { positionsOn } from '../queue/stream-id.js';
import type { PartitionFiles } from './analytics-files.js';
import type { DailySegments } from './daily-segments.js';
import type { Database } from './duckdb-file.js';
import { DAYS_KEPT } from './judge.js';
import { sweepQuarantine } from './quarantine.js';

/** The worker sweeps so often, milliseconds. */
export const SWEEP_EVERY = HOUR;

/**
 * The oldest day of acceptance of which raw events are kept. Days go whole, and before the next sweep finds the first
 * event of one older than 30 days.
 */
export function oldestKept(now: number): Day {
  return dayOf(now + SWEEP_EVERY - (DAYS_KEPT - 1) * DAY - 1);
}

export interface RawEvents {
  readonly database: Database;
  readonly segments: Pick<DailySegments, 'forgetBefore'>;
  readonly files: PartitionFiles;
}

/** Removes raw events that are older, from the database, the segments and the quarantine. */
export async function sweepRawEvents({ database, segments, files }: RawEvents, now: number): Promise<void> {
  const oldest = oldestKept(now);
  segments.forgetBefore(oldest);
  for (const day of files.segmentDays()) {
    if (day < oldest) rmSync(files.segment(day), { force: true });
  }
  const [from] = positionsOn(oldest);
  await database.transaction(() =>
    database.run(`DELETE FROM events WHERE entry < ${from}; DELETE FROM entries WHERE entry < ${from}`),
  );
  sweepQuarantine(files.directory, oldest, now);
}
