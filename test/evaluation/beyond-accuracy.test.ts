import { describe, expect, it } from 'vitest';
import { runArms } from '../../evaluation/experiments/run-arms.js';
import {
  miscalibration,
  mixOf,
  nearRepeats,
  novelty,
  staleness,
  titlesAlike,
} from '../../evaluation/measures/beyond-accuracy.js';
import { meansByGroup, spread, spreadByChance } from '../../evaluation/measures/by-group.js';
import type { Moment } from '../../evaluation/moments/moment.js';
import { faded, forEver } from '../../evaluation/profiles/faded.js';
import { mixesOf } from '../../evaluation/profiles/interest-mix.js';
import { wordlessCatalogue } from '../../evaluation/shop/wordless-catalogue.js';
import type { ProductId } from '../../src/catalog/product.js';

describe('novelty', () => {
  it('is the mean of the bits that each row says, one occasion added', () => {
    // Of 7 occasions all, one and none held the three: 8/8, 2/8 and 1/8, so 0, 2 and 3 bits.
    const known = { held: [7, 1, 0], occasions: 7 };
    expect(novelty([0, 1, 2], known)).toBeCloseTo(5 / 3, 12);
    expect(novelty([0], known)).toBeCloseTo(0, 12);
    expect(novelty([], known)).toBeUndefined();
  });
});

describe('calibration', () => {
  const of = (...shares: number[]) => mixOf(shares.map((degree, group) => ({ group, degree })));

  it('is off by nothing where a list has the shares of the profile, and by ln 100 where it has none of its groups', () => {
    expect(miscalibration(of(0.3, 0.7), of(3, 7))).toBeCloseTo(0, 12);
    expect(miscalibration(of(1), of(0, 1))).toBeCloseTo(Math.log(100), 12);
  });

  it('is off by half of that, and a little, where the list knows one of two groups', () => {
    // .5 ln(.5 / (.99 + .005)) + .5 ln(.5 / .005), worked by hand: -.3441 + 2.3026.
    expect(miscalibration(of(1, 1), of(1))).toBeCloseTo(1.9585, 4);
  });

  it('says nothing of nothing', () => {
    expect(miscalibration(of(), of(1))).toBeUndefined();
    expect(miscalibration(of(1), of(0))).toBeUndefined();
    expect([...of(2, 6)]).toEqual([
      [0, 0.25],
      [1, 0.75],
    ]);
  });

  it('weighs the segments of a profile by its weights and by degrees, and those of a list by degrees alone', () => {
    const catalogue = wordlessCatalogue(['a', 'b', 'c'] as ProductId[]);
    const memberships = [
      [{ segment: 0, degree: 1 }],
      [
        { segment: 0, degree: 0.25 },
        { segment: 1, degree: 0.75 },
      ],
      [],
    ];
    const index = { ...catalogue.index, memberships: (position: number) => memberships[position]! };
    const mixes = mixesOf(faded('all', forEver), { ...catalogue, index });
    const deed = { kind: 'purchase', at: 0, visit: 0 } as const;
    const moment: Moment = {
      cluster: 'one',
      at: 0,
      wanted: new Set(),
      masked: new Set(),
      deeds: [
        { ...deed, position: 0, weight: 0.5 },
        { ...deed, position: 1, weight: 1 },
        { ...deed, position: 2, weight: 1 },
      ],
    };
    // .5 and .25 of the first, .75 of the second: a half each.
    expect([...mixes.wanted(moment)].map(([group, share]) => [group, Number(share.toFixed(9))])).toEqual([
      [0, 0.5],
      [1, 0.5],
    ]);
    expect(mixes.listed([1, 2]).get(1)).toBeCloseTo(0.75, 12);
  });
});

describe('staleness', () => {
  it('is the share of a list that the one before had', () => {
    expect(staleness([1, 2, 3, 4], [4, 9, 1])).toBe(0.5);
    expect(staleness([], [1])).toBeUndefined();
  });

  it('is told of lists of the same asker, from the second on', async () => {
    const moments = ['one', 'other', 'one', 'one'].map((cluster, at) => ({
      cluster,
      at,
      wanted: new Set([0]),
    }));
    const lists = [
      [0, 1],
      [2, 3],
      [1, 2],
      [1, 2],
    ];
    const arm = { name: 'arm', family: 'scorers' as const, guess: ({ at }: { at: number }) => lists[at]! };
    const [guessed] = await runArms(moments, [arm], { measures: {}, count: 4, shown: 2 });
    // A half, then all of it.
    expect(guessed?.staleness).toBe(0.75);
    expect(guessed?.novelty).toBeUndefined();
    expect(guessed?.miscalibration).toBeUndefined();
  });
});

describe('near-repeats', () => {
  it('are the rows that are nearly the same as one above them', () => {
    const isAlike = (one: number, other: number) => one % 10 === other % 10;
    expect(nearRepeats([1, 11, 2, 21], isAlike)).toBe(2);
    expect(nearRepeats([1, 2, 3], isAlike)).toBe(0);
  });

  it('are told by titles that have seven of ten words in common', () => {
    // Shared of all: 3 of 4; 2 of 4; 3 of 3; nothing of nothing.
    const isAlike = titlesAlike(['Red glass Jar', 'jar, red glass: large', 'red jar lid', '', '...']);
    expect(isAlike(0, 1)).toBe(true);
    expect(isAlike(0, 2)).toBe(false);
    expect(isAlike(0, 0)).toBe(true);
    expect(isAlike(3, 4)).toBe(false);
  });
});

describe('means of groups', () => {
  it('leave out groups of few cases and cases that say nothing', () => {
    const values = [1, 0, Number.NaN, 0.5, 0.5, 9];
    expect(meansByGroup(values, ['a', 'a', 'a', 'b', 'b', 'c'], 2)).toEqual([
      { group: 'a', cases: 2, mean: 0.5 },
      { group: 'b', cases: 2, mean: 0.5 },
    ]);
  });

  it('lie apart by the deviation of their means, each by its cases', () => {
    // Means 1 of one case and 0 of three: about .25, so the root of (.5625 + 3 * .0625) / 4.
    expect(
      spread([
        { cases: 1, mean: 1 },
        { cases: 3, mean: 0 },
      ]),
    ).toBeCloseTo(Math.sqrt(0.1875), 12);
    expect(spread([])).toBe(0);
  });

  it('lie farther apart than chance has them where the group says everything, and no farther where it says nothing', () => {
    const groups = Array.from({ length: 60 }, (_, at) => at % 3);
    const told = groups.map((group) => group / 2);
    expect(spread(meansByGroup(told, groups, 5))).toBeGreaterThan(2 * spreadByChance(told, groups, 5));
    const alike = groups.map(() => 0.5);
    expect(spreadByChance(alike, groups, 5)).toBe(0);
  });
});
