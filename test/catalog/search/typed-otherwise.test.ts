import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

/** What was asked for, by name. */
async function askedBy(query: string): Promise<readonly string[]> {
  const answers = await ask(query);
  return namesOf(answers).slice(0, answers.asked);
}

describe('what is typed otherwise than the shop writes it', () => {
  test.each(['screw drivers', 'tea pots'])('%s: a pair written as one is no other name', async (query) => {
    const { otherwise, mended, asked } = await ask(query);
    expect({ otherwise, mended }).toEqual({ otherwise: [], mended: [] });
    expect(asked).toBeGreaterThan(1);
  });

  test.each([
    ['9 inch springform tin', 'Springform cake tin'],
    ['700c tyres', 'Puncture-resistant city tyre'],
    ['puzzle 1000 pieces', 'Thousand-piece hedgerow jigsaw'],
    ['decaf ground coffee', 'Sugarcane decaf coffee'],
  ])('%s: a size or a number in another form, and a fact of the text', async (query, name) => {
    expect(await askedBy(query)).toContain(name);
  });

  test.each([
    ['helmut', 'helmet'],
    ['stationary', 'stationery'],
  ])(
    '%s: a word of the language that nothing here holds is mended where one vowel tells',
    async (typed, meant) => {
      expect((await ask(typed)).mended).toEqual([{ typed, meant }]);
    },
  );

  test.each(['salad spinner', 'hunger'])('%s: the first vowel of a word makes another one', async (typed) => {
    expect((await ask(typed)).mended).toEqual([]);
  });

  test('what is shown for a mended word is not denied to be called so', async () => {
    expect((await ask('earphons')).otherwise).toEqual([]);
  });
});

describe('presents in any order of words', () => {
  test.each(['yoga gift for friend', 'cat lover gift', 'vinyl lover present', 'fathers day tools'])(
    '%s: what comes near who is given something',
    async (query) => {
      expect((await ask(query)).present).toBe('near');
    },
  );

  test('whoever is named, nothing for children', async () => {
    expect(namesOf(await ask('hiking gifts for men')).join()).not.toMatch(/child/i);
  });

  test.each(['wedding gift for couple', 'thank you gift small'])(
    '%s: what is marked as a gift',
    async (query) => {
      expect((await ask(query)).isMarked).toBe(true);
    },
  );

  test('that somebody is so asks for no present', async () => {
    expect((await ask('neighbours are noisy')).isMarked).toBe(false);
  });
});

describe('needs that are told in a sentence', () => {
  test.each([
    ['sharpen blunt knives', 'Two-sided whetstone'],
    ['cast iron pan for induction', 'Machined cast iron skillet'],
    ['keep coffee hot for hours', 'Leakproof commuter mug'],
    ["baby won't sleep", 'Quilted baby sleeping bag'],
    ['dog pulls on walks', 'Y-front dog harness'],
    ['cat is bored', 'Feather wand cat toy'],
    ['neighbours are noisy', 'Folding ear defenders'],
    ['chain is squeaky', 'Drip-on bicycle chain wax'],
    ['my back hurts at night', 'Buckwheat lumbar cushion'],
    ["knife won't cut", 'Two-sided whetstone'],
  ])('%s: the helpful thing leads', async (query, name) => {
    expect((await askedBy(query))[0]).toBe(name);
  });

  test('what a merchant calls so is not said to be called otherwise', async () => {
    expect((await ask('frying pan')).isRenamed).not.toBe(true);
    expect((await ask('walking boots')).isRenamed).toBe(true);
  });
});

describe('what is said of the answers is true', () => {
  test('what is shown under another name fulfils the wishes too', async () => {
    const { applied, found } = await ask('frying pan under 40');
    expect(applied.map(({ wish }) => wish.kind)).toEqual(['price']);
    expect(found.length).toBeGreaterThan(0);
    expect(namesOf(await ask('frying pan under 40'))).not.toContain('Machined cast iron skillet');
    expect((await ask('walking boots size 9')).unmet).toHaveLength(1);
  });

  test('of one word that only things for children are called by the page says that', async () => {
    expect((await ask('plate')).saysForChildren).toBe('called');
    expect((await ask('rattle')).saysForChildren).toBeUndefined();
    expect((await ask('rain coat')).saysForChildren).not.toBe('called');
  });

  test('no size is missed where nothing is such a thing', async () => {
    expect((await ask('lightweight hose 30m')).untold).toBeUndefined();
  });

  test('what is low in something is without it where that does no harm', async () => {
    expect(await askedBy('cat litter without dust')).toEqual(['Tofu clumping cat litter']);
  });
});
