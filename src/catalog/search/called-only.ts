import type { ProductSearch } from '../search.js';
import type { Facet } from './facets/facet.js';
import type { Answer } from './find.js';
import type { Term } from './terms.js';
import type { WordHit } from './word-index.js';

/**
 * Where somebody may come to harm, or asks for a label (`gluten free flour`), only what is called the thing may answer:
 * no sieve stands in for flour. Where no product is headed by any of the words, only a label in a short query asks for
 * this: in a sentence, and of `chocolate, but not milk chocolate`, what comes near is listed.
 * @returns the answers that may stay; undefined where nothing asks for this
 */
export function calledOnly(
  answers: readonly Answer[],
  asked: {
    readonly words: string;
    readonly terms: readonly Term[];
    readonly hits: readonly WordHit[];
    readonly shelf: readonly number[];
    readonly applied: readonly Facet[];
  },
  search: ProductSearch,
  sentenceLength: number,
): readonly Answer[] | undefined {
  if (!asked.applied.some(({ wish }) => search.denials.isStrict(wish))) return undefined;
  const shelf = new Set(asked.shelf);
  const headed = new Set(asked.hits.filter(({ isHeaded }) => isHeaded).map(({ position }) => position));
  const isLabel = asked.applied.some(({ wish }) => wish.kind === 'without' && wish.isLabel);
  if (headed.size === 0 && (!isLabel || asked.terms.length >= sentenceLength)) return undefined;
  return answers.filter(
    ({ position }) =>
      headed.has(position) ||
      shelf.has(position) ||
      search.isCalledSo(asked.words, position) ||
      // What says itself that it has none of it is shown, as it leads.
      asked.applied.some(({ wish }) => search.lacks(wish, position)),
  );
}
