import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { invert } from '../../src/co-interest/invert.js';
import { addAt, tiledMatrix, valueAt } from '../../src/co-interest/tiled-matrix.js';
import { drawsOf } from '../../src/segments/draws.js';

describe('a blocked inversion', () => {
  it.each([1, 3, 64, 65, 200])('of size %i is the inverse', (size) => {
    const draw = drawsOf(`matrix ${size}`);
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => draw() - 0.5));
    const x = new Matrix(rows);
    const positive = Matrix.add(x.transpose().mmul(x), Matrix.eye(size));
    const tiled = tiledMatrix(size);
    for (let row = 0; row < size; row++)
      for (let column = 0; column <= row; column++) addAt(tiled, row, column, positive.get(row, column));
    expect(invert(tiled)).toBe(true);
    const expected = inverse(positive);
    let worst = 0;
    for (let row = 0; row < size; row++)
      for (let column = 0; column < size; column++)
        worst = Math.max(worst, Math.abs(valueAt(tiled, row, column) - expected.get(row, column)));
    expect(worst).toBeLessThan(1e-9);
  });

  it('says of a matrix that is not positive that it cannot', () => {
    const tiled = tiledMatrix(2);
    addAt(tiled, 0, 0, 1);
    addAt(tiled, 1, 1, 1);
    addAt(tiled, 1, 0, 2);
    expect(invert(tiled)).toBe(false);
  });
});
