import { rmSync } from 'node:fs';
import { DAY } from '../../clock.js';
import { type Day, dayOf } from '../event.js';
import { positionsOn } from '../queue/stream-id.js';
import type { PartitionFiles } from './analytics-files.js';
import type { Database } from './duckdb-file.js';
import { DAYS_KEPT } from './judge.js';
import { sweepQuarantine } from './quarantine.js';

/** The oldest day of which raw events are kept: 30 days from acceptance, whatever day they are about. */
export function oldestKept(now: number): Day {
  return dayOf(now - DAYS_KEPT * DAY);
}

/** Removes raw events that are older, from the database, the segments and the quarantine. */
export async function sweepRawEvents(database: Database, files: PartitionFiles, now: number): Promise<void> {
  const oldest = oldestKept(now);
  for (const day of files.segmentDays()) {
    if (day < oldest) rmSync(files.segment(day), { force: true });
  }
  const [from] = positionsOn(oldest);
  await database.transaction(() =>
    database.run(`DELETE FROM events WHERE entry < ${from}; DELETE FROM entries WHERE entry < ${from}`),
  );
  sweepQuarantine(files.directory, now);
}
