import type { InterestId } from '../interests/interest.js';
import type { Signature } from '../interests/signature.js';
import { type Candidate, candidates, type Source } from './candidates.js';
import { type Contribution, contributions } from './contributions.js';
import { diversify, divide, type Placed, type Scored, type Slot } from './diversify.js';
import { type Ranking, rank, ranking } from './ranking.js';
import type { Seed, ShopIndex } from './shop-index.js';

/** One product on a shelf with the whole account of why. */
export interface Recommendation {
  readonly position: number;
  readonly score: number;
  /** Adds up to `score`. */
  readonly contributions: readonly Contribution[];
  readonly slot: Slot;
}

export type ShelfId = 'visit' | 'page' | 'popular' | 'new' | InterestId;

export interface Shelf {
  readonly id: ShelfId;
  readonly items: readonly Recommendation[];
}

export interface Wanted {
  readonly signature: Signature;
  /** What the page is about; empty on the home page. */
  readonly seeds: readonly Seed[];
  /** Hidden, in the basket, the page's own product, sold out, bought. */
  readonly exclude: ReadonlySet<number>;
  /** Places on the first shelf. */
  readonly places: number;
  /** Places on each shelf of one interest. */
  readonly interestPlaces: number;
  /** Shelves of single interests after the first. */
  readonly interestShelves: number;
}

/** The last place of a calibrated shelf goes to something new, so that the shop can surprise. */
const EXPLORING_PLACES = 1;

/**
 * Shelves for one moment: exclude, candidates from named sources, score, one calibrated and varied shelf, then a
 * shelf for each of the strongest interests. Pure but for the one question to the vector index.
 */
export async function recommend(wanted: Wanted, index: ShopIndex): Promise<Shelf[]> {
  const found = await candidates(wanted.signature, wanted.seeds, wanted.exclude, index);
  const positions = found.map((one) => one.position);
  const { ranking: ranked, scores } = rank(ranking(wanted.signature, wanted.seeds, index), positions, index);
  const scored = found.map((one, i): Scored => ({ ...one, score: scores[i] ?? 0 }));
  const first = diversify(divideFirstShelf(wanted, found), scored, index);
  const shelves = [shelf(firstShelfId(wanted), first, ranked, index)];
  const shown = new Set(first.map((one) => one.position));
  for (const interest of wanted.signature.interests.slice(0, wanted.interestShelves)) {
    const own = scored.filter((one) => one.source === interest.id && !shown.has(one.position));
    const placed = diversify(Array<Source>(wanted.interestPlaces).fill(interest.id), own, index);
    for (const one of placed) shown.add(one.position);
    if (placed.length > 0) shelves.push(shelf(interest.id, placed, ranked, index));
  }
  return shelves;
}

function firstShelfId({ signature, seeds }: Wanted): ShelfId {
  if (seeds.length > 0) return 'page';
  return signature.interests.length > 0 ? 'visit' : 'popular';
}

/** A page about something is filled from that; else each interest's places follow its share of the ranking. */
function divideFirstShelf({ signature, seeds, places }: Wanted, found: readonly Candidate[]): Source[] {
  if (seeds.length > 0) return Array<Source>(places).fill('page');
  const weights = new Map<Source, number>(
    signature.interests.map((interest) => [
      interest.id,
      interest.shares.reduce((sum, share) => sum + Math.max(0, share.rankingWeight), 0),
    ]),
  );
  if (weights.size === 0) return Array<Source>(places).fill('popular');
  const explore = found.some((one) => one.source === 'new') ? EXPLORING_PLACES : 0;
  return [...divide(weights, places - explore), ...Array<Source>(explore).fill('new')];
}

function shelf(id: ShelfId, placed: readonly Placed[], ranked: Ranking, index: ShopIndex): Shelf {
  return {
    id,
    items: placed.map(({ position, score, slot }) => ({
      position,
      score,
      slot,
      contributions: contributions(position, ranked, index),
    })),
  };
}
