import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/catalog/catalogue.js';
import { newestOf, popularOf } from '../../src/catalog/house-orders.js';
import type { Product } from '../../src/catalog/product.js';
import { aroundTheShop } from '../../src/shelves/around.js';
import { fill } from '../../src/shelves/fill.js';
import { DAY } from '../../src/time/clock.js';
import { product } from '../segments/discovery-shop.js';

const many = (count: number, fields: (i: number) => Partial<Omit<Product, 'id'>>) =>
  buildCatalogue(Array.from({ length: count }, (_, i) => product(`p${i}`, fields(i))));

describe('what the shop can say of its products', () => {
  it('is nothing of what sells where its books do not tell, or tell of hardly anything', () => {
    expect(popularOf(many(9, () => ({})).products)).toEqual([]);
    expect(popularOf(many(9, () => ({ sold: 0 })).products)).toEqual([]);
    expect(popularOf(many(9, (i) => (i < 3 ? { sold: 5 } : {})).products)).toEqual([]);
  });

  it('is what sold, most first, and never what did not', () => {
    const { products } = many(9, (i) => ({ sold: i < 5 ? i : 0, stock: i === 4 ? 0 : 1 }));
    expect(popularOf(products)).toEqual([]);
    expect(popularOf(many(9, (i) => ({ sold: i < 6 ? i : 0 })).products)).toEqual([5, 4, 3, 2, 1]);
  });

  it('is what was ordered here, most first, before what sold by the catalogue', () => {
    const { products } = many(9, (i) => ({ sold: i, stock: i === 3 ? 0 : 1 }));
    const orders = new Map([
      [0, 7],
      [3, 90],
      [4, 9],
      [5, 7],
    ]);
    expect(popularOf(products, orders)).toEqual([4, 0, 5, 8, 7, 6, 2, 1]);
  });

  it('is nothing of what is new where all joined on one day, or nearly all on the last', () => {
    expect(newestOf(many(9, () => ({ added: '2026-11-20' })).products)).toEqual([]);
    const reimported = many(9, (i) => ({ added: i < 2 ? '2026-01-01' : '2026-11-20' }));
    expect(newestOf(reimported.products)).toEqual([]);
  });

  it('is what joined after most others, latest first', () => {
    const later = many(9, (i) => ({ added: i > 6 ? `2026-11-1${i}` : '2026-01-01' }));
    expect(newestOf(later.products)).toEqual([8, 7]);
  });
});

describe('a shelf from around the shop', () => {
  const shop = many(40, (i) => ({ department: `D${i % 5}`, category: `C${i % 10}`, stock: i % 2 }));

  it('takes one that can be bought of each department before a second of any', () => {
    const { products, corners, kind } = aroundTheShop(shop, 0);
    expect(kind).toBe('department');
    const first = products.slice(0, corners.length).map((at) => shop.products[at]!);
    expect(new Set(first.map(({ department }) => department)).size).toBe(5);
    expect(products.every((at) => shop.products[at]!.stock === 1)).toBe(true);
    expect(new Set(products).size).toBe(products.length);
  });

  it('is the same all day and another on most days', () => {
    const on = (day: number, hour = 0) => aroundTheShop(shop, day * DAY + hour * 3_600_000).products;
    expect(on(7, 23)).toEqual(on(7));
    const days = new Set(Array.from({ length: 20 }, (_, day) => on(day).slice(0, 5).join()));
    expect(days.size).toBeGreaterThan(15);
  });

  it('takes categories where there are few departments', () => {
    const small = many(40, (i) => ({ department: `D${i % 2}`, category: `C${i % 10}` }));
    expect(aroundTheShop(small, 0).kind).toBe('category');
    expect(aroundTheShop(small, 0).corners).toHaveLength(10);
  });
});

describe('filling a shelf', () => {
  const { products } = many(8, (i) => (i < 5 ? { group: 'TEE' } : {}));
  const order = [...products.keys()];
  const room = { places: 8, refuses: () => false, groups: new Set<string>() };

  it('takes one of a group of variants', () => {
    expect(fill(order, products, room)).toEqual([0, 5, 6, 7]);
  });

  it('takes none of a group that stands on the page or lies in the basket', () => {
    expect(fill(order, products, { ...room, groups: new Set(['TEE']) })).toEqual([5, 6, 7]);
  });

  it('takes the next variant where the first is refused', () => {
    expect(fill(order, products, { ...room, refuses: (at) => at === 0 })).toEqual([1, 5, 6, 7]);
  });
});
