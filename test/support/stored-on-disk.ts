import { existsSync } from 'node:fs';
import { open } from 'lmdb';

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
    [...root.openDB({ name: database }).getRange()].map(({ key, value }) => ({ database, key, value })),
  );
}
