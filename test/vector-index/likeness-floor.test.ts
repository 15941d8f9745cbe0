import { expect, it } from 'vitest';
import { normalised } from '../../src/embedding/vectors.js';
import { likenessFloor } from '../../src/vector-index/likeness-floor.js';

/** Unit vectors that point anywhere, the same for the same seed. */
function anywhere(count: number, dimensions: number): Float32Array {
  let state = 7;
  const draw = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647 - 0.5;
  };
  const rows = Array.from({ length: count }, () => [
    ...normalised(Array.from({ length: dimensions }, () => draw() + draw() + draw())),
  ]);
  return Float32Array.from(rows.flat());
}

it('is the 95th percentile of what random pairs have in common', () => {
  // Cosines of random directions are nearly normal with a deviation of 1 / sqrt(dimensions).
  expect(likenessFloor(anywhere(2_000, 100), 100)).toBeCloseTo(1.645 / 10, 2);
});

it('is the same each time, and for each seed near enough', () => {
  const tastes = anywhere(500, 64);
  expect(likenessFloor(tastes, 64)).toBe(likenessFloor(tastes, 64));
  expect(Math.abs(likenessFloor(tastes, 64, { seed: 9 }) - likenessFloor(tastes, 64))).toBeLessThan(0.01);
});

it('never takes the likeness of like products away, nor adds to that of unlike ones', () => {
  const alike = Float32Array.from(
    Array.from({ length: 30 }, (_, i) => [1, 0.01 * i]).flatMap((v) => [...normalised(v)]),
  );
  expect(likenessFloor(alike, 2)).toBe(0.25);
  expect(likenessFloor(Float32Array.of(1, 0, -1, 0), 2)).toBe(0);
  expect(likenessFloor(Float32Array.of(1, 0), 2)).toBe(0);
});
