import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';
import type { Facet } from '../query/facet.js';
import type { Answer } from '../ranking/rank.js';

/**
 * Where somebody may come to harm, or asks for a label (`gluten free flour`), only what is called the thing may answer:
 * no sieve stands in for flour. Where no product is headed by any of the words (`gluten-free bread`), what answers the
 * rest of the query stays, as it does for `bread without gluten`, and the page says that none of it is called so.
 * @returns the answers that may stay; undefined where nothing asks for this
 */
export function calledOnly(
  answers: readonly Answer[],
  asked: {
    readonly words: string;
    readonly hits: readonly WordHit[];
    readonly shelf: readonly number[];
    readonly applied: readonly Facet[];
  },
  search: ProductSearch,
): readonly Answer[] | undefined {
  if (!asked.applied.some(({ wish }) => search.denials.isStrict(wish))) return undefined;
  const shelf = new Set(asked.shelf);
  const headed = new Set(asked.hits.filter(({ isHeaded }) => isHeaded).map(({ position }) => position));
  if (!asked.hits.some((hit) => hit.isHeaded && hit.isHeadedByName)) return undefined;
  const named = new Set(asked.hits.filter((hit) => hit.named > 0).map(({ position }) => position));
  const soundsOnly = search.isOther(asked.words);
  // Where all that is called so only sounds like it, that was meant: the only rugs here are for yoga.
  const isOther = [...headed].every(soundsOnly) ? () => false : soundsOnly;
  const isVery = ({ position }: Answer) => headed.has(position) && !isOther(position);
  // Beside what is the thing itself, what shares its shelf is none: of tea without caffeine no teapot.
  const isAny = answers.some(isVery);
  return answers.filter(
    (one) =>
      isVery(one) ||
      shelf.has(one.position) ||
      (!isAny && search.isCalledSo(asked.words, one.position) && !isOther(one.position)) ||
      // What says itself that it has none of it is shown, as it leads: no coffee that only shares a department with tea.
      (named.has(one.position) && asked.applied.some(({ wish }) => search.lacks(wish, one.position))),
  );
}

/** A label was asked for of what no product that was found is, though it may be for it: a tin for gluten-free bread. */
export function isCalledByNone(
  answers: readonly Answer[],
  { words, applied }: { readonly words: string; readonly applied: readonly Facet[] },
  search: ProductSearch,
): boolean {
  return (
    applied.some(({ wish }) => search.denials.isStrict(wish)) &&
    !answers.some(({ position }) => search.isCalledSo(words, position))
  );
}
