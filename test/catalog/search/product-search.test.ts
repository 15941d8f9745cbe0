import { describe, expect, test } from 'vitest';
import { find } from '../../../src/catalog/search/find.js';
import { MOST_TERMS } from '../../../src/catalog/search/matching/product-search.js';
import { openModelWords } from '../../../src/embedding/model-words.js';
import { openDemoSearch } from './demo-search.js';

const { products, search } = await openDemoSearch();
const best = (query: string, count = 5) =>
  [...search.words(query)].slice(0, count).map(([position]) => products[position]!);

describe('search by words', () => {
  test('finds a product by its name first', () => {
    for (const product of products.filter((_, position) => position % 50 === 0)) {
      expect(best(product.name, 3).map((one) => one.id)).toContain(product.id);
    }
  });

  test('names products by their position, so that words and meaning are joined', () => {
    for (const position of search.words('lamp').keys()) expect(position).toBeTypeOf('number');
    for (const one of search.suggest('lamp', 8))
      if (one.type === 'product') expect(one.position).toBeTypeOf('number');
  });

  test('forgives a wrong letter', () => {
    expect(best('yoag matt').some((one) => /yoga mat/i.test(one.name))).toBe(true);
    expect(best('kettel').some((one) => /kettle/i.test(one.name))).toBe(true);
  });

  test('finds the singular by the plural', () => {
    expect(best('yoga blocks').some((one) => /block/i.test(one.name))).toBe(true);
  });

  test('finds nothing for nothing', () => {
    expect(search.words('').size).toBe(0);
    expect(search.words('   …!?  ').size).toBe(0);
    expect(search.suggest('', 8)).toEqual([]);
  });

  test('reads no more of a query than twelve words of its first two hundred letters', () => {
    const long = Array.from({ length: 2_000 }, (_, i) => `word${i}`).join(' ');
    expect(search.ask(long).terms.length).toBe(MOST_TERMS);
    expect(search.ask('x'.repeat(10_000)).terms[0]?.typed.length).toBe(200);
    expect([...search.words(`${'cork '.repeat(40)} ${'z'.repeat(10_000)}`)]).toEqual([
      ...search.words('cork'),
    ]);
  });

  test('survives words that mean something to a program', () => {
    for (const query of ['__proto__', 'constructor', 'toString', '<script>', '"', '\\', '.*', '%00']) {
      expect(() => search.words(query)).not.toThrow();
      expect(() => search.suggest(query, 5)).not.toThrow();
    }
  });
});

const isWord = openModelWords('models/all-MiniLM-L6-v2-int8');
const wordsAlone = { isWord, everything: () => [...products.keys()], neighbours: async () => [] };
const answersTo = (query: string) => find(search, query, wordsAlone);

describe('a word that is not in the shop', () => {
  test.each(['spider mites', 'aphids', 'café molido', 'thrips'])(
    'is not taken for another: %s',
    async (query) => {
      expect((await answersTo(query)).mended).toEqual([]);
    },
  );

  test.each([
    ['ketle', 'kettle'],
    ['kettels', 'kettle'],
    ['screwdirver', 'screwdriver'],
    ['Stilmarsh', 'stillmarsh'],
    ['dumbells', 'dumbbells'],
    ['monsterra', 'monstera'],
  ])('is mended where a thing is called that: %s', async (query, meant) => {
    expect((await answersTo(query)).mended.map((one) => one.meant)).toEqual([meant]);
  });

  test('is found by another word for it, not by one that only begins like it', async () => {
    const { found, otherwise } = await answersTo('couch');
    expect(otherwise).toEqual(['couch']);
    for (const { position } of found) expect(products[position]!.tags).toContain('sofa');
    expect((await answersTo('couche')).found.map(({ position }) => products[position]!.id)).toContain(
      'flax-linen-couche',
    );
    expect((await answersTo('sofa')).otherwise).toEqual([]);
  });

  test.each([
    ['gray', 'grey'],
    ['silicone mold', 'silicone mould'],
    ['aluminum kettle', 'aluminium kettle'],
  ])('is one spelling of the same: %s', (american, british) => {
    expect([...search.words(american)]).toEqual([...search.words(british)]);
    expect(search.words(american).size).toBeGreaterThan(0);
  });

  test('is no size', async () => {
    expect(search.words('size L').size).toBe(0);
  });
});

describe('suggestions', () => {
  test('name shelves before products, and no more than asked', () => {
    const found = search.suggest('tent', 8);
    expect(found.length).toBeLessThanOrEqual(8);
    const types = found.map((one) => one.type);
    expect(types).toEqual([...types].sort());
    expect(types).toContain('product');
  });
});
