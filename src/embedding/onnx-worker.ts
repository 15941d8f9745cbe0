import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from '../threads/messages.js';
import { nativeCall, threadSettings } from '../threads/native-call.js';
import type { EmbedderHello, EmbedderQuestion, EmbedderSettings } from './embedder.js';
import { type EmbeddingRun, runsOf } from './embedding-runs.js';
import { type OnnxModel, openOnnxModel } from './onnx-model.js';

/**
 * The thread that owns the model. Requests wait in two queues: a small one (typed text) goes before the rest of a
 * large one (a catalogue), which is worked off in runs of a few dozen milliseconds.
 */
interface Job {
  readonly id: number;
  readonly urgent: boolean;
  readonly texts: readonly string[];
  readonly vectors: Float32Array;
  /** What is left to run; absent until the job's turn comes, since tokenising a large one takes a while. */
  runs?: EmbeddingRun[];
}

const { modelDir, threads } = threadSettings<EmbedderSettings>();
const jobs: Job[] = [];
let working = false;

function reply(
  message: FromThread<Float32Array, EmbedderHello>,
  transfer: readonly ArrayBuffer[] = [],
): void {
  parentPort?.postMessage(message, [...transfer]);
}

async function work(model: OnnxModel): Promise<void> {
  if (working) return;
  working = true;
  for (let job = next(); job !== undefined; job = next()) await step(model, job);
  working = false;
}

function next(): Job | undefined {
  return jobs.find((job) => job.urgent) ?? jobs[0];
}

async function step(model: OnnxModel, job: Job): Promise<void> {
  try {
    job.runs ??= runsOf(job.texts.map(model.tokenise));
    const run = job.runs.shift();
    if (run !== undefined) {
      const vectors = await nativeCall(() => model.run(run.ids));
      run.rows.forEach((row, i) => {
        job.vectors.set(
          vectors.subarray(i * model.dimensions, (i + 1) * model.dimensions),
          row * model.dimensions,
        );
      });
    }
    if (job.runs.length > 0) return;
    jobs.splice(jobs.indexOf(job), 1);
    reply({ kind: 'answer', id: job.id, answer: job.vectors }, [job.vectors.buffer as ArrayBuffer]);
  } catch (error) {
    jobs.splice(jobs.indexOf(job), 1);
    reply({ kind: 'failure', id: job.id, message: `The model could not encode a text: ${error}` });
  }
}

try {
  const model = await nativeCall(() => openOnnxModel(modelDir, threads));
  parentPort?.on('message', (told: ToThread<EmbedderQuestion>) => {
    switch (told.kind) {
      case 'question': {
        const { texts, urgent } = told.question;
        const vectors = new Float32Array(texts.length * model.dimensions);
        jobs.push({ id: told.id, texts, urgent, vectors });
        return void work(model);
      }
      case 'ping':
        return reply({ kind: 'pong' });
      case 'close':
        jobs.length = 0;
        return void nativeCall(model.release).finally(() => parentPort?.close());
    }
  });
  reply({ kind: 'hello', hello: { modelId: model.id, dimensions: model.dimensions } });
} catch (error) {
  reply({ kind: 'refused', message: error instanceof Error ? error.message : String(error) });
}
