import { describe, expect, test } from 'vitest';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf, search } = await openDemoSearch();

describe('a German word is read as the English one, and never mended into another', () => {
  test.each([
    ['Zelt', /tent$/],
    ['Brot', /bread/i],
    ['Hund', /dog/],
    ['Schere', /scissors$/],
    ['Stift', /pens?$/],
    ['Bild', /picture/i],
    ['Topf', /pot|saucepan/],
    ['Kette', /chain/],
    ['Mehl', /flour$/],
    ['Handschuhe', /gloves$/],
    ['Lederhandschuhe', /gloves$/],
    ['Woll-Socken', /sock/],
    ['Kuechenmesser', /knife$/],
    ['Küchenmesser', /knife$/],
  ] as const)('%s, on a page in either language', async (query, thing) => {
    for (const isGermanPage of [false, true]) {
      const answers = await ask(query, isGermanPage);
      expect(namesOf(answers)[0]).toMatch(thing);
      expect(answers.read.original).toBe(query);
    }
  });

  test.each(['Skateboard', 'Longboard', 'Kettlebell'])(
    '%s is understood, though none is here',
    async (query) => {
      expect((await ask(query, true)).isForeign).toBe(false);
    },
  );

  test.each(['Tee', 'Hut', 'Wandersocken', 'rote Lampe'])('%s, on a German page', async (query) => {
    const { original, misspelt } = (await ask(query, true)).read;
    expect(original ?? misspelt).toBe(query);
  });

  test.each([
    ...[
      'tee',
      'hut',
      'hose',
      'die',
      'tent',
      'hammer',
      'boot',
      'felt',
      'motorbike',
      'gift for her',
      'bus tee',
    ],
    ...[
      'jumper for mum',
      'so warm',
      'nightlight',
      'handbag',
      'sunhat',

      'not bad',
      'bettering',
    ],
  ])('%s is English on an English page', async (query) => {
    const answers = await ask(query);
    expect(answers.read.original).toBeUndefined();
    expect(answers.mended).toEqual([]);
  });

  test.each(['tent', 'waterproof jacket', 'striped tee', 'hammer', 'garden'])(
    '%s is English on a German page too',
    async (query) => {
      const answers = await ask(query, true);
      expect(answers.read.original).toBeUndefined();
      expect(answers.mended).toEqual([]);
      expect(answers.isForeign).toBe(false);
    },
  );

  test.each(['Blorptang', 'Quietscheente'])(
    '%s, which no list knows, is said to be foreign',
    async (query) => {
      expect((await ask(query, true)).isForeign).toBe(true);
    },
  );

  test('its wishes are read too', async () => {
    const without = await ask('Brot ohne Gluten', true);
    expect(without.applied).toMatchObject([{ wish: { kind: 'without', words: ['gluten'] } }]);
    expect(namesOf(without)).toEqual(namesOf(await ask('bread without gluten')));
    expect(namesOf(await ask('glutenfreies Brot'))).toEqual(namesOf(without));
    const price = await ask('Zelt unter 200 Euro', true);
    expect(price.applied).toMatchObject([{ wish: { kind: 'price', most: 200 } }]);
  });
});

describe('a misspelt word is mended only where that is near', () => {
  test.each([
    ['kettel', 'kettle'],
    ['glovs', 'gloves'],
    ['mugg', 'mug'],
  ])('%s is %s', async (query, meant) => {
    expect((await ask(query)).mended).toEqual([{ typed: query, meant }]);
  });

  test.each(['zelp', 'ointment', 'nappy', 'lawnmower', 'brook'])('%s stays as it is', async (query) => {
    expect((await ask(query)).mended).toEqual([]);
  });

  test('what is looked for exactly as typed is not read in another language', async () => {
    expect(search.read('Zelt', () => false).original).toBe('Zelt');
    const literal = await ask('"Zelt"');
    expect(literal.read.typed).toContain('tent');
  });
});

describe('adjectives with their endings', () => {
  test.each([
    ['kalter Stein', 'cold stone'],
    ['heißes Bad', 'hot bath'],
    ['leiser Föhn', 'quiet hair dryer'],
    ['ledernes Halsband', 'leather collar'],
    ['weiche Decke', 'soft blanket'],
    ['Tasse für meine Schwägerin', 'cup for my sister in law'],
  ])('%s', async (query, read) => {
    expect((await ask(query, true)).read.typed).toBe(read);
  });

  test('an ending alone makes no adjective of a word', async () => {
    expect((await ask('wollen wir ein Zelt', true)).read.typed).not.toContain('woollen');
  });
});

describe('a compound whose first part is not listed is read by its last, and that is known', () => {
  test.each([
    ['Zeckenzange', 'zange'],
    ['Funktionsshirt', 'shirt'],
  ])('%s', async (query, part) => {
    expect((await ask(query, true)).read.byLast).toEqual([{ typed: query, part }]);
  });

  test.each(['Lederhandschuhe', 'Zelt', 'Kafeetasse', 'Jogamatte'])('%s is read whole', async (query) => {
    expect((await ask(query, true)).read.byLast).toEqual([]);
  });
});

test('a slip in a word that German and the catalogue share is that word', async () => {
  expect(namesOf(await ask('Rucksak', true))[0]).toMatch(/rucksack$/);
});

describe('a place out of doors behind a thing of several words is where that is to be', () => {
  test('Lichterkette Balkon', async () => {
    const { asked, read } = await ask('Lichterkette Balkon', true);
    expect(read.words).toBe('string lights for the balcony');
    expect(asked).toBe(1);
  });

  test('Kissen Balkon: a general word may be another thing there', async () => {
    expect((await ask('Kissen Balkon', true)).read.words).toBe('cushion balcony');
  });
});

test('of a book for children a number behind *ab* is an age', async () => {
  expect((await ask('Kinderbuch ab 3', true)).read.age).toBe(36);
});
