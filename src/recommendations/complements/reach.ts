import type { Catalogue } from '../../catalog/catalogue.js';
import { isExact, type Pairing, type Pairings } from '../../catalog/goes-with.js';
import { type Product, slug } from '../../catalog/product.js';
import type { Vector } from '../../embedding/vectors.js';
import { complementFinder } from './complements.js';
import { isMeant } from './kinds.js';
import { evenly } from './shelf-kinship.js';

/** How far what the merchant wrote goes. */
export interface Reach {
  /** Products with something that goes with them, of those that were looked at. */
  readonly reached: number;
  readonly looked: number;
  /** Pairs of kinds that show nothing, and why. */
  readonly silent: readonly { readonly pairing: Pairing; readonly why: Silence }[];
}

/** No product is of the first kind, none of the second, or whole categories share no use. */
export type Silence = 'nothing-here' | 'nothing-there' | 'no-use-shared';

/** Products that are looked at: enough to know, in a few seconds of a catalogue of any size. */
const LOOKED = 1_000;
/** Of each pair of whole categories. */
const LOOKED_A_PAIR = 60;

/** Counts the products that the pairings reach, and finds the pairings that show nothing. */
export function reachOf(
  catalogue: Catalogue,
  taste: (position: number) => Vector,
  pairings: Pairings,
): Reach {
  const finder = complementFinder(catalogue, taste, pairings);
  const positions = evenly([...catalogue.products.keys()], LOOKED);
  const reached = positions.filter((position) => finder.of(position).length > 0).length;
  const silent = pairings.flatMap((pairing) => {
    const why = silenceOf(pairing, catalogue, taste);
    return why === undefined ? [] : [{ pairing, why }];
  });
  return { reached, looked: positions.length, silent };
}

function silenceOf(
  pairing: Pairing,
  catalogue: Catalogue,
  taste: (position: number) => Vector,
): Silence | undefined {
  const here = positionsOf(pairing.from, catalogue.products);
  if (here.length === 0) return 'nothing-here';
  if (positionsOf(pairing.to, catalogue.products).length === 0) return 'nothing-there';
  if (isExact(pairing)) return undefined;
  const { of } = complementFinder(catalogue, taste, [pairing]);
  return evenly(here, LOOKED_A_PAIR).some((position) => of(position).length > 0)
    ? undefined
    : 'no-use-shared';
}

function positionsOf(kind: Pairing['from'], products: readonly Product[]): readonly number[] {
  return products.flatMap((product, position) =>
    slug(product.category) === kind.category && isMeant(product, kind) ? [position] : [],
  );
}
