import type { Answers } from '../../../src/catalog/search/answers/answers.js';
import { find } from '../../../src/catalog/search/find.js';
import { searchOfDemo } from '../../support/demo-search.js';
import { once, sharedWords } from '../../support/read-once.js';
import { demoProducts } from '../../support/shop.js';

const isWord = sharedWords({ modelDir: 'models/all-MiniLM-L6-v2-int8' });

/** A search of the demo catalogue by its words alone, built once for all suites of a process. */
export const openDemoSearch = () => once('demo search', buildDemoSearch);

async function buildDemoSearch() {
  const products = demoProducts();
  const search = await searchOfDemo(products);
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
