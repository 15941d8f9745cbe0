import { expect, test } from 'vitest';
import type { ProductId } from '../../../src/catalog/product.js';
import type { Shelf } from '../../../src/recommendations/recommend.js';
import { headOf } from '../../../src/web/parts/shelves/shelf-head.js';
import { de } from '../../../src/wording/de/index.js';
import { en } from '../../../src/wording/en/index.js';
import type { Wording } from '../../../src/wording/wording.js';

const products = [{ category: 'Film cameras' }, { category: 'Film & instant packs' }];
const snapshot = {
  catalogue: { products, departments: [{ categories: [{ name: 'Film cameras' }] }] },
} as unknown as Parameters<typeof headOf>[1]['snapshot'];

const titleOf = (label: string, positions: readonly number[], t: Wording = en) => {
  const shelf = { id: 'segment:x', items: positions.map((position) => ({ position })) } as unknown as Shelf;
  const names = {
    interest: () => label,
    product: () => undefined,
    shelf: () => undefined,
    kinds: () => [],
    joined: () => undefined,
  };
  return headOf(shelf, { place: { page: 'home' }, names, lane: 'main', snapshot }, t).title;
};

test('a shelf that is called as a category of which it has nothing says that it stands beside that', () => {
  expect(titleOf('Film cameras', [1])).toBe('Beside Film cameras');
  expect(titleOf('Film cameras', [1], de)).toBe('Rund um „Film cameras“');
  expect(titleOf('Film cameras', [0, 1])).toBe('Film cameras');
  expect(titleOf('Film photography', [1])).toBe('Film photography');
});

test('a shelf beside a product is called after the part of the shop that all of it is of', () => {
  const titleBeside = (positions: readonly number[]) => {
    const items = positions.map((position) => ({ position, kinship: 'category' }));
    const names = {
      ...{ interest: () => '', product: () => undefined, kinds: () => [], joined: () => undefined },
      shelf: (_id: string, of: 'category' | 'department') => (of === 'category' ? 'Film cameras' : 'Film'),
    };
    const inDepartment = products.map((product) => ({ ...product, department: 'Film' }));
    const shown = {
      ...{ place: { page: 'product', product: 'x' as ProductId }, names, lane: 'main' },
      snapshot: { catalogue: { ...snapshot.catalogue, products: inDepartment } },
    } as unknown as Parameters<typeof headOf>[1];
    return headOf({ id: 'page', items } as unknown as Shelf, shown, en).title;
  };
  expect(titleBeside([0])).toBe('Also in Film cameras');
  expect(titleBeside([0, 1])).toBe('Also in Film');
});
