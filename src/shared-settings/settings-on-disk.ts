import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../files/private-files.js';
import type { SharedSettings } from './shared-settings.js';

/** One file a setting under DATA_DIR, readable by the shop's own user alone: shared by the processes of a machine. */
export function settingsOnDisk(directory: string): SharedSettings {
  const pathOf = (name: string) => {
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new Error(`"${name}" cannot name a setting.`);
    return join(directory, name);
  };
  const read = (path: string) => {
    if (!existsSync(path)) return undefined;
    chmodSync(path, 0o600);
    return readFileSync(path, 'utf8').trim() || undefined;
  };
  /** Written whole beside its place first: nobody reads half a value, not even after a crash. */
  const write = (path: string, value: string, place: (draft: string, path: string) => void) => {
    makeFolder(directory);
    const draft = `${path}.${randomBytes(6).toString('hex')}`;
    writeFileSync(draft, value, { mode: 0o600, flag: 'wx' });
    try {
      place(draft, path);
    } finally {
      rmSync(draft, { force: true });
    }
  };

  return {
    async offer(name, value) {
      const path = pathOf(name);
      const standing = read(path);
      if (standing !== undefined) return standing;
      if (isEmpty(path)) rmSync(path, { force: true });
      write(path, value, linkUnlessThere);
      return read(path) ?? value;
    },
    find: async (name) => read(pathOf(name)),
    async replace(name, value) {
      write(pathOf(name), value, renameSync);
    },
  };
}

/** What a crash in the middle of writing left stands for nothing, and must not be in the way. */
function isEmpty(path: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8').trim() === '';
}

/** Linking fails where another process was first, which is what offering means. */
function linkUnlessThere(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
