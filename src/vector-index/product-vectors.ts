import { readSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { row } from '../embedding/vectors.js';
import { INDEX_FILES, type IndexManifest } from './index-manifest.js';
import { checkSealed } from './sealed-files.js';
import type { Space } from './vector-index.js';

export interface ProductVectors {
  /** The unit vector of the product at a position. */
  vector(space: Space, position: number): Float32Array;
}

/** Views on matrices in memory, made when first asked for: making a view costs more than reading it. */
export function vectorsInMemory(
  matrices: { readonly meanings: Float32Array; readonly tastes: Float32Array },
  dimensions: number,
): ProductVectors {
  const views: Record<Space, Float32Array[]> = { meaning: [], taste: [] };
  return {
    vector(space, position) {
      const matrix = space === 'meaning' ? matrices.meanings : matrices.tastes;
      const known = views[space][position] ?? row(matrix, position, dimensions);
      views[space][position] = known;
      return known;
    },
  };
}

/** Vectors kept in memory of those read from disk: 12 MB at 384 dimensions. */
const KEPT = 8_192;

/**
 * Vectors read from the index's files one by one, 1.5 kB each: a ranking reads some two hundred of them, which the
 * system keeps in its cache. The files are checked first and stay readable after the index was removed.
 * @throws Error where a file is not what was written
 */
export async function vectorsOnDisk(
  directory: string,
  { files, dimensions }: IndexManifest,
): Promise<ProductVectors & { close(): Promise<void> }> {
  const names: Record<Space, string> = { meaning: INDEX_FILES.meanings, taste: INDEX_FILES.tastes };
  for (const name of Object.values(names)) {
    await checkSealed(directory, name, files[name] ?? { bytes: 0, crc32: 0 });
  }
  const handles: Record<Space, FileHandle> = {
    meaning: await open(join(directory, names.meaning), 'r'),
    taste: await open(join(directory, names.taste), 'r'),
  };
  const known: Record<Space, Map<number, Float32Array>> = { meaning: new Map(), taste: new Map() };
  return {
    vector(space, position) {
      const kept = known[space].get(position);
      if (kept !== undefined) return kept;
      const vector = new Float32Array(dimensions);
      readSync(handles[space].fd, vector, 0, vector.byteLength, position * vector.byteLength);
      if (known[space].size >= KEPT) known[space].clear();
      known[space].set(position, vector);
      return vector;
    },
    async close() {
      await Promise.all([handles.meaning.close(), handles.taste.close()]);
    },
  };
}
