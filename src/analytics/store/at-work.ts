import { closeSync, futimesSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PRIVATE_FILE } from '../../files/private-files.js';
import { MINUTE, SECOND } from '../../time/clock.js';
import { isSimulated } from './simulated.js';

/** How often a worker says that it is there, milliseconds. */
const SAY_EVERY = 20 * SECOND;
/** Whoever has said nothing for so long is gone, milliseconds: a machine may have been held up meanwhile. */
const GONE_AFTER = 2 * MINUTE;

/** The file in ANALYTICS_DIR whose time is when a worker of the partition was last there. It holds nothing. */
const fileOf = (directory: string, partition: number): string => join(directory, `at-work-p${partition}`);

/** A worker's sign of life: web processes have no other way to know of one that runs apart, maybe on another machine. */
export function sayAtWork(directory: string, partitions: readonly number[]): { stop(): void } {
  const files = partitions.map((partition) => fileOf(directory, partition));
  const say = () => files.forEach(touch);
  say();
  const timer = setInterval(say, SAY_EVERY).unref();
  return {
    stop() {
      clearInterval(timer);
      for (const file of files) rmSync(file, { force: true });
    },
  };
}

/** A disk that is full or read-only takes no sign of life; the worker says so itself. */
function touch(file: string): void {
  try {
    const now = Date.now() / SECOND;
    const handle = openSync(file, 'a', PRIVATE_FILE);
    futimesSync(handle, now, now);
    closeSync(handle);
  } catch {
    // Said where the worker waits for its disk.
  }
}

/** The partitions, of so many, that no worker counts; none of simulated visits, which none may count into. @param now by the machine's clock, as the files' times are */
export function partitionsAlone(directory: string, count: number, now = Date.now()): readonly number[] {
  if (isSimulated(directory)) return [];
  return Array.from({ length: count }, (_, partition) => partition).filter((partition) => {
    const seen = statSync(fileOf(directory, partition), { throwIfNoEntry: false })?.mtimeMs;
    return seen === undefined || now - seen > GONE_AFTER;
  });
}

/** For whoever keeps the shop running: that nobody counts, and what to start; undefined where all are counted. */
export function nobodyCounts(alone: readonly number[], of: number): string | undefined {
  if (alone.length === 0) return undefined;
  const what =
    alone.length === of ? 'No worker counts events' : `No worker counts partition ${alone.join(', ')}`;
  return `${what}: start npm run worker beside the shop, with the same settings.`;
}
