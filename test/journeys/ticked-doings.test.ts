import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedWords } from '../support/asked-words.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

const asked = (text: string, isForeign = false) => askedWords(shop, text, isForeign);

describe('of words that a list knows by another name a preview', () => {
  test.each([
    ['nähen für anfänger', "Beginner's tote bag kit"],
    ['nähen lernen', "Beginner's tote bag kit"],
    ['katze beschäftigen', 'Feather wand cat toy'],
  ])('ticks the same in German: %s', async (text, name) => {
    expect((await asked(text, true)).ticked).toContain(name);
  });

  test.each([
    ['coffee on the go', false],
    ['kaffee unterwegs', true],
  ] as const)('offers nothing else where that is here: %s', async (text, isForeign) => {
    expect((await asked(text, isForeign)).shown).toEqual(['Leakproof commuter mug']);
  });

  test.each([
    ['start running, couch to 5k', 'Cushioned running socks, three pairs'],
    ['bathroom towels', 'Waffle-weave bath towel'],
    ['teether', 'Maple ring baby rattle'],
  ])('ticks it, whatever stands before a comma or sounds alike: %s', async (text, name) => {
    const { ticked } = await asked(text);
    expect(ticked).toContain(name);
    expect(ticked.filter((one) => /sleeve|ladder|tether/.test(one))).toEqual([]);
  });

  test('ticks toys for whom somebody keeps busy', async () => {
    expect((await asked('keeping my cat busy')).ticked).toContain('Feather wand cat toy');
    expect((await asked('keeping a toddler busy')).ticked).toContain('Shape-sorting house');
  });
});

test('what is called by who does something is of that, unless it is a thing of the name', async () => {
  expect((await asked('commuting in the rain')).ticked).toContain('Waxed cotton cycling rain cape');
  expect((await asked('recording music')).ticked.filter((name) => /recorder/.test(name))).toEqual([]);
});

test('words that a search answers well, though it knows not each of them, are asked about', async () => {
  expect((await asked('gesunde haut', true)).shown).toContain('Oat milk cleanser');
  expect((await asked('meerschweinchen halten', true)).shown).toContain('Meadow timothy hay');
});

test.each(['birthday present for a four year old', 'gift for a newborn', 'present for my nephew, three'])(
  'a present for a child is no taste of who typed it, as of a search: %s',
  async (text) => {
    expect((await asked(text)).shown).toEqual([]);
  },
);

describe('a preview ticks', () => {
  test.each([
    ['bread without yeast', false],
    ['brot ohne hefe', true],
  ] as const)('nothing that is not wanted: %s', async (text, isForeign) => {
    expect((await asked(text, isForeign)).ticked).not.toContain('Instant dried yeast');
  });

  test.each([
    ['writing with a fountain pen', 'Piston-fill fountain pen'],
    ['brewing better coffee at home', 'Brew scale with timer'],
    ['decorating birthday cakes', 'Cast-base cake turntable'],
    ['taking care of dry hands', 'Lanolin hand cream'],
    ['plants that are safe for cats', 'Boston fern'],
    ['gardening weekends', 'Bypass garden secateurs'],
    ['baking weekends', 'Two-pound loaf tin'],
  ])('what each telling word says is meant: %s', async (text, name) => {
    expect((await asked(text)).ticked).toContain(name);
  });

  test.each([
    ['brot selber backen', 'Strong white bread flour'],
    ['kleid selber nähen', 'Everyday wrap dress pattern'],
  ])('the same of German words: %s', async (text, name) => {
    expect((await asked(text, true)).ticked).toContain(name);
  });

  test('nothing for elsewhere where something is for the place that is named', async () => {
    expect((await asked('cooking over a campfire')).ticked).toEqual(['Campfire cooking tripod']);
  });
});
