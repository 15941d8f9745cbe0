import { afterAll, beforeAll, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** Names of the products that a typed sentence means, likeliest first. */
async function likeliest(text: string): Promise<string[]> {
  const { catalogue, search, shop: index } = shop.services.snapshot();
  const { typed } = search.read(text, shop.services.isWord, false);
  let meaning = await shop.services.embedText(typed);
  // Asked again while the model is too busy to answer in time.
  while (!meaning) meaning = await shop.services.embedText(typed);
  const { meant } = index.typed(text, toCompact(meaning));
  return [...meant]
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .map(([position]) => catalogue.products[position]?.name ?? '');
}

test.each([
  ['sourdough beginner', /sourdough starter/iu],
  ['beginner yoga', /yoga/iu],
  ['vegan cooking', /\bpan\b/iu],
  ['cooking italian food', /\bpan\b/iu],
  ['sitting all day at a desk', /chair|cushion|desk/iu],
  ['jazz on sunday mornings', /\((?:LP|cassette)\)/iu],
  ['my balcony gets little sun', /plant|fern|lily|palm/iu],
  ['shady balcony', /plant|fern|lily|palm/iu],
])('a sentence means what it is about: %s', async (text, of) => {
  const names = (await likeliest(text)).slice(0, 8);
  expect(names.filter((name) => of.test(name)).length).toBeGreaterThan(0);
  expect(names.length).toBeGreaterThan(1);
});

test.each([
  ['working from home', /address book|ledger|armchair|journal/iu],
  ['comfortable home office', /address book|ledger/iu],
])('when, where and how add nothing of their own: %s', async (text, not) => {
  const names = (await likeliest(text)).slice(0, 8);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => not.test(name))).toEqual([]);
});

test('who begins sees first what says that it is for beginners', async () => {
  const names = await likeliest('yoga for beginners');
  expect(names.slice(0, 2).sort()).toEqual(['Alignment-line yoga mat', 'Yoga prop starter bundle']);
});
