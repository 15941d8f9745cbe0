import { expect, it } from 'vitest';
import { homesOf } from '../../src/segments/category-homes.js';

const food = { department: 'Pets', category: 'Food' };
const member = (segment: number) => [{ segment, degree: 1 }];

it('a category has its home where a third of its products are strongest', () => {
  const products = [food, food, food, food, { department: 'Kitchen', category: 'Food' }];
  const isHome = homesOf({ products, memberships: [member(0), member(0), member(0), member(1), member(2)] });
  expect(isHome(0, 0)).toBe(true);
  expect(isHome(3, 1)).toBe(false);
  expect(isHome(0, 2)).toBe(false);
  expect(isHome(4, 2)).toBe(true);
  expect(isHome(9, 0)).toBe(false);
});
