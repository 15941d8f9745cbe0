import type { Facet, ReadQuery } from './facets/facet.js';
import type { ProductSearch } from './product-search.js';
import type { SpecificAnswer } from './specific-answer.js';

/** A query that looks for something, and what is found by its words. */
export interface LookedFor {
  readonly search: ProductSearch;
  readonly read: ReadQuery;
  readonly facets: readonly Facet[];
  readonly answer: SpecificAnswer;
}
