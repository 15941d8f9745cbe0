import { drawsOf } from '../../src/segments/draws.js';
import { shuffled } from '../datasets/shuffled.js';
import { meanOf, quantile } from './bootstrap.js';

/** What a measure is on the mean of one group. */
export interface OfGroup<Group> {
  readonly group: Group;
  readonly cases: number;
  readonly mean: number;
}

/** Means of groups of enough cases, the best first; of equals the larger. */
export function meansByGroup<Group>(
  values: ArrayLike<number>,
  groups: readonly Group[],
  least: number,
): OfGroup<Group>[] {
  const own = new Map<Group, number[]>();
  for (const [at, group] of groups.entries()) {
    const value = values[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const known = own.get(group);
    if (known) known.push(value);
    else own.set(group, [value]);
  }
  return [...own]
    .filter(([, some]) => some.length >= least)
    .map(([group, some]) => ({ group, cases: some.length, mean: meanOf(some) }))
    .toSorted((a, b) => b.mean - a.mean || b.cases - a.cases);
}

/** How far groups lie apart: the standard deviation of their means, each by its cases. 0 where all are alike. */
export function spread(groups: readonly Pick<OfGroup<unknown>, 'cases' | 'mean'>[]): number {
  const cases = groups.reduce((sum, one) => sum + one.cases, 0);
  if (cases === 0) return 0;
  const mean = groups.reduce((sum, one) => sum + one.cases * one.mean, 0) / cases;
  return Math.sqrt(groups.reduce((sum, one) => sum + one.cases * (one.mean - mean) ** 2, 0) / cases);
}

const ROUNDS = 500;

/**
 * The spread that chance alone would leave in 95 of 100 draws, were the same cases dealt to groups of the same sizes at
 * random: groups that lie no farther apart are not told apart.
 */
export function spreadByChance<Group>(
  values: ArrayLike<number>,
  groups: readonly Group[],
  least: number,
): number {
  const draw = drawsOf('spread by chance');
  const spreads = Array.from({ length: ROUNDS }, () =>
    spread(meansByGroup(values, shuffled([...groups], draw), least)),
  );
  return quantile(Float64Array.from(spreads).sort(), 0.95);
}
