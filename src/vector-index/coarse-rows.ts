/** Rows in bytes, a quarter of their memory: `scale * bytes` is a row but for a rest that is no longer than `error`. */
export interface CoarseRows {
  readonly bytes: Int8Array;
  readonly scale: number;
  readonly error: number;
  /** Length of the longest row. */
  readonly longest: number;
}

const MOST = 127;

/** @param rows row-major */
export function coarseRows(rows: Float32Array, dimensions: number): CoarseRows {
  let most = 0;
  for (let i = 0; i < rows.length; i++) most = Math.max(most, Math.abs(rows[i] as number));
  const scale = most > 0 ? most / MOST : 1;
  const steps = 1 / scale;
  const bytes = new Int8Array(rows.length);
  let error = 0;
  let longest = 0;
  for (let from = 0; from < rows.length; from += dimensions) {
    let rest = 0;
    let whole = 0;
    for (let i = from; i < from + dimensions; i++) {
      const value = rows[i] as number;
      const byte = Math.floor(value * steps + 0.5);
      const left = value - scale * byte;
      bytes[i] = byte;
      rest += left * left;
      whole += value * value;
    }
    error = Math.max(error, rest);
    longest = Math.max(longest, whole);
  }
  return { bytes, scale, error: Math.sqrt(error), longest: Math.sqrt(longest) };
}

/** Rounding of single precision, in a cosine. */
const ROUNDING = 1e-6;

/** By how much the product of a row and a query may differ from that of their bytes, at most. */
export function mostApart(rows: CoarseRows, query: CoarseRows): number {
  return query.error * rows.longest + (query.longest + query.error) * rows.error + ROUNDING;
}
