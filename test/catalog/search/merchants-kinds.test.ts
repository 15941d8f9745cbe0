import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

test.each([
  ['photo album', 'Instant print pocket album'],
  ['cheap desk lamp', 'Over-screen light bar'],
  ['paint', 'Chalky matt wall emulsion'],
])('%s: what its merchant calls so is such a thing, whatever its name says', async (query, name) => {
  const answers = await ask(query);
  const at = namesOf(answers).indexOf(name);
  expect(answers.found[at]).toMatchObject({ isThing: true, isGood: true });
});

test.each([
  ['35mm film', 'Redscale colour film', '35 mm compact film camera'],
  ['bike lights', 'Hub dynamo bicycle headlamp', "Light twenty-inch children's bike"],
])(
  '%s: beside the products of the kind what is only called so elsewhere is none',
  async (query, one, other) => {
    const names = namesOf(await ask(query));
    expect(names).toContain(one);
    expect(names).not.toContain(other);
  },
);

test('a kind of several names says of nothing which it is', async () => {
  const product = (id: string, name: string, kind?: string): Product =>
    ({
      ...{ id, name, description: '', brand: '', department: 'Garden', category: 'Beds' },
      ...{ tags: [], materials: [], colours: [], ...(kind && { kind }) },
    }) as unknown as Product;
  const search = await buildSearch([
    product('a', 'Larch frame', 'raised beds & planters'),
    product('b', 'Cedar frame', 'cold frames'),
    product('c', 'Deep trug', 'planters'),
  ]);
  const hits = search.ask('planter').hits;
  expect(hits.map(({ position }) => position)).toEqual([2]);
  expect(hits[0]?.isHeaded).toBe(true);
});
