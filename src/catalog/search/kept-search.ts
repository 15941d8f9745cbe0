import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { ROOT } from '../../files/root.js';
import { writeWhole } from '../../files/whole-file.js';
import type { Product } from '../product.js';
import { openSearch } from './build-search.js';
import { searchLanguage } from './languages/search-languages.js';
import type { ProductSearch } from './matching/product-search.js';
import { readForSearch, type SearchReadings } from './readings.js';

/** Where an index directory keeps what searching reads of its products. */
export const keptSearchIn = (indexDirectory: string): string => join(indexDirectory, 'search.v8');

export interface KeptSearchOptions {
  /** Of the product texts, ISO 639-1. */
  readonly language: string;
  /** Names the products: two catalogues that are not the same have two. */
  readonly productsHash: string;
  /** A file that keeps what was read of the products; none keeps nothing. */
  readonly file?: string | undefined;
  /** The file is damaged: the products are read again, and the file is written anew. */
  readonly onDamaged?: (reason: string) => void;
}

/**
 * Searches in products. What is read of them takes half a millisecond of a processor each, from the file a hundredth of
 * that; the file is made where there is none, and made anew where it is of other products, another language, other code
 * or another Node. Where it cannot be written, the products are read each time.
 */
export async function openKeptSearch(
  products: readonly Product[],
  options: KeptSearchOptions,
): Promise<ProductSearch> {
  const language = searchLanguage(options.language);
  const { file, onDamaged } = options;
  if (file === undefined) return openSearch(await readForSearch(products, language), products, language);
  const key = keyOf(options);
  const known = await readKept(file, key).catch((error: Error) => onDamaged?.(error.message));
  const readings = known ?? (await readForSearch(products, language));
  if (!known) await keep(file, key, readings).catch(() => undefined);
  return openSearch(readings, products, language);
}

/** Writes the file that `openKeptSearch` reads; it is whole or not there. @throws Error where it cannot be written */
export async function keepSearch(
  products: readonly Product[],
  options: KeptSearchOptions & { readonly file: string },
): Promise<void> {
  const readings = await readForSearch(products, searchLanguage(options.language));
  await keep(options.file, keyOf(options), readings);
}

/** Bytes of a SHA-256. */
const HASH = 32;
const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  parts
    .reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash('sha256'))
    .digest();

/** Of the products, their language, the code that read them and the Node that wrote the file. */
const keyOf = ({ productsHash, language }: KeptSearchOptions): Buffer =>
  sha256([productsHash, language, readingCode(), process.version].join('\n'));

/** Folders whose code and words decide what is read of a product; `package.json` names the stemmers' versions. */
const READING = ['catalog', 'language', 'text'].map((folder) =>
  join(import.meta.dirname, '..', '..', folder),
);
let code: string | undefined;

/** SHA-256 of the code, read once a process: 1 MB. */
function readingCode(): string {
  code ??= sha256(
    ...[...READING, join(ROOT, 'language')].flatMap(filesIn).map((path) => readFileSync(path)),
    readFileSync(join(ROOT, 'package.json')),
  ).toString('hex');
  return code;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();

/**
 * The key, the SHA-256 of the rest, and the rest: what was read, as Node writes plain data.
 * @returns undefined where there is no file, or it was made of something else
 * @throws Error where it is not as it was written
 */
async function readKept(file: string, key: Buffer): Promise<SearchReadings | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const [of, sum, rest] = [bytes.subarray(0, HASH), bytes.subarray(HASH, 2 * HASH), bytes.subarray(2 * HASH)];
  if (!sum.equals(sha256(of, rest))) throw new Error(`${file} is not as it was written`);
  return of.equals(key) ? (deserialize(rest) as SearchReadings) : undefined;
}

async function keep(file: string, key: Buffer, readings: SearchReadings): Promise<void> {
  const rest = serialize(readings);
  await writeWhole(file, key, sha256(key, rest), rest);
}
