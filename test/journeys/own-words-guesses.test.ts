import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** What typed words mean, read as on a page in English. */
async function read(text: string) {
  const { catalogue, search, shop: index } = shop.services.snapshot();
  const meaning = await shop.meaningOf(search.read(text, shop.services.isWord, false).typed);
  const { meant, perhaps = new Map(), isPresent } = index.typed(text, toCompact(meaning));
  const namesOf = (positions: Iterable<number>) => [...positions].map((at) => catalogue.products[at]!.name);
  const isLikely = (at: number) => perhaps.get(at)?.isLikely === true;
  return {
    isPresent,
    ticked: namesOf([...meant.keys(), ...[...perhaps.keys()].filter(isLikely)]),
    all: namesOf([...meant.keys(), ...perhaps.keys()]),
  };
}

describe('what is only marked for a present', () => {
  test.each(['new mum', 'new dad', 'new parents'])(
    'is for whom somebody shops, and no interest: %s',
    async (text) => {
      expect(await read(text)).toMatchObject({ isPresent: true, all: [] });
    },
  );

  test.each(['poker with friends', 'grandpa likes tinkering'])(
    'is not asked about beside what is said: %s',
    async (text) => expect((await read(text)).all).not.toContain('Red amaryllis gift bulb'),
  );
});

describe('words that are like the name of a thing', () => {
  test.each([
    'boxing',
    'dating',
    'caving',
    'darting',
    'booking',
    'secondhand',
    'firsthand',
    'shorthand',
    'stagehand',
  ])('and are no such thing mean nothing: %s', async (text) => expect((await read(text)).all).toEqual([]));

  test.each(['filming', 'capping', 'panning', 'tiling'])('are asked about: %s', async (text) => {
    const { ticked, all } = await read(text);
    expect(ticked).toEqual([]);
    expect(all).not.toEqual([]);
  });

  test.each(['drumming', 'vacuuming', 'weaving', 'watering', 'racing'])(
    'and of what is done with it mean it: %s',
    async (text) => expect((await read(text)).ticked).not.toEqual([]),
  );
});

describe('a guess', () => {
  test.each([
    'anti aging',
    'scandinavian style',
    'gin and tonic',
    'student on a budget',
    'my teenage daughter',
    'squeaky door',
    'roller skating',
    'the colour green',
    'black clothes',
  ])('is near in meaning, else nothing is asked: %s', async (text) => {
    expect((await read(text)).all).toEqual([]);
  });

  test('that says all that is meant beside when it is needs not to be', async () => {
    expect((await read('pizza night')).all).toContain('Heavy-gauge baking sheet');
  });
});

describe('another thing of the name is not ticked', () => {
  test.each([
    ['goldfish', 'Tropical flake fish food'],
    ['electric guitar', 'Thirty-inch scale bass guitar'],
    ['reading lamp', 'Over-screen light bar'],
    ['night light', 'Helmet-mounted bike torch'],
    ['journaling', 'Ninety-day practice journal'],
    ['cold feet', 'Spiky foot massage balls'],
    ['a good cup of coffee in the morning', 'Cappuccino cup and saucer'],
    ['cold feet', 'Graduated compression socks'],
    ['sensitive skin', 'Overnight plum cream'],
    // What is for one use that is not said, beside what is for any.
    ['hanging shelves', 'Oak bicycle wall shelf'],
    ['warm feet', 'Chainring-pattern wool cycling socks'],
    ['tools', 'Needle distribution tool'],
    ['sleeping under the stars', 'Aerial yoga hammock'],
    // What is for those who know it already.
    ['learning to knit', 'First socks knitting kit'],
  ])('%s, no %s', async (text, name) => {
    const { ticked } = await read(text);
    expect(ticked).not.toEqual([]);
    expect(ticked).not.toContain(name);
  });
});

describe('what people say otherwise is ticked', () => {
  test.each([
    ['dungeons and dragons', 'Seven polyhedral resin dice'],
    ['fairy lights', 'Camp string lights reel'],
    ['my wife drinks decaf', 'Sugarcane decaf coffee'],
    ['my dad enjoys woodwork', 'Low-angle block plane'],
    ['writing letters to grandma', 'Cotton letter-writing set'],
    ['grinding my own beans', 'Conical burr hand grinder'],
    ['poker with friends', 'Linen-finish playing cards'],
    ['mending old jeans', 'Visible mending sashiko kit'],
    ['toddler who loves trains', 'First wooden train set'],
    ['beard care', 'Cedar beard oil'],
    ['messy cables', 'Lidded cable box'],
    ['zero waste', 'Nettle shampoo bar'],
    ['caffeine-free', 'Vanilla rooibos infusion'],
    ['indoor gardening', 'Self-watering indoor planter'],
  ])('%s: %s', async (text, name) => {
    expect((await read(text)).ticked).toContain(name);
  });
});
