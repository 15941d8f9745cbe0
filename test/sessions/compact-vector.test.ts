import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot, normalised } from '../../src/embedding/vectors.js';
import { fromCompact, toCompact } from '../../src/sessions/compact-vector.js';
import { runs } from '../support/thorough.js';

describe('a compact vector', () => {
  it('keeps its direction and a quarter of its size', () => {
    const components = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: 384,
      maxLength: 384,
    });
    fc.assert(
      fc.property(components, (values) => {
        const vector = normalised(values);
        fc.pre(dot(vector, vector) > 0.5);
        const compact = toCompact(vector);
        return compact.byteLength === 384 && dot(fromCompact(compact), vector) > 0.99;
      }),
      { numRuns: runs(200) },
    );
  });

  it('leaves a vector of zeros at zero', () => {
    expect([...fromCompact(toCompact(new Float32Array(4)))]).toEqual([0, 0, 0, 0]);
  });
});
