import { describe, expect, test } from 'vitest';
import type { Product } from '../../../../src/catalog/product.js';
import { english } from '../../../../src/catalog/search/languages/en.js';
import { openDenials } from '../../../../src/catalog/search/query/denials.js';

const product = (over: Partial<Product>): Product =>
  ({
    name: '',
    description: '',
    tags: [],
    materials: [],
    brand: '',
    category: '',
    department: '',
    ...over,
  }) as unknown as Product;

const PRODUCTS = [
  product({ name: 'Belt', materials: ['leather'], brand: 'Stillmarsh', department: 'Running' }),
  product({ name: 'Bread', description: 'Gluten-free.' }),
  product({ name: 'Flour' }),
  product({ name: 'Bag', materials: ['cotton', 'wheat'] }),
  product({ name: 'Steel fountain pen', tags: ['fountain pen'], materials: ['oak'] }),
  product({ name: 'Brass fountain pen', tags: ['fountain pen'] }),
  product({ name: 'Bike lock', tags: ['cable'] }),
  product({ name: 'Bike pump', tags: ['cable'] }),
];
const [BELT, BREAD, FLOUR, BAG] = [0, 1, 2, 3];
const denials = openDenials(PRODUCTS, english);
const without = (...words: string[]) => ({ kind: 'without', words }) as const;

describe('how far the shop can say that a product is without a thing', () => {
  test.each([
    ['leather', BAG],
    ['wooden', BELT],
    ['green', FLOUR],
    ['running', FLOUR],
    ['stillmarsh', FLOUR],
    ['fountain pen', FLOUR],
    ['gluten', BREAD],
  ] as const)('sure: %s (%i)', (word, at) => expect(denials.isSure(without(word), at)).toBe(true));

  test.each([
    ['leather', FLOUR],
    ['gluten', FLOUR],
    ['gluten', BAG],
    ['wheat', BELT],
    ['cable', FLOUR],
    ['scented', BELT],
    ['heavy', BELT],
  ] as const)('not sure: %s (%i)', (word, at) => expect(denials.isSure(without(word), at)).toBe(false));

  test('one thing that it is not sure of is enough', () => {
    expect(denials.isSure(without('leather', 'gluten'), BAG)).toBe(false);
  });

  test('what a thing is, and what it has', () => {
    for (const word of ['green', 'wooden', 'scented', 'running', 'stillmarsh', 'non-stick', 'heavy'])
      expect(denials.isQuality(without(word)), word).toBe(true);
    for (const word of ['leather', 'gluten', 'poles', 'cable', 'rapeseed'])
      expect(denials.isQuality(without(word)), word).toBe(false);
  });
});
