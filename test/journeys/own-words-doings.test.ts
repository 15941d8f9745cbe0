import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** What typed words mean, surely and perhaps, likeliest first, with its department. */
async function shownFor(text: string, isForeignPage = false) {
  const { catalogue, search, shop: index } = shop.services.snapshot();
  const { typed } = search.read(text, shop.services.isWord, isForeignPage);
  const meaning = await shop.meaningOf(typed);
  const { meant, perhaps = new Map() } = index.typed(text, toCompact(meaning));
  return [...meant, ...perhaps]
    .toSorted(([, a], [, b]) => b.likeness - a.likeness)
    .flatMap(([position]) => {
      const product = catalogue.products[position];
      const isSure = meant.has(position);
      return product ? [{ name: product.name, department: product.department, isSure }] : [];
    });
}

const namesFor = async (text: string, isForeignPage = false) =>
  (await shownFor(text, isForeignPage)).map(({ name }) => name);

describe('words that tell what is done', () => {
  test.each([
    ['keeping goldfish', 'Pets'],
    ['raising a kitten', 'Pets'],
    ['owning a cat', 'Pets'],
    ['keeping houseplants alive', 'Houseplants & garden'],
    ['listening to old records', 'Music'],
    ['getting better at chess', 'Board games & puzzles'],
    ['I love baking bread', 'Kitchen & baking'],
  ])('are about the thing that is had or done so: %s', async (text, department) => {
    const shown = await shownFor(text);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(new Set(shown.map((one) => one.department))).toEqual(new Set([department]));
  });

  test.each([
    ['baking bread at the weekend', 'Strong white bread flour'],
    ['bread baking at the weekend', 'Strong white bread flour'],
    ['cycling to work in the dark', 'Cut-off beam bicycle front light'],
    ['camping with the kids', 'Four-person tunnel tent'],
    ['walking the dog in the rain', 'Waxed cotton dog coat'],
    ['walking in the rain', 'Stretch rucksack rain cover'],
  ])('mean more than the few things that say when and where: %s', async (text, name) => {
    const names = await namesFor(text);
    expect(names).toContain(name);
    expect(names.length).toBeGreaterThanOrEqual(3);
  });

  test('and name a part of the shop mean what is tagged so there: a tent stands among the first of camping', async () => {
    expect((await namesFor('camping')).slice(0, 8).join()).toMatch(/tent\b/);
  });
});

describe('words that tell no thing', () => {
  test.each(['quiet', 'warm and soft', 'sturdy'])(
    'but how one is to be mean nothing surely: %s',
    async (text) => {
      expect((await shownFor(text)).filter(({ isSure }) => isSure)).toEqual([]);
    },
  );

  test.each(['blue', 'green things'])('but a colour mean nothing: %s', async (text) => {
    expect(await namesFor(text)).toEqual([]);
  });

  test('but a material mean what is of it and says so', async () => {
    const sure = (await shownFor('glass')).filter(({ isSure }) => isSure).map(({ name }) => name);
    expect(sure).toContain('Pressed glass cake stand');
    expect(sure.join()).not.toMatch(/cycling/);
    expect(await namesFor('leather goods')).toContain('Leather camera half case');
  });

  test.each(['feeling stressed', 'feeling tired'])(
    'but how somebody feels mean what helps, and no book for children: %s',
    async (text) => {
      const shown = await shownFor(text);
      expect(shown.length).toBeGreaterThan(3);
      expect(shown.map(({ department }) => department)).not.toContain('Baby & toddler');
    },
  );
});

describe('what is for children or animals', () => {
  test.each([
    ['fermenting vegetables', /toy/],
    ['tea and biscuits', /\bdogs?\b/],
    ['raising chickens', /kibble/],
  ])('is no guess where nobody names them: %s', async (text, not) => {
    expect((await namesFor(text)).filter((name) => not.test(name))).toEqual([]);
  });

  test('is toys where they are asked for', async () => {
    const names = await namesFor('Spielzeug für Kleinkinder', true);
    expect(names.length).toBeGreaterThan(3);
  });

  test('of an age is sure where it is made for it, and else a guess behind', async () => {
    const shown = await shownFor('toys for three-year-old');
    expect(shown[0]?.isSure).toBe(true);
    const sure = shown.filter(({ isSure }) => isSure).map(({ name }) => name);
    expect(sure).toContain('First wooden train set');
    expect(sure).not.toContain('Shape-sorting house');
  });
});

test.each([
  ['cats and plants', /^(?:Tofu|Feather|Breakaway)/, /spider plant/],
  ['bread and butter', /bread/i, /butter dish/],
])('each of two things has its own: %s', async (text, one, other) => {
  const names = await namesFor(text);
  for (const thing of [one, other]) expect(names.some((name) => thing.test(name))).toBe(true);
});

test.each([
  ['Sternenhimmel', 'Northern sky planisphere'],
  ['alles für den Balkon', 'Galvanised window box'],
])('German words mean what the English ones mean: %s', async (text, name) => {
  expect(await namesFor(text, true)).toContain(name);
});
