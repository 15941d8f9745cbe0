import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Product } from './catalog/product.js';
import type { Config } from './config.js';
import type { Embedder } from './embedding/embedder.js';
import { discoverSegments } from './segments/discovery.js';
import { readOverrides } from './segments/overrides.js';
import { type BuiltIndex, buildIndex } from './vector-index/build-index.js';

export interface ReindexOptions {
  readonly config: Config;
  readonly embedder: Embedder;
  readonly onProgress?: (done: number, total: number) => void;
  readonly force?: boolean;
}

/** Indexes the shop's catalogue: the imported one, or the demo where nothing has been imported. */
export async function reindex({ config, embedder, ...options }: ReindexOptions): Promise<BuiltIndex> {
  const directory = catalogueDirectory(config);
  const products = await readProducts(join(directory, 'products.jsonl'));
  const overrides = await readOverrides(join(directory, 'segments.yaml'));
  return buildIndex({
    products,
    dataDir: config.dataDir,
    embedder,
    discover: discoverSegments,
    overrides,
    ...options,
  });
}

/** Where the catalogue of this shop lies. */
export function catalogueDirectory(config: Config): string {
  const imported = join(config.dataDir, 'catalogue');
  return existsSync(join(imported, 'products.jsonl')) ? imported : config.catalogDir;
}

async function readProducts(path: string): Promise<Product[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Product);
}
