import { describe, expect, it } from 'vitest';
import { PositionValues } from '../../../src/recommendations/scores/position-values.js';

describe('numbers by position', () => {
  it('are what was set last, however many there are and wherever they lie', () => {
    const values = new PositionValues();
    const expected = new Map<number, number>();
    for (let turn = 0; turn < 5_000; turn++) {
      const position = (turn * 7_919) % 3_001;
      expect(values.get(position)).toBe(expected.get(position) ?? Number.NaN);
      values.set(position, turn / 3);
      expected.set(position, turn / 3);
    }
    for (let position = 0; position < 3_100; position++)
      expect(values.get(position)).toBe(expected.get(position) ?? Number.NaN);
  });

  it('keep positions apart that would stand in one place', () => {
    const values = new PositionValues();
    for (const position of [0, 512, 1_024, 511, 1_023]) values.set(position, -position);
    expect([0, 512, 1_024, 511, 1_023].map((position) => values.get(position))).toEqual([
      -0, -512, -1_024, -511, -1_023,
    ]);
    expect(values.get(1_536)).toBeNaN();
  });
});
