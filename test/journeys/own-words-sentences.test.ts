import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** Names of the products that a typed sentence means, surely or perhaps, likeliest first. */
async function likeliest(text: string): Promise<string[]> {
  const { catalogue, search, shop: index } = shop.services.snapshot();
  const { typed } = search.read(text, shop.services.isWord, false);
  const meaning = await shop.meaningOf(typed);
  const { meant, perhaps = new Map() } = index.typed(text, toCompact(meaning));
  return [...meant, ...perhaps]
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .map(([position]) => catalogue.products[position]?.name ?? '');
}

test.each([
  ['cat that hates being brushed', /cat brush/iu],
  ['a cat who hates being brushed', /cat brush/iu],
  ['dog that pulls on the lead', /lead\b/iu],
  ['cat that scratches the sofa', /scratch/iu],
])('what is said of somebody leads what is for them: %s', async (text, first) => {
  const names = await likeliest(text);
  expect(names[0]).toMatch(first);
});

test.each([
  ['sourdough beginner', /sourdough starter/iu],
  ['beginner yoga', /yoga/iu],
  ['vegan cooking', /\bpan\b/iu],
  ['sitting all day at a desk', /chair|cushion|desk/iu],
  ['jazz on sunday mornings', /\((?:LP|cassette)\)/iu],
  ['my balcony gets little sun', /plant|fern|lily|palm/iu],
  ['shady balcony', /plant|fern|lily|palm/iu],
])('a sentence means what it is about: %s', async (text, of) => {
  const names = (await likeliest(text)).slice(0, 8);
  expect(names.filter((name) => of.test(name)).length).toBeGreaterThan(0);
});

test.each([
  ['first marathon next year', /one-year|year-at/iu],
  ['working from home', /address book|ledger|armchair|journal/iu],
  ['comfortable home office', /address book|ledger/iu],
  ['plants for shade', /grow light|plant stand/iu],
])('when, where and how add nothing of their own: %s', async (text, not) => {
  const names = (await likeliest(text)).slice(0, 8);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => not.test(name))).toEqual([]);
});
