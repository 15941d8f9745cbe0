import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { SetupError } from '../errors.js';
import { PRIVATE_FILE } from '../files/private-files.js';
import { type Pairings, parseGoesWith } from './goes-with.js';

/** Raised when what is kept of a file would be read otherwise. */
const FORM = 1;

/**
 * Reads `goes-with.yaml`; a missing file says nothing.
 * @param kept a file that keeps what was read: the YAML of a whole shop takes half a second of a processor, this a few
 * milliseconds. Made anew where the YAML is another; where it cannot be written, the YAML is read each time.
 * @throws SetupError where it is no list of entries with a `category` and what `goes with` it.
 */
export async function readGoesWith(file: string, kept?: string): Promise<Pairings> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(`${file} cannot be read: ${error.message}.`);
  });
  if (kept === undefined || text === '') return parseGoesWith(text, basename(file));
  const of = createHash('sha256').update(`${FORM}\n${text}`).digest('hex');
  const known = await readKept(kept, of);
  if (known) return known;
  const pairings = parseGoesWith(text, basename(file));
  await keep(kept, { of, pairings }).catch(() => undefined);
  return pairings;
}

interface Kept {
  /** SHA-256 of the YAML, and of the form in which it is kept. */
  readonly of: string;
  readonly pairings: Pairings;
}

async function readKept(file: string, of: string): Promise<Pairings | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept>;
    return kept.of === of ? kept.pairings : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: other processes read it meanwhile. */
async function keep(file: string, kept: Kept): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, JSON.stringify(kept), { mode: PRIVATE_FILE });
  await rename(unfinished, file);
}
