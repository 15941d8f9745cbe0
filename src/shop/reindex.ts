import { join } from 'node:path';
import { openedCatalogue, readProducts, readStocktake } from '../catalog/catalogue-files.js';
import { keepSearch, keptSearchIn } from '../catalog/search/kept-search.js';
import type { Config } from '../config.js';
import type { Embedder } from '../embedding/embedder.js';
import { readShippedVectors, SHIPPED_VECTORS } from '../embedding/shipped-vectors.js';
import { discoverSegments } from '../segments/discovery.js';
import { type BuiltIndex, buildIndex } from '../vector-index/build-index.js';
import type { IndexedContent } from '../vector-index/index-manifest.js';
import { vectorsInMemory } from '../vector-index/product-vectors.js';
import type { VectorEngine } from '../vector-index/vector-engine.js';
import type { IndexContents } from '../vector-index/write-index.js';
import { readOverrides } from './overrides-file.js';

export interface ReindexOptions {
  readonly config: Config;
  readonly embedder: Embedder;
  readonly onProgress?: (done: number, total: number) => void;
  readonly force?: boolean;
  /** As in `BuildInput`: the shop's own index stays as it is. */
  readonly into?: string;
  /** Where the vectors are searched, if that is not this process: they are there before the index is the current one. */
  readonly vectors?: Pick<VectorEngine, 'publish'>;
  readonly onPublishProgress?: (done: number, total: number) => void;
  /** Their server did not take them: the index is made all the same, and an open shop tries again. */
  readonly onUnpublished?: (error: unknown) => void;
}

/** Indexes the shop's catalogue: the imported one, or the demo where nothing has been imported. */
export async function reindex(options: ReindexOptions): Promise<BuiltIndex> {
  const { config, embedder, onProgress, force, into } = options;
  return buildIndex({
    ...(await readContent(catalogueDirectory(config))),
    dataDir: config.dataDir,
    embedder,
    // Found by model and text: of another catalogue, or under another model, none of them is used.
    shipped: readShippedVectors(join(config.catalogDir, SHIPPED_VECTORS), embedder),
    discover: discoverSegments,
    ...(onProgress ? { onProgress } : {}),
    ...(force ? { force } : {}),
    into,
    beforeCurrent: async (contents, directory) => {
      const { products, manifest } = contents;
      const file = keptSearchIn(directory);
      // Where it cannot be written, whoever opens the index reads the products.
      await keepSearch(products, {
        language: config.catalogueLanguage,
        productsHash: manifest.productsHash,
        file,
      }).catch(() => undefined);
      await publishVectors(contents, options);
    },
  });
}

/**
 * What a catalogue's folder says an index of it is made from.
 * @throws SetupError at a line that is not a product, and at a mistake in `segments.yaml`.
 */
export async function readContent(directory: string): Promise<IndexedContent> {
  const { products } = await readProducts(join(directory, 'products.jsonl'));
  const overrides = await readOverrides(join(directory, 'segments.yaml'));
  return { products, overrides, stocktake: await readStocktake(directory) };
}

async function publishVectors(contents: IndexContents, options: ReindexOptions): Promise<void> {
  const { vectors, onPublishProgress, onUnpublished } = options;
  const { manifest, products } = contents;
  const { vector } = vectorsInMemory(contents, manifest.dimensions);
  try {
    await vectors?.publish?.({ manifest, products, vector }, onPublishProgress);
  } catch (error) {
    onUnpublished?.(error);
  }
}

/** Where the catalogue of this shop lies: products, pictures and the overrides of its segments. */
export function catalogueDirectory(config: Config): string {
  return openedCatalogue(config.dataDir) ?? config.catalogDir;
}
