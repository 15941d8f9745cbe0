import type { Neighbour } from '../../../vector-index/vector-index.js';
import { isTitle } from '../languages/head-of-name.js';
import { CALLED } from '../matching/coverage.js';
import type { ProductSearch } from '../matching/product-search.js';
import type { WordHit } from '../matching/word-hits.js';

/** Cosine from which what the last word of a query heads is like what was asked for, whatever its other words count. */
const LIKE = 0.38;
/** Share of the cosine of the nearest product from which that is so where all are further. */
const AS_NEAR = 0.85;
/** So many such things of one department leave no doubt of what the word means. */
const A_SORT = 3;

/**
 * Whether a product is such a thing as was asked for, though it does not bear all of the words: other puzzles, where none
 * is called a *solo puzzle*, and other shoes beside the one that is cushioned. It is headed by the word that says what is
 * looked for, and near, or all that is lies in one department.
 * @param near nearest first; none where the model did not answer
 */
export function suchThings(
  hits: readonly WordHit[],
  near: readonly Neighbour[],
  { productAt }: Pick<ProductSearch, 'productAt'>,
  { isOther, isFor }: { isOther(position: number): boolean; readonly isFor: boolean },
): (position: number) => boolean {
  // A shelf of one name calls its goods so: a jigsaw among *Puzzles*.
  const isShared = (position: number) => productAt(position)?.category.includes('&') === true;
  const isCalled =
    !isFor &&
    hits.some(
      ({ position, labelled, named }) => Math.max(labelled, isShared(position) ? 0 : named) >= CALLED,
    );
  // Where something is called all of it, what only is not said to be like it: of *cushioned shoes* the other shoes.
  const isIt = ({ position, isLed, isWholeThing }: WordHit) =>
    isLed && (!isCalled || isWholeThing) && !isOther(position) && !isTitle(productAt(position)?.name ?? '');
  const things = hits.filter(isIt).map(({ position }) => position);
  const ofOneSort = mostOfOneSort(things, (at) => productAt(at)?.department);
  if (!isCalled && ofOneSort.length > 0) return (at) => ofOneSort.includes(at);
  const similarity = new Map(near.map((one) => [one.position, one.similarity]));
  const least = Math.min(LIKE, AS_NEAR * (near[0]?.similarity ?? 0));
  const led = new Set(things.filter((at) => (similarity.get(at) ?? -1) >= least));
  return (at) => led.has(at);
}

/** Of things of which most lie in one department, those. */
function mostOfOneSort(
  things: readonly number[],
  departmentOf: (position: number) => string | undefined,
): readonly number[] {
  const departments = new Set(things.map(departmentOf));
  const parts = [...departments].map((one) => things.filter((at) => departmentOf(at) === one));
  return (
    parts.find(
      ({ length }) =>
        (length >= A_SORT && 2 * length > things.length) || (length > 1 && length === things.length),
    ) ?? []
  );
}
