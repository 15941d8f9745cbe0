import { divideByFactor, factorTile, invertTile, subtractProduct, transpose } from './tile-products.js';
import { TILE, type TiledMatrix } from './tiled-matrix.js';

/**
 * Inverts a symmetric positive matrix in place, by its Cholesky factor (Golub and Van Loan, Matrix Computations, 4.2;
 * the three steps are potrf, trtri and lauum of LAPACK). About size³ floating-point operations, and four tiles of memory
 * beside the matrix.
 * @returns false, with the matrix spoilt, where it is not positive
 */
export function invert(matrix: TiledMatrix, onProgress: (share: number) => void = () => undefined): boolean {
  if (!factor(matrix, (share) => onProgress(share / 3))) return false;
  invertFactor(matrix, (share) => onProgress((1 + share) / 3));
  multiplyFactor(matrix, (share) => onProgress((2 + share) / 3));
  return true;
}

type OnShare = (share: number) => void;

/** `A = L Lᵀ`, row of tiles by row of tiles. */
function factor({ side, tile }: TiledMatrix, onShare: OnShare): boolean {
  for (let i = 0; i < side; i++) {
    for (let j = 0; j <= i; j++) {
      const own = tile(i, j);
      for (let k = 0; k < j; k++) subtractProduct(own, tile(i, k), tile(j, k));
      if (j < i) divideByFactor(own, tile(j, j));
      else if (!factorTile(own)) return false;
    }
    onShare(((i + 1) / side) ** 2);
  }
  return true;
}

/** `X = L⁻¹`: a tile is read for the last time just before its place is needed. */
function invertFactor({ side, tile }: TiledMatrix, onShare: OnShare): void {
  const [turned, sum, own] = [emptyTile(), emptyTile(), emptyTile()];
  for (let i = 0; i < side; i++) {
    invertTile(tile(i, i));
    for (let j = 0; j < i; j++) {
      // The sum is kept transposed: X_ij = X_ii (- sum of L_ik X_kj), and only products with a transposed tile are at hand.
      sum.fill(0);
      for (let k = j; k < i; k++) {
        transpose(turned, tile(k, j));
        subtractProduct(sum, turned, tile(i, k));
      }
      own.fill(0);
      subtractProduct(own, tile(i, i), sum);
      negate(own);
      tile(i, j).set(own);
    }
    onShare(((i + 1) / side) ** 3);
  }
}

/** `P = Xᵀ X`, row of tiles by row of tiles: what a row needs lies in it and below. */
function multiplyFactor({ side, tile }: TiledMatrix, onShare: OnShare): void {
  const other = emptyTile();
  for (let i = 0; i < side; i++) {
    const left = Array.from({ length: side - i }, (_, k) => {
      const turned = emptyTile();
      transpose(turned, tile(i + k, i));
      return turned;
    });
    for (let j = 0; j <= i; j++) {
      const sum = emptyTile();
      for (const [k, turned] of left.entries()) {
        transpose(other, tile(i + k, j));
        subtractProduct(sum, turned, other);
      }
      negate(sum);
      tile(i, j).set(sum);
    }
    onShare(1 - (1 - (i + 1) / side) ** 2);
  }
}

function negate(tile: Float64Array): void {
  for (let at = 0; at < tile.length; at++) tile[at] = -(tile[at] as number);
}

const emptyTile = () => new Float64Array(TILE * TILE);
