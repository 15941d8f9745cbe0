import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ProductId } from '../catalog/product.js';
import { SetupError } from '../errors.js';
import { undefinedWhereMissing } from '../files/missing.js';
import { writeWhole } from '../files/whole-file.js';
import type { ProductOrders } from './product-orders.js';

/** Raised when a file that older code wrote would be read wrongly. */
const SCHEMA = 1;

/** What the shop's own orders say of what sells, as it was released: it changes at set times, and with no order. */
export interface PopularityRelease {
  /** When it was made, milliseconds since 1970. */
  readonly released: number;
  /** No product of fewer orders is in it. */
  readonly leastOrders: number;
  /** What is left of the orders of each product, in whole orders, most first. */
  readonly products: readonly (readonly [product: ProductId, orders: number])[];
}

export interface ReadRelease extends PopularityRelease {
  /** Tells one release from another. */
  readonly digest: string;
}

/** Where a shop keeps it: beside the index, whose numbers change when the ids of products do not. */
export const releaseFile = (dataDir: string): string => join(dataDir, 'popularity', 'release.json');

/**
 * What may be released of some counts: products of enough orders, with what is left of these.
 * @param now milliseconds since 1970
 */
export function releaseOf(
  counts: readonly ProductOrders[],
  leastOrders: number,
  now: number,
): PopularityRelease {
  const enough = counts.filter(({ orders }) => orders >= leastOrders);
  const products = enough.map(({ product, faded }) => [product, Math.max(1, Math.round(faded))] as const);
  const inOrder = products.toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return { released: now, leastOrders, products: inOrder };
}

/** Writes a release beside the former one and puts it in its place, so that a reader finds one of the two whole. */
export async function writeRelease(path: string, release: PopularityRelease): Promise<void> {
  const body = JSON.stringify(release);
  await writeWhole(path, `${JSON.stringify({ schema: SCHEMA, crc32: crc32(body) })}\n${body}\n`);
}

/**
 * The release of a file; undefined where there is none.
 * @throws SetupError where it is of another version, or not what was written
 */
export async function readRelease(path: string): Promise<ReadRelease | undefined> {
  const text = await readFile(path, 'utf8').catch(undefinedWhereMissing);
  if (text === undefined) return undefined;
  const [head = '', body = '', ...more] = text.trimEnd().split('\n');
  const header = parsed(head) as { schema?: unknown; crc32?: unknown } | undefined;
  if (header?.schema !== SCHEMA && header?.schema !== undefined)
    throw new SetupError(`${path} was written by another version. ${ANEW}`);
  const release = parsed(body);
  if (more.length > 0 || header?.crc32 !== crc32(body) || !isRelease(release))
    throw new SetupError(`${path} is damaged. ${ANEW}`);
  return { ...release, digest: crc32(body).toString(16).padStart(8, '0') };
}

const ANEW = 'Remove it: the worker makes it anew within the hour from what it has counted.';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRelease(value: unknown): value is PopularityRelease {
  const { released, leastOrders, products } = (value ?? {}) as Partial<PopularityRelease>;
  if (!Number.isFinite(released) || !Number.isInteger(leastOrders) || !Array.isArray(products)) return false;
  return products.every(
    (one: unknown) =>
      Array.isArray(one) && typeof one[0] === 'string' && Number.isInteger(one[1]) && one[1] > 0,
  );
}
