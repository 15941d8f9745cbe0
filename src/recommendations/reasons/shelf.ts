import type { ProductId } from '../../catalog/product.js';
import type { Signature } from '../../interests/signature.js';
import type { InterestId } from '../../visits/entry.js';
import type { Companion } from '../complements/companions.js';
import type { ComplementFinder } from '../complements/complements.js';
import type { Seed } from '../index/shop-index.js';
import type { Kinship } from '../kinds/kinships.js';
import type { Contribution } from '../scores/contributions.js';
import type { Ranking } from '../scores/ranking.js';
import type { Slot } from './slot.js';

/** One product on a shelf with the whole account of why. */
export interface Recommendation {
  readonly position: number;
  readonly score: number;
  /** Adds up to `score`. */
  readonly contributions: readonly Contribution[];
  readonly slot: Slot;
  /** The constants of the ranking that scored it. */
  readonly scale: Pick<Ranking, 'strength' | 'divisors'>;
  /** What it goes with, on a shelf of complements. */
  readonly companion?: Companion;
  /** What it has in common with the only product that the page is about. */
  readonly kinship?: Kinship | undefined;
  /** The nearest of what the page is about, where it is about products. */
  readonly near?: ProductId | undefined;
}

export type ShelfId = 'visit' | 'page' | 'goes-with' | 'popular' | 'new' | InterestId;

export interface Shelf {
  readonly id: ShelfId;
  readonly items: readonly Recommendation[];
}

export interface Wanted {
  readonly signature: Signature;
  /** What the page is about; empty on the home page. */
  readonly seeds: readonly Seed[];
  /** What is used together with what the page is about, best first. */
  readonly companions?: readonly Companion[];
  /** Finds what goes with the things of a visit, to fill its shelves; absent where nobody has said what goes with what. */
  readonly complements?: ComplementFinder | undefined;
  /** Who has chosen wants nothing in its place: what is alike is shown only where nothing goes with it. */
  readonly chosen?: boolean;
  /** Positions that may stand on a shelf, where not all may. On a page about something they are the candidates. */
  readonly among?: readonly number[];
  /** Hidden, in the basket, the page's own product, sold out, bought. */
  readonly exclude: ReadonlySet<number>;
  /** Of these, what could stand in for something that was chosen: it may be near enough to what is shown. */
  readonly givesWay?: ReadonlySet<number>;
  /** What was shown often enough: others of the same interest stand in for it, where there are any. */
  readonly resting?: ReadonlySet<number>;
  /** Places on the first shelf. */
  readonly places: number;
  /** Places on each shelf of one interest. */
  readonly interestPlaces: number;
  /** Shelves of single interests after the first. */
  readonly interestShelves: number;
}
