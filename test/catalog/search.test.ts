import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { buildSearch, MOST_TERMS } from '../../src/catalog/search.js';

const products = readFileSync('catalog/products.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Product);
const search = await buildSearch(products);
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

describe('suggestions', () => {
  test('name shelves before products, and no more than asked', () => {
    const found = search.suggest('tent', 8);
    expect(found.length).toBeLessThanOrEqual(8);
    const types = found.map((one) => one.type);
    expect(types).toEqual([...types].sort());
    expect(types).toContain('product');
  });
});
