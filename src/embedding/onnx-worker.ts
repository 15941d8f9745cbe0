import { parentPort, workerData } from 'node:worker_threads';
import type { EmbedderReply, EmbedderRequest, EmbedderSettings } from './embedder.js';
import { runsOf } from './embedding-runs.js';
import { ModelError } from './model-error.js';
import { type OnnxModel, openOnnxModel } from './onnx-model.js';

/**
 * The thread that owns the model. Requests wait in two queues: a small one (typed text) goes before the rest of a
 * large one (a catalogue), which is worked off in runs of a few dozen milliseconds.
 */
interface Job {
  readonly id: number;
  readonly urgent: boolean;
  readonly vectors: Float32Array;
  readonly runs: { readonly rows: readonly number[]; readonly ids: readonly (readonly number[])[] }[];
}

const { modelDir, threads } = workerData as EmbedderSettings;
const jobs: Job[] = [];
let working = false;

function reply(message: EmbedderReply, transfer: readonly ArrayBuffer[] = []): void {
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
    const run = job.runs.shift();
    if (run !== undefined) {
      const vectors = await model.run(run.ids);
      run.rows.forEach((row, i) => {
        job.vectors.set(vectors.subarray(i * model.dimensions, (i + 1) * model.dimensions), row * model.dimensions);
      });
    }
    if (job.runs.length > 0) return;
    jobs.splice(jobs.indexOf(job), 1);
    reply({ kind: 'vectors', id: job.id, vectors: job.vectors }, [job.vectors.buffer as ArrayBuffer]);
  } catch (error) {
    jobs.splice(jobs.indexOf(job), 1);
    reply({ kind: 'failed', id: job.id, message: String(error) });
  }
}

function accept(model: OnnxModel, { id, texts, urgent }: Extract<EmbedderRequest, { kind: 'embed' }>): void {
  try {
    const runs = runsOf(texts.map(model.tokenise));
    jobs.push({ id, urgent, vectors: new Float32Array(texts.length * model.dimensions), runs });
    void work(model);
  } catch (error) {
    reply({ kind: 'failed', id, message: String(error) });
  }
}

try {
  const model = await openOnnxModel(modelDir, threads);
  parentPort?.on('message', (request: EmbedderRequest) => {
    switch (request.kind) {
      case 'embed':
        return accept(model, request);
      case 'close':
        jobs.length = 0;
        return void model.release().finally(() => parentPort?.close());
    }
  });
  reply({ kind: 'ready', modelId: model.id, dimensions: model.dimensions });
} catch (error) {
  reply({ kind: 'refused', message: error instanceof Error ? error.message : String(error), model: error instanceof ModelError });
}
