import { dot } from '../embedding/vectors.js';
import { segmentInterest } from '../interests/interest.js';
import { isForOthers } from './audience.js';
import { type Companion, companionsOf } from './complements/companions.js';
import type { ComplementFinder } from './complements/complements.js';
import type { Contribution } from './contributions.js';
import { isSearchedFor, kinshipOf, positionsFound } from './kinship.js';
import type { Kinship } from './kinships.js';
import { likenessTo } from './likeness.js';
import { isNearInCategory, isOneKind, nearnessInCategory } from './one-kind.js';
import { type Ranking, tasteScale } from './ranking.js';
import type { Recommendation } from './shelf.js';
import type { ShopIndex } from './shop-index.js';
import type { TasteTerm } from './taste-term.js';

/**
 * What a filler has in common with the product of a signal, the most first: it is of one kind with it in its category;
 * the merchant says that it goes with it; it is near it in its category; it is of its category, or of its department, and
 * no more.
 */
export type FillerTier = 'kind' | 'companion' | 'near' | 'category' | 'department';

/** Where nothing is clearly like a product of the visit, what stands beside it in the shop is still true to say. */
export interface FillerOptions {
  /** How many are wanted. */
  readonly count: number;
  /** In this order; the next is used only where those before give too few. */
  readonly tiers: readonly FillerTier[];
  /** What goes with what; absent where nobody has said. */
  readonly complements?: ComplementFinder | undefined;
  /** Whether the product may stand on the shelf: not excluded, not shown, of no other interest. */
  isOpen(position: number, term: TasteTerm): boolean;
}

/** Likeness above chance that a filler counts with at least, so that its interest and nothing else speaks for it. */
const LEAST_LIKENESS = 0.01;

/**
 * Products that stand near what the visit looked at, pressed or found, nearest first, the things of the visit in turn,
 * the weightiest first. Their one contribution is that of the signal: `scale * weight * max(.01, likeness)`.
 */
export function fillers(
  ranking: Ranking,
  { count, tiers, complements, isOpen }: FillerOptions,
  index: ShopIndex,
): Recommendation[] {
  const things = thingsOf(ranking);
  const taken = new Set<number>();
  const result: Recommendation[] = [];
  for (const tier of tiers) {
    if (result.length >= count) break;
    // Most shelves are full, or filled by the first things: what stands beside the others is not read.
    const queues = things.map((term) => ({
      term,
      left: once(() => peersOf(term, tier, complements, index)),
    }));
    while (result.length < count && queues.some(({ left }) => left().length > 0)) {
      for (const { term, left } of queues) {
        if (result.length >= count) break;
        const next = takeOpen(left(), (position) => isFree(position, taken, index) && isOpen(position, term));
        if (next === undefined) continue;
        taken.add(next.position);
        const fitting = { tier, things, isOpen };
        result.push(fillerOf(...nearestNamed(next, term, fitting, index), ranking, index));
      }
    }
  }
  return result;
}

