import { describe, expect, test } from 'vitest';
import type { ReadQuery } from '../../src/catalog/search/query/facet.js';
import { namedOtherwise, qualityAsSaid, wordsAsSaid } from '../../src/web/pages/listing/as-said.js';
import { openGermanShop } from '../catalog/search/german/german-shop.js';

const read = (over: Partial<ReadQuery>): ReadQuery =>
  ({ typed: '', words: '', facets: [], mended: [], ...over }) as unknown as ReadQuery;

describe('what a thing is, as it was said', () => {
  test.each([
    ['blauer', 'blau'],
    ['roter', 'rot'],
    ['blaue', 'blau'],
    ['grünes', 'grün'],
    ['schwarze', 'schwarz'],
    ['weißen', 'weiß'],
  ])('is the base form in a German catalogue, too: %s', (word, base) => {
    expect(qualityAsSaid(word, read({ typed: `${word} Topf` }))).toBe(base);
  });

  test.each(['blue', 'silver', 'rose', 'copper', 'outdoor', 'white'])(
    'is left as it is in English: %s',
    (word) => {
      expect(qualityAsSaid(word, read({ typed: `${word} pot` }))).toBe(word);
    },
  );
});

test('is the German word that was said, where several mean the same', () => {
  const mended = [{ typed: 'pflegeleichte', meant: 'easy' }];
  const said = read({ typed: 'easy plant', original: 'pflegeleichte Pflanze', mended });
  expect(qualityAsSaid('easy', said)).toBe('pflegeleicht');
});

describe('a word that the shopper did not say', () => {
  const lock = read({
    typed: 'bicycle lock',
    original: 'Fahrradschloss',
    mended: [{ typed: 'Fahrradschloss', meant: 'bicycle lock' }],
  });

  test('is never named: what it was read from is, or nothing', () => {
    expect(wordsAsSaid(['bicycle', 'lock'], lock)).toEqual(['Fahrradschloss']);
    expect(namedOtherwise(['bicycle'], lock)).toEqual([]);
    const pot = read({ typed: 'pot', original: 'Topf', mended: [{ typed: 'Topf', meant: 'pot' }] });
    expect(namedOtherwise(['pot'], pot)).toEqual(['Topf']);
    expect(namedOtherwise(['pot'], read({ typed: 'pot' }))).toEqual(['pot']);
  });
});

describe('“in stock”', () => {
  test.each(['Gießkanne in stock', 'Gießkanne auf Lager', 'available Gießkanne'])(
    'is a wish in either language, whatever the catalogue’s is: %s',
    async (query) => {
      const { ask, namesOf } = await openGermanShop();
      const answers = await ask(query);
      expect(answers.applied.map(({ wish }) => wish.kind)).toEqual(['stock']);
      expect(namesOf(answers)[0]).toMatch(/Gießkanne/);
    },
  );
});
