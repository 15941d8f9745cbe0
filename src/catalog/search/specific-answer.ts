import type { FindOptions } from './answers.js';
import type { ReadQuery } from './facets/facet.js';
import { SENTENCE_LENGTH } from './parts-found.js';
import type { ProductSearch, WordAnswer } from './product-search.js';

/** What is found by the words of a query; `isNarrowed` where only what holds its telling words counts. */
export interface SpecificAnswer extends WordAnswer {
  readonly isNarrowed: boolean;
}

/** Of a short query, products that hold only words said of half the shop are no answer beside those that hold the others. */
export function specificAnswer(
  search: ProductSearch,
  { words }: ReadQuery,
  options: FindOptions,
): SpecificAnswer {
  const answer = search.ask(words, options);
  const isShort = answer.terms.length < SENTENCE_LENGTH;
  const specific = isShort ? search.holdersBesideGeneric(words, options) : undefined;
  if (!specific) return { ...answer, isNarrowed: false };
  return { ...answer, hits: answer.hits.filter(({ position }) => specific.has(position)), isNarrowed: true };
}
