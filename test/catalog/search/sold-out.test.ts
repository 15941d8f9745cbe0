import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { find } from '../../../src/catalog/search/find.js';

const shirt = (id: string, name: string, stock: number): Product => ({
  id: id as Product['id'],
  name,
  description: 'Cotton jersey, cut straight.',
  department: 'Clothes',
  category: 'Shirts',
  brand: 'Loom',
  price: { amount: 1900, currency: 'EUR' },
  tags: [],
  materials: [],
  stock,
  added: '2026-11-20',
  ...(id.startsWith('harbour') ? { group: 'harbour' } : {}),
});
const products = [
  shirt('harbour-s', 'Harbour shirt, small', 0),
  shirt('harbour-m', 'Harbour shirt, medium', 4),
  shirt('harbour-l', 'Harbour shirt, large', 0),
  shirt('harbour-x', 'Harbour shirt, wide', 2),
  shirt('meadow', 'Meadow blouse', 0),
];
const search = await buildSearch(products);

async function found(query: string): Promise<readonly string[]> {
  const neighbours = async () =>
    [0, 2, 1, 3].map((position) => ({ position, similarity: 0.7 - position / 100 }));
  const options = { isWord: () => true, everything: () => [...products.keys()], neighbours };
  return (await find(search, query, options)).found.map(({ position }) => products[position]?.id ?? '');
}

describe('what is sold out', () => {
  test.each(['harbour shirt', 'harbour', 'shirts'])(
    'comes after what can be bought and answers as well: %s',
    async (query) => {
      const ids = (await found(query)).filter((id) => id.startsWith('harbour'));
      expect(ids).toHaveLength(4);
      expect(new Set(ids.slice(0, 2))).toEqual(new Set(['harbour-m', 'harbour-x']));
    },
  );

  test('leads where it answers better', async () => {
    expect((await found('meadow blouse'))[0]).toBe('meadow');
    expect((await found('harbour shirt small'))[0]).toBe('harbour-s');
  });
});

describe('a thing of which all are sold out, asked for in stock', () => {
  test('is said not to be in stock, and nothing else is listed for it', async () => {
    const options = { neighbours: async () => [], everything: () => [...products.keys()] };
    const answers = await find(search, 'blouse in stock', options);
    expect(answers.unmet.map(({ wish }) => wish.kind)).toEqual(['stock']);
    expect(answers.found.map(({ position }) => products[position]?.id)).toEqual(['meadow']);
    const cover = shirt('cover', 'Blouse cover', 5);
    const all = [...products, cover];
    const withCover = await find(await buildSearch(all), 'blouse in stock', {
      neighbours: async () => [{ position: 5, similarity: 0.6 }],
      everything: () => [...all.keys()],
    });
    expect(withCover.unmet.map(({ wish }) => wish.kind)).toEqual(['stock']);
    expect(withCover.found.map(({ position }) => all[position]?.id)).toEqual(['meadow']);
  });
});
