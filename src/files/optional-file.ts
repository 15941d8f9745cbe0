import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { SetupError } from '../errors.js';
import { writeWhole } from './whole-file.js';

/** What to do about a mistake in a file that the shop can do without. */
export const MEND_OR_REMOVE =
  'Mend the file or remove it; until then the shop goes on with what it last read of it, if it ever did.';

/** A file that a merchant may write beside the products. */
export interface OptionalFile<Said> {
  readonly file: string;
  /** @throws SetupError at the first mistake. An empty text says nothing. */
  parse(text: string): Said;
  /** A file that keeps what was read, and how: where it cannot be written, nothing is kept. */
  readonly kept?: { readonly file: string; readonly form: number } | undefined;
  /** Told of a mistake, which then ends nothing; without it a mistake is thrown. */
  readonly onMistake?: ((message: string) => void) | undefined;
}

/**
 * What an optional file says; a missing one says nothing. Of a file with a mistake what was last read of it holds.
 * @throws SetupError at a mistake that nobody is told of
 */
export async function readOptionalFile<Said>(optional: OptionalFile<Said>): Promise<Said> {
  const { file, parse, kept, onMistake } = optional;
  const known = kept && (await readKept<Said>(kept.file));
  try {
    const text = await textOf(file);
    if (kept === undefined || text === '') return parse(text);
    const of = createHash('sha256').update(`${kept.form}\n${text}`).digest('hex');
    if (known?.of === of && known.file === resolve(file)) return known.said;
    const said = parse(text);
    const keeping: Kept<Said> = { file: resolve(file), of, said };
    await writeWhole(kept.file, JSON.stringify(keeping)).catch(() => undefined);
    return said;
  } catch (error) {
    if (!(error instanceof SetupError) || onMistake === undefined) throw error;
    onMistake(error.message);
    return known?.file === resolve(file) ? known.said : parse('');
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new SetupError(`${file} cannot be read: ${error.message}.`);
  });
}

interface Kept<Said> {
  /** The whole path of the file that was read. */
  readonly file: string;
  /** SHA-256 of its text, and of the form in which it is kept. */
  readonly of: string;
  readonly said: Said;
}

async function readKept<Said>(file: string): Promise<Kept<Said> | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Partial<Kept<Said>>;
    return kept.said === undefined ? undefined : (kept as Kept<Said>);
  } catch {
    return undefined;
  }
}
