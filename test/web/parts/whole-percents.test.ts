import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholePercents } from '../../../src/web/parts/texts/whole-percents.js';
import { runs } from '../../support/thorough.js';

const shares = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 });

it('adds up to a hundred, whatever is shared', () => {
  fc.assert(
    fc.property(shares, (parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      return wholePercents(parts).reduce((sum, one) => sum + one, 0) === (all > 0 ? 100 : 0);
    }),
    { numRuns: runs(1000) },
  );
});

it('keeps each within one of its exact share', () => {
  fc.assert(
    fc.property(shares, (parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0) || 1;
      return wholePercents(parts).every((one, i) => Math.abs(one - (100 * parts[i]!) / all) < 1);
    }),
    { numRuns: runs(1000) },
  );
});

it('gives what is left to those that lost most by rounding down', () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholePercents([0.666, 0.334])).toEqual([67, 33]);
  expect(wholePercents([2, 0])).toEqual([100, 0]);
  expect(wholePercents([])).toEqual([]);
});