/** Of the things that a filler is as much of one kind with, the one that is nearest to it and weighs most. */
function nearestNamed(
  peer: Peer,
  term: TasteTerm,
  {
    tier,
    things,
    isOpen,
  }: Pick<FillerOptions, 'isOpen'> & { tier: FillerTier; things: readonly TasteTerm[] },
  index: ShopIndex,
): [Peer, TasteTerm] {
  const fits = tier === 'kind' ? isOneKind : tier === 'near' ? isNearInCategory : undefined;
  if (!fits || term.evidence.found) return [peer, term];
  const { position } = peer;
  const loudness = (named: number, { weight }: TasteTerm) =>
    nearnessInCategory(named, position, index) * Math.sqrt(weight);
  let best: [Peer, TasteTerm] = [peer, term];
  for (const other of things) {
    const named = other.evidence.product === undefined ? undefined : index.position(other.evidence.product);
    if (named === undefined || index.shelf(named) !== index.shelf(position)) continue;
    if (!fits(named, position, index) || !isOpen(position, other)) continue;
    if (loudness(named, other) > loudness(best[0].named, best[1])) best = [{ ...peer, named }, other];
  }
  return best;
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

/** A product, that of the signal that it stands beside, and what they have in common. */
interface Peer {
  readonly position: number;
  readonly named: number;
  readonly kinship: Kinship;
  readonly companion?: Companion;
}

/** What one thing gives to a tier, best first. */
function peersOf(
  term: TasteTerm,
  tier: FillerTier,
  complements: ComplementFinder | undefined,
  index: ShopIndex,
): Peer[] {
  const named = namedBy(term, index);
  // A search speaks for what was searched for, and for no neighbour of that.
  if (term.evidence.found) return tier === 'kind' ? ofSearch(named, term, index) : [];
  switch (tier) {
    case 'kind':
      return named.flatMap((one) => ofCategory(one, term, isOneKind, index));
    case 'near':
      return named.flatMap((one) => ofCategory(one, term, isNearInCategory, index));
    case 'category':
      return named.flatMap((one) => ofCategory(one, term, isForSame, index));
    case 'companion':
      return complements ? companionsOfThing(term, complements, index) : [];
    case 'department':
      return named.flatMap((one) => ofDepartment(one, term, index));
  }
}

/** What bears the words that found several things, of the categories that have several of them. */
function ofSearch(named: readonly number[], term: TasteTerm, index: ShopIndex): Peer[] {
  const found = positionsFound(term.evidence, index);
  const fits: Fits = (one, position) =>
    isForSame(one, position, index) && isSearchedFor(found, position, index);
  return named.flatMap((one) => ofCategory(one, term, fits, index));
}

/** Of one category: members of the interest first, then what has most in common. */
function ofCategory(named: number, term: TasteTerm, fits: Fits, index: ShopIndex): Peer[] {
  const rankOf = (position: number) =>
    nearnessInCategory(named, position, index) + (isMember(position, term, index) ? MEMBERS_FIRST : 0);
  return index
    .peers(named, 'category')
    .filter((position) => fits(named, position, index))
    .map((position) => ({ rank: rankOf(position), peer: { position, named, kinship: 'category' } as const }))
    .sort((a, b) => b.rank - a.rank || a.peer.position - b.peer.position)
    .map(({ peer }) => peer);
}

/** Of one department: members of the interest first, then the nearest. */
function ofDepartment(named: number, term: TasteTerm, index: ShopIndex): Peer[] {
  const rankOf = (position: number) =>
    dot(term.evidence.taste, index.taste(position)) + (isMember(position, term, index) ? MEMBERS_FIRST : 0);
  return index
    .peers(named, 'department')
    .filter((position) => isForSame(named, position, index))
    .map((position) => ({
      rank: rankOf(position),
      peer: { position, named, kinship: 'department' } as const,
    }))
    .sort((a, b) => b.rank - a.rank || a.peer.position - b.peer.position)
    .map(({ peer }) => peer);
}

/** What goes with the product of a signal, of its department: an interest in one thing does not reach further. */
function companionsOfThing(term: TasteTerm, complements: ComplementFinder, index: ShopIndex): Peer[] {
  const { product } = term.evidence;
  const named = product === undefined ? undefined : index.position(product);
  if (product === undefined || named === undefined) return [];
  return companionsOf([product], complements, index)
    .filter(({ position }) => index.department(position) === index.department(named))
    .map((companion) => ({
      position: companion.position,
      named,
      kinship: 'interest' as const,
      companion,
    }));
}

const isForSame: Fits = (named, position, index) =>
  !isForOthers(index.audience(named), index.audience(position));

type Fits = (named: number, position: number, index: ShopIndex) => boolean;

/** So many usual neighbours' likenesses nearer does something of another interest have to be; more than any cosines are apart. */
const MEMBERS_FIRST = 2;

/**
 * The product of a signal. Of what a search found, one of each category that has several of it: one alone does not say
 * that its category was looked for.
 */
function namedBy(term: TasteTerm, index: ShopIndex): readonly number[] {
  const { product } = term.evidence;
  if (product !== undefined) return [index.position(product)].flatMap((position) => position ?? []);
  const found = positionsFound(term.evidence, index).filter((position) => isMember(position, term, index));
  const ofShelf = (one: number) => found.filter((other) => index.shelf(other) === index.shelf(one));
  return found.filter((one) => ofShelf(one)[0] === one && ofShelf(one).length > 1);
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
  { position, named, kinship, companion }: Peer,
  term: TasteTerm,
  ranking: Ranking,
  index: ShopIndex,
): Recommendation {
  const { evidence, interest, weight } = term;
  const value =
    tasteScale(ranking) * weight * Math.max(LEAST_LIKENESS, likenessTo(evidence, index)(position));
  const contribution: Contribution = {
    source: 'signal',
    term,
    // What a search found is no neighbour of itself, nor of what else that search found.
    kinship: evidence.found && kinshipOf(evidence, position, index) === 'same' ? 'same' : kinship,
    found: evidence.found?.find((product) => index.position(product) === named),
    value,
  };
  const slot = { source: interest, places: 1, of: 1, signal: evidence.entry, byVariety: false };
  const filler = { position, score: value, contributions: [contribution], slot };
  return companion ? { ...filler, companion } : filler;
}
