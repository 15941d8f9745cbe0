import { describe, expect, it } from 'vitest';
import { companyOf } from '../../src/segments/company.js';
import { discoverSegments } from '../../src/segments/discovery.js';
import { direction, plantedShop, product, shopOf } from './discovery-shop.js';

describe('the company of a product', () => {
  const kept = (id: string, name: string, category: string) => product(id, { name, category });
  const products = [
    ...['a', 'b', 'c', 'd'].map((id) => kept(id, `Dog lead ${id}`, 'Dogs')),
    ...['e', 'f', 'g', 'h'].map((id) => kept(id, `Bird bowl ${id}`, 'Birds')),
    kept('bowl', 'Dog bowl', 'Dogs'),
    kept('alone', 'Zither', 'Strings'),
  ];
  const assigned = [0, 0, 0, 0, 1, 1, 1, 1, 1, 0];

  it('speaks for the segment of its shelf and its words, the clearer word louder', () => {
    const [dogs = 0, birds = 0] = companyOf(products, assigned, 2).votes(8);
    expect(dogs).toBeGreaterThan(birds);
    expect(dogs + birds).toBeCloseTo(1, 12);
  });

  it('says nothing where nothing is shared', () => {
    expect([...companyOf(products, assigned, 2).votes(9)]).toEqual([0, 0]);
  });

  it('never counts the product itself', () => {
    const moved = assigned.with(8, 0);
    expect(companyOf(products, moved, 2).votes(8)).toEqual(companyOf(products, assigned, 2).votes(8));
  });
});

it('a product between two groups belongs to the one its shelf is in', () => {
  const planted = plantedShop({ Teapots: 40, Lanterns: 40 });
  const rows = planted.products.map((_, i) => planted.meanings.subarray(i * 32, (i + 1) * 32));
  // A trace nearer to the lanterns.
  const middle = direction('Teapots', 32).map((v, d) => v + 1.05 * direction('Lanterns', 32)[d]!);
  const length = Math.hypot(...middle);
  const between = product('between', { name: 'Between', department: 'Both', category: 'Teapots' });
  const shelved = planted.products.map((one) => ({ ...one, department: 'Both' }));
  const shop = shopOf([...shelved, between], [...rows, middle.map((v) => v / length)], 32);
  const { memberships } = discoverSegments(shop);
  expect(memberships.at(-1)![0]!.segment).toBe(memberships[0]![0]!.segment);
});
