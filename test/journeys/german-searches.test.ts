import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProducts } from '../../src/shop/find-products.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;

beforeAll(async () => {
  shop = await openShopUnderTest();
}, 240_000);
afterAll(() => shop.close());

async function ask(query: string) {
  const snapshot = shop.services.snapshot();
  const answers = await findProducts(shop.services, snapshot, query, { mayBeForeign: true });
  const products = answers.found.flatMap(({ position }) => snapshot.catalogue.products[position] ?? []);
  return { answers, names: products.map(({ name }) => name), products };
}

describe('a German word finds what it is called, and first of all that', () => {
  test('Zimmerpflanze: all of the shelf before what one cares for it with', async () => {
    const { products } = await ask('Zimmerpflanze');
    expect(new Set(products.slice(0, 20).map(({ category }) => category))).toEqual(new Set(['Houseplants']));
  });

  test('Fahrrad: bicycles, by whichever of their two names, before what goes with them', async () => {
    const { products } = await ask('Fahrrad');
    expect(new Set(products.slice(0, 6).map(({ category }) => category))).toEqual(
      new Set(['Bikes & frames']),
    );
  });

  test.each([
    ['Gitarrensaiten', /strings$/, /banjo|lyre/],
    ['grüner Tee', /sencha|matcha/, /beans/],
    ['Blockflöte', /recorder/, /record (?:brush|crate)/],
    ['Nähgarn', /thread/, /twine/],
    ['Kinderwagen', /pram$/, /bed/],
    ['Hundeleine', /lead$/, /bowl/],
    ['Futternapf Hund', /dog bowl$/, /yak/],
  ] as const)('%s', async (query, first, never) => {
    const { names } = await ask(query);
    expect(names[0]).toMatch(first);
    expect(names.filter((name) => never.test(name))).toEqual([]);
  });
});

describe('of what the shop does not have, what only ends with its general name is no answer', () => {
  test.each([
    ['Nudelmaschine', /machine/],
    ['Schreibmaschine', /machine/],
    ['Waschmaschine', /machine/],
    ['Springseil', /rope/i],
    ['Abschleppseil', /rope|cord/i],
    ['Aquarellfarben', /paint/i],
    ['Bettwäsche', /couche|album|lampshade/],
    ['Angelrute', /rod/],
    ['Querflöte', /recorder/],
  ] as const)('%s', async (query, general) => {
    const { answers, names } = await ask(query);
    expect(names.filter((name) => general.test(name))).toEqual([]);
    const isRenamed = answers.read.misspelt !== undefined;
    expect(
      isRenamed || answers.isOnlyNear || answers.isOnlyMentioned || answers.isPartial || answers.isForeign,
    ).toBe(true);
  });
});

describe('a search that says more than what was found is no interest by itself', () => {
  test.each([
    ['Zeckenzange', 'a compound that was read by its last part'],
    ['Blumentopf groß', 'a size that none says'],
    ['Schlafsack Winter', 'a season, where the thing says another'],
  ])('%s: %s', async (query) => {
    const { answers } = await ask(query);
    expect(answers.found.length).toBeGreaterThan(0);
    expect(searchedEntry(answers, shop.services.snapshot())?.found).toEqual([]);
  });

  test('Kuchenblech: a name that is known whole', async () => {
    const { answers } = await ask('Kuchenblech');
    expect(searchedEntry(answers, shop.services.snapshot())?.found).toEqual(['heavy-gauge-baking-sheet']);
  });
});

test.each([
  'giftfreie Pflanzen für Katzen',
  'katzenfreundliche Pflanzen',
  'Pflanzen für Katzen ungefährlich',
])('%s: none that harms one', async (query) => {
  const { names } = await ask(query);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => /snake plant|rubber plant|ZZ plant|pothos|monstera/i.test(name))).toEqual([]);
});
