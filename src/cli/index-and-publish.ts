import type { Config } from '../config.js';
import { openEmbedder } from '../embedding/embedder.js';
import { MEND_OR_REMOVE } from '../files/optional-file.js';
import { reindex } from '../shop/reindex.js';
import { progressBar } from '../shop/shop.js';
import type { BuiltIndex } from '../vector-index/build-index.js';
import { qdrantProblem } from '../vector-index/qdrant/client.js';
import { loadIndex } from '../vector-index/read-index.js';
import { vectorEngine } from '../vector-index/vector-engine.js';

/** Indexes the catalogue where it changed, and sees to it that its vectors are where they are searched. */
export async function indexAndPublish(config: Config, force = false): Promise<BuiltIndex> {
  const embedder = await openEmbedder({ modelDir: config.modelDir });
  const vectors = vectorEngine(config);
  const onPublishProgress = progressBar('Publishing the vectors');
  const onProgress = progressBar();
  const built = await reindex({
    config,
    embedder,
    vectors,
    force,
    onProgress,
    onPublishProgress,
    onUnpublished,
    onMistake: (message) => process.stderr.write(`${message}\n${MEND_OR_REMOVE}\n`),
  });
  await embedder.close();
  if (!built.rebuilt && vectors.publish !== undefined) {
    const index = await loadIndex(built.directory, () => true);
    await vectors.publish(index, onPublishProgress).catch(onUnpublished);
    await index.close();
  }
  return built;
}

function onUnpublished(error: unknown): void {
  process.stderr.write(
    `Qdrant did not take the vectors (${qdrantProblem(error)}). An open shop finds neighbours in memory and publishes them when Qdrant is back.\n`,
  );
}

/** What is to be said of an index, a sentence a line. */
export function indexSentences({ directory, rebuilt, refiled }: BuiltIndex): readonly string[] {
  if (!rebuilt) return [`Nothing has changed since ${directory}`];
  const afresh =
    refiled &&
    `Groups of interests were found afresh: ${refiled.moved} of ${refiled.of} products that were there are filed under another department or category than before.`;
  return [`Indexed: ${directory}`, ...(afresh ? [afresh] : [])];
}
