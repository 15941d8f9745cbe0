import { join } from 'node:path';
import { openedCatalogue, readProducts, readStocktake } from '../catalog/catalogue-files.js';
import { readGoesWith } from '../catalog/goes-with-file.js';
import { keepSearch, keptSearchIn } from '../catalog/search/kept-search.js';
import { readSeasons, SEASONS_FILE } from '../catalog/seasons.js';
import type { Config } from '../config.js';
import type { Embedder } from '../embedding/embedder.js';
import { readShippedVectors, SHIPPED_VECTORS } from '../embedding/shipped-vectors.js';
import { SetupError } from '../errors.js';
import { discoverSegments } from '../segments/discovery.js';
import { type BuiltIndex, buildIndex } from '../vector-index/build-index.js';
import type { IndexedContent } from '../vector-index/index-manifest.js';
import { vectorsInMemory } from '../vector-index/product-vectors.js';
import type { VectorEngine } from '../vector-index/vector-engine.js';
import type { IndexContents } from '../vector-index/write-index.js';
import { readOverrides } from './overrides-file.js';

/** What a merchant may write beside the products. */
const SEGMENTS_FILE = 'segments.yaml';
export const GOES_WITH_FILE = 'goes-with.yaml';

interface Notes {
  /** The file that keeps what was read. */
  readonly kept?: string | undefined;
  readonly onMistake?: ((message: string) => void) | undefined;
}

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
  /** Told of a mistake in `segments.yaml`, which then ends nothing: see `readOverrides`. */
  readonly onMistake?: (message: string) => void;
}

/** Indexes the shop's catalogue: the imported one, or the demo where nothing has been imported. */
export async function reindex(options: ReindexOptions): Promise<BuiltIndex> {
  const { config, embedder, onProgress, force, into, onMistake } = options;
  const kept = join(config.dataDir, 'index', 'segments-yaml.json');
  return buildIndex({
    ...(await readContent(catalogueDirectory(config), { kept, onMistake })),
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
 * @param notes what becomes of a mistake in `segments.yaml`: see `readOverrides`
 * @throws SetupError at a line that is not a product, and at a mistake that nobody is told of
 */
export async function readContent(
  directory: string,
  { kept, onMistake }: Notes = {},
): Promise<IndexedContent> {
  const { products } = await readProducts(join(directory, 'products.jsonl'));
  const overrides = await readOverrides(join(directory, SEGMENTS_FILE), kept, onMistake);
  return { products, overrides, stocktake: await readStocktake(directory) };
}

/**
 * Refuses a mistake in what the merchant wrote beside the products, before anything is changed.
 * @param directory the catalogue's, or undefined where there is none
 * @throws SetupError with the file, the line and what to do
 */
export async function refuseMistakes(directory: string | undefined): Promise<void> {
  if (directory === undefined) return;
  const said: string[] = [];
  for (const read of [
    () => readOverrides(join(directory, SEGMENTS_FILE)),
    () => readGoesWith(join(directory, GOES_WITH_FILE)),
    () => readSeasons(join(directory, SEASONS_FILE)),
  ])
    await read().catch((error: unknown) => {
      if (!(error instanceof SetupError)) throw error;
      said.push(error.message);
    });
  if (said.length > 0)
    throw new SetupError(`${said.join('\n')}\nNothing was changed. Mend or remove it, then import again.`);
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
