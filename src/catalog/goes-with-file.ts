import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SetupError } from '../errors.js';
import { type Pairings, parseGoesWith } from './goes-with.js';

/**
 * Reads `goes-with.yaml`; a missing file says nothing.
 * @throws SetupError where it is no list of entries with a `category` and what `goes with` it.
 */
export async function readGoesWith(file: string): Promise<Pairings> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(`${file} cannot be read: ${error.message}.`);
  });
  return parseGoesWith(text, basename(file));
}
