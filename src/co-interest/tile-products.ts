import { TILE } from './tiled-matrix.js';

/**
 * `C := C - A Bᵀ` for three tiles. Nearly all time of an inversion is spent here, so eight sums are held in registers at
 * a time: two rows of A against four of B.
 */
export function subtractProduct(c: Float64Array, a: Float64Array, b: Float64Array): void {
  for (let i = 0; i < TILE; i += 2)
    for (let j = 0; j < TILE; j += 4) {
      const a0 = i * TILE;
      const a1 = a0 + TILE;
      const b0 = j * TILE;
      const b1 = b0 + TILE;
      const b2 = b1 + TILE;
      const b3 = b2 + TILE;
      let c00 = 0;
      let c01 = 0;
      let c02 = 0;
      let c03 = 0;
      let c10 = 0;
      let c11 = 0;
      let c12 = 0;
      let c13 = 0;
      for (let k = 0; k < TILE; k++) {
        const x = a[a0 + k] as number;
        const y = a[a1 + k] as number;
        const p = b[b0 + k] as number;
        const q = b[b1 + k] as number;
        const r = b[b2 + k] as number;
        const s = b[b3 + k] as number;
        c00 += x * p;
        c01 += x * q;
        c02 += x * r;
        c03 += x * s;
        c10 += y * p;
        c11 += y * q;
        c12 += y * r;
        c13 += y * s;
      }
      const upper = a0 + j;
      const lower = a1 + j;
      c[upper] = (c[upper] as number) - c00;
      c[upper + 1] = (c[upper + 1] as number) - c01;
      c[upper + 2] = (c[upper + 2] as number) - c02;
      c[upper + 3] = (c[upper + 3] as number) - c03;
      c[lower] = (c[lower] as number) - c10;
      c[lower + 1] = (c[lower + 1] as number) - c11;
      c[lower + 2] = (c[lower + 2] as number) - c12;
      c[lower + 3] = (c[lower + 3] as number) - c13;
    }
}

/** `to := fromᵀ`; the two are different tiles. */
export function transpose(to: Float64Array, from: Float64Array): void {
  for (let i = 0; i < TILE; i++)
    for (let j = 0; j < TILE; j++) to[j * TILE + i] = from[i * TILE + j] as number;
}

/** The lower Cholesky factor of a tile, in place; the upper half becomes 0. False where the tile is not positive. */
export function factorTile(a: Float64Array): boolean {
  for (let j = 0; j < TILE; j++) {
    const pivot = (a[j * TILE + j] as number) - rowProduct(a, j, a, j, j);
    if (!(pivot > SMALLEST_PIVOT)) return false;
    const root = Math.sqrt(pivot);
    a[j * TILE + j] = root;
    for (let i = j + 1; i < TILE; i++)
      a[i * TILE + j] = ((a[i * TILE + j] as number) - rowProduct(a, i, a, j, j)) / root;
    a.fill(0, j * TILE + j + 1, (j + 1) * TILE);
  }
  return true;
}

/** A pivot below it is a rounding error of 0. */
const SMALLEST_PIVOT = 1e-12;

/** `A := A L⁻ᵀ` for a lower L. */
export function divideByFactor(a: Float64Array, l: Float64Array): void {
  for (let i = 0; i < TILE; i++)
    for (let j = 0; j < TILE; j++)
      a[i * TILE + j] =
        ((a[i * TILE + j] as number) - rowProduct(a, i, l, j, j)) / (l[j * TILE + j] as number);
}

/** The inverse of a lower tile, in place. */
export function invertTile(l: Float64Array): void {
  for (let i = 0; i < TILE; i++) {
    const inverse = 1 / (l[i * TILE + i] as number);
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum += (l[i * TILE + k] as number) * (l[k * TILE + j] as number);
      l[i * TILE + j] = -sum * inverse;
    }
    l[i * TILE + i] = inverse;
  }
}

function rowProduct(a: Float64Array, row: number, b: Float64Array, other: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (a[row * TILE + k] as number) * (b[other * TILE + k] as number);
  return sum;
}
