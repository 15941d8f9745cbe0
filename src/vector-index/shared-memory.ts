/** Products above which a scan has a thread of its own, beside which pages are made: it takes 2.3 ms for five interests at this size. */
export const THREAD_ABOVE = 20_000;

/** A matrix in memory that threads can share. */
export function sharedMatrix(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(length * Float32Array.BYTES_PER_ELEMENT));
}

/** The matrix itself where its memory is shared already, else a copy. */
export function sharedCopy(matrix: Float32Array): Float32Array {
  if (matrix.buffer instanceof SharedArrayBuffer) return matrix;
  const shared = sharedMatrix(matrix.length);
  shared.set(matrix);
  return shared;
}
