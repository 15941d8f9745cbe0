import { expect, it } from 'vitest';
import { onceOfGroupArm } from '../../evaluation/experiments/arm.js';
import type { Moment } from '../../evaluation/moments/moment.js';
import type { Profile, ShopCatalogue } from '../../evaluation/profiles/profile.js';

it('of a group of variants the best-scored stands on a list, and others take the places of the rest', async () => {
  const scorer = { name: 'given', scores: () => Float64Array.of(0.9, 0.8, 0.7, 0.6, 0.5) };
  // Rows 0, 1 and 3 are variants of one thing.
  const index = { group: (row: number) => ([0, 1, 3].includes(row) ? 'one' : undefined) };
  const catalogue = { index, count: 5 } as unknown as ShopCatalogue;
  const setting = { catalogue, limit: 3, keys: [0, 1, 2, 3, 4] };
  const arm = onceOfGroupArm('once', { scorer, profile: {} as Profile }, setting);
  const moment = { masked: new Set<number>() } as unknown as Moment;
  expect(await arm.guess(moment)).toEqual([0, 2, 4]);
  expect(await arm.guess({ ...moment, masked: new Set([0]) })).toEqual([1, 2, 4]);
});
