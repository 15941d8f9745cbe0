import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { InferenceSession } from 'onnxruntime-node';
import { withPackedRows } from './packed-rows.js';

/** A larger file is not read for the sake of its table: for a moment it takes its own size of memory twice more. */
const MOST_BYTES = 128 * 1024 * 1024;

type Create = typeof InferenceSession.create;

/** Opens a model from its file, or from a copy in memory whose table of tokens stays packed. */
export async function openSession(
  create: Create,
  file: string,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  const { size } = statSync(file);
  if (size > MOST_BYTES) return create(file, options);
  return lend(size, async (bytes) => {
    const pieces = withPackedRows(readInto(bytes, file));
    if (!pieces) return create(file, options);
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    return lend(length, (model) => create(joinedIn(model, pieces), options));
  });
}

/**
 * Lends bytes that are given back to the system when the work is done. Others are given back when their thread next
 * collects garbage, and the embedding thread makes so little that a model's 23 MB would stay for hours.
 */
async function lend<T>(length: number, work: (bytes: Uint8Array) => Promise<T>): Promise<T> {
  const room = new ArrayBuffer(length, { maxByteLength: length });
  try {
    return await work(new Uint8Array(room));
  } finally {
    room.resize(0);
  }
}

function readInto(bytes: Uint8Array, file: string): Uint8Array {
  const open = openSync(file, 'r');
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(open, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes;
  } finally {
    closeSync(open);
  }
}

function joinedIn(bytes: Uint8Array, pieces: readonly Uint8Array[]): Uint8Array {
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
