import { type Guard, openGuard } from '../../away/guard.js';
import type { QdrantSettings } from '../../config.js';
import type { EngineState } from '../../telemetry/engine-state.js';
import { SECOND } from '../../time/clock.js';
import { openQdrantClient } from './client.js';
import { aliasOf, shapeFor, versionOf } from './collection.js';
import { publish } from './publish.js';
import { type PublishedIndex, type PublishedIndexOptions, publishedIndex } from './published-index.js';
import { qdrantIndex } from './qdrant-index.js';
import type { Publication } from './upload.js';

/** docs/design.md, 5: a vector query waits this long, then the embedded index answers; milliseconds. */
const DEADLINE = 80;
/** One step of publishing: a batch, an alias; milliseconds. */
const PATIENT = 60 * SECOND;
const RETRY_AFTER = 5 * SECOND;

export interface QdrantVectorsOptions {
  readonly deadline?: number;
  readonly retryAfter?: number;
  readonly patience?: number;
}

/** What becomes of publishing in the background. */
export type PublishingNews = Pick<PublishedIndexOptions, 'onPublished' | 'onProblem'>;

export interface QdrantVectors {
  /** Deadline and breaker of every query. */
  readonly guard: Guard;
  /** Puts a catalogue just indexed into Qdrant, unless it is there. @throws Error where Qdrant is away */
  publish(publication: Publication, onProgress?: (done: number, total: number) => void): Promise<void>;
  /** The index of one catalogue; what is not published yet is published in the background. */
  open(publication: Publication, told?: PublishingNews): PublishedIndex;
  /** `trying` while the catalogue of now is not published. */
  state(): EngineState;
}

/** Opens no connection before it is asked. */
export function openQdrantVectors(
  settings: QdrantSettings,
  { deadline = DEADLINE, retryAfter = RETRY_AFTER, patience }: QdrantVectorsOptions = {},
): QdrantVectors {
  const { prefix, quantisation } = settings;
  const quick = openQdrantClient(settings, deadline);
  const patient = openQdrantClient(settings, PATIENT);
  const guard = openGuard({ engine: 'qdrant', deadline });
  let newest: PublishedIndex | undefined;
  const settingsFor = ({ manifest }: Publication) => ({
    client: patient,
    prefix,
    shape: shapeFor(manifest.count, quantisation),
    patience,
  });
  return {
    guard,
    publish: (publication, onProgress) =>
      publish(publication, { ...settingsFor(publication), newest: true, onProgress }),
    open(publication, told = {}) {
      const { count, dimensions } = publication.manifest;
      const shape = shapeFor(count, quantisation);
      const name = aliasOf(prefix, versionOf(publication.manifest, shape));
      newest = publishedIndex({
        index: qdrantIndex({ client: quick, name, count, dimensions, shape }),
        publish: (signal) => publish(publication, { ...settingsFor(publication), signal }),
        retryAfter,
        ...told,
      });
      return newest;
    },
    state() {
      const state = guard.state();
      return state === 'up' && newest?.ready() === false ? 'trying' : state;
    },
  };
}
