import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DAY } from '../../time/clock.js';
import type { Day } from '../event.js';

/** Damaged files kept to be looked at. */
const MOST_KEPT = 5;
/** Long enough to look at what happened yesterday, milliseconds. */
const DATABASE_KEPT = 2 * DAY;

/**
 * Puts a damaged file aside, with DuckDB's log beside it, under a name that begins with the time.
 * @returns where it lies now
 */
export function quarantine(directory: string, path: string, now: number): string {
  const folder = join(directory, 'quarantine');
  mkdirSync(folder, { recursive: true });
  const time = new Date(now).toISOString().replace(/[:.]/g, '-');
  const target = join(folder, `${time}-${basename(path)}`);
  for (const ending of ['', '.wal']) {
    if (existsSync(path + ending)) renameSync(path + ending, target + ending);
  }
  keepFew(folder);
  return target;
}

/**
 * A segment lies here no longer than it would elsewhere; a database, of which nobody can tell how old its rows are,
 * for two days.
 * @param oldest day of which raw events are kept
 */
export function sweepQuarantine(directory: string, oldest: Day, now: number): void {
  const folder = join(directory, 'quarantine');
  if (!existsSync(folder)) return;
  const putAside = new Date(now - DATABASE_KEPT).toISOString().replace(/[:.]/g, '-');
  const isOver = (name: string) => {
    const day = /-(\d{4}-\d{2}-\d{2})-p\d+\.parquet$/.exec(name)?.[1];
    return day === undefined ? name < putAside : day < oldest;
  };
  for (const name of readdirSync(folder)) {
    if (isOver(name.replace(/\.wal$/, ''))) rmSync(join(folder, name), { force: true });
  }
}

function keepFew(folder: string): void {
  const names = readdirSync(folder).toSorted().toReversed();
  const kept = names.filter((name) => !name.endsWith('.wal')).slice(0, MOST_KEPT);
  for (const name of names) {
    if (!kept.includes(name.replace(/\.wal$/, ''))) rmSync(join(folder, name), { force: true });
  }
}
