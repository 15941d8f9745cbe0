import { describe, expect, test } from 'vitest';
import { languageFault } from '../../src/doctor/catalogue-language.js';
import { product } from '../segments/discovery-shop.js';

const catalogue = (texts: readonly (readonly [string, string])[]) =>
  texts.map(([name, description], at) => product(`p${at}`, { name, description }));

const GERMAN = catalogue([
  ['Teekanne aus Porzellan', 'Eine Kanne für den Tee, mit Deckel und Sieb, für zwei bis vier Tassen.'],
  ['Gießkanne', 'Zum Gießen der Beete, mit einer Brause aus Messing und einem langen Hals.'],
]);
const ENGLISH = catalogue([
  ['Porcelain teapot', 'A pot for the tea, with a lid and a strainer, for two to four cups.'],
  ['Watering can', 'For watering the beds, with a rose of brass and a long neck.'],
]);

describe('the language of the products', () => {
  test('is told with the setting to use where it is another than the settings say', () => {
    expect(languageFault(GERMAN, 'en')).toEqual({
      message: 'The texts of the products are German, and search reads them as English.',
      advice: 'Set CATALOGUE_LANGUAGE=de for the shop and its commands, and start the shop again.',
    });
    expect(languageFault(ENGLISH, 'de')?.advice).toContain('CATALOGUE_LANGUAGE=en');
  });

  test('is not spoken of where it fits, or nobody can tell', () => {
    expect([languageFault(GERMAN, 'de'), languageFault(ENGLISH, 'en')]).toEqual([undefined, undefined]);
    expect(languageFault(catalogue([['Tee', '']]), 'en')).toBeUndefined();
  });
});
