import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { findAtOnce } from '../../../src/catalog/search/find.js';

/** A shop of titles alone, as wholesalers write them. */
const TITLES = [
  'Kiln-dried stud 2 in. x 4 in. x 96 in.',
  'Pressure-treated post 4 in. x 4 in. x 8 ft.',
  'Copper pipe 1/2 in. x 10 ft.',
  'PVC pipe 2 in. x 10 ft.',
  'Fibreglass step ladder 6 ft.',
  'Aluminium extension ladder 24 ft.',
  'Orange bucket 5-gal.',
  'Insulation roll R-13 15 in. wide',
  'Window insulation kit',
  'Z-wave light switch in white',
  'Toggle light switch in ivory',
  'LED bulb 60W, pack of four',
];
const search = await buildSearch(
  TITLES.map(
    (name, at) =>
      ({
        id: `t${at}`,
        name,
        description: '',
        category: 'Everything',
        department: 'Everything',
        brand: '',
        tags: [],
        materials: [],
        price: { amount: 1000, currency: 'USD' },
        stock: 5,
        popularity: 0,
        added: '2026-01-01',
      }) as unknown as Product,
  ),
);

test.each([
  ['2x4', 0],
  ['2 x 4 stud', 0],
  ['4x4 post', 1],
  ['1/2 inch pipe', 2],
  ['half inch copper pipe', 2],
  ['2" pipe', 3],
  ['6 foot ladder', 4],
  ['24 feet ladder', 5],
  ['5 gallon bucket', 6],
  ['insulation r13', 7],
  ['zwave switch', 9],
  ['60 watt bulb', 11],
])('%s finds its title first', (query, at) => {
  const { found, missing, mended } = findAtOnce(search, query, {
    neighbours: () => [],
    everything: () => [],
  });
  expect(TITLES[found[0]?.position ?? -1]).toBe(TITLES[at]);
  expect(query.startsWith('half') ? [] : [...missing, ...mended]).toEqual([]);
});
