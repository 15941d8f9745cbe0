import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fadingOf, isRising } from '../../src/interests/fading.js';
import { rawWeightAt } from '../../src/interests/raw-weight.js';
import type { Interest } from '../../src/interests/signature.js';
import { FORGOTTEN_BELOW } from '../../src/interests/strength.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';

const NOW = Date.UTC(2026, 10, 23, 12);

/** An interest of one signal a weight, noted now. */
function interestOf(signals: readonly { readonly weight: number; readonly halfLife: number }[]): Interest {
  const shares = signals.map(({ weight, halfLife }) => ({
    evidence: { at: NOW, halfLife },
    freshWeight: weight,
    opposed: [],
    weight,
    rankingWeight: weight,
  }));
  const raw = signals.reduce((sum, { weight }) => sum + weight, 0);
  return { id: 'segment:x', label: 'x', strength: 1 - Math.exp(-raw), shares } as unknown as Interest;
}

describe('an interest rises', () => {
  const signal = (at: number, weight: number, kind = 'view') => ({
    evidence: { at, halfLife: 4 * HOUR, kind },
    freshWeight: weight,
    opposed: [] as { at: number; halfLife: number; freshWeight: number }[],
  });
  const rises = (shares: readonly ReturnType<typeof signal>[], now: number) => {
    const strength = 1 - Math.exp(-rawWeightAt(shares as unknown as Interest['shares'], now));
    return isRising({ shares, strength } as unknown as Interest, now);
  };
  const long = signal(NOW - HOUR, 0.5);

  test('for ten minutes after what was done, and fades from then on', () => {
    const shares = [long, signal(NOW, 0.5)];
    expect(rises(shares, NOW)).toBe(true);
    expect(rises(shares, NOW + 9 * MINUTE)).toBe(true);
    expect(rises(shares, NOW + 10 * MINUTE)).toBe(false);
  });

  test('not where it has only begun, nor by what the shopper added, set or brought', () => {
    expect(rises([signal(NOW, 0.8)], NOW + MINUTE)).toBe(false);
    expect(rises([long, signal(NOW, 0.8, 'added')], NOW)).toBe(false);
    expect(rises([long, signal(NOW, 0.8, 'imported')], NOW)).toBe(false);
  });

  test('not after something was turned down since, though it is stronger than ten minutes ago', () => {
    const lately = signal(NOW - 2 * MINUTE, 0.6);
    const hidden = signal(NOW - MINUTE, -0.3, 'hide');
    expect(rises([long, lately], NOW)).toBe(true);
    const taken = { at: NOW - MINUTE, halfLife: 60 * DAY, freshWeight: 0.3 };
    expect(rises([long, { ...lately, opposed: [taken] }, hidden], NOW)).toBe(false);
  });
});

describe('how an interest fades', () => {
  test('one signal of raw weight ln 2 has half of its strength left where half of it is left of 50 %', () => {
    const { halfAt } = fadingOf(
      interestOf([{ weight: Math.log(2), halfLife: 4 * HOUR }]),
      NOW,
      NOW + 30 * DAY,
    );
    // 1 - exp(-raw) = .25 at raw = -ln .75, which is ln 2 after log2(ln 2 / -ln .75) half-lives.
    const lives = Math.log2(Math.log(2) / -Math.log(0.75));
    expect(halfAt).toBeGreaterThanOrEqual(NOW + lives * 4 * HOUR);
    expect(halfAt).toBeLessThanOrEqual(NOW + lives * 4 * HOUR + 2 * SECOND);
  });

  test('is forgotten with the visit where that ends before, and then says nothing of a half that never comes', () => {
    const fading = fadingOf(interestOf([{ weight: 1, halfLife: 14 * DAY }]), NOW, NOW + HOUR);
    expect(fading).toMatchObject({ endsAt: NOW + HOUR, endsWithVisit: true, halfAt: undefined });
  });

  test('the curve begins at the strength, only falls, and ends where it is forgotten', () => {
    const signal = fc.record({
      weight: fc.double({ min: 0.1, max: 2, noNaN: true }),
      halfLife: fc.integer({ min: HOUR, max: 30 * DAY }),
    });
    fc.assert(
      fc.property(
        fc.array(signal, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: HOUR, max: 60 * DAY }),
        (signals, length) => {
          const interest = interestOf(signals);
          const { points, halfAt, endsAt, endsWithVisit } = fadingOf(interest, NOW, NOW + length);
          expect(points[0]).toEqual({ at: NOW, strength: expect.closeTo(interest.strength, 9) });
          for (const [i, { strength }] of points.entries())
            expect(strength).toBeLessThanOrEqual(points[i - 1]?.strength ?? 1);
          expect(points.at(-1)?.at).toBe(endsAt);
          // What is left of a signal falls by a hundredth of it when it has faded.
          const whole = signals.reduce((sum, { weight }) => sum + weight, 0);
          if (!endsWithVisit) {
            expect(points.at(-1)?.strength).toBeLessThan(FORGOTTEN_BELOW + 0.0005);
            expect(points.at(-1)?.strength).toBeGreaterThan(FORGOTTEN_BELOW - 0.01 * whole - 0.0005);
          }
          if (halfAt !== undefined) expect(halfAt).toBeLessThanOrEqual(endsAt);
        },
      ),
    );
  });
});
