import { Worker } from 'node:worker_threads';
import { ModelError } from './model-error.js';
import { workerFile } from './worker-file.js';

/** Turns texts into meanings: unit vectors of a sentence model. */
export interface Embedder {
  /** Changes whenever the vectors could: the key of everything kept of them. */
  readonly modelId: string;
  readonly dimensions: number;
  /**
   * Meanings of texts, row-major, `texts.length` x `dimensions`, each of unit length. A text is cut at 256 tokens.
   * A request of a few texts overtakes the rest of a large one.
   * @throws ModelError once the embedder is closed or its thread has died.
   */
  embed(texts: readonly string[]): Promise<Float32Array>;
  /** Ends the thread; what is still waiting is refused. */
  close(): Promise<void>;
}

export interface EmbedderSettings {
  readonly modelDir: string;
  readonly threads: number;
}

export type EmbedderRequest =
  | {
      readonly kind: 'embed';
      readonly id: number;
      readonly texts: readonly string[];
      readonly urgent: boolean;
    }
  | { readonly kind: 'close' };

export type EmbedderReply =
  | { readonly kind: 'ready'; readonly modelId: string; readonly dimensions: number }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: Float32Array }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** A request of at most this many texts is somebody waiting for a page. */
const URGENT_TEXTS = 8;

/** Texts sent to the thread at once: tokenising them takes some 30 ms, which is how long typed text may wait for it. */
const TEXTS_PER_JOB = 256;

interface Waiting {
  readonly resolve: (vectors: Float32Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Loads the model of a folder into a thread of its own. `threads` are the cores that one run may use.
 * @throws ModelError where the model is missing, damaged or of another kind, or the engine does not run here.
 */
export async function openEmbedder({
  modelDir,
  threads = 1,
}: {
  modelDir: string;
  threads?: number;
}): Promise<Embedder> {
  const settings: EmbedderSettings = { modelDir, threads };
  const worker = new Worker(workerFile('onnx-worker', import.meta.url), { workerData: settings });
  const { modelId, dimensions } = await ready(worker);
  const waiting = new Map<number, Waiting>();
  let ended: ModelError | undefined;
  let lastId = 0;

  const end = (reason: string): void => {
    ended ??= new ModelError(reason);
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  worker.on('error', (error) => end(`The embedding thread has failed (${error.message}): restart the shop.`));
  worker.on('exit', () => end('The embedding thread has ended: restart the shop.'));
  worker.on('message', (reply: EmbedderReply) => {
    if (reply.kind !== 'vectors' && reply.kind !== 'failed') return;
    const job = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.kind === 'vectors') job?.resolve(reply.vectors);
    else job?.reject(new ModelError(`The model could not encode a text: ${reply.message}`));
  });

  const send = (texts: readonly string[], urgent: boolean): Promise<Float32Array> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ kind: 'embed', id: lastId, texts, urgent } satisfies EmbedderRequest);
    });

  return {
    modelId,
    dimensions,
    embed: (texts) => embedInJobs(texts, dimensions, send),
    close: async () => {
      end('The embedder is closed.');
      worker.postMessage({ kind: 'close' } satisfies EmbedderRequest);
      await exited;
    },
  };
}

function ready(worker: Worker): Promise<{ readonly modelId: string; readonly dimensions: number }> {
  return new Promise((resolve, reject) => {
    const fail = (cause: string): void => {
      reject(
        new ModelError(`The embedding thread does not start (${cause}): run npm run build and start again.`),
      );
    };
    worker.once('error', (error) => fail(error.message));
    worker.once('exit', () => fail('it ended early'));
    worker.once('message', (reply: EmbedderReply) => {
      if (reply.kind === 'ready') resolve(reply);
      else if (reply.kind === 'refused') reject(new ModelError(reply.message));
    });
  });
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
