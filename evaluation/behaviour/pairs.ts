import { corrected, type Test } from '../measures/significance.js';
import { type Alike, PROPERTIES, type Property } from './properties.js';

/** A corrected p value below it tells two groups apart. */
export const LEVEL = 0.05;

/** One property of all groups together. */
export interface OverAll {
  readonly property: Property;
  /** Undefined where the visits do not say. */
  readonly test: (Test & { readonly correctedP: number }) | undefined;
}

/** What tells groups apart. */
export interface ToldApart {
  readonly overAll: readonly OverAll[];
  /** Of the pairs of groups, how many a property could be tested on, and how many it tells apart. */
  readonly byProperty: readonly PairsOfProperty[];
  /** Pairs of which anything could be tested, and those that a property tells apart. */
  readonly pairs: { readonly tested: number; readonly told: number };
  /** Whether something was tested of two groups, and nothing told them apart. */
  readonly areAlike: (one: number, other: number) => boolean;
}

interface PairsOfProperty {
  readonly property: Property;
  readonly tested: number;
  /** Before the correction for many tests, and after it. */
  readonly below: number;
  readonly told: number;
}

/**
 * Tests every property over all groups and over every pair of them. The tests over all are corrected as one family, those
 * of pairs as another. The correction is the one that misses fewest differences: two groups that differ and are not told
 * apart are merged, which is the worse fault here.
 */
export function toldApart<Case>(groups: readonly (readonly Case[])[], alike: Alike<Case>): ToldApart {
  const tests = pairTests(groups, alike);
  const tested = new Set(tests.map(({ pair }) => pair));
  const told = new Set(tests.filter(isTold).map(({ pair }) => pair));
  return {
    overAll: overAll(groups, alike),
    byProperty: PROPERTIES.map((property) => {
      const own = tests.filter((test) => test.property === property);
      const below = own.filter(({ p }) => p < LEVEL);
      return { property, tested: own.length, below: below.length, told: own.filter(isTold).length };
    }),
    pairs: { tested: tested.size, told: told.size },
    areAlike: (one, other) => tested.has(nameOf(one, other)) && !told.has(nameOf(one, other)),
  };
}

function overAll<Case>(groups: readonly (readonly Case[])[], alike: Alike<Case>): readonly OverAll[] {
  const tests = PROPERTIES.map((property) => alike(property, groups));
  const pValues = corrected(tests.flatMap((test) => test?.p ?? []));
  return PROPERTIES.map((property, i) => {
    const test = tests[i];
    return { property, test: test && { ...test, correctedP: pValues.shift() ?? 1 } };
  });
}

interface PairTest {
  readonly property: Property;
  readonly pair: string;
  readonly p: number;
  readonly correctedP: number;
}

const isTold = ({ correctedP }: PairTest) => correctedP < LEVEL;

function pairTests<Case>(groups: readonly (readonly Case[])[], alike: Alike<Case>): readonly PairTest[] {
  const tests = groups.flatMap((one, i) =>
    groups.slice(0, i).flatMap((other, j) =>
      PROPERTIES.flatMap((property) => {
        const test = alike(property, [one, other]);
        return test ? { property, pair: nameOf(i, j), p: test.p } : [];
      }),
    ),
  );
  const pValues = corrected(tests.map(({ p }) => p));
  return tests.map((test, i) => ({ ...test, correctedP: pValues[i] ?? 1 }));
}

const nameOf = (one: number, other: number) => `${Math.min(one, other)} ${Math.max(one, other)}`;
