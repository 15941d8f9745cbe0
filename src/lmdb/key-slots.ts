import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import type { RootDatabase } from 'lmdb';
import { PRIVATE_FILE } from '../files/private-files.js';
import { NO_RESERVE, type Reserve } from '../files/reserve.js';
import { NothingKeptError } from '../files/room.js';
import { SECOND } from '../time/clock.js';

/** A key of AES-256, bytes. */
const SIZE = 32;
const NO_KEY = Buffer.alloc(SIZE);
const NEXT = 'next';
/**
 * Interval between flushes of new keys to disk, milliseconds: a power failure loses the visits that began within
 * the last one.
 */
const FLUSHED_WITHIN = SECOND;
const toDisk = promisify(fdatasync);

/**
 * Keys of subjects (sessions, say), each in a place of its own in one small file that is overwritten in place: LMDB
 * writes a page anew elsewhere and leaves the former one readable until it needs the room, so that a key in it would
 * outlive its erasure. Which place is whose is kept in LMDB, whose transactions order the machine's processes.
 */
export interface KeySlots {
  /** The key of a subject; undefined where there is none, or it has just been overwritten. */
  find(subject: string): Buffer | undefined;
  /** The key of a subject, made where there is none. Within a transaction. @throws NothingKeptError */
  give(subject: string): Buffer;
  /** A new key in place of the one that a subject has. Within a transaction. @throws NothingKeptError */
  renew(subject: string): Buffer;
  /** Gives up a subject's key. Within a transaction: it is overwritten by the next `wipe`. */
  forget(subject: string): void;
  /** Overwrites the keys that were given up, after the transaction in which they were; resolves when that is on disk. */
  wipe(): Promise<void>;
  close(): void;
}

/** The file grows by so many places at once, so that a key has its place before the disk is full. */
const GROWS_BY = 128;

/**
 * @param path of the file, in a folder that is there
 * @param reserve gives room for overwriting keys on a full disk
 */
export function openKeySlots(root: RootDatabase, path: string, reserve: Reserve = NO_RESERVE): KeySlots {
  const slots = root.openDB<number, string>({ name: 'key-slots' });
  const spent = root.openDB<true, number>({ name: 'key-slots-spent' });
  const free = root.openDB<true, number>({ name: 'key-slots-free' });
  const counters = root.openDB<number, string>({ name: 'key-slots-count' });
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, PRIVATE_FILE);

  const find = (subject: string): Buffer | undefined => {
    const slot = slots.get(subject);
    if (slot === undefined) return undefined;
    const key = Buffer.alloc(SIZE);
    const isWhole = readSync(file, key, 0, SIZE, slot * SIZE) === SIZE;
    return isWhole && !key.equals(NO_KEY) ? key : undefined;
  };
  const takeSlot = (): number => {
    const [slot] = free.getKeys({ limit: 1 });
    if (slot !== undefined) {
      free.remove(slot);
      return slot;
    }
    const next = counters.get(NEXT) ?? 0;
    counters.put(NEXT, next + 1);
    return next;
  };
  const forget = (subject: string): void => {
    const slot = slots.get(subject);
    if (slot === undefined) return;
    slots.remove(subject);
    spent.put(slot, true);
  };
  let flush: NodeJS.Timeout | undefined;
  const flushSoon = () => {
    flush ??= setTimeout(() => {
      flush = undefined;
      fdatasync(file, () => undefined);
    }, FLUSHED_WITHIN).unref();
  };
  const renew = (subject: string): Buffer => {
    const key = randomBytes(SIZE);
    const slot = takeSlot();
    grow(file, slot);
    // Before the former key is given up: a disk that does not take it leaves the subject its own.
    write(file, key, slot);
    forget(subject);
    slots.put(subject, slot);
    flushSoon();
    return key;
  };
  // A process that died, or a power failure, may have left keys in places that belong to nobody.
  root.transactionSync(() => {
    for (const slot of free.getKeys()) write(file, NO_KEY, slot);
  });

  return {
    find,
    renew,
    forget,
    give: (subject) => find(subject) ?? renew(subject),
    async wipe() {
      if (spent.getKeysCount({ limit: 1 }) === 0) return;
      // Only the places freed in this transaction: another process may have reused an earlier one since.
      const overwrite = () =>
        root.transaction(() => {
          for (const slot of [...spent.getKeys()]) {
            write(file, NO_KEY, slot);
            spent.remove(slot);
            free.put(slot, true);
          }
        });
      await reserve.spend(overwrite);
      await toDisk(file);
    },
    close() {
      clearTimeout(flush);
      fdatasyncSync(file);
      closeSync(file);
    },
  };
}

/** Allocates places for the next keys ahead of need; if the disk is full it is tried again with the next key. */
function grow(file: number, slot: number): void {
  const { size } = fstatSync(file);
  if (size >= (slot + GROWS_BY / 2) * SIZE) return;
  try {
    const from = Math.max(size, slot * SIZE);
    writeSync(file, Buffer.alloc(GROWS_BY * SIZE), 0, GROWS_BY * SIZE, from);
  } catch {
    // The write of the key itself follows, and fails in turn if the disk has no room.
  }
}

function write(file: number, key: Buffer, slot: number): void {
  try {
    writeSync(file, key, 0, SIZE, slot * SIZE);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOSPC' || code === 'EDQUOT' ? new NothingKeptError() : error;
  }
}
