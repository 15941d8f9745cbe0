import { join } from 'node:path';
import type { Product } from '../catalog/product.js';
import { withVariantGroups } from '../catalog/variant-groups.js';
import type { Embedder } from '../embedding/embedder.js';
import { productTexts } from '../embedding/product-text.js';
import type { ShippedVectors } from '../embedding/shipped-vectors.js';
import { applyTasteToAll, fitTaste } from '../embedding/taste.js';
import { openVectorCache, type VectorCache } from '../embedding/vector-cache.js';
import { SetupError } from '../errors.js';
import type { CatalogueSegment, Membership } from '../segments/catalogue-segment.js';
import { currentIndex } from './index-directories.js';
import { contentHash, INDEX_SCHEMA, type IndexedContent, productsHash } from './index-manifest.js';
import { likenessFloor } from './likeness-floor.js';
import { loadIndex, readManifest } from './read-index.js';
import { type SegmentsBefore, segmentsBefore } from './segments-before.js';
import { tasteFloor } from './taste-floor.js';
import { type IndexContents, writeIndex } from './write-index.js';

/** Finds the segments of a catalogue in its meanings. */
export type DiscoverSegments = (input: {
  readonly products: readonly Product[];
  readonly meanings: Float32Array;
  readonly dimensions: number;
  readonly overrides?: unknown;
  /** Segments of the index before, of the same model: a segment that goes on keeps its id. */
  readonly previous?: readonly CatalogueSegment[];
}) => {
  readonly segments: CatalogueSegment[];
  readonly memberships: Membership[][];
  readonly silhouette: number;
};

export interface BuildInput extends Omit<IndexedContent, 'stocktake'> {
  /** As in `IndexedContent`; none where no import brought it. */
  readonly stocktake?: string | undefined;
  readonly dataDir: string;
  readonly embedder: Embedder;
  readonly discover: DiscoverSegments;
  /** Vectors that come with the catalogue. */
  readonly shipped?: ShippedVectors | undefined;
  /** Products whose meaning is known, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Done with the finished index, in its directory of until then, before any reader takes it up. */
  readonly beforeCurrent?: ((contents: IndexContents, directory: string) => Promise<void>) | undefined;
  /** Where it becomes the current index, if that is not `dataDir`: who only looks changes nothing there. */
  readonly into?: string | undefined;
  /** Builds even where nothing has changed: for an index found damaged. */
  readonly force?: boolean;
}

export interface BuiltIndex extends Pick<SegmentsBefore, 'refiled'> {
  readonly directory: string;
  /** False where the current index is of the same catalogue, model and code already. */
  readonly rebuilt: boolean;
}

/** Products embedded between two writes to the cache: the most that a killed build loses. */
const SLICE = 128;

/**
 * Computes everything there is to know of a catalogue and makes it the current index. Only texts not yet in
 * `<dataDir>/vectors`, and not shipped with the catalogue, go through the model. Embedding leaves the event loop free; fitting the taste and discovering
 * the segments afterwards do not, so a shop that is open builds in a thread or process of its own.
 * @throws SetupError where the catalogue is empty.
 */
export async function buildIndex(input: BuildInput): Promise<BuiltIndex> {
  const { products, dataDir, embedder, overrides, stocktake } = input;
  if (products.length === 0)
    throw new SetupError('The catalogue has no products: import some with npm run import.');
  const hash = contentHash({ products, overrides, stocktake });
  const unchanged = input.force ? undefined : await indexOf(dataDir, hash, embedder);
  if (unchanged !== undefined) return { directory: unchanged, rebuilt: false };

  const { dimensions, modelId } = embedder;
  const meanings = await meaningsOf(input);
  const taste = fitTaste(meanings, dimensions);
  const tastes = applyTasteToAll(taste, meanings);
  const { previous, refiled } = await before(input);
  const { segments, memberships, silhouette } = input.discover({
    products,
    meanings,
    dimensions,
    overrides,
    ...(previous ? { previous } : {}),
  });
  const manifest = {
    schema: INDEX_SCHEMA,
    modelId,
    dimensions,
    count: products.length,
    contentHash: hash,
    productsHash: productsHash({ products, overrides }),
    ...(stocktake === undefined ? {} : { stocktake }),
    tasteFloor: await tasteFloor(tastes, dimensions),
    likenessFloor: likenessFloor(tastes, dimensions),
    silhouette,
    created: new Date().toISOString(),
  };
  const known = withVariantGroups(products);
  const contents: IndexContents = {
    manifest,
    products: known,
    meanings,
    tastes,
    taste,
    segments,
    memberships,
  };
  const directory = await writeIndex(input.into ?? dataDir, contents, async (unpublished) => {
    await input.beforeCurrent?.(contents, unpublished);
  });
  return { directory, rebuilt: true, ...(refiled && { refiled }) };
}

async function indexOf(dataDir: string, hash: string, embedder: Embedder): Promise<string | undefined> {
  const directory = await currentIndex(dataDir);
  if (directory === undefined) return undefined;
  const manifest = await readManifest(directory).catch(() => undefined);
  return manifest?.contentHash === hash && manifest.modelId === embedder.modelId ? directory : undefined;
}

/** None where there is no index, another model made it, or it cannot be read. */
async function before({ dataDir, embedder, products, stocktake }: BuildInput): Promise<SegmentsBefore> {
  const directory = await currentIndex(dataDir);
  const index = directory === undefined ? undefined : await loadIndex(directory).catch(() => undefined);
  if (index?.manifest.modelId !== embedder.modelId) return {};
  return segmentsBefore(index, { products, stocktake });
}

async function meaningsOf({
  products,
  dataDir,
  embedder,
  shipped,
  onProgress,
}: BuildInput): Promise<Float32Array> {
  const meanings = new Float32Array(products.length * embedder.dimensions);
  const cache = openVectorCache(join(dataDir, 'vectors'), embedder);
  const known = (text: string) => cache.get(text) ?? shipped?.get(text);
  const all = productTexts(products);
  try {
    for (let from = 0; from < products.length; from += SLICE) {
      const texts = all.slice(from, from + SLICE);
      await fillSlice(texts, meanings.subarray(from * embedder.dimensions), { embedder, cache, known });
      onProgress?.(Math.min(from + SLICE, products.length), products.length);
    }
  } finally {
    await cache.close();
  }
  return meanings;
}

interface Sources {
  readonly embedder: Embedder;
  readonly cache: VectorCache;
  known(text: string): Float32Array | undefined;
}

async function fillSlice(
  texts: readonly string[],
  target: Float32Array,
  { embedder, cache, known }: Sources,
): Promise<void> {
  const { dimensions } = embedder;
  const missing: number[] = [];
  texts.forEach((text, i) => {
    const vector = known(text);
    if (vector === undefined) missing.push(i);
    else target.set(vector, i * dimensions);
  });
  if (missing.length === 0) return;
  const wanted = missing.map((i) => texts[i] ?? '');
  const vectors = await embedder.embed(wanted);
  missing.forEach((i, row) => {
    target.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  await cache.put(wanted, vectors);
}
