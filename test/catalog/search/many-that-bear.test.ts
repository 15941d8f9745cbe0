import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { findAtOnce } from '../../../src/catalog/search/find.js';

const NAMES = [
  'Atlantic salmon fillets',
  'Smoked salmon cubes',
  'Salmon nigiri duo',
  'Springform cake tin',
  'Glass cake stand',
  'Steel cake ring',
];
const search = await buildSearch(
  NAMES.map(
    (name, at) =>
      ({
        id: `m${at}`,
        name,
        description: '',
        department: 'All',
        category: 'All',
        brand: '',
        tags: [],
        materials: [],
        price: { amount: 900, currency: 'EUR' },
        stock: 1,
        added: '2026-01-01',
      }) as unknown as Product,
  ),
);
const ask = (query: string, similarity: number) =>
  findAtOnce(search, query, {
    neighbours: () => NAMES.map((_, position) => ({ position, similarity })),
    everything: () => [...NAMES.keys()],
  });

test('what several bear and is near the word is what it says: salmon fillets are salmon', () => {
  expect(ask('salmon', 0.45)).toMatchObject({ isOnlyMentioned: false });
});

test('what is far from it only bears the word: no cake tin is a cake', () => {
  expect(ask('cake', 0.3)).toMatchObject({ isOnlyMentioned: true });
});
