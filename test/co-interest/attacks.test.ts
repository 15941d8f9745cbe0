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

/**
 * What an attacker can tell who knows every session of others to the last, and sees two tables, one fitted before the day of a
 * person and one after: whether that day's session held a pair. They guess yes where the pair crossed into the table, or
 * where its weight between the two is not what the others alone would have given it.
 */
describe('two tables one after the other, to who knows all the others', () => {
  const PAIR = [3, 45] as const;
  const others = visits(900);
  const withPair = (sessions: number) => [...others, ...Array.from({ length: sessions }, () => [...PAIR])];
  const weightIn = (table: NeighbourTable) =>
    neighboursOf(table, PAIR[0]).find(({ position }) => position === PAIR[1])?.weight ?? 0;
  /** The area under the curve of right against false alarms by how far the pair's weight moved: .5 is guessing, 1 is knowing. */
  const area = (known: number): number => {
    const [without, joined] = [
      weightIn(tableFrom(withPair(known))),
      weightIn(tableFrom(withPair(known + 1))),
    ];
    return joined === without ? 0.5 : 1;
  };

  it('is guessing while the pair stays below the threshold with the person', () => {
    for (const known of [0, 1, LEAST - 2]) expect(area(known)).toBe(0.5);
  });

  it('is knowing where the person is the one that crosses it, and wherever it is crossed: there is no noise', () => {
    for (const known of [LEAST - 1, LEAST, LEAST + 1, 4 * LEAST]) expect(area(known)).toBe(1);
  });

  it('moves a pair that stands by less than one part in as many as hold it, so that who does not know their number learns little', () => {
    const weights = Array.from({ length: 2 * LEAST }, (_, more) =>
      weightIn(tableFrom(withPair(LEAST + more))),
    );
    const steps = weights.slice(1).map((weight, i) => weight / (weights[i] as number) - 1);
    for (const [i, step] of steps.entries()) {
      expect(step).toBeGreaterThan(0);
      expect(step).toBeLessThan(1 / (LEAST + i));
    }
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
