import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../errors.js';
import { readLines } from '../files/lines.js';
import { AHEAD, isProductId, type Product } from './product.js';

/** What an import calls its folders under the data directory. */
export const CATALOGUE = 'catalogue';
export const NEW_PREFIX = 'catalogue.new-';
export const OLD_PREFIX = 'catalogue.old-';

/**
 * The folder of the imported catalogue, with `products.jsonl`, one `Product` a line, and `images`, the pictures that
 * `Product.picture` names. Between the two renames of an import, and after a crash there, it is still the former one under
 * its other name: ask again each time.
 */
export function importedCatalogue(dataDir: string): string | undefined {
  const isWhole = (folder: string): boolean => existsSync(join(folder, 'products.jsonl'));
  if (isWhole(join(dataDir, CATALOGUE))) return join(dataDir, CATALOGUE);
  if (!existsSync(dataDir)) return undefined;
  const former = readdirSync(dataDir).filter((name) => name.startsWith(OLD_PREFIX));
  return former.map((name) => join(dataDir, name)).find(isWhole);
}

/**
 * The folder of the imported catalogue, for a shop that opens it.
 * @throws SetupError where an import has been here and its products are gone: the demo must not be sold in their place
 */
export function openedCatalogue(dataDir: string): string | undefined {
  const folder = importedCatalogue(dataDir);
  if (folder === undefined && isRemainder(dataDir))
    throw new SetupError(
      `${join(dataDir, CATALOGUE, 'products.jsonl')} is missing, though a catalogue was imported: restore it from a ` +
        'copy, import it again, or go back to the demo with npm run import -- --demo.',
    );
  return folder;
}

/** What an import leaves beside its products is there, and they are not. */
export const isRemainder = (dataDir: string): boolean => existsSync(join(dataDir, CATALOGUE, STOCKTAKE));

/** Names the numbers of pieces that an import brought: beside its products, and gone with them. */
export const STOCKTAKE = 'stocktake.txt';

/** The stocktake of a catalogue's folder; undefined where no import, or one of before, made it. */
export async function readStocktake(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, STOCKTAKE), 'utf8').catch(() => '');
  return text.trim() || undefined;
}

/**
 * Reads `products.jsonl` one product at a time.
 * @throws SetupError at a line that is not a product.
 */
export async function* streamProducts(file: string): AsyncGenerator<Product, void, undefined> {
  yield* parseProducts(file, createReadStream(file));
}

/** Reads `products.jsonl` whole, with the SHA-256 of its bytes in hexadecimal: equal hashes are equal catalogues. */
export async function readProducts(
  file: string,
): Promise<{ readonly products: readonly Product[]; readonly hash: string }> {
  const hash = createHash('sha256');
  const products: Product[] = [];
  for await (const product of parseProducts(file, hashed(createReadStream(file), hash)))
    products.push(product);
  return { products, hash: hash.digest('hex') };
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: { update(bytes: Uint8Array): unknown }) {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}

async function* parseProducts(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Product, void, undefined> {
  for await (const { line, text } of readLines(chunks)) {
    if (text.trim() === '') continue;
    const product = parseProduct(text);
    if (product === undefined)
      throw new SetupError(`Line ${line} of ${file} is not a product: import the catalogue again.`);
    yield product;
  }
}

function parseProduct(text: string): Product | undefined {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Product, unknown>> | null;
    return isProduct(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The file was written by an import; this finds what an editor or a full disk may have done to it. */
function isProduct(value: Partial<Record<keyof Product, unknown>> | null): value is Product {
  if (typeof value?.id !== 'string' || !isProductId(value.id)) return false;
  const { amount, currency } = (value.price ?? {}) as Partial<Product['price']>;
  const sale = (value.sale ?? { price: value.price }) as Partial<NonNullable<Product['sale']>>;
  const texts = [
    value.name,
    value.description,
    value.department,
    value.category,
    value.brand,
    value.added,
    currency,
  ];
  return (
    texts.every((text) => typeof text === 'string') &&
    [amount, sale.price?.amount, value.stock ?? 0].every(Number.isSafeInteger) &&
    isAhead(value.ahead) &&
    [value.tags, value.materials, value.numbers ?? []].every(
      (list) => Array.isArray(list) && list.every((one) => typeof one === 'string'),
    )
  );
}

function isAhead(value: unknown): boolean {
  if (value === undefined) return true;
  const { kind, from } = (value ?? {}) as Partial<NonNullable<Product['ahead']>>;
  return AHEAD.some((one) => one === kind) && (from === undefined || /^\d{4}-\d\d-\d\d$/.test(from));
}
