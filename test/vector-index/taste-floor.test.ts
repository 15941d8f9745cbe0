import { expect, it } from 'vitest';
import { normalised } from '../../src/embedding/vectors.js';
import { tasteFloor } from '../../src/vector-index/taste-floor.js';

/** Points on a circle, `step` radians apart. */
const circle = (count: number, step: number) =>
  Float32Array.from(
    Array.from({ length: count }, (_, i) => [...normalised([Math.cos(i * step), Math.sin(i * step)])]).flat(),
  );

it('is the cosine of the tenth neighbour where all products lie alike', async () => {
  const count = 300;
  const step = (2 * Math.PI) / count;
  expect(await tasteFloor(circle(count, step), 2)).toBeCloseTo(Math.cos(5 * step), 4);
});

it('is the same each time, and for each seed near enough', async () => {
  const tastes = circle(2000, 1.3);
  expect(await tasteFloor(tastes, 2)).toBe(await tasteFloor(tastes, 2));
  expect(await tasteFloor(tastes, 2, 7)).toBeCloseTo(await tasteFloor(tastes, 2), 3);
});

it('is the last neighbour where there are not ten, and never nothing', async () => {
  expect(await tasteFloor(circle(3, 0.1), 2)).toBeCloseTo(Math.cos(0.2), 4);
  expect(await tasteFloor(circle(2, Math.PI), 2)).toBe(0.05);
  expect(await tasteFloor(circle(1, 1), 2)).toBe(0.05);
});
