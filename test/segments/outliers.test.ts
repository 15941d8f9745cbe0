import { expect, it } from 'vitest';
import { outliersOf } from '../../src/segments/outliers.js';

const segments = [{ centroid: new Float32Array() }, { centroid: new Float32Array() }];
const outliers = (cosines: readonly (readonly [segment: number, cosine: number])[]) => [
  ...outliersOf({
    memberships: cosines.map(([segment]) => [{ segment, degree: 1 }]),
    segments,
    cosine: (position) => cosines[position]?.[1] ?? 0,
  }),
];

it('finds the kettle among the candles', () => {
  expect(
    outliers([
      [0, 0.94],
      [0, 0.93],
      [0, 0.4],
      [0, 0.95],
      [1, 0.6],
      [1, 0.5],
      [1, 0.4],
    ]),
  ).toEqual([2]);
});

it('finds none in a segment that is wide, and none among products of no segment', () => {
  expect(
    outliers([
      [0, 0.7],
      [0, 0.6],
      [0, 0.45],
    ]),
  ).toEqual([]);
  expect([...outliersOf({ memberships: [[], []], segments, cosine: () => 0 })]).toEqual([]);
});
