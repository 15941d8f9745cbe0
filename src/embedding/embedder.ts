import { builtFile } from '../processes/built-file.js';
import { openStandingThread, RefusedToStart } from '../threads/standing-thread.js';
import { ModelError } from './model-error.js';
import { silenceEngine } from './silent-engine.js';
import { dot, row } from './vectors.js';

/** Turns texts into meanings: unit vectors of a sentence model. */
export interface Embedder {
  /** Changes whenever the vectors could: the key of everything kept of them. */
  readonly modelId: string;
  readonly dimensions: number;
  /**
   * Meanings of texts, row-major, `texts.length` x `dimensions`, each of unit length. A text is cut at 256 tokens.
   * A request of a few texts overtakes the rest of a large one.
   * @throws ModelError where the embedder is closed, or its thread has died and is being replaced.
   */
  embed(texts: readonly string[]): Promise<Float32Array>;
  /** Ends the thread; what is still waiting is refused. */
  close(): Promise<void>;
}

export interface EmbedderSettings {
  readonly modelDir: string;
  readonly threads: number;
}

export interface EmbedderQuestion {
  readonly texts: readonly string[];
  /** A page waits for it: it is embedded before the rest of a catalogue. */
  readonly urgent: boolean;
}

/** What the thread says of the model it has loaded. */
export interface EmbedderHello {
  readonly modelId: string;
  readonly dimensions: number;
}

/** Requests of at most this many texts are taken for those of a waiting page. */
const URGENT_TEXTS = 8;

/** Texts sent to the thread at once: tokenising them takes some 30 ms, which is how long typed text may wait for it. */
const TEXTS_PER_JOB = 256;

/** Rounding of a unit vector's length. */
const ROUNDING = 1e-3;

/**
 * Loads the model of a folder into a thread of its own, which is replaced when it dies or stalls. `threads` are the
 * cores that one run may use.
 * @throws ModelError where the model is missing, damaged or of another kind, or the engine does not run here.
 */
export async function openEmbedder({
  modelDir,
  threads = 1,
}: {
  modelDir: string;
  threads?: number;
}): Promise<Embedder> {
  silenceEngine();
  const settings: EmbedderSettings = { modelDir, threads };
  const thread = await openStandingThread<EmbedderQuestion, Float32Array, EmbedderHello>({
    name: 'embedding thread',
    file: builtFile('onnx-worker', import.meta.url),
    workerData: settings,
  }).catch((error: Error) => {
    throw new ModelError(error instanceof RefusedToStart ? error.message : doesNotStart(error));
  });
  const { modelId, dimensions } = thread.hello;
  const send = async (texts: readonly string[], urgent: boolean) => {
    const vectors = await thread.ask({ texts, urgent }).catch((error: Error) => {
      throw new ModelError(error.message);
    });
    if (!areMeanings(vectors, texts.length, dimensions))
      throw new ModelError('The embedding thread gave something that is no meaning.');
    return vectors;
  };
  return {
    modelId,
    dimensions,
    embed: (texts) => embedInJobs(texts, dimensions, send),
    close: () => thread.close('The embedder is closed.'),
  };
}

const doesNotStart = ({ message }: Error) =>
  `The embedding thread does not start (${message}): run npm run build and start again.`;

/** One unit vector for each text, and nothing else. */
function areMeanings(vectors: unknown, count: number, dimensions: number): vectors is Float32Array {
  if (!(vectors instanceof Float32Array) || vectors.length !== count * dimensions) return false;
  return Array.from({ length: count }, (_, i) => row(vectors, i, dimensions)).every(
    (vector) => Math.abs(dot(vector, vector) - 1) < ROUNDING,
  );
}

/** Texts of like length share a job, so that the thread can group them with little padding. */
async function embedInJobs(
  texts: readonly string[],
  dimensions: number,
  send: (texts: readonly string[], urgent: boolean) => Promise<Float32Array>,
): Promise<Float32Array> {
  const urgent = texts.length <= URGENT_TEXTS;
  const rows = texts.map((_, row) => row).sort((a, b) => (texts[a]?.length ?? 0) - (texts[b]?.length ?? 0));
  const result = new Float32Array(texts.length * dimensions);
  const jobs: Promise<void>[] = [];
  for (let from = 0; from < rows.length; from += TEXTS_PER_JOB) {
    const some = rows.slice(from, from + TEXTS_PER_JOB);
    const job = send(
      some.map((row) => texts[row] ?? ''),
      urgent,
    );
    jobs.push(
      job.then((vectors) => {
        some.forEach((row, i) => {
          result.set(vectors.subarray(i * dimensions, (i + 1) * dimensions), row * dimensions);
        });
      }),
    );
  }
  await Promise.all(jobs);
  return result;
}
