import { join } from 'node:path';
import type { Product } from '../catalog/product.js';
import { tasteToJson } from '../embedding/taste-file.js';
import type { CatalogueSegment } from '../segments/catalogue-segment.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { publishIndex, startIndex } from './index-directories.js';
import { type FileSeal, INDEX_FILES, type IndexManifest } from './index-manifest.js';
import { writeSealed } from './sealed-files.js';
import { noteSegments } from './segment-history.js';

/** An index as it was computed, not yet on disk. */
export interface IndexContents extends Omit<CatalogueIndex, 'manifest' | 'vector' | 'onDisk' | 'close'> {
  readonly manifest: Omit<IndexManifest, 'files'>;
}

/**
 * Writes an index beside the others, and makes it the current one once it is whole. Returns its directory.
 * @param beforeCurrent what must be done before any reader takes the new index up, in its directory of until then
 */
export async function writeIndex(
  dataDir: string,
  contents: IndexContents,
  beforeCurrent?: (directory: string) => Promise<void>,
): Promise<string> {
  const directory = await writeUnpublished(dataDir, contents);
  await beforeCurrent?.(directory);
  await noteSegments(dataDir, contents.segments, Date.now());
  return publishIndex(dataDir, directory);
}

/**
 * Writes an index and waits until it is on disk, under a name that no reader looks at.
 * @public a test kills a process of its own that runs the built file
 */
export async function writeUnpublished(dataDir: string, contents: IndexContents): Promise<string> {
  const directory = await startIndex(dataDir);
  const files: Record<string, FileSeal> = {};
  for (const [part, bytes] of Object.entries(partsOf(contents))) {
    const name = INDEX_FILES[part as keyof typeof INDEX_FILES];
    files[name] = await writeSealed(join(directory, name), bytes);
  }
  const manifest: IndexManifest = { ...contents.manifest, files };
  await writeSealed(join(directory, 'manifest.json'), [
    Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
  ]);
  return directory;
}

function partsOf(contents: IndexContents): Record<keyof typeof INDEX_FILES, Iterable<Uint8Array>> {
  return {
    products: productLines(contents.products),
    meanings: [bytesOf(contents.meanings)],
    tastes: [bytesOf(contents.tastes)],
    taste: [Buffer.from(tasteToJson(contents.taste))],
    segments: [Buffer.from(`${JSON.stringify(contents.segments.map(withoutCentroid), null, 2)}\n`)],
    centroids: contents.segments.map(({ centroid }) => bytesOf(centroid)),
    memberships: [Buffer.from(`${JSON.stringify(membershipPairs(contents))}\n`)],
  };
}

/** A few hundred lines at a time: a large catalogue is longer than a string may be. */
function* productLines(products: readonly Product[]): Iterable<Uint8Array> {
  for (let from = 0; from < products.length; from += 500) {
    const lines = products.slice(from, from + 500).map((product) => `${JSON.stringify(product)}\n`);
    yield Buffer.from(lines.join(''));
  }
}

function bytesOf(matrix: Float32Array): Uint8Array {
  return new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength);
}

function withoutCentroid({ centroid: _, ...segment }: CatalogueSegment): Omit<CatalogueSegment, 'centroid'> {
  return segment;
}

function membershipPairs({ memberships }: IndexContents): (readonly [segment: number, degree: number])[][] {
  return memberships.map((some) => some.map(({ segment, degree }) => [segment, degree] as const));
}
