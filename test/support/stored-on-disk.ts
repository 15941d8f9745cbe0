import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { unseal } from '../../src/lmdb/seal.js';

/** One thing in an embedded store. */
export interface StoredOnDisk {
  readonly database: string;
  readonly key: unknown;
  readonly value: unknown;
}

/** All that every database under a folder holds, read past the shop; nothing where there is no folder. */
export function storedOnDisk(path: string): StoredOnDisk[] {
  if (!existsSync(path)) return [];
  const root = open({ path, readOnly: true, maxDbs: 32 });
  const databases = [...root.getKeys()].filter((name) => typeof name === 'string');
  return databases.flatMap((database) =>
    [...root.openDB({ name: database }).getRange()].map(({ key, value }) => ({
      database,
      key,
      value: value instanceof Uint8Array ? opened(value, key, { path, root, database }) : value,
    })),
  );
}

interface Place {
  readonly path: string;
  readonly root: RootDatabase;
  readonly database: string;
}

/** What is sealed there, opened with the key that lies beside; the bytes where there is none. */
function opened(sealed: Uint8Array, key: unknown, { path, root, database }: Place): unknown {
  const [subject, number] = key as [string, number];
  const isEntry = database === 'session-entries';
  const slot = root
    .openDB<number, string>({ name: 'key-slots' })
    .get(isEntry ? subject : `${database} ${subject}`);
  if (slot === undefined) return sealed;
  const file = readFileSync(join(path, 'keys')).subarray(32 * slot, 32 * slot + 32);
  return (
    unseal(sealed, file, isEntry ? `${subject} ${number}` : `${database} ${subject} ${number}`) ?? sealed
  );
}
