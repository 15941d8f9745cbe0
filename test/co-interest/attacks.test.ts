import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EASE, fitEase } from '../../src/co-interest/ease.js';
import { type NeighbourTable, neighboursOf } from '../../src/co-interest/neighbour-table.js';
import { aboveThreshold, type PairCounts, pairTally } from '../../src/co-interest/pair-counts.js';
import { pairsOfSession } from '../../src/co-interest/session-pairs.js';
import { drawsOf } from '../../src/segments/draws.js';

const NOW = Date.UTC(2026, 10, 27);
const COUNT = 60;
const LEAST = 10;

type Session = readonly number[];

function countsOf(sessions: readonly Session[]): PairCounts {
  const tally = pairTally(COUNT, NOW);
  for (const session of sessions)
    for (const pair of pairsOfSession(session.map((item) => ({ item, isLook: false })))) tally.add(pair, NOW);
  return aboveThreshold(tally.counts(NOW), LEAST);
}
const tableFrom = (sessions: readonly Session[]): NeighbourTable => fitEase(countsOf(sessions), EASE).table;

/** Three groups of twenty products; each session looks at six of one. */
function visits(number: number): Session[] {
  const draw = drawsOf('visits');
  return Array.from({ length: number }, () => {
    const from = 20 * Math.floor(3 * draw());
    return [...new Set(Array.from({ length: 6 }, () => from + Math.floor(20 * draw())))];
  });
}

describe('whether somebody was among the sessions', () => {
  const others = visits(900);

  it('cannot be told from a session whose pairs nobody else has: the table is the same to the byte', () => {
    const whole = tableFrom(others);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 20 }), (products) => {
        // Of each group at most one: pairs across groups are of this session alone.
        const rare = [0, 1, 2].flatMap((group) =>
          products.filter((one) => Math.floor(one / 20) === group).slice(0, 1),
        );
        expect(tableFrom([...others, rare])).toEqual(whole);
        expect(whole.neighbours.length).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });

  it('moves a pair by a half at most, and all that stand by 16.4 together', () => {
    const without = countsOf(others);
    const weightOf = ({ keys, weights }: PairCounts) =>
      new Map([...keys].map((key, i) => [key, weights[i] as number]));
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 30 }), (products) => {
        const before = weightOf(without);
        const moved = [...weightOf(countsOf([...others, products]))].flatMap(([key, weight]) =>
          before.has(key) ? [weight - (before.get(key) as number)] : [],
        );
        expect(Math.max(0, ...moved)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(moved.reduce((sum, one) => sum + one, 0)).toBeLessThan(16.41);
      }),
      { numRuns: 8 },
    );
  });
});

describe('sessions that push a product', () => {
  const others = visits(900);
  const [target, pushed] = [3, 45];
  const push = (sessions: number) =>
    tableFrom([...others, ...Array.from({ length: sessions }, () => [target, pushed])]);
  const weightIn = (table: NeighbourTable) =>
    neighboursOf(table, target).find(({ position }) => position === pushed)?.weight ?? 0;

  it('move nothing while they are fewer than the threshold', () => {
    expect(push(LEAST - 1)).toEqual(tableFrom(others));
  });

  it('move the more the more they are, and no product but those they name to the top', () => {
    const few = push(LEAST);
    expect(weightIn(few)).toBeGreaterThan(0);
    expect(weightIn(push(4 * LEAST))).toBeGreaterThan(weightIn(few));
    // Of a product that they do not name the heaviest neighbour stays.
    expect(neighboursOf(few, 25)[0]?.position).toBe(neighboursOf(tableFrom(others), 25)[0]?.position);
  });
});
