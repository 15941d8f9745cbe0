import { createHash } from 'node:crypto';
import type { Product } from '../catalog/product.js';
import { SetupError } from '../errors.js';

/** Raised when an index written by older code would be read wrongly, or would be built otherwise now. */
export const INDEX_SCHEMA = 5;

/** What an index directory holds, and of what it was made. */
export interface IndexManifest {
  readonly schema: number;
  readonly modelId: string;
  readonly dimensions: number;
  /** Products. */
  readonly count: number;
  /** SHA-256 of the products and the segment overrides. */
  readonly contentHash: string;
  /** The same of the products alone, whichever import brought them. */
  readonly productsHash: string;
  /** The import whose numbers of pieces these are; absent where none brought them. */
  readonly stocktake?: string;
  /** The least divisor of taste in ranking: see `tasteFloor`. */
  readonly tasteFloor: number;
  /** A likeness of tastes that says nothing: see `likenessFloor`. */
  readonly likenessFloor: number;
  /** Mean silhouette of the segments. */
  readonly silhouette: number;
  /** ISO 8601. */
  readonly created: string;
  readonly files: Readonly<Record<string, FileSeal>>;
}

/** The files of an index directory, `manifest.json` apart. */
export const INDEX_FILES = {
  products: 'products.jsonl',
  meanings: 'meanings.f32',
  tastes: 'tastes.f32',
  taste: 'taste.json',
  segments: 'segments.json',
  centroids: 'centroids.f32',
  memberships: 'memberships.json',
} as const;

/** What a file must still be when it is read. */
export interface FileSeal {
  readonly bytes: number;
  readonly crc32: number;
}

/** The index cannot be read and has to be built again. */
export class DamagedIndexError extends SetupError {
  constructor(directory: string, reason: string) {
    super(`The index at ${directory} is damaged (${reason}): build it again with npm run reindex.`);
  }
}

/** Everything an index is made from; compared to tell whether it is still current. */
export interface IndexedContent {
  readonly products: readonly Product[];
  /** The shop's `segments.yaml`, parsed. */
  readonly overrides?: unknown;
  /** The import that brought the numbers of pieces: another one makes another index, also of the same products. */
  readonly stocktake: string | undefined;
}

/** SHA-256 of what an index is made from. */
export function contentHash({ products, overrides, stocktake }: IndexedContent): string {
  const hash = createHash('sha256').update(JSON.stringify(overrides ?? null));
  if (stocktake !== undefined) hash.update(`\n${stocktake}`);
  for (const product of products) hash.update('\n').update(JSON.stringify(product));
  return hash.digest('hex');
}

/** SHA-256 of products and overrides: the same catalogue has the same, also where it was imported again. */
export function productsHash({ products, overrides }: Omit<IndexedContent, 'stocktake'>): string {
  const alone = products.map(({ stocktake: _, ...product }) => product);
  return contentHash({ products: alone, overrides, stocktake: undefined });
}

/** @throws Error where the text is no manifest. */
export function parseManifest(text: string): IndexManifest {
  const manifest = JSON.parse(text) as Partial<Record<keyof IndexManifest, unknown>> | null;
  const numbers = [
    manifest?.schema,
    manifest?.dimensions,
    manifest?.count,
    manifest?.tasteFloor,
    manifest?.likenessFloor,
    manifest?.silhouette,
  ];
  const texts = [manifest?.modelId, manifest?.contentHash, manifest?.productsHash, manifest?.created];
  const sound =
    numbers.every((value) => typeof value === 'number') &&
    texts.every((value) => typeof value === 'string') &&
    typeof manifest?.files === 'object' &&
    manifest.files !== null;
  if (!sound) throw new Error('manifest.json is not a manifest');
  return manifest as unknown as IndexManifest;
}
