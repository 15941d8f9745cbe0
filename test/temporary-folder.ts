import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { THOROUGH } from './support/thorough.js';

const IN_MEMORY = '/dev/shm';
/** What all suites of a run together hold at most is under a third of this, in bytes. */
const ROOM = 4 * 2 ** 30;

/**
 * Puts the temporary files of a test run into memory, where the machine offers enough of it: opening a shop waits for a
 * disk otherwise, four times as long. They go when the run ends. A folder that the caller chose stays what it is, and the
 * thorough run keeps to the disk.
 */
export function keepTemporaryFilesInMemory(): void {
  if (THOROUGH || process.env.TMPDIR !== undefined || !hasRoom()) return;
  const folder = mkdtempSync(join(IN_MEMORY, 'afterglow-tests-'));
  // A server that a suite starts may read its own folder as another user.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}
