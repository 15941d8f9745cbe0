import { expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { contentHash, productsHash } from '../../src/vector-index/index-manifest.js';

const product = (more: object = {}) => ({ id: 'a', name: 'Mug', ...more }) as unknown as Product;

it('the hash of products is the same whichever import brought them, and another for other products', () => {
  const one = { products: [product({ stocktake: '2026-11-01-a' })], overrides: null };
  const again = { products: [product({ stocktake: '2026-11-02-b' })], overrides: null };
  expect(contentHash({ ...one, stocktake: 'x' })).not.toBe(contentHash({ ...again, stocktake: 'y' }));
  expect(productsHash(one)).toBe(productsHash(again));
  expect(productsHash(one)).not.toBe(productsHash({ ...one, products: [product({ name: 'Jug' })] }));
  expect(productsHash(one)).not.toBe(productsHash({ ...one, overrides: { names: [] } }));
});
