import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Product } from '../catalog/product.js';
import { tasteFromJson } from '../embedding/taste-file.js';
import { row } from '../embedding/vectors.js';
import type { CatalogueSegment, Membership } from '../segments/catalogue-segment.js';
import type { CatalogueIndex } from './catalogue-index.js';
import {
  DamagedIndexError,
  INDEX_FILES,
  INDEX_SCHEMA,
  type IndexManifest,
  parseManifest,
} from './index-manifest.js';
import { vectorsInMemory, vectorsOnDisk } from './product-vectors.js';
import { readSealed } from './sealed-files.js';
import { sharedMatrix, THREAD_ABOVE } from './shared-memory.js';

/** Whether the vectors of a catalogue of `count` products stay on disk: where another engine searches them. */
export type StayOnDisk = (count: number) => boolean;

/**
 * Reads an index into memory, without holding up the event loop for long. The matrices of a large one are in shared
 * memory, so that a thread can scan them.
 * @throws DamagedIndexError where a file is missing, changed or of another version.
 */
export async function loadIndex(
  directory: string,
  stayOnDisk: StayOnDisk = () => false,
): Promise<CatalogueIndex> {
  const manifest = await readManifest(directory);
  try {
    const { count, dimensions } = manifest;
    const segments = await readSegments(directory, manifest);
    const index: CatalogueIndex = {
      manifest,
      products: await readProducts(directory, manifest),
      ...(await readVectors(directory, manifest, stayOnDisk(count))),
      taste: tasteFromJson((await readPart(directory, manifest, INDEX_FILES.taste)).toString('utf8')),
      segments,
      memberships: await readMemberships(directory, manifest),
    };
    if (
      index.products.length !== count ||
      index.memberships.length !== count ||
      index.taste.dimensions !== dimensions
    ) {
      throw new Error('its parts do not belong together');
    }
    return index;
  } catch (error) {
    throw new DamagedIndexError(directory, reasonOf(error));
  }
}

/**
 * The manifest of an index, after a look at whether its files are as long as it says.
 * @throws DamagedIndexError where they are not, or the index is of another version.
 */
export async function readManifest(directory: string): Promise<IndexManifest> {
  try {
    const manifest = parseManifest(await readFile(join(directory, 'manifest.json'), 'utf8'));
    if (manifest.schema !== INDEX_SCHEMA) throw new Error(`version ${manifest.schema}, not ${INDEX_SCHEMA}`);
    for (const name of Object.values(INDEX_FILES)) {
      const { size } = await stat(join(directory, name));
      if (size !== manifest.files[name]?.bytes) throw new Error(`${name} has ${size} bytes`);
    }
    return manifest;
  } catch (error) {
    throw new DamagedIndexError(directory, reasonOf(error));
  }
}

async function readVectors(directory: string, manifest: IndexManifest, onDisk: boolean) {
  const { count, dimensions } = manifest;
  if (onDisk) {
    const none = new Float32Array(0);
    return { meanings: none, tastes: none, onDisk, ...(await vectorsOnDisk(directory, manifest)) };
  }
  const matrices = {
    meanings: await readMatrix(directory, manifest, INDEX_FILES.meanings, count * dimensions),
    tastes: await readMatrix(directory, manifest, INDEX_FILES.tastes, count * dimensions),
  };
  return { ...matrices, onDisk, ...vectorsInMemory(matrices, dimensions), close: async () => {} };
}

async function readProducts(directory: string, manifest: IndexManifest): Promise<Product[]> {
  const bytes = await readPart(directory, manifest, INDEX_FILES.products);
  const products: Product[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from);
    products.push(JSON.parse(bytes.toString('utf8', from, end)) as Product);
    from = end + 1;
    if (products.length % 500 === 0) await setImmediate();
  }
  return products;
}

async function readSegments(directory: string, manifest: IndexManifest): Promise<CatalogueSegment[]> {
  const segments = await readJson<Omit<CatalogueSegment, 'centroid'>[]>(
    directory,
    manifest,
    INDEX_FILES.segments,
  );
  const centroids = await readMatrix(
    directory,
    manifest,
    INDEX_FILES.centroids,
    segments.length * manifest.dimensions,
  );
  return segments.map((segment, i) => ({ ...segment, centroid: row(centroids, i, manifest.dimensions) }));
}

async function readMemberships(directory: string, manifest: IndexManifest): Promise<Membership[][]> {
  const pairs = await readJson<[number, number][][]>(directory, manifest, INDEX_FILES.memberships);
  return pairs.map((some) => some.map(([segment, degree]) => ({ segment, degree })));
}

async function readMatrix(
  directory: string,
  manifest: IndexManifest,
  name: string,
  length: number,
): Promise<Float32Array> {
  const matrix = manifest.count > THREAD_ABOVE ? sharedMatrix(length) : new Float32Array(length);
  await readInto(directory, manifest, name, new Uint8Array(matrix.buffer));
  return matrix;
}

async function readJson<T>(directory: string, manifest: IndexManifest, name: string): Promise<T> {
  return JSON.parse((await readPart(directory, manifest, name)).toString('utf8')) as T;
}

async function readPart(directory: string, manifest: IndexManifest, name: string): Promise<Buffer> {
  const bytes = Buffer.alloc(manifest.files[name]?.bytes ?? 0);
  await readInto(directory, manifest, name, bytes);
  return bytes;
}

async function readInto(
  directory: string,
  manifest: IndexManifest,
  name: string,
  target: Uint8Array,
): Promise<void> {
  await readSealed(directory, name, manifest.files[name] ?? { bytes: 0, crc32: 0 }, target);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
