import { renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeFolder } from '../../files/private-files.js';
import { DAY, HOUR } from '../../time/clock.js';
import { type Day, dayOf } from '../event.js';
import { namesIn, type PartitionFiles, type Segment, segmentsFolder, segmentsOf } from './analytics-files.js';
import { DAYS_KEPT } from './judge.js';

/** The worker sweeps so often, milliseconds. */
export const SWEEP_EVERY = HOUR;
/** Damaged files kept to be looked at. */
const MOST_QUARANTINED = 5;

/** The oldest day that is kept: days go whole, before any event of one is older than 30 days. */
export function oldestKept(now: number): Day {
  return dayOf(now + SWEEP_EVERY - (DAYS_KEPT - 1) * DAY - 1);
}

/** Removes raw events that are older from segments and quarantine. @param now milliseconds since 1970 */
export function sweepRawEvents(files: PartitionFiles, now: number): void {
  const oldest = oldestKept(now);
  for (const { day, path } of segmentsOf(files)) if (day < oldest) rmSync(path, { force: true });
  removeLeftovers(segmentsFolder(files.directory), now);
  const folder = quarantineOf(files);
  for (const name of namesIn(folder)) {
    const day = /-(\d{4}-\d{2}-\d{2})-p\d+(?:-\w+)?\.parquet$/.exec(name)?.[1];
    if (day !== undefined && day < oldest) rmSync(join(folder, name), { force: true });
  }
}

/** Puts a damaged segment aside, under a name that begins with the time, and removes all but the newest few. */
export function quarantine(files: PartitionFiles, { path }: Pick<Segment, 'path'>, now: number): void {
  const folder = quarantineOf(files);
  makeFolder(folder);
  renameSync(path, join(folder, `${timeOf(now)}-${basename(path)}`));
  for (const name of namesIn(folder).toReversed().slice(MOST_QUARANTINED)) rmSync(join(folder, name));
}

/** A segment that was being written when its worker was killed has no name yet. */
function removeLeftovers(folder: string, now: number): void {
  for (const path of namesIn(folder).map((name) => join(folder, name))) {
    const written = path.endsWith('.new') ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (written !== undefined && now - written > SWEEP_EVERY) rmSync(path, { force: true });
  }
}

const quarantineOf = ({ directory }: PartitionFiles) => join(directory, 'quarantine');
const timeOf = (at: number) => new Date(at).toISOString().replace(/[:.]/g, '-');
