import { expect, test } from 'vitest';
import { cornersOf } from '../../src/shelves/corners.js';

const department = (id: string, ...categories: readonly string[]) => ({
  id: id.toLowerCase(),
  name: id,
  positions: [],
  categories: categories.map((name) => ({ id: name.toLowerCase(), name, positions: [] })),
});

test('categories that are called the same are told apart by their departments', () => {
  const departments = [department('Climbing', 'Shoes', 'Ropes'), department('Running', 'Shoes')];
  const { kind, corners } = cornersOf({ departments } as never);
  expect(kind).toBe('category');
  expect(corners.map(({ name }) => name)).toEqual(['Shoes (Climbing)', 'Ropes', 'Shoes (Running)']);
});
