import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Product } from '../../src/catalog/product.js';
import { openKeptSearch } from '../../src/catalog/search/kept-search.js';
import type { ProductSearch } from '../../src/catalog/search/matching/product-search.js';

const CACHE = join('node_modules', '.cache', 'afterglow', 'search');

/** Searches in the whole demo. What is read of its products is kept between processes and runs, as beside an index. */
export function searchOfDemo(products: readonly Product[]): Promise<ProductSearch> {
  mkdirSync(CACHE, { recursive: true });
  const productsHash = createHash('sha256').update(JSON.stringify(products)).digest('hex');
  return openKeptSearch(products, { language: 'en', productsHash, file: join(CACHE, 'demo.v8') });
}
