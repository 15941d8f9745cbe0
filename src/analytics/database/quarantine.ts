import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DAY } from '../../clock.js';
import { DAYS_KEPT } from './judge.js';

/** Damaged files kept to be looked at. */
const MOST_KEPT = 5;

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
  sweepQuarantine(directory, now);
  return target;
}

/** Raw events are not kept longer here than elsewhere, nor more than a few files. */
export function sweepQuarantine(directory: string, now: number): void {
  const folder = join(directory, 'quarantine');
  if (!existsSync(folder)) return;
  const oldest = new Date(now - DAYS_KEPT * DAY).toISOString().slice(0, 10);
  const names = readdirSync(folder).toSorted().toReversed();
  const kept = names.filter((name) => !name.endsWith('.wal')).slice(0, MOST_KEPT);
  for (const name of names) {
    const file = name.replace(/\.wal$/, '');
    if (!kept.includes(file) || name < oldest) rmSync(join(folder, name), { force: true });
  }
}
