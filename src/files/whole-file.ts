import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, PRIVATE_FILE } from './private-files.js';
import { syncDirectory } from './sync-directory.js';

/**
 * Writes a file beside the former one and puts it in its place, so that a reader, another process that writes it too, and a
 * start after a crash find one of them whole.
 * @throws Error where it cannot be written; the former file stays
 */
export async function writeWhole(path: string, ...parts: readonly (string | Uint8Array)[]): Promise<void> {
  makeFolder(dirname(path));
  const unfinished = `${path}.${process.pid}`;
  try {
    const file = await open(unfinished, 'w', PRIVATE_FILE);
    try {
      for (const part of parts) await file.writeFile(part);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}
