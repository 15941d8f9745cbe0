/** Rows and columns of a tile: three of them (96 kB) fit into a second-level cache. */
export const TILE = 64;

/**
 * The lower half of a symmetric matrix as square tiles, each row by row. A size of 8,000 takes 258 MB. Rows beyond the
 * size, up to a whole tile, are those of the unit matrix.
 */
export interface TiledMatrix {
  readonly size: number;
  /** Tiles of a side. */
  readonly side: number;
  /** Tile of a row and a column of tiles; the column is not greater than the row. */
  tile(row: number, column: number): Float64Array;
}

/** A matrix of zeros. */
export function tiledMatrix(size: number): TiledMatrix {
  const side = Math.ceil(size / TILE);
  const tiles = Array.from({ length: (side * (side + 1)) / 2 }, () => new Float64Array(TILE * TILE));
  const tile = (row: number, column: number) => tiles[(row * (row + 1)) / 2 + column] as Float64Array;
  for (let i = size; i < side * TILE; i++) tile(side - 1, side - 1)[(i % TILE) * (TILE + 1)] = 1;
  return { size, side, tile };
}

/** The value at a row and a column, whichever half it is in. */
export function valueAt(matrix: TiledMatrix, row: number, column: number): number {
  const [low, high] = row < column ? [row, column] : [column, row];
  return matrix.tile(tileOf(high), tileOf(low))[placeIn(high, low)] as number;
}

/** Adds to the value at a row and a column, and so to the one at that column and row. */
export function addAt(matrix: TiledMatrix, row: number, column: number, value: number): void {
  const [low, high] = row < column ? [row, column] : [column, row];
  const tile = matrix.tile(tileOf(high), tileOf(low));
  addTo(tile, placeIn(high, low), value);
  // A tile on the diagonal holds both halves.
  if (tileOf(high) === tileOf(low) && high !== low) addTo(tile, placeIn(low, high), value);
}

const tileOf = (index: number) => Math.floor(index / TILE);
const placeIn = (row: number, column: number) => (row % TILE) * TILE + (column % TILE);

function addTo(tile: Float64Array, at: number, value: number): void {
  tile[at] = (tile[at] as number) + value;
}
