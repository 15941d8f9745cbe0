import { dot } from '../embedding/vectors.js';
import { segmentInterest } from '../interests/interest.js';
import type { Contribution } from './contributions.js';
import { foundNearest, positionsFound } from './kinship.js';
import { likenessOf, type Ranking, type TasteTerm, tasteScale } from './ranking.js';
import type { Recommendation } from './recommend.js';
import type { ShopIndex } from './shop-index.js';

/** A card that is there for the category, else the department, that it shares with the product of a signal. */
export type FillerKinship = 'category' | 'department';

/** Where nothing is clearly like a product of the visit, what stands beside it in the shop is still true to say. */
export interface FillerOptions {
  /** How many are wanted. */
  readonly count: number;
  /** Widest kinship last; the next is used only where the one before gives too few. */
  readonly kinships: readonly FillerKinship[];
  /** Whether the product may stand on the shelf: not excluded, not shown, of no other interest. */
  isOpen(position: number, term: TasteTerm): boolean;
}

/** Likeness above chance that a filler counts with at least, so that its interest and nothing else speaks for it. */
const LEAST_LIKENESS = 0.01;

/**
 * Products of the category of what the visit looked at, pressed or found, nearest first, the things of the visit in
 * turn, the weightiest first. Their one contribution is that of the signal: `scale * weight * max(.01, likeness)`.
 */
export function fillers(
  ranking: Ranking,
  { count, kinships, isOpen }: FillerOptions,
  index: ShopIndex,
): Recommendation[] {
  const things = thingsOf(ranking);
  const taken = new Set<number>();
  const result: Recommendation[] = [];
  for (const kinship of kinships) {
    const queues = things.map((term) => peersOf(term, kinship, index));
    while (result.length < count && queues.some((queue) => queue.length > 0)) {
      for (const [i, queue] of queues.entries()) {
        const term = things[i] as TasteTerm;
        const next = takeOpen(queue, (position) => isFree(position, taken, index) && isOpen(position, term));
        if (next === undefined || result.length >= count) continue;
        taken.add(next);
        result.push(fillerOf(next, term, kinship, ranking, index));
      }
    }
  }
  return result;
}

/** The signals of products and searches, the heaviest of each product first. */
function thingsOf({ interests }: Ranking): readonly TasteTerm[] {
  const terms = interests
    .flatMap(({ terms }) => terms)
    .filter(({ evidence }) => evidence.product !== undefined || evidence.found)
    .toSorted((a, b) => b.weight - a.weight);
  const seen = new Set<string>();
  return terms.filter(({ evidence: { product, entry } }) => {
    const key = product ?? entry;
    return !seen.has(key) && seen.add(key);
  });
}

/** Of one thing, all of its category or department: members of the interest first, then by likeness. */
function peersOf({ interest, evidence }: TasteTerm, kinship: FillerKinship, index: ShopIndex): number[] {
  const named =
    evidence.product === undefined ? positionsFound(evidence, index)[0] : index.position(evidence.product);
  if (named === undefined) return [];
  const isMember = (position: number) =>
    index.memberships(position).some(({ segment }) => {
      const found = index.segments[segment];
      return found !== undefined && segmentInterest(found.id) === interest;
    });
  return index
    .peers(named, kinship)
    .map((position) => ({
      position,
      likeness: dot(evidence.taste, index.taste(position)) + (isMember(position) ? 2 : 0),
    }))
    .sort((a, b) => b.likeness - a.likeness || a.position - b.position)
    .map(({ position }) => position);
}

function takeOpen(queue: number[], isOpen: (position: number) => boolean): number | undefined {
  const at = queue.findIndex(isOpen);
  const [taken] = queue.splice(0, at < 0 ? queue.length : at + 1).slice(-1);
  return at < 0 ? undefined : taken;
}

function isFree(position: number, taken: ReadonlySet<number>, index: ShopIndex): boolean {
  const group = index.group(position);
  return (
    !taken.has(position) && (group === undefined || ![...taken].some((one) => index.group(one) === group))
  );
}

function fillerOf(
  position: number,
  term: TasteTerm,
  kinship: FillerKinship,
  ranking: Ranking,
  index: ShopIndex,
): Recommendation {
  const { evidence, interest, weight } = term;
  const value =
    tasteScale(ranking) * weight * Math.max(LEAST_LIKENESS, likenessOf(evidence, position, index));
  const contribution: Contribution = {
    source: 'signal',
    term,
    kinship,
    found: foundNearest(evidence, position, index),
    value,
  };
  const slot = { source: interest, places: 1, of: 1, signal: evidence.entry, byVariety: false };
  return { position, score: value, contributions: [contribution], slot };
}
