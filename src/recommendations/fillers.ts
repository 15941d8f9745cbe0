import { dot } from '../embedding/vectors.js';
import { segmentInterest } from '../interests/interest.js';
import type { Contribution } from './contributions.js';
import { positionsFound } from './kinship.js';
import { likenessTo } from './likeness.js';
import { type Ranking, type TasteTerm, tasteScale } from './ranking.js';
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
    // Most shelves are full, or filled by the first things: what stands beside the others is not read.
    const queues = things.map((term) => ({ term, left: once(() => peersOf(term, kinship, index)) }));
    while (result.length < count && queues.some(({ left }) => left().length > 0)) {
      for (const { term, left } of queues) {
        if (result.length >= count) break;
        const next = takeOpen(left(), (position) => isFree(position, taken, index) && isOpen(position, term));
        if (next === undefined) continue;
        taken.add(next.position);
        result.push(fillerOf(next, term, kinship, ranking, index));
      }
    }
  }
  return result;
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
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

/** A product, and that of the signal whose category or department it shares. */
interface Peer {
  readonly position: number;
  readonly named: number;
}

/** Of one thing, all of its category or department: members of the interest first, then by likeness. */
function peersOf(term: TasteTerm, kinship: FillerKinship, index: ShopIndex): Peer[] {
  const { evidence } = term;
  const rankOf = ({ position }: Peer) =>
    dot(evidence.taste, index.taste(position)) + (isMember(position, term, index) ? MEMBERS_FIRST : 0);
  return namedBy(term, index)
    .flatMap((named) => index.peers(named, kinship).map((position): Peer => ({ position, named })))
    .map((peer) => ({ peer, rank: rankOf(peer) }))
    .sort((a, b) => b.rank - a.rank || a.peer.position - b.peer.position)
    .map(({ peer }) => peer);
}

/** More than two cosines are apart. */
const MEMBERS_FIRST = 2;

/** The product of a signal; of what a search found, those of the interest, one of each category. */
function namedBy(term: TasteTerm, index: ShopIndex): readonly number[] {
  const { product } = term.evidence;
  if (product !== undefined) return [index.position(product)].flatMap((position) => position ?? []);
  const found = positionsFound(term.evidence, index).filter((position) => isMember(position, term, index));
  return found.filter(
    (one, at) => found.findIndex((other) => index.shelf(other) === index.shelf(one)) === at,
  );
}

function isMember(position: number, { interest }: TasteTerm, index: ShopIndex): boolean {
  return index.memberships(position).some(({ segment }) => {
    const found = index.segments[segment];
    return found !== undefined && segmentInterest(found.id) === interest;
  });
}

function takeOpen(queue: Peer[], isOpen: (position: number) => boolean): Peer | undefined {
  const at = queue.findIndex(({ position }) => isOpen(position));
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
  { position, named }: Peer,
  term: TasteTerm,
  kinship: FillerKinship,
  ranking: Ranking,
  index: ShopIndex,
): Recommendation {
  const { evidence, interest, weight } = term;
  const value =
    tasteScale(ranking) * weight * Math.max(LEAST_LIKENESS, likenessTo(evidence, index)(position));
  const contribution: Contribution = {
    source: 'signal',
    term,
    kinship,
    found: evidence.found?.find((product) => index.position(product) === named),
    value,
  };
  const slot = { source: interest, places: 1, of: 1, signal: evidence.entry, byVariety: false };
  return { position, score: value, contributions: [contribution], slot };
}
