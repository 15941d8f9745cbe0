import type { Facet } from './facets/facet.js';
import { CALLED } from './parts-found.js';
import type { ProductSearch } from './product-search.js';
import type { Answer } from './rank.js';
import type { WordHit } from './word-hits.js';

/**
 * Only what is the thing, if not what it is to be like: beside knives no whetstone for a `sharp knife`. Where most of what
 * is called so only goes with it, all of that.
 */
export function thingsAmong(found: readonly Answer[], hits: readonly WordHit[]): readonly Answer[] {
  const called = new Map(
    hits.filter(({ isWholeThing }) => isWholeThing).map(({ position, isLed }) => [position, isLed]),
  );
  const whole = found.filter(({ position }) => called.has(position));
  const led = whole.filter(({ position }) => called.get(position));
  if (led.length * 2 >= whole.length && led.length > 0) return led;
  return whole.length > 0 ? whole : found;
}

/** None of the things says all that it is to be, whatever another product says: no running shoe says that it is vegan. */
export function saysNone(things: readonly Answer[], hits: readonly WordHit[]): boolean {
  const saying = new Set(hits.filter(({ said }) => said >= CALLED).map(({ position }) => position));
  return things.every(({ position }) => !saying.has(position));
}

/**
 * What says all of it where none of the things does, and the word is a label of the shop's: vegan flip-flops among the
 * running shoes. Of any other word it may be said of something else: a whetstone makes knives sharp.
 */
export function sayingSo(
  search: ProductSearch,
  hits: readonly WordHit[],
  { things, unlike }: { readonly things: readonly Answer[]; readonly unlike: string },
): readonly Answer[] {
  if (!search.isLabel(unlike)) return [];
  const isSaid = (position: number) => !search.fits({ kind: 'without', words: [unlike] }, position);
  return besideThem(search, hits, things, isSaid);
}

/**
 * The same of a label that says what a thing has none of, where none of the things says it: vegan flip-flops, where no
 * running shoe says that it is of no animal.
 */
export function sayingNone(
  search: ProductSearch,
  hits: readonly WordHit[],
  things: readonly Answer[],
  applied: readonly Facet[],
): readonly Answer[] {
  const labels = applied.filter(
    ({ wish, said }) =>
      wish.kind === 'without' && wish.isLabel === true && search.isLabel(said.toLowerCase()),
  );
  const isSaid = (position: number) => labels.some(({ wish }) => search.lacks(wish, position));
  if (labels.length === 0 || things.some(({ position }) => isSaid(position))) return [];
  return besideThem(search, hits, things, isSaid);
}

function besideThem(
  search: ProductSearch,
  hits: readonly WordHit[],
  things: readonly Answer[],
  isSaid: (position: number) => boolean,
): readonly Answer[] {
  const departmentAt = (position: number) => search.productAt(position)?.department;
  const departments = new Set(things.map(({ position }) => departmentAt(position)));
  return hits
    .filter(
      ({ said, position }) => said >= CALLED && departments.has(departmentAt(position)) && isSaid(position),
    )
    .map(({ position }) => ({
      position,
      score: 1,
      worded: true,
      isCalled: false,
      isThing: false,
      isGood: true,
    }));
}
