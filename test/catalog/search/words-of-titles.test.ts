import { describe, expect, test } from 'vitest';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { product } from '../../segments/discovery-shop.js';

const GERMAN = [
  ['Teekanne aus Porzellan', 'Tee', 'Eine Kanne für den Tee, mit Deckel und Sieb.'],
  ['Gießkanne 10 Liter', 'Garten', 'Zum Gießen der Beete, mit einer Brause aus Messing.'],
  ['Hochbeet aus Lärche', 'Garten', 'Das Hochbeet ist für Gemüse und Kräuter.'],
  ['Kaffeemühle', 'Küche', 'Mahlt den Kaffee von fein bis grob, und das von Hand.'],
  ['Rock aus Leinen', 'Kleidung', 'Ein Rock für den Sommer, mit Taschen.'],
] as const;
const ENGLISH = [
  ['Rock climbing rope', 'Climbing', 'A rope for the rock, and for the wall in the gym.'],
  ['Linen skirt', 'Clothing', 'A skirt for the summer, with pockets.'],
] as const;

const searchIn = (rows: readonly (readonly [string, string, string])[]) =>
  buildSearch(
    rows.map(([name, category, description], at) => product(`p${at}`, { name, category, description })),
  );
const ENGLISH_WORDS = new Set(['tee', 'rock', 'tea', 'skirt']);
const isWord = (word: string) => ENGLISH_WORDS.has(word);

describe('a word that stands in titles', () => {
  test.each(['Teekanne', 'gießkanne', 'Giesskanne', 'Hochbeet', 'Kaffeemühle', 'Tee', 'Rock', 'Garten'])(
    '%s finds it in a German catalogue that is read as an English one, on pages in either language',
    async (typed) => {
      const search = await searchIn(GERMAN);
      for (const isForeignPage of [false, true]) {
        const { words, original } = search.read(typed, isWord, isForeignPage);
        expect([words.toLowerCase(), original]).toEqual([typed.toLowerCase(), undefined]);
        if (typed !== 'Giesskanne') expect(search.words(words).size).toBeGreaterThan(0);
      }
      expect(search.suggest(typed, 5, true).length > 0 || typed === 'Giesskanne').toBe(true);
    },
  );

  test('is the English one in an English catalogue, and read as German where German means another thing', async () => {
    const search = await searchIn(ENGLISH);
    expect(search.read('Rock', isWord, true)).toMatchObject({ words: 'skirt', original: 'Rock' });
    expect(search.read('Rock', isWord, false).words).toBe('Rock');
  });
});
