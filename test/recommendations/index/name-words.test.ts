import { describe, expect, it } from 'vitest';
import { nameWordsOf } from '../../../src/recommendations/index/name-words.js';
import { product } from '../../segments/discovery-shop.js';

const reading = (names: readonly string[]) =>
  nameWordsOf(names.map((name, i) => product(`p-${i}`, { name })));

/** Names that share nothing, so that no word of a test is in too many. */
const OTHERS = Array.from(
  { length: 120 },
  (_, i) => `Thing${String.fromCharCode(97 + (i % 26))}${'x'.repeat(i / 26)}y lone`,
);

describe('the words of a name', () => {
  it('are read in the form that singular and plural share, and kept as they are written', () => {
    const { words, written } = reading(['Cork Yoga Blocks', 'Yoga block', ...OTHERS])(0);
    expect(words).toEqual(['cork', 'yoga', 'block']);
    expect(written).toEqual(['Cork', 'Yoga', 'Blocks']);
  });

  it('hold no number, no unit and nothing that a hyphen joins to one', () => {
    const words = reading([
      'Six-piece oak burr, 35 mm',
      'Twenty-litre dry bag for two',
      '12-cup moka pot of one litre',
      'Black-and-white film',
      ...OTHERS,
    ]);
    expect([0, 1, 2, 3].map((at) => words(at).words)).toEqual([
      ['oak', 'burr'],
      ['dry', 'bag'],
      ['moka', 'pot'],
      ['black', 'white', 'film'],
    ]);
  });

  it('are not those by which the department, category or kind of the product is called', () => {
    const place = { department: 'Garden', category: 'Houseplants', kind: 'snake plants' };
    const products = [...OTHERS.map((name) => ({ name })), { name: 'Upright snake plant', ...place }];
    const words = nameWordsOf(products.map((one, i) => product(`p-${i}`, one)));
    expect(words(OTHERS.length).words).toEqual(['upright']);
    expect(reading(['Upright snake plant', ...OTHERS])(0).words).toEqual(['upright', 'snake', 'plant']);
  });

  it('hold no abbreviation that a number follows', () => {
    const words = reading(['ISO 400 night film', 'Sun cream SPF 30', 'LED lamp', ...OTHERS]);
    expect([0, 1, 2].map((at) => words(at).words)).toEqual([
      ['night', 'film'],
      ['sun', 'cream'],
      ['led', 'lamp'],
    ]);
  });

  it('are not those that many names of one kind, category or department have', () => {
    const others = [...OTHERS, ...OTHERS.map((name) => `Ever${name.toLowerCase()}`)].map((name) => ({
      name,
    }));
    const worded = (place: (name: string) => object, names: readonly string[]) => {
      const all = [...names.map((name) => ({ name, ...place(name) })), ...others];
      return nameWordsOf(all.map((one, i) => product(`p-${i}`, one)))(0).words;
    };
    const kind = () => ({ kind: 'mills' });
    expect(worded(kind, ['Oak burr', 'Burr press', 'Flat one'])).toEqual(['oak']);
    expect(worded(kind, ['Oak burr', 'Burr press', 'Flat one', 'Old one', 'Red one'])).toEqual([
      'oak',
      'burr',
    ]);
    const category = () => ({ category: 'Mills' });
    const burrs = ['Oak burr', 'Burr press', 'Hand burr', 'Burr wheel', 'Burr rack'];
    const plain = Array.from({ length: 10 }, (_, i) => `Plain${'abcdefghij'[i]}`);
    expect(worded(category, [...burrs, ...plain])).toEqual(['oak']);
    expect(worded(category, [...burrs, ...plain, 'Plainer'])).toEqual(['oak', 'burr']);
    const department = (name: string) => ({ department: 'Kitchen', category: [...name].reverse().join('') });
    const more = plain.map((name) => `More${name.toLowerCase()}`);
    expect(worded(department, [...burrs, ...plain, ...more])).toEqual(['oak']);
    expect(worded(department, [...burrs, ...plain, ...more, 'Plainer'])).toEqual(['oak', 'burr']);
  });

  it('are not those of very many names, but of three in any shop', () => {
    const mats = Array.from({ length: 5 }, (_, i) => `Mat ${'abcde'[i]}long`);
    expect(reading([...mats, ...OTHERS])(0).words).toEqual(['along']);
    expect(reading([...mats.slice(0, 3), ...OTHERS])(0).words).toEqual(['mat', 'along']);
    expect(reading(['Mat', 'Rug'])(0).words).toEqual(['mat']);
  });

  it('give the more the fewer names have them, and nothing where a name says nothing', () => {
    const words = reading(['Cork mat', 'Yoga mat', 'Hemp mat', 'Cork brick', ...OTHERS, '50', ''])(0);
    const [cork = 0, mat = 0] = words.values;
    expect(cork).toBeGreaterThan(mat);
    const nothing = reading(['50', '', ...OTHERS]);
    for (const at of [0, 1]) expect(nothing(at)).toMatchObject({ words: [], loudness: 0, whole: 0 });
  });

  it('of a name that half the shop is like are quieter', () => {
    const range = Array.from({ length: 20 }, (_, i) => `Retrospot ${'abcdefghijklmnopqrst'[i]}ware`);
    const many = Array.from({ length: 1_000 }, (_, i) => `Solo${i.toString(26).replace(/\d/g, 'q')}zz`);
    const words = reading(['Otter mug', 'Otter bowl', ...range, ...many]);
    expect(words(0).loudness).toBeGreaterThan(words(2).loudness);
  });

  it('are told of a large shop by an even part of it', () => {
    const names = Array.from({ length: 12_000 }, (_, i) =>
      i % 61 === 0 ? 'Otter mug' : `Plain${i.toString(36)}`,
    );
    const words = reading([...names.slice(0, 11_999), 'Badger cup']);
    expect(words(61).words).toEqual(['otter', 'mug']);
    expect(words(11_999).words).toEqual(['badger', 'cup']);
    expect(words(11_999).loudness).toBeGreaterThan(0);
  });
});
