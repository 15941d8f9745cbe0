import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviourOf } from '../../src/interests/behaviour.js';
import { judge, type Rule } from '../../src/interests/behaviour-rules.js';
import { evidenceOf } from '../../src/interests/evidence.js';
import { MINUTE } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { basket, consent, NOON, signal } from '../support/entries.js';
import { runs } from '../support/thorough.js';
import { tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const degrees = (log: readonly Entry[]) =>
  Object.fromEntries(
    behaviourOf(evidenceOf(readVisit([consent(), ...log]), shop)).map((one) => [one.id, one.degree]),
  );

describe('behaviour segments', () => {
  it('are all zero for an empty log', () => {
    expect(degrees([])).toEqual({ lookingAround: 0, comparing: 0, deciding: 0 });
  });

  it('see a wide visit', () => {
    const wide = ['yoga-1', 'coffee-1', 'camping-1', 'music-1'].map((product) => signal('view', product));
    expect(degrees(wide).lookingAround).toBeGreaterThan(0.5);
    expect(degrees(wide).comparing).toBe(0);
  });

  it('see a comparison of like things', () => {
    const first = [1, 2, 3, 4].map((i) => signal('view', `yoga-${i}`, NOON - 20 * MINUTE));
    const again = [1, 2].map((i) => signal('view', `yoga-${i}`));
    expect(degrees([...first, ...again]).comparing).toBe(1);
  });

  it('see a decision', () => {
    expect(degrees([basket('yoga-1'), basket('coffee-2')]).deciding).toBe(1);
  });

  it('never fall by a further positive signal', () => {
    const signals = fc.array(
      fc
        .tuple(fc.constantFrom('view', 'save', 'interested' as const), fc.constantFrom(...shop.ids))
        .map(([kind, product]) => signal(kind, product)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(signals, fc.constantFrom(...shop.ids), (log, product) => {
        const before = degrees(log);
        const after = degrees([...log, signal('view', product), signal('save', product)]);
        return Object.entries(before).every(([id, degree]) => (after[id] ?? 0) >= degree);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('the way out of a behaviour segment', () => {
  const cards = (log: readonly Entry[]) => behaviourOf(evidenceOf(readVisit([consent(), ...log]), shop));

  it('is a fact that alone would end it', () => {
    const alike = [1, 2, 3].map((i) => signal('view', `yoga-${i}`));
    const comparing = cards(alike).find((one) => one.id === 'comparing');
    expect(comparing).toMatchObject({ exit: { fact: 'depth', atMost: 2 } });
    expect(cards(alike.slice(0, 2)).find((one) => one.id === 'comparing')?.degree).toBe(0);
  });

  it('is not named where no single fact would do', () => {
    const both = [basket('yoga-1'), signal('save', 'yoga-2'), signal('save', 'yoga-3')];
    const returned = [signal('view', 'yoga-4', NOON - 20 * MINUTE), signal('view', 'yoga-4')];
    expect(cards([...both, ...returned]).find((one) => one.id === 'deciding')).toMatchObject({
      exit: undefined,
    });
  });
});

describe('rule trees', () => {
  const leaf = (fact: 'a' | 'b'): Rule<'a' | 'b'> => ({ type: 'atLeast', fact, from: 0, to: 2 });

  it('take the least of all and the most of any', () => {
    const facts = { a: 1, b: 2 };
    expect(judge({ type: 'all', parts: [leaf('a'), leaf('b')] }, facts).degree).toBe(0.5);
    expect(judge({ type: 'any', parts: [leaf('a'), leaf('b')] }, facts).degree).toBe(1);
  });

  it('keep what each leaf saw', () => {
    expect(judge(leaf('a'), { a: 1, b: 0 }).leaves).toEqual([
      { fact: 'a', actual: 1, degree: 0.5, from: 0, to: 2 },
    ]);
  });
});
