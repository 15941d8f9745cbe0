import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dot } from '../../src/embedding/vectors.js';
import { coarseRows, mostApart } from '../../src/vector-index/coarse-rows.js';

const DIMENSIONS = 8;
const vector = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), {
  minLength: DIMENSIONS,
  maxLength: DIMENSIONS,
});

it('the product of two rows is never further from that of their bytes than is said', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, (rows, asked) => {
      const matrix = Float32Array.from(rows.flat());
      const query = Float32Array.from(asked);
      const [coarse, coarseQuery] = [coarseRows(matrix, DIMENSIONS), coarseRows(query, DIMENSIONS)];
      const apart = mostApart(coarse, coarseQuery);
      for (let from = 0; from < matrix.length; from += DIMENSIONS) {
        const whole = dot(matrix.subarray(from, from + DIMENSIONS), query);
        const bytes = coarse.bytes.subarray(from, from + DIMENSIONS);
        const product = bytes.reduce((sum, byte, i) => sum + byte * (coarseQuery.bytes[i] ?? 0), 0);
        expect(Math.abs(coarse.scale * coarseQuery.scale * product - whole)).toBeLessThanOrEqual(apart);
      }
    }),
  );
});

it('rows of nothing are nothing', () => {
  expect(coarseRows(new Float32Array(4), 2)).toEqual({
    bytes: new Int8Array(4),
    scale: 1,
    error: 0,
    longest: 0,
  });
});
