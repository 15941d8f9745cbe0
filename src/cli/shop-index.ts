import type { Config } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { reindex } from '../shop/reindex.js';
import { progressBar } from '../shop/shop.js';
import { openSnapshot, type Snapshot, type SnapshotOptions } from '../shop/snapshot.js';
import { openUsearchIndex } from '../vector-index/usearch.js';

/** The folder of the shop's index, made if need be. */
export async function shopIndex(config: Config): Promise<string> {
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const { directory } = await reindex({ config, embedder, onProgress: progressBar() });
  await embedder.close();
  return directory;
}

/** An index as a command reads it, which nobody waits for: it is scanned in the command's own thread. */
export function openIndexHere(
  directory: string,
  { catalogueLanguage }: Config,
  options: SnapshotOptions = {},
): Promise<Snapshot> {
  return openSnapshot(
    directory,
    ({ manifest: { dimensions }, meanings, tastes }) =>
      openUsearchIndex({ dimensions, meanings, tastes, threadAbove: Number.POSITIVE_INFINITY }),
    { language: catalogueLanguage, ...options },
  );
}
