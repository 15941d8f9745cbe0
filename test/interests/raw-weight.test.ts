import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Evidence } from '../../src/interests/evidence.js';
import { weightAt } from '../../src/interests/raw-weight.js';
import { type Signature, signatureOf } from '../../src/interests/signature.js';
import { FORGOTTEN_BELOW, rawFor } from '../../src/interests/strength.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import type { Entry, InterestId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { consent, entry, NOON, remove, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const weeks: Entry = entry({ type: 'memory', length: 'weeks' }, NOON - 40 * DAY);
const at = (log: readonly Entry[], now = NOON): Signature =>
  signatureOf(readVisit([consent(true, NOON - 40 * DAY), weeks, ...log]), shop, now);
const rawOf = (signature: Signature, id: string) =>
  rawFor(signature.interests.find((one) => one.id === id)?.strength ?? 0);

const products = fc.constantFrom(...shop.ids);
const kinds = fc.constantFrom('view', 'interested', 'save', 'purchase' as const);
const deeds = fc.array(
  fc
    .tuple(kinds, products, fc.integer({ min: NOON - 10 * DAY, max: NOON }))
    .map(([kind, product, time]) => signal(kind, product, time)),
  { minLength: 1, maxLength: 12 },
);
const turningDown = fc.array(fc.tuple(fc.constantFrom('hide', 'notRelevant' as const), products), {
  minLength: 1,
  maxLength: 8,
});

/** The same visit with some products turned down, and one in which they were never touched. */
function both(
  log: readonly Entry[],
  turned: readonly (readonly ['hide' | 'notRelevant', string])[],
  now = NOON,
) {
  const ids = new Set(turned.map(([, product]) => product));
  const others = log.filter((one) => one.type === 'signal' && !ids.has(one.product));
  const after = at([...log, ...turned.map(([kind, product]) => signal(kind, product))], now);
  return { without: at(others, now), after };
}

describe('what is turned down', () => {
  it('takes no interest away for which something else speaks, however much it is', () => {
    fc.assert(
      fc.property(deeds, turningDown, (log, turned) => {
        const { without, after } = both(log, turned);
        const ids = after.interests.map(({ id }) => id);
        expect(ids.toSorted()).toEqual(without.interests.map(({ id }) => id).toSorted());
      }),
      { numRuns: runs(500) },
    );
  });

  it('leaves at least half of what speaks for an interest, or as much as can be set, and never adds to it', () => {
    fc.assert(
      fc.property(deeds, turningDown, fc.integer({ min: 0, max: 20 * DAY }), (log, turned, later) => {
        const { without, after } = both(log, turned, NOON + later);
        for (const { id } of without.interests) {
          const [before, left] = [rawOf(without, id), rawOf(after, id)];
          expect(left).toBeLessThanOrEqual(before + 1e-9);
          expect(left).toBeGreaterThanOrEqual(Math.max(before / 2, rawFor(FORGOTTEN_BELOW)) - 1e-9);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('takes more from what is like it than from what is not', () => {
    const others = [signal('save', 'yoga-2'), signal('save', 'coffee-2')];
    const after = at([...others, signal('notRelevant', 'yoga-1')]);
    expect(rawOf(after, 'segment:yoga')).toBeLessThan(0.8);
    expect(rawOf(after, 'segment:coffee')).toBeCloseTo(1, 9);
  });

  it('takes less by Hide than by Not relevant', () => {
    const yoga = (kind: 'hide' | 'notRelevant') =>
      rawOf(at([signal('save', 'yoga-2'), signal(kind, 'yoga-1')]), 'segment:yoga');
    expect(yoga('notRelevant')).toBeLessThan(yoga('hide'));
    expect(yoga('hide')).toBeLessThan(1);
  });

  it('takes nothing from what the shopper typed or set', () => {
    const phrase = entry({ type: 'phrase', text: 'yoga at home', meaning: axisMeaning(0) });
    const set = entry({ type: 'set', interest: 'segment:coffee' as InterestId, strength: 0.7 });
    const said = [phrase, set];
    const turned = [signal('notRelevant', 'yoga-1'), signal('notRelevant', 'coffee-1')];
    expect(at([...said, ...turned]).interests.map(({ strength }) => strength)).toEqual(
      at(said).interests.map(({ strength }) => strength),
    );
  });

  it('stays turned down when its interest is turned down to half, and is gone with the interest', () => {
    const turned = [signal('save', 'yoga-2', NOON - HOUR), signal('notRelevant', 'yoga-1', NOON - HOUR)];
    const less = entry({ type: 'weigh', interest: 'segment:yoga' as InterestId, factor: 0.5 });
    const weightOf = (log: readonly Entry[]) => at(log).aversions.reduce((sum, one) => sum + one.weight, 0);
    expect(weightOf([...turned, less])).toBe(weightOf(turned));
    expect(weightOf([...turned, remove('segment:yoga')])).toBe(0);
  });
});

test('a signal of which less than a hundredth is left counts for nothing', () => {
  const evidence = { at: 0, halfLife: 1_000 } as Evidence;
  const leftAt = (at: number) => weightAt({ evidence, freshWeight: -0.6 }, at);
  expect(leftAt(6_640)).toBeCloseTo(-0.6 * 2 ** -6.64, 12);
  expect(leftAt(6_650)).toBe(0);
});
