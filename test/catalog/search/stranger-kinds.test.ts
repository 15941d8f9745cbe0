import { describe, expect, test } from 'vitest';
import { english } from '../../../src/catalog/search/languages/en.js';
import { wordsOf } from '../../../src/catalog/search/languages/tokens.js';
import { isLanguageWord } from '../../../src/catalog/search/query/misspelt-pairs.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, products, search } = await openDemoSearch();
const priceOf = (position: number) => (products[position]?.price.amount ?? 0) / 100;

describe('an occasion with a price', () => {
  test.each([
    ['gift under 15 for a gardener', 15],
    ['gift for a gardener up to 15 euros', 15],
    ['gardening gift under 15', 15],
    ['something for the garden under 5', 5],
    ['stocking filler under 20', 20],
  ])('%s: the price narrows', async (query, most) => {
    const { applied, unmet, found } = await ask(query);
    expect(applied).toMatchObject([{ wish: { kind: 'price', most } }]);
    expect(unmet).toEqual([]);
    expect(found.length).toBeGreaterThan(1);
    for (const { position } of found) expect(priceOf(position)).toBeLessThanOrEqual(most);
  });

  test.each([
    ['soap under 5', 5, /soap/i],
    ['Seife unter 5 Euro', 5, /soap/i],
    ['pen under 10', 10, /pens?$/],
  ] as const)('%s: none costs so little, and nothing else is shown for it', async (query, most, thing) => {
    const answers = await ask(query);
    expect(answers.unmet).toMatchObject([{ wish: { kind: 'price' } }]);
    expect(namesOf(answers)[0]).toMatch(thing);
    for (const { position } of answers.found) expect(priceOf(position)).toBeGreaterThan(most);
  });

  test('over and under together are both ends of a price', async () => {
    const { applied, found } = await ask('lamp over 20 under 50');
    expect(applied).toMatchObject([{ wish: { least: 20 } }, { wish: { most: 50 } }]);
    for (const { position } of found) expect(priceOf(position)).toBeLessThanOrEqual(50);
  });
});

describe('what is not wanted', () => {
  test.each(['cushion w/o feathers', 'cushion w/out feathers'])('%s', async (query) => {
    expect(namesOf(await ask(query))).toEqual(namesOf(await ask('cushion without feathers')));
  });

  test.each(['cat litter without clay', 'cat litter not clay', 'cat litter no clay'])(
    '%s: what is only compared with clay holds none',
    async (query) => {
      expect(namesOf(await ask(query))[0]).toBe('Tofu clumping cat litter');
    },
  );
});

describe('German occasions, persons and compounds', () => {
  test.each([
    'Geschenk für Oma',
    'Geschenk für Papa',
    'gift for papa',
    'Geburtstagsgeschenk für meine Tante',
  ])('%s: what is marked as a gift', async (query) => {
    const answers = await ask(query, true);
    expect(answers.isMarked).toBe(true);
    expect(namesOf(answers).join()).not.toMatch(/papaya/i);
  });

  test('a relative clause is read', async () => {
    const answers = await ask('Geschenk für meine Oma, die gerne strickt', true);
    expect(answers.read.typed).toBe('gift for my grandmother, who likes knitting');
    expect(namesOf(answers)[0]).toMatch(/knitting/);
  });

  test.each([
    ['Katzenklo', /litter tray$/],
    ['Katzenstreu', /litter$/],
    ['Zeltheringe', /pegs$/],
    ['Kuchenform', /cake tin$/],
    ['Kinderbuch', /book$/],
    ['Wanderrucksack', /rucksack$/],
    ['Glühbirne', /LED bulb$/],
    ['Kaff', /coffee/i],
    ['ich brauche ein Zelt', /tent$/],
    ['was zum Stricken', /knitting/],
  ] as const)('%s', async (query, thing) => {
    const answers = await ask(query, true);
    expect(namesOf(answers)[0]).toMatch(thing);
    expect(answers.missing).toEqual([]);
  });

  test.each(['Hund', 'Kaff'])('%s is suggested on a German page as it is found', async (typed) => {
    const names = (isGerman: boolean) =>
      search
        .suggest(typed, 8, isGerman)
        .flatMap((one) => (one.type === 'product' ? [products[one.position]?.name ?? ''] : []));
    expect(names(true).join()).toMatch(/dog|coffee/i);
    expect(names(false).join()).not.toMatch(/\bdog\b/i);
  });
});

describe('words of English', () => {
  test.each(['colourless', 'furiously', 'hopelessly', 'organised', 'happiness'])('%s is one', (word) => {
    const known = ['colorless', 'furious', 'hope', 'organized', 'happy'];
    const reading = { isWord: (one: string) => known.includes(one), literal: false };
    expect(isLanguageWord(word, english, reading)).toBe(true);
  });

  test('and is mended into no other', async () => {
    expect((await ask('colourless green ideas sleep furiously')).mended).toEqual([]);
  });
});

describe('first the thing', () => {
  test.each([
    ['fountain pen ink', /ink$/],
    ['ink for a fountain pen', /ink$/],
    ['film for instant camera', /film|instant pack/],
    ['strings for acoustic guitar', /strings$/],
    ['vinyl', /\(LP\)|single\)/],
    ['woolly hat', /hat|beanie/i],
    ['bike pump', /pump$/],
  ] as const)('%s', async (query, thing) => {
    expect(namesOf(await ask(query))[0]).toMatch(thing);
  });

  test('a torch may be a headtorch', async () => {
    expect(namesOf(await ask('torch'))).toContain('Rechargeable headtorch');
  });
});

describe('two things', () => {
  test.each([
    ['needle and thread', /needle/, /thread/],
    ['tea and biscuits', /tea$/, /biscuit/],
  ] as const)('%s: first one of each', async (query, one, other) => {
    const answers = await ask(query);
    expect(namesOf(answers)[0]).toMatch(one);
    expect(namesOf(answers)[1]).toMatch(other);
    expect(answers.isOnlyMentioned || answers.isPartial).toBe(false);
  });
});

describe('what is said of the answers', () => {
  test.each(['bike pump', 'size 5 running shoe'])('%s: something is called that', async (query) => {
    expect((await ask(query)).isOnlyMentioned).toBe(false);
  });

  test('a size is not understood', async () => {
    expect((await ask('size 5 running shoe')).unmet).toMatchObject([
      { wish: { kind: 'unclear' }, said: 'size 5' },
    ]);
  });

  test('nothing is near what no product tells of', async () => {
    expect((await ask('keep mosquitoes away')).found).toEqual([]);
  });
});

test('each Chinese character of a name is found', () => {
  expect(wordsOf('Yunomi 湯呑み cup', english)).toEqual(['yunomi', '湯', '呑', 'み', 'cup']);
});
