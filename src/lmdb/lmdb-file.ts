import { closeSync, existsSync, openSync, readSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, type Key, open, type RootDatabase, type RootDatabaseOptions } from 'lmdb';
import { RequestError } from '../errors.js';
import { privateFolder } from '../files/private-files.js';
import { NothingKeptError, type Room } from '../files/room.js';
import { SECOND } from '../time/clock.js';
import { hearEngine } from './engine-words.js';

export interface LmdbFileOptions extends Pick<RootDatabaseOptions, 'encoding' | 'keyEncoding'> {
  readonly maxDbs?: number;
  /** Hears of writes that the disk did not take. */
  readonly room?: Pick<Room, 'failed'>;
}

const FILES = ['data.mdb', 'lock.mdb'];
const WRITING = ['put', 'remove', 'transaction'] as const;
/**
 * Longest wait for closing, milliseconds: after a failed commit lmdb never finishes closing, and what was committed
 * is on disk.
 */
const LAST_WAIT = SECOND;

/**
 * Opens the LMDB environment in a folder, which is the shop's user's alone. A commit that the disk does not take
 * rejects with NothingKeptError, and with nothing else: lmdb names the cause in a second promise, which ends the
 * process where nobody listens to it. A write that comes once closing began rejects with RequestError: lmdb would begin it
 * after the environment is closed, and throw where nobody can catch it.
 */
export function openLmdb<V = unknown, K extends Key = Key>(
  path: string,
  { room, ...options }: LmdbFileOptions = {},
): RootDatabase<V, K> {
  hearEngine();
  privateFolder(path, FILES);
  examine(path);
  // No batching by turns of the event loop: its promise cannot be reached by a caller and would reject
  // unhandled.
  const root = orWhere(path, () => open<V, K>({ maxDbs: 16, ...options, path, eventTurnBatching: false }));
  privateFolder(path, FILES);
  let hasFailed = false;
  let isClosing = false;
  const environment: Environment = {
    failed() {
      hasFailed = true;
      room?.failed();
    },
    isClosing: () => isClosing,
  };
  const openDB = root.openDB.bind(root) as (options: object) => Database;
  root.openDB = ((options: object) => outspoken(openDB(options), environment)) as typeof root.openDB;
  const close = root.close.bind(root);
  root.close = async () => {
    isClosing = true;
    await (hasFailed ? Promise.race([close(), sleep(LAST_WAIT)]) : close());
  };
  return outspoken(root, environment);
}

/** What every database begins with: the head of a page, then this number (`MDB_MAGIC` in lmdb.h). */
const MAGIC = Buffer.from([0xde, 0xc0, 0xef, 0xbe]);
const PAGE_HEAD = 24;
/** What a new database takes on the disk at least, bytes. */
const LEAST_ROOM = 1_024 ** 2;

/**
 * LMDB maps its file into memory: where that is something else, or has no room to grow into, the process would end by a
 * signal and say nothing.
 * @throws an error of LMDB or of the system, with the path
 */
function examine(path: string): void {
  const file = join(path, FILES[0] as string);
  const beginning = Buffer.alloc(META);
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size === 0) {
    const { bavail, bsize } = statfsSync(path);
    if (bavail * bsize < LEAST_ROOM)
      throw Object.assign(new Error('The disk is full.'), { code: 'ENOSPC', path });
    return;
  }
  const handle = openSync(file, 'r');
  readSync(handle, beginning, 0, beginning.length, 0);
  closeSync(handle);
  if (!beginning.subarray(PAGE_HEAD, PAGE_HEAD + MAGIC.length).equals(MAGIC) || !hasRoots(beginning, size))
    throw Object.assign(new Error('This is no database.'), { code: DAMAGED, path: file });
}

/** Bytes of a meta page up to its counters, and where in it stand the size of a page and the roots of its two trees (`MDB_meta`). */
const META = 144;
const PAGE_SIZE_AT = 48;
const ROOTS_AT = [88, 136] as const;
const NO_ROOT = 0xffff_ffff_ffff_ffffn;

/** Whether the trees that a file begins with are in it: of a copy that was cut off they are not. */
function hasRoots(meta: Buffer, size: number): boolean {
  const page = BigInt(meta.readUInt32LE(PAGE_SIZE_AT));
  return ROOTS_AT.map((at) => meta.readBigUInt64LE(at)).every(
    (root) => root === NO_ROOT || (root + 1n) * page <= BigInt(size),
  );
}

/** `MDB_CORRUPTED`. */
const DAMAGED = -30_796;

/** LMDB's errors name no file. */
function orWhere<T>(path: string, opening: () => T): T {
  try {
    return opening();
  } catch (error) {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  }
}

type Method = (...args: unknown[]) => unknown;

/** What the databases of one environment share. */
interface Environment {
  /** A commit was not taken. */
  failed(): void;
  isClosing(): boolean;
}

function outspoken<Of extends Database>(database: Of, { failed, isClosing }: Environment): Of {
  const methods = database as unknown as Record<(typeof WRITING)[number], Method>;
  for (const name of WRITING) {
    const method = methods[name].bind(database);
    methods[name] = (...args) => {
      if (isClosing() && !isWithin) return Promise.reject(new RequestError(503, 'logAway'));
      const done = method(...args.map(inTransaction));
      return isWaiting(done) ? done.catch((error) => refuse(error, failed)) : done;
    };
  }
  return database;
}

/** Whether the body of a transaction is running; it began before its environment closed, and is finished. */
let isWithin = false;

/** @param argument a transaction's body is its one function */
function inTransaction(argument: unknown): unknown {
  if (typeof argument !== 'function') return argument;
  return (...args: unknown[]) => {
    const before = isWithin;
    isWithin = true;
    try {
      return argument(...args);
    } finally {
      isWithin = before;
    }
  };
}

/** Within a transaction nothing is waited for. */
function isWaiting(done: unknown): done is Promise<unknown> {
  return done instanceof Promise && !('isSync' in done);
}

function refuse(error: unknown, failed: () => void): never {
  const { commitError } = error as { readonly commitError?: Promise<never> };
  if (commitError === undefined) throw error;
  commitError.catch(() => undefined);
  failed();
  throw new NothingKeptError();
}
