import { describe, expect, it } from 'vitest';
import { distinctiveWords } from '../../src/segments/distinctive-words.js';
import { labelGroups } from '../../src/segments/labels.js';
import { product } from './discovery-shop.js';

const shelf = (department: string, category: string, names: readonly string[]) =>
  names.map((name) =>
    product(name, {
      name,
      department,
      category,
      description: `${name}. Versandfertig. Großer Satz mit 10 Stück für den Laser und das SDS-Set.`,
    }),
  );

const saws = shelf('Elektrowerkzeuge', 'Sägen', [
  ...[
    'Stichsäge 650 W',
    'Handsäge 1.200 W',
    'Kappsäge 1.800 W',
    'Säge Ryoba',
    'Säge mit Gestell',
    'Große Säge',
  ],
  ...['Säge 18 V', 'Säge 9 V', 'Säge 7 V', 'Säge 5 V'],
]);
const benches = shelf('Werkstatt', 'Werkbänke', [
  ...[
    'Werkbank 1,5 m',
    'Werkbank Buche',
    'Werkbank mit Rollen',
    'Werkbank Stahl',
    'Werkbank klein',
    'Bank 2',
  ],
  ...['Werkbank 1', 'Werkbank 3', 'Werkbank 4', 'Werkbank 5'],
]);
const products = [...saws, ...benches];
const groups = products.map((_, position) => (position < saws.length ? 0 : 1));

describe('segments of a catalogue in German, whose names are mostly measures and words that English has too', () => {
  it('keep the capitals of its shelves', () => {
    const all = [[...products.keys()]];
    expect(labelGroups(products, all, [[]])).toEqual(['Sägen & Werkbänke']);
  });

  it('are told by words as the shop writes them, without small words and what it writes at every product', () => {
    const [of = []] = distinctiveWords(products, groups, 2);
    expect(of[0]).toMatch(/^Sägen?$/);
    for (const word of [
      'versandfertig',
      'satz',
      'für',
      'fur',
      'stück',
      'stuck',
      'mit',
      'großer',
      'und',
      'laser',
    ])
      expect(of.map((one) => one.toLowerCase())).not.toContain(word);
  });
});

describe('segments of a catalogue in English', () => {
  it('are told by words in small letters, with their marks', () => {
    const drums = ['Bodhrán drum', 'Tuneable Bodhrán', 'Bodhrán with a beater'].map((name) =>
      product(name, { name, category: 'Drums', description: 'A drum that is played with the hand.' }),
    );
    const [of = []] = distinctiveWords(drums, [0, 0, 0], 1);
    expect(of[0]).toBe('bodhrán');
  });
});
