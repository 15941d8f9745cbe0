import { readFileSync } from 'node:fs';
import type { Product } from '../../../src/catalog/product.js';
import type { Answers } from '../../../src/catalog/search/answers/answers.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { find } from '../../../src/catalog/search/find.js';
import { once, sharedWords } from '../../support/read-once.js';

const isWord = sharedWords({ modelDir: 'models/all-MiniLM-L6-v2-int8' });

/** A search of the demo catalogue by its words alone, built once for all suites of a process. */
export const openDemoSearch = () => once('demo search', buildDemoSearch);

async function buildDemoSearch() {
  const products = readFileSync('catalog/products.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Product);
  const search = await buildSearch(products);
  const ask = (query: string, mayBeForeign = false): Promise<Answers> =>
    find(search, query, {
      neighbours: async () => [],
      everything: () => [...products.keys()],
      isWord,
      mayBeForeign,
    });
  const namesOf = ({ found }: Answers) => found.map(({ position }) => products[position]?.name ?? '');
  return { products, search, ask, namesOf };
}
