import type { Neighbour } from '../../../vector-index/vector-index.js';
import type { Facet, WishKind } from '../query/facet.js';
import type { ProductSearch } from './product-search.js';
import type { WordHit } from './word-hits.js';

/** What words and meaning offer, before they are joined. */
export interface Candidates {
  readonly hits: readonly WordHit[];
  readonly near: readonly Neighbour[];
}

export interface Fulfilled extends Candidates {
  readonly applied: readonly Facet[];
  readonly unmet: readonly Facet[];
  /** Applied wishes whose unwanted thing is part of every product of that name: the results only come near. */
  readonly costly: readonly Facet[];
}

/**
 * What fulfils a wish must be called this share of what the best of all is called. A colour is said of much in
 * passing, so that only the thing itself will do.
 */
const AS_GOOD = 0.4;
const AS_GOOD_COLOURED = 0.9;

/**
 * Keeps what fulfils the wishes, one after the other, what is not wanted first. A wish is left aside where it would
 * leave nothing, or nothing of what was looked for: a mug is not answered by a teapot because the teapot is red. But
 * what is not wanted is never shown for it while anything else is near.
 */
export function fulfil(all: Candidates, facets: readonly Facet[], search: ProductSearch): Fulfilled {
  let kept = all;
  const met = new Map<Facet, 'well' | 'at a cost'>();
  for (const facet of excludingFirst(facets)) {
    const fits = ({ position }: { readonly position: number }) => search.fits(facet.wish, position);
    const left = { hits: kept.hits.filter(fits), near: kept.near.filter(fits) };
    const how = metBy(left, kept, facet);
    // What costs so little, or is in stock, is not what was named: beside "None of these ..." it would be a contradiction.
    if (how === undefined && OF_THE_THING.has(facet.wish.kind) && !isAside(facet)) kept = without(left, kept);
    if (how === undefined) continue;
    kept = left;
    met.set(facet, how);
  }
  return {
    ...kept,
    applied: facets.filter((facet) => met.has(facet)),
    unmet: facets.filter((facet) => !met.has(facet)),
    costly: facets.filter((facet) => met.get(facet) === 'at a cost'),
  };
}

function without(left: Candidates, { hits, near }: Candidates): Candidates {
  const [hitsLeft, nearLeft] = [left.hits, left.near].map(
    (all) => new Set(all.map(({ position }) => position)),
  );
  return {
    hits: hits.filter(({ position }) => !hitsLeft?.has(position)),
    near: near.filter(({ position }) => !nearLeft?.has(position)),
  };
}

function excludingFirst(facets: readonly Facet[]): readonly Facet[] {
  const isExcluding = ({ wish }: Facet) => wish.kind === 'without';
  return [...facets.filter(isExcluding), ...facets.filter((facet) => !isExcluding(facet))];
}

/** What is left aside for these is said of the thing that was named. */
const OF_THE_THING: ReadonlySet<WishKind> = new Set(['price', 'stock']);

/** Nothing is narrowed by these: the page says so. */
const ASIDE: ReadonlySet<WishKind> = new Set(['unclear', 'count', 'measure', 'service']);

/** Whether a wish is one that nothing can be narrowed by. */
export const isAside = ({ wish }: Facet): boolean =>
  ASIDE.has(wish.kind) || (wish.kind === 'price' && wish.isImpossible === true);

function metBy(left: Candidates, kept: Candidates, facet: Facet): 'well' | 'at a cost' | undefined {
  const { wish } = facet;
  if (isAside(facet) || left.hits.length + left.near.length === 0) return undefined;
  // Who names what a knife may cost wants a knife, and no whetstone for the money; nor one because it is in stock.
  const isOfHead = wish.kind === 'stock' || (wish.kind === 'price' && (wish.isAround || isNameOfThing(kept)));
  if (isOfHead && isHeaded(kept) && !isHeaded(left)) return undefined;
  if (wish.kind === 'price') return isOfThing(left, kept) ? 'well' : undefined;
  const share = wish.kind === 'colour' ? AS_GOOD_COLOURED : AS_GOOD;
  if (isAsGood(left, kept, share)) return 'well';
  return wish.kind === 'without' ? 'at a cost' : undefined;
}

/**
 * Where the query names a thing, only what is called so answers for the money: no sponge is a soap for less. A `gift
 * for a gardener` names none, and whatever is found for it may cost what is wished.
 */
function isOfThing(left: Candidates, kept: Candidates): boolean {
  return !kept.hits.some(({ isLed }) => isLed) || mostTitled(left) >= AS_GOOD * mostTitled(kept);
}

function mostTitled({ hits }: Candidates): number {
  return hits.reduce((most, { titled }) => Math.max(most, titled), 0);
}

/** Of one in ten that bear it words are the name: of hiking one pack is called, and a hiker wishes for anything. */
const LEAST_LED = 0.1;

function isNameOfThing({ hits }: Candidates): boolean {
  return hits.filter(({ isLed }) => isLed).length >= LEAST_LED * hits.length;
}

const isHeaded = ({ hits }: Candidates): boolean => hits.some((hit) => hit.isHeaded);

/** The largest share of the query that a product is called. */
export function mostNamed({ hits }: Pick<Candidates, 'hits'>): number {
  return hits.reduce((most, { named }) => Math.max(most, named), 0);
}

/**
 * A thing with a name of its own is answered only by products of that name: an eraser on the shelf of pens does not
 * answer *pen*.
 */
function isAsGood(left: Candidates, kept: Candidates, share: number): boolean {
  return mostNamed(left) >= share * mostNamed(kept);
}
