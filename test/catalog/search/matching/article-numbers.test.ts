import { describe, expect, it } from 'vitest';
import { buildSearch } from '../../../../src/catalog/search/build-search.js';
import { find } from '../../../../src/catalog/search/find.js';
import { product } from '../../../segments/discovery-shop.js';

const products = [
  product('MUG-9', { name: 'Enamel mug 12', numbers: ['MUG-9', '4006381333931', 'GSR 12V-15'] }),
  product('sku-12-34-9b6c8e2f', { name: 'Desk lamp', numbers: ['SKU 12/34', '012345678905', 'RED'] }),
  product('tee-s', { name: 'Red tee', numbers: ['TEE-100', 'Desk-120', 'A4'] }),
  product('tee-m', { name: 'Red tee, paper A4', numbers: ['TEE-100'] }),
];
const search = buildSearch(products);
const nothing = { neighbours: async () => [], everything: () => [...products.keys()] };

/** The products that a search finds, in order. */
async function found(typed: string): Promise<readonly string[]> {
  const answers = await find(await search, typed, nothing);
  return answers.found.map(({ position }) => products[position]?.id ?? '');
}

describe('a search for an article number', () => {
  it.each([
    ['mug-9', 'MUG-9'],
    ['mug9', 'MUG-9'],
    ['4006381333931', 'MUG-9'],
    ['4 006381 333931', 'MUG-9'],
    ['gsr12v15', 'MUG-9'],
    ['GSR 12V 15', 'MUG-9'],
    ['sku 12/34', 'sku-12-34-9b6c8e2f'],
    ['0012345678905', 'sku-12-34-9b6c8e2f'],
    ['desk-120', 'tee-s'],
  ])('%s finds what has it, and nothing else', async (typed, id) => {
    expect(await found(typed)).toEqual([id]);
    expect((await search).isId(typed)).toBe(true);
  });

  it('finds all that share one', async () => {
    expect(await found('TEE 100')).toEqual(['tee-s', 'tee-m']);
  });

  it('suggests what has the number that was typed', async () => {
    const suggested = (await search).suggest('4006381333931', 5);
    expect(suggested).toMatchObject([{ type: 'product', position: 0 }]);
  });

  it.each(['red', 'a4', 'desk 120', 'mug 9'])('is none of %s, which the texts say too', async (typed) => {
    expect((await search).isId(typed)).toBe(false);
  });
});
