import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decayed } from '../../src/interests/decay.js';
import { SIGNALS } from '../../src/visits/signals.js';
import { runs } from '../support/thorough.js';

const weights = fc.double({ min: -2, max: 2, noNaN: true });
const ages = fc.integer({ min: 0, max: 1e10 });
const halfLives = fc.integer({ min: 1000, max: 1e10 });

describe('decay', () => {
  it('halves once per half-life', () => {
    expect(decayed(0.8, 3_600_000, 3_600_000)).toBeCloseTo(0.4, 12);
    expect(decayed(0.8, 7_200_000, 3_600_000)).toBeCloseTo(0.2, 12);
  });

  it('never grows in size with age', () => {
    fc.assert(
      fc.property(weights, ages, ages, halfLives, (weight, a, b, halfLife) => {
        const [younger, older] = a < b ? [a, b] : [b, a];
        return Math.abs(decayed(weight, older, halfLife)) <= Math.abs(decayed(weight, younger, halfLife));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is the same taken in one step or two', () => {
    fc.assert(
      fc.property(weights, ages, ages, halfLives, (weight, a, b, halfLife) => {
        const twice = decayed(decayed(weight, a, halfLife), b, halfLife);
        return Math.abs(twice - decayed(weight, a + b, halfLife)) < 1e-9;
      }),
      { numRuns: runs(1000) },
    );
  });

  it('counts a signal from the future as fresh', () => {
    expect(decayed(0.5, -5000, 1000)).toBe(0.5);
  });
});

describe('the signal table', () => {
  it('lets no negative signal fade faster than a positive one', () => {
    const rules = Object.values(SIGNALS);
    const longestPositive = Math.max(...rules.filter((rule) => rule.weight > 0).map((rule) => rule.halfLife));
    for (const rule of rules.filter((one) => one.weight < 0)) {
      expect(rule.halfLife).toBeGreaterThanOrEqual(longestPositive);
    }
  });
});
