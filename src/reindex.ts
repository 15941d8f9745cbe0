import { join } from 'node:path';
import { importedCatalogue, readProducts } from './catalog/catalogue-files.js';
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
  const { products } = await readProducts(join(directory, 'products.jsonl'));
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

/** Where the catalogue of this shop lies: products, pictures and the overrides of its segments. */
export function catalogueDirectory(config: Config): string {
  return importedCatalogue(config.dataDir) ?? config.catalogDir;
}
