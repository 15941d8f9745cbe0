import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { DAY, MINUTE } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';
import type { PartitionFiles } from './analytics-files.js';

/** Web processes hand over a day's last events within seconds; after so long into the next day none is expected. */
const STRAGGLERS = 15 * MINUTE;

const fileOf = (directory: string, partition: number) =>
  join(directory, 'segments', `settled-p${partition}.txt`);

/** Notes that the days before this moment are complete. @returns whether that says more than before */
export function settle(files: PartitionFiles, now: number): boolean {
  const day = dayOf(now - STRAGGLERS - DAY);
  const path = fileOf(files.directory, files.partition);
  if (settledThrough(path) >= day) return false;
  makeFolder(dirname(path));
  writeFileSync(`${path}.new`, day);
  renameSync(`${path}.new`, path);
  return true;
}

/** True where every partition has every event of this day and those before it in its segments. */
export function isSettled(directory: string, partitions: number, day: Day): boolean {
  return Array.from({ length: partitions }, (_, one) => settledThrough(fileOf(directory, one))).every(
    (through) => through >= day,
  );
}

function settledThrough(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
