import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Opposed, rawWeightAt, type Term, UNOPPOSED } from '../../src/interests/raw-weight.js';
import { rawWeightAhead } from '../../src/interests/raw-weight-ahead.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import { runs } from '../support/thorough.js';

const NOW = Date.UTC(2026, 10, 28, 12);

const halfLife = fc.constantFrom(2 * HOUR, 4 * HOUR, 14 * DAY);
const opposed: fc.Arbitrary<Opposed> = fc.record({
  at: fc.integer({ min: -DAY, max: 0 }).map((ago) => NOW + ago),
  halfLife,
  freshWeight: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
});

/** Signals of the last two days and the next hour, some of which share what opposes them. */
const terms = fc
  .tuple(
    fc.array(opposed, { minLength: 1, maxLength: 3 }),
    fc.array(
      fc.record({
        ago: fc.integer({ min: -2 * DAY, max: HOUR }),
        halfLife,
        freshWeight: fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        isOpposed: fc.boolean(),
      }),
      { maxLength: 40 },
    ),
  )
  .map(([against, signals]) =>
    signals.map(
      ({ ago, halfLife, freshWeight, isOpposed }) =>
        ({
          evidence: { at: NOW + ago, halfLife },
          freshWeight,
          opposed: isOpposed ? against : UNOPPOSED,
        }) as unknown as Term,
    ),
  );

test('is the raw weight of each moment from then on', () => {
  fc.assert(
    fc.property(terms, fc.array(fc.integer({ min: 0, max: 90 * DAY }), { maxLength: 20 }), (given, times) => {
      const ahead = rawWeightAhead(given, NOW);
      for (const later of [0, 1, MINUTE, ...times]) {
        const [one, other] = [ahead(NOW + later), rawWeightAt(given, NOW + later)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, other));
      }
    }),
    { numRuns: runs(300) },
  );
});

test('of two signals that fade alike the older falls out first', () => {
  const at = (ago: number) =>
    ({ evidence: { at: NOW - ago, halfLife: HOUR }, freshWeight: 1, opposed: UNOPPOSED }) as unknown as Term;
  const ahead = rawWeightAhead([at(0), at(2 * HOUR)], NOW);
  expect(ahead(NOW)).toBeCloseTo(1.25, 12);
  // After 6.64 hours a signal has less than 1 % left: the older then, the newer two hours later.
  expect(ahead(NOW + 5 * HOUR)).toBeCloseTo(2 ** -5, 12);
  expect(ahead(NOW + 7 * HOUR)).toBe(0);
});
