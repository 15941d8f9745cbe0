import { expect, test } from 'vitest';
import { presentFilters } from '../../src/web/pages/listing/listing-filters.js';
import { en } from '../../src/wording/en/index.js';

test('a brand without a name is not offered', () => {
  const of = (id: string, brand: string) => ({ id, brand, price: { amount: 100, currency: 'EUR' } });
  const { brands } = presentFilters(
    { positions: [0, 1], sorts: [], fixed: {}, path: '/' } as never,
    { brands: [], inStock: false } as never,
    { catalogue: { products: [of('a', ''), of('b', 'Mill')] } } as never,
    { t: en, visit: { hidden: new Set() } } as never,
  );
  expect(brands.map(({ name }) => name)).toEqual(['Mill']);
});
