import type { Edge } from './import-graph.js';

/** What the rules of floors.test.ts do not hold for yet. A line that is mended is taken out: the test says which. */

export const BOTH_WAYS: readonly string[] = ['catalog and catalog/search', 'catalog and vector-index'];

/** One import of each circle: without these there is none. */
export const CIRCLES: readonly Edge[] = [
  'src/catalog/search/called-only.ts -> src/catalog/search/find.ts',
  'src/catalog/search/denied.ts -> src/catalog/search/find.ts',
  'src/catalog/search/facets/sizes.ts -> src/catalog/search/facets/mentions.ts',
  'src/catalog/search/lead-by-wishes.ts -> src/catalog/search/find.ts',
  'src/catalog/search/occasions.ts -> src/catalog/search/find.ts',
  'src/catalog/search/only-wishes.ts -> src/catalog/search/find.ts',
  'src/catalog/search/slips.ts -> src/catalog/search/terms.ts',
  'src/recommendations/ranking.ts -> src/recommendations/aversions.ts',
  'src/recommendations/read-typed.ts -> src/recommendations/indexed-shop.ts',
];
