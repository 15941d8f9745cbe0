import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, PRIVATE_FILE } from './private-files.js';
import { syncDirectory } from './sync-directory.js';

/**
 * Writes a file beside the former one and puts it in its place, so that a reader, and a start after a crash, finds one of the
 * two whole.
 */
export async function writeWhole(path: string, ...parts: readonly (string | Uint8Array)[]): Promise<void> {
  makeFolder(dirname(path));
  const beside = `${path}.new`;
  const file = await open(beside, 'w', PRIVATE_FILE);
  try {
    for (const part of parts) await file.writeFile(part);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  await syncDirectory(dirname(path));
}
