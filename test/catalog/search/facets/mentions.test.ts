import { describe, expect, test } from 'vitest';
import type { Product } from '../../../../src/catalog/product.js';
import { tellsOf } from '../../../../src/catalog/search/facets/mentions.js';
import { english } from '../../../../src/catalog/search/languages/en.js';

const product = (over: Partial<Product>): Product =>
  ({ name: 'Belt', description: '', tags: [], materials: [], ...over }) as unknown as Product;
const isOfLeather = (over: Partial<Product>) => tellsOf(product(over), 'leather', english);

describe('what a product tells of', () => {
  test.each([
    { materials: ['leather'] },
    { name: 'Leather belt' },
    { tags: ['leather goods'] },
    { description: 'Cut from premium tan leather by hand.' },
    { description: 'Suede on the inside.' },
    { description: 'No zip, leather straps.' },
    { description: 'Not only leather lasts.' },
    { description: 'No glue. Leather all through.' },
  ])('%o', (over) => expect(isOfLeather(over)).toBe(true));

  test.each([
    {},
    { description: 'Canvas.' },
    { description: 'A leather-free belt.' },
    { description: 'Leather free, and washable.' },
    { description: 'No leather in it.' },
    { description: 'Not a scrap of leather.' },
    { description: 'Made without any leather.' },
    { description: 'Cork instead of leather.' },
    { name: 'Vegan leather belt' },
    { description: 'Non-leather.' },
    { description: 'Free of leather.' },
    { description: 'Outlasts, and is softer than leather.' },
    { description: 'A suede-like top.' },
  ])('is denied: %o', (over) => expect(isOfLeather(over)).toBe(false));
});
