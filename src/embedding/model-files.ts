import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ModelError } from './model-error.js';

export interface ModelFiles {
  /** Hash of the files and of the way vectors are made of them: equal ids give equal vectors. */
  readonly id: string;
  readonly model: Uint8Array;
  /** Parsed `tokenizer.json`. */
  readonly tokenizer: object;
  /** Parsed `tokenizer_config.json`; empty where the model has none. */
  readonly tokenizerConfig: object;
}

/** Named in the id, so that cached vectors do not outlive a change of the recipe. */
const RECIPE = 'mean pooling, unit length, 256 tokens, 1';

/** Where sentence-transformers puts an ONNX export: at the top, or in a folder of its own. */
const MODEL_PLACES = ['model.onnx', 'onnx/model.onnx'];

/**
 * Reads a model folder: `model.onnx` (or `onnx/model.onnx`), `tokenizer.json` and perhaps `tokenizer_config.json`.
 * Where it holds `SHA256SUMS`, every file listed there is verified.
 * @throws ModelError where a file is missing, changed or unreadable.
 */
export function readModelFiles(modelDir: string): ModelFiles {
  if (!existsSync(modelDir)) {
    throw new ModelError(`There is no embedding model at ${modelDir}: set MODEL_DIR to a folder with model.onnx and tokenizer.json.`);
  }
  verifyChecksums(modelDir);
  const place = MODEL_PLACES.find((name) => existsSync(join(modelDir, name))) ?? 'model.onnx';
  const model = readPart(modelDir, place);
  const tokenizer = readPart(modelDir, 'tokenizer.json');
  const config = existsSync(join(modelDir, 'tokenizer_config.json')) ? readPart(modelDir, 'tokenizer_config.json') : Buffer.from('{}');
  const hash = createHash('sha256').update(RECIPE);
  for (const part of [model, tokenizer, config]) hash.update(sha256(part));
  return {
    id: hash.digest('hex').slice(0, 32),
    model,
    tokenizer: parse(modelDir, 'tokenizer.json', tokenizer),
    tokenizerConfig: parse(modelDir, 'tokenizer_config.json', config),
  };
}

function verifyChecksums(modelDir: string): void {
  if (!existsSync(join(modelDir, 'SHA256SUMS'))) return;
  for (const line of readPart(modelDir, 'SHA256SUMS').toString('utf8').split('\n')) {
    if (line.trim() === '') continue;
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trimEnd());
    const [, expected, name] = match ?? [];
    if (expected === undefined || name === undefined) {
      throw new ModelError(`SHA256SUMS of the embedding model at ${modelDir} is unreadable: copy the model again, or write it with sha256sum.`);
    }
    if (sha256(readPart(modelDir, name)).toString('hex') !== expected) {
      throw new ModelError(`${name} of the embedding model at ${modelDir} does not match SHA256SUMS: copy the model again.`);
    }
  }
}

function readPart(modelDir: string, name: string): Buffer {
  try {
    return readFileSync(join(modelDir, name));
  } catch {
    throw new ModelError(`The embedding model at ${modelDir} lacks ${basename(name)}: copy the whole model there, or set MODEL_DIR to another.`);
  }
}

function parse(modelDir: string, name: string, bytes: Buffer): object {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new ModelError(`${name} of the embedding model at ${modelDir} is not valid JSON: copy the model again.`);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
