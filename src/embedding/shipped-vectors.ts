import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { normalised } from './vectors.js';

/** Vectors that come with a catalogue, so that its first start need not embed it. */
export interface ShippedVectors {
  /** The unit vector of a text under this model; undefined for any other text, and for any other model. */
  get(text: string): Float32Array | undefined;
}

/** The file beside `products.jsonl`. */
export const SHIPPED_VECTORS = 'vectors.bin';

/**
 * Form of the file: eight bytes of name, SHA-256 of all that follows, then for each text 16 bytes of the SHA-256 of
 * model and text, and its components as little-endian 16-bit integers, 1 as 32767: exact to 1.5e-5, half of what the
 * int8 model's own rounding would allow many times over.
 */
const NAME = Buffer.from('AGVEC001');
const SUM_BYTES = 32;
const KEY_BYTES = 16;
const ONE = 32_767;

interface Model {
  readonly modelId: string;
  readonly dimensions: number;
}

/** Reads the vectors at a path. A file that is missing, or is not what was written, has none: the model makes them then. */
export function readShippedVectors(path: string, model: Model): ShippedVectors {
  const body = bodyOf(path);
  const size = KEY_BYTES + 2 * model.dimensions;
  const places = new Map<string, number>();
  for (let at = 0; at + size <= body.length; at += size)
    places.set(body.toString('latin1', at, at + KEY_BYTES), at + KEY_BYTES);
  return {
    get(text) {
      const at = places.get(keyOf(text, model).toString('latin1'));
      if (at === undefined) return undefined;
      return normalised(
        Float32Array.from({ length: model.dimensions }, (_, i) => body.readInt16LE(at + 2 * i)),
      );
    },
  };
}

function bodyOf(path: string): Buffer {
  try {
    const file = readFileSync(path);
    const start = NAME.length + SUM_BYTES;
    const body = file.subarray(start);
    const isWhole =
      file.subarray(0, NAME.length).equals(NAME) && file.subarray(NAME.length, start).equals(sumOf(body));
    return isWhole ? body : Buffer.alloc(0);
  } catch {
    return Buffer.alloc(0);
  }
}

/** The bytes of such a file. @param vectors row-major, a unit row for each text */
export function shippedVectors(texts: readonly string[], vectors: Float32Array, model: Model): Buffer {
  const { dimensions } = model;
  const rows = texts.map((text, row) => {
    const components = Buffer.alloc(2 * dimensions);
    for (let i = 0; i < dimensions; i++)
      components.writeInt16LE(Math.round((vectors[row * dimensions + i] ?? 0) * ONE), 2 * i);
    return Buffer.concat([keyOf(text, model), components]);
  });
  const body = Buffer.concat(rows);
  return Buffer.concat([NAME, sumOf(body), body]);
}

function keyOf(text: string, { modelId }: Model): Buffer {
  return createHash('sha256').update(modelId).update('\n').update(text).digest().subarray(0, KEY_BYTES);
}

function sumOf(body: Buffer): Buffer {
  return createHash('sha256').update(body).digest();
}
