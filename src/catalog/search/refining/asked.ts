import type { ProductSearch } from '../matching/product-search.js';
import type { Facet, ReadQuery } from '../query/facet.js';
import type { SpecificAnswer } from './specific-answer.js';

/** A query that looks for something, and what is found by its words. */
export interface LookedFor {
  readonly search: ProductSearch;
  readonly read: ReadQuery;
  readonly facets: readonly Facet[];
  readonly answer: SpecificAnswer;
}
