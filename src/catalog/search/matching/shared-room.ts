/** Lists of one kind of number, each a view of memory that they share. */
export type Keeping<Kind> = (list: readonly number[]) => Kind;

/** Numbers in one piece of memory. */
const PIECE = 16_384;

interface Numbers<Kind> {
  readonly length: number;
  set(list: readonly number[]): void;
  subarray(from: number, to: number): Kind;
}

/**
 * Room for thousands of short lists in a few pieces of memory: an array of its own takes a hundred bytes more for each.
 * Lists of nothing but zeros that are as long are one.
 */
export function sharedRoom<Kind extends Numbers<Kind>>(make: (length: number) => Kind): Keeping<Kind> {
  const zeros = new Map<number, Kind>();
  let piece = make(0);
  let next = 0;
  const zerosOf = (length: number): Kind => {
    const known = zeros.get(length) ?? make(length);
    zeros.set(length, known);
    return known;
  };
  return (list) => {
    if (list.every((number) => number === 0)) return zerosOf(list.length);
    if (next + list.length > piece.length) {
      piece = make(Math.max(PIECE, list.length));
      next = 0;
    }
    const own = piece.subarray(next, next + list.length);
    own.set(list);
    next += list.length;
    return own;
  };
}
