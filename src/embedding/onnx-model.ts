import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelError } from './model-error.js';
import { readModelFiles } from './model-files.js';
import { openSession } from './open-session.js';
import { openTokeniser, type Tokenise } from './tokenise.js';
import { normalised } from './vectors.js';

/** A loaded model. Only ever opened in a thread of its own: its runs block. */
export interface OnnxModel {
  readonly id: string;
  readonly dimensions: number;
  readonly tokenise: Tokenise;
  /** Vectors of the texts whose ids are given, row-major, each of unit length. */
  run(batch: readonly (readonly number[])[]): Promise<Float32Array>;
  release(): Promise<void>;
}

const OUTPUTS = ['last_hidden_state', 'token_embeddings'];
const INPUTS = ['input_ids', 'attention_mask', 'token_type_ids'];

/**
 * Loads a sentence-transformers ONNX export and tries it on a text.
 * @throws ModelError where the model or its engine cannot be used.
 */
export async function openOnnxModel(modelDir: string, threads: number): Promise<OnnxModel> {
  const files = readModelFiles(modelDir);
  const engine = await importEngine();
  const { create } = engine.InferenceSession;
  const session = await openSession(create, files.model, sessionOptions(threads)).catch((error: unknown) => {
    throw new ModelError(
      `model.onnx at ${modelDir} cannot be loaded (${firstLine(error)}): copy the model again.`,
    );
  });
  const output = OUTPUTS.find((name) => session.outputNames.includes(name));
  if (output === undefined || !fits(session.inputNames)) {
    throw new ModelError(
      `The model at ${modelDir} is not a sentence encoder (inputs ${session.inputNames.join(', ')}; outputs ${session.outputNames.join(', ')}): use a sentence-transformers ONNX export.`,
    );
  }
  const hidden = (batch: readonly (readonly number[])[]): Promise<Tensor> =>
    session
      .run(feeds(engine.Tensor, session.inputNames, batch), [output])
      .then((outputs) => outputs[output] as Tensor);
  const tokenise = makeTokeniser(modelDir, files.tokenizer, files.tokenizerConfig);
  const dimensions = await probe(modelDir, tokenise, hidden);
  return {
    id: files.id,
    dimensions,
    tokenise,
    run: async (batch) => meanPooled((await hidden(batch)).data as Float32Array, batch, dimensions),
    release: () => session.release(),
  };
}

/** No memory arena: it would keep what the longest run needed. Basic rewriting unpacks the weights once; more gains no speed. */
export function sessionOptions(threads: number): InferenceSession.SessionOptions {
  return {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    graphOptimizationLevel: 'basic',
    // Threads that spin while they wait for each other take the cores from the pages.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
    // What goes wrong is thrown; the engine's own log would say it again on standard error.
    logSeverityLevel: 4,
  };
}

async function importEngine(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (error) {
    throw missingEngine(error, process.platform, process.arch);
  }
}

/** What to say when onnxruntime cannot be imported on this platform. */
export function missingEngine(error: unknown, platform: string, arch: string): ModelError {
  return new ModelError(
    `onnxruntime does not run on ${platform}/${arch} (${firstLine(error)}): use Linux or Windows on x64 or arm64, or macOS on arm64, and run npm ci again.`,
  );
}

function fits(inputs: readonly string[]): boolean {
  return (
    inputs.includes('input_ids') &&
    inputs.includes('attention_mask') &&
    inputs.every((name) => INPUTS.includes(name))
  );
}

function makeTokeniser(modelDir: string, tokenizer: object, config: object): Tokenise {
  try {
    return openTokeniser(tokenizer, config);
  } catch (error) {
    throw new ModelError(
      `tokenizer.json at ${modelDir} cannot be used (${firstLine(error)}): copy the tokeniser that belongs to the model.`,
    );
  }
}

/** Runs one text, because a wrong tokeniser or output shows itself only then, and reads off the dimensions. */
async function probe(
  modelDir: string,
  tokenise: Tokenise,
  hidden: (batch: readonly (readonly number[])[]) => Promise<Tensor>,
): Promise<number> {
  try {
    const ids = tokenise('cork yoga block');
    const { dims, type } = await hidden([ids]);
    const [rows, tokens, dimensions] = dims;
    if (
      dims.length === 3 &&
      type === 'float32' &&
      rows === 1 &&
      tokens === ids.length &&
      dimensions !== undefined
    )
      return dimensions;
    throw new Error(`output ${type} ${dims.join(' x ')}`);
  } catch (error) {
    throw new ModelError(
      `The model at ${modelDir} does not encode a text (${firstLine(error)}): check that model.onnx and tokenizer.json belong together.`,
    );
  }
}

function feeds(
  make: typeof Tensor,
  inputs: readonly string[],
  batch: readonly (readonly number[])[],
): InferenceSession.FeedsType {
  const tokens = Math.max(...batch.map((ids) => ids.length));
  const inputIds = new BigInt64Array(batch.length * tokens);
  const mask = new BigInt64Array(batch.length * tokens);
  batch.forEach((ids, row) => {
    ids.forEach((id, column) => {
      inputIds[row * tokens + column] = BigInt(id);
      mask[row * tokens + column] = 1n;
    });
  });
  const data = {
    input_ids: inputIds,
    attention_mask: mask,
    token_type_ids: new BigInt64Array(batch.length * tokens),
  };
  const tensor = (values: BigInt64Array): Tensor => new make('int64', values, [batch.length, tokens]);
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, values]) => (inputs.includes(name) ? [[name, tensor(values)]] : [])),
  );
}

/** The mean of a text's own tokens (padding left out), to unit length: batch x tokens x dimensions in, batch x dimensions out. */
function meanPooled(
  hidden: Float32Array,
  batch: readonly (readonly number[])[],
  dimensions: number,
): Float32Array {
  const stride = hidden.length / batch.length;
  const vectors = new Float32Array(batch.length * dimensions);
  batch.forEach((ids, row) => {
    const sum = new Float64Array(dimensions);
    const end = row * stride + ids.length * dimensions;
    for (let at = row * stride; at < end; at += dimensions) {
      for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] as number) + (hidden[at + d] as number);
    }
    vectors.set(normalised(sum), row * dimensions);
  });
  return vectors;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
