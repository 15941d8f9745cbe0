import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND } from '../time/clock.js';
import { PRIVATE_FILE } from './private-files.js';
import { NothingKeptError, type Room } from './room.js';

/** Space that is kept free for erasing and withdrawing, which must work on a disk without a free byte. */
export interface Reserve {
  /**
   * Does a step that must not fail for want of room: where it does, a part of the reserve is given to the disk and the
   * step is done again. @throws NothingKeptError where nothing of the reserve is left, or others took it at once
   */
  spend<T>(step: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Bytes of one part: more than the largest session's log, which a withdrawal writes anew. */
const PART = 2 * 1_024 ** 2;
const PARTS = 4;
/** How often what was spent is put back, where there is room again; milliseconds. */
const REFILL_EVERY = 10 * SECOND;

/** For stores that nothing is erased from on a full disk. */
export const NO_RESERVE: Reserve = { spend: (step) => step(), close: () => undefined };

/**
 * Keeps the reserve as files in a folder, written in full: a file system may promise a length without having it.
 * Processes of one machine share them. On a file system that copies what it overwrites (btrfs, ZFS) or compresses, a
 * file that is removed frees less than its length, and perhaps later.
 */
export function openReserve(folder: string, room: Pick<Room, 'state'>): Reserve {
  const files = Array.from({ length: PARTS }, (_, part) => join(folder, `reserve-${part}`));
  const refill = () => {
    if (room.state() === 'up') for (const file of files.filter((one) => !isWhole(one))) fill(file);
  };
  refill();
  const timer = setInterval(refill, REFILL_EVERY).unref();
  return {
    async spend(step) {
      for (;;) {
        try {
          return await step();
        } catch (error) {
          const part = files.find(isThere);
          if (!(error instanceof NothingKeptError) || part === undefined) throw error;
          rmSync(part, { force: true });
        }
      }
    },
    close: () => clearInterval(timer),
  };
}

/** Fills with a byte that is not zero: a file system may leave out zeros and so reserve nothing. */
function fill(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(PART, 0xa5), { mode: PRIVATE_FILE });
  } catch {
    rmSync(file, { force: true });
  }
}

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function isWhole(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === PART;
}
