import type { Config } from '../config.js';
import type { EngineState } from '../telemetry/engine-state.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { EMBEDDED_UP_TO, fallbackIndex, noNeighbours } from './fallback-index.js';
import { openQdrantVectors, type PublishingNews, type QdrantVectors } from './qdrant/qdrant-vectors.js';
import type { StayOnDisk } from './read-index.js';
import { openUsearchIndex } from './usearch.js';
import type { VectorIndex } from './vector-index.js';

/** What finds nearest neighbours in this shop. */
export interface VectorEngine {
  /** The index of one catalogue. */
  open(index: CatalogueIndex, told?: PublishingNews): Promise<VectorIndex & { close(): Promise<void> }>;
  /** Which catalogues leave their vectors on disk. */
  readonly stayOnDisk: StayOnDisk;
  /** Puts a catalogue just indexed where it is searched; undefined where that is this process. */
  readonly publish: QdrantVectors['publish'] | undefined;
  /** Undefined where the engine is part of this process. */
  state(): EngineState | undefined;
}

/** The embedded index; or Qdrant, with the embedded index behind it for the time that Qdrant is away. */
export function vectorEngine({ qdrant }: Pick<Config, 'qdrant'>): VectorEngine {
  return qdrant === undefined ? embedded : withFallback(openQdrantVectors(qdrant));
}

const embedded: VectorEngine = {
  open: openEmbedded,
  stayOnDisk: () => false,
  publish: undefined,
  state: () => undefined,
};

function withFallback(vectors: QdrantVectors): VectorEngine {
  return {
    async open(index, told) {
      const published = vectors.open(index, told);
      const { count } = index.manifest;
      const second = index.onDisk
        ? { ...noNeighbours(count), close: async () => {} }
        : await openEmbedded(index);
      return {
        ...fallbackIndex(published, second, vectors.guard),
        async close() {
          published.close();
          await second.close();
        },
      };
    },
    stayOnDisk: (count) => count > EMBEDDED_UP_TO,
    publish: vectors.publish,
    state: vectors.state,
  };
}

function openEmbedded({ manifest, meanings, tastes }: CatalogueIndex) {
  return openUsearchIndex({ dimensions: manifest.dimensions, meanings, tastes });
}
