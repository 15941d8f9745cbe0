import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { buildCatalogue, type Catalogue } from '../../src/catalog/catalogue.js';
import { parseGoesWith } from '../../src/catalog/goes-with.js';
import { reachOf } from '../../src/recommendations/complements/reach.js';
import type { CatalogueIndex } from '../../src/vector-index/catalogue-index.js';
import { loadIndex } from '../../src/vector-index/read-index.js';

let index: CatalogueIndex;
let catalogue: Catalogue;
beforeAll(async () => {
  index = await loadIndex(inject('sharedIndex'));
  catalogue = buildCatalogue(index.products);
});
afterAll(() => index.close());

const reach = (text: string) =>
  reachOf(catalogue, (position) => index.vector('taste', position), parseGoesWith(text));

it('counts the products with something that goes with them', () => {
  const named = reach(
    '- { category: Tea, named: [tea], leads to: [{ category: Tea, named: [teapot], as: Teapots }] }',
  );
  expect(named.reached).toBeGreaterThan(0);
  expect(named.looked).toBeGreaterThan(600);
  expect(named.silent).toEqual([]);
});

it('says why a pair shows nothing: nobody is meant, or whole categories share no use', () => {
  const why = (text: string) => reach(text).silent.map((one) => one.why);
  expect(why('- { category: Teas, leads to: [Tea] }')).toEqual(['nothing-here']);
  expect(why('- { category: Tea, leads to: [{ category: Tea, named: [zebrafinch] }] }')).toEqual([
    'nothing-there',
  ]);
  expect(why('- { category: Running shoes, leads to: [Fabric] }')).toEqual(['no-use-shared']);
});
