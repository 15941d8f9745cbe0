import { join, resolve } from 'node:path';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import type { Config } from '../../src/config.js';
import { type Embedder, openEmbedder } from '../../src/embedding/embedder.js';
import { openModelWords } from '../../src/embedding/model-words.js';
import { readArt } from '../../src/pictures/art.js';
import { openSnapshot, type Snapshot } from '../../src/shop/snapshot.js';
import { vectorEngine } from '../../src/vector-index/vector-engine.js';
import { openRenderer } from '../../src/web/http/renderer.js';
import { keptBeside } from './copied-index.js';

/** Kept for all suites that one process runs: what is a suite's own is loaded anew for each. */
const kept = globalThis as { readOnce?: Map<string, unknown> };
kept.readOnce ??= new Map();

/** What `read` gives, read once for all suites of a process; nobody may change it. */
export function once<T>(key: string, read: () => T): T {
  if (!kept.readOnce?.has(key)) kept.readOnce?.set(key, read());
  return kept.readOnce?.get(key) as T;
}

/** The model takes a third of the time that a shop takes to open, and knows nothing of the shop it works for. */
export async function sharedEmbedder({ modelDir }: Pick<Config, 'modelDir'>): Promise<Embedder> {
  return once(`model ${modelDir}`, async (): Promise<Embedder> => {
    const embedder = await openEmbedder({ modelDir });
    const known = new Map<string, Float32Array>();
    return {
      ...embedder,
      /** What suites ask again and again is embedded once. */
      async embed(texts) {
        const key = JSON.stringify(texts);
        const vectors = known.get(key) ?? (await embedder.embed(texts));
        known.set(key, vectors);
        return vectors.slice();
      },
      close: async () => undefined,
    };
  });
}

/**
 * The demo shop's index, opened with the embedded engine: it takes longer than everything else that a shop opens, and
 * never changes.
 */
export const sharedSnapshot = (directory: string, config: Config): Promise<Snapshot> =>
  once(`index ${directory}`, async () =>
    openSnapshot(directory, vectorEngine({ qdrant: undefined }).open, {
      isWord: sharedWords(config),
      goesWith: await readGoesWith(join(config.catalogDir, 'goes-with.yaml'), keptBeside(directory)),
    }),
  );

/** The vocabulary of the model: reading it takes as long as opening the rest of a test shop. */
export const sharedWords = ({ modelDir }: Pick<Config, 'modelDir'>): ((word: string) => boolean) =>
  once(`words ${modelDir}`, () => openModelWords(modelDir));

/** The drawings and the templates, which no shop changes: templates that are compiled anew are also slow again. */
export const sharedFolders = ({ catalogDir }: Pick<Config, 'catalogDir'>) => ({
  art: once(`art ${catalogDir}`, () => readArt(join(catalogDir, 'art'))),
  renderer: once('templates', () => openRenderer(resolve('views'))),
});
