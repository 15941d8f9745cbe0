import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveThreshold, HALF_LIFE, pairTally } from '../../src/co-interest/pair-counts.js';
import { MOST_ITEMS, MOST_LOOKS, pairedItems, pairsOfSession } from '../../src/co-interest/session-pairs.js';

const NOW = Date.UTC(2026, 10, 27);
const pressed = (item: number) => ({ item, isLook: false });
const seen = (item: number) => ({ item, isLook: true });

describe('what a session gives', () => {
  it('is a pair of each two of its products, of weight 1 over the greater place', () => {
    expect(pairsOfSession([seen(7), pressed(3), seen(7), pressed(9)])).toEqual([
      { one: 3, other: 7, weight: 1 / 2 },
      { one: 9, other: 7, weight: 1 / 3 },
      { one: 9, other: 3, weight: 1 / 3 },
    ]);
  });

  it('is never more than twenty products, of which fifteen were only looked at, nor a pair twice', () => {
    const item = fc.record({ item: fc.nat(60), isLook: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 80 }), (items) => {
        const paired = pairedItems(items);
        expect(paired.length).toBeLessThanOrEqual(MOST_ITEMS);
        const pairs = pairsOfSession(items);
        const keys = pairs.map(({ one, other }) => [one, other].sort((a, b) => a - b).join());
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBe((paired.length ** 2 - paired.length) / 2);
        expect(pairs.reduce((sum, { weight }) => sum + weight, 0)).toBeLessThan(16.41);
      }),
    );
  });

  it('keeps room for presses among many looks', () => {
    const looks = Array.from({ length: 30 }, (_, i) => seen(i));
    const paired = pairedItems([...looks, pressed(99)]);
    expect(paired).toHaveLength(MOST_LOOKS + 1);
    expect(paired.at(-1)).toBe(99);
  });
});

describe('pair counts', () => {
  it('add up what sessions give, half of it after ninety days', () => {
    const tally = pairTally(10, NOW - HALF_LIFE);
    tally.add({ one: 2, other: 1, weight: 1 }, NOW - HALF_LIFE);
    tally.add({ one: 1, other: 2, weight: 0.25 }, NOW);
    tally.add({ one: 3, other: 4, weight: 1 }, NOW);
    const { keys, weights, sessions } = tally.counts(NOW);
    expect([...keys]).toEqual([12, 34]);
    expect([...weights]).toEqual([0.75, 1]);
    expect([...sessions]).toEqual([2, 1]);
  });

  it('below the threshold are gone', () => {
    const tally = pairTally(10, NOW);
    for (let session = 0; session < 3; session++)
      for (const pair of pairsOfSession([pressed(1), pressed(2), ...(session === 0 ? [pressed(3)] : [])]))
        tally.add(pair, NOW);
    expect([...aboveThreshold(tally.counts(NOW), 3).keys]).toEqual([12]);
    expect([...aboveThreshold(tally.counts(NOW), 4).keys]).toEqual([]);
  });
});
