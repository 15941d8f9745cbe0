import { createHash } from 'node:crypto';
import { openLmdb } from '../lmdb/lmdb-file.js';

/** Vectors of texts already embedded, so that a catalogue is embedded once and then only where it changed. */
export interface VectorCache {
  /** The vector kept for a text under this cache's model. */
  get(text: string): Float32Array | undefined;
  /** Keeps one vector for each text (row-major); resolves when they are on disk. */
  put(texts: readonly string[], vectors: Float32Array): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the cache in a directory, which several processes and models may share: a vector is found by the SHA-256 of
 * its model's id and its text. A cache holds product texts' vectors only, never anything a shopper typed.
 */
export function openVectorCache(
  directory: string,
  model: { readonly modelId: string; readonly dimensions: number },
): VectorCache {
  const store = openLmdb<Buffer, Buffer>(directory, { encoding: 'binary', keyEncoding: 'binary' });
  const keyOf = (text: string): Buffer =>
    createHash('sha256').update(model.modelId).update('\n').update(text).digest();
  return {
    get(text) {
      const bytes = store.get(keyOf(text));
      if (bytes?.length !== model.dimensions * 4) return undefined;
      return new Float32Array(Uint8Array.from(bytes).buffer);
    },
    async put(texts, vectors) {
      await store.transaction(() => {
        texts.forEach((text, i) => {
          const vector = vectors.slice(i * model.dimensions, (i + 1) * model.dimensions);
          store.put(keyOf(text), Buffer.from(vector.buffer));
        });
      });
      await store.flushed;
    },
    close: () => store.close(),
  };
}
