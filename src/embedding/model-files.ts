import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { ModelError } from './model-error.js';

export interface ModelFiles {
  /** Hash of the files and of the way vectors are made of them: equal ids give equal vectors. */
  readonly id: string;
  /** Path of `model.onnx`: the engine reads it itself, which saves a copy of it. */
  readonly model: string;
  /** Parsed `tokenizer.json`. */
  readonly tokenizer: object;
  /** Parsed `tokenizer_config.json`; empty where the model has none. */
  readonly tokenizerConfig: object;
}

/** Named in the id, so that cached vectors do not outlive a change of the recipe. */
const RECIPE = 'mean pooling, unit length, 256 tokens, 1';

/** Where sentence-transformers puts an ONNX export: at the top, or in a folder of its own. */
const MODEL_PLACES = ['model.onnx', 'onnx/model.onnx'];
const TOKENISER = 'tokenizer.json';
const CONFIG = 'tokenizer_config.json';

/**
 * Reads a model folder: `model.onnx` (or `onnx/model.onnx`), `tokenizer.json` and perhaps `tokenizer_config.json`.
 * Where it holds `SHA256SUMS`, every file listed there is verified.
 * @throws ModelError where a file is missing, changed or unreadable.
 */
export function readModelFiles(modelDir: string): ModelFiles {
  if (!existsSync(modelDir)) {
    throw new ModelError(
      `There is no embedding model at ${modelDir}: set MODEL_DIR to a folder with model.onnx and tokenizer.json.`,
    );
  }
  verifyChecksums(modelDir);
  const place = MODEL_PLACES.find((name) => existsSync(join(modelDir, name))) ?? 'model.onnx';
  const config = existsSync(join(modelDir, CONFIG));
  const hash = createHash('sha256').update(RECIPE);
  for (const name of [place, TOKENISER, ...(config ? [CONFIG] : [])]) hash.update(checksum(modelDir, name));
  return {
    id: hash.digest('hex').slice(0, 32),
    model: join(modelDir, place),
    tokenizer: parse(modelDir, TOKENISER),
    tokenizerConfig: config ? parse(modelDir, CONFIG) : {},
  };
}

function verifyChecksums(modelDir: string): void {
  if (!existsSync(join(modelDir, 'SHA256SUMS'))) return;
  for (const line of readPart(modelDir, 'SHA256SUMS').split('\n')) {
    if (line.trim() === '') continue;
    const [, expected, name] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line.trimEnd()) ?? [];
    if (expected === undefined || name === undefined) {
      throw new ModelError(
        `SHA256SUMS of the embedding model at ${modelDir} is unreadable: copy the model again, or write it with sha256sum.`,
      );
    }
    if (checksum(modelDir, name) !== expected) {
      throw new ModelError(
        `${name} of the embedding model at ${modelDir} does not match SHA256SUMS: copy the model again.`,
      );
    }
  }
}

/** SHA-256 of a file, read a piece at a time: a model read whole would stay in the process's memory. */
function checksum(modelDir: string, name: string): string {
  const hash = createHash('sha256');
  const piece = new Uint8Array(1024 * 1024);
  const file = attempt(modelDir, name, () => openSync(join(modelDir, name), 'r'));
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
      hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function readPart(modelDir: string, name: string): string {
  return attempt(modelDir, name, () => readFileSync(join(modelDir, name), 'utf8'));
}

function attempt<T>(modelDir: string, name: string, read: () => T): T {
  try {
    return read();
  } catch {
    throw new ModelError(
      `The embedding model at ${modelDir} lacks ${name}: copy the whole model there, or set MODEL_DIR to another.`,
    );
  }
}

function parse(modelDir: string, name: string): object {
  const text = readPart(modelDir, name);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {}
  throw new ModelError(
    `${name} of the embedding model at ${modelDir} is not valid JSON: copy the model again.`,
  );
}
