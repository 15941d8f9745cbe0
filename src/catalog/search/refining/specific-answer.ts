import type { FindOptions } from '../answers/answers.js';
import { SENTENCE_LENGTH } from '../matching/coverage.js';
import type { ProductSearch, WordAnswer } from '../matching/product-search.js';
import type { ReadQuery } from '../query/facet.js';

/** What is found by the words of a query; `isNarrowed` where only what holds its telling words counts. */
export interface SpecificAnswer extends WordAnswer {
  readonly isNarrowed: boolean;
}

/**
 * Of a short query, products that hold only words said of half the shop, or only what a thing is to be like, are no
 * answer beside the words that name one: quiet things answer no *quiet snowboard*.
 */
export function specificAnswer(
  search: ProductSearch,
  { words }: ReadQuery,
  options: FindOptions,
): SpecificAnswer {
  const answer = search.ask(words, options);
  if (options.literal || answer.terms.length >= SENTENCE_LENGTH) return { ...answer, isNarrowed: false };
  const hits = answer.hits.filter(({ isOfThing }) => isOfThing);
  const specific = search.holdersBesideGeneric(words, options);
  if (!specific) return { ...answer, hits, isNarrowed: false };
  return { ...answer, hits: hits.filter(({ position }) => specific.has(position)), isNarrowed: true };
}
