import type { ComplementFinder } from '../complements/complements.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isNearInCategory, isOfNearKind, isOneKind, nearnessToName } from '../kinds/one-kind.js';
import type { Recommendation } from '../reasons/shelf.js';
import { newcomerFactor } from '../scores/co-interest-term.js';
import { aversionsTo, type Contribution } from '../scores/contributions.js';
import { saysMore } from '../scores/pressed-kinds.js';
import { type Ranking, tasteScale } from '../scores/ranking.js';
import { supportOf } from '../scores/support.js';
import type { TasteTerm } from '../scores/taste-term.js';
import { type FillerTier, peersOf } from './filler-peers.js';
import { isShown } from './is-shown.js';
import type { Peer } from './peer.js';
import { pressedBeside } from './pressed-beside.js';

/** Where nothing is clearly like a product of the visit, what stands beside it in the shop is still true to say. */
export interface FillerOptions {
  /** How many are wanted. */
  readonly count: number;
  /** In this order; the next is used only where those before give too few. */
  readonly tiers: readonly FillerTier[];
  /** What goes with what; absent where nobody has said. */
  readonly complements?: ComplementFinder | undefined;
  /** What no shelf shows and no signal is about: nothing is named to go with it for typed words that mean it. */
  readonly unnamed?: ReadonlySet<number> | undefined;
  /** Whether the product may stand on the shelf: not excluded, not shown, of no other interest. */
  isOpen(position: number, term: TasteTerm): boolean;
}

/** What a filler counts with at least, so that its interest and nothing else speaks for it. */
const LEAST_SUPPORT = 0.01;

/**
 * After so many that go with what was turned down no others are looked at: they come nearest first, and reading all of a
 * large category for each thing of a visit would take longer than the rest of its page.
 */
const MOST_REFUSED = 200;

/**
 * Products that stand near what the visit looked at, pressed or found, nearest first, the things of the visit in turn,
 * the weightiest first. What speaks for each is the signal alone: `scale * weight * max(.01, support)`. What goes with
 * a thing that was turned down fills nothing, and what more speaks against than for comes behind the others of its tier.
 */
export function fillers(
  ranking: Ranking,
  { count, ...options }: FillerOptions,
  index: ShopIndex,
): Recommendation[] {
  const found: Recommendation[] = [];
  if (count <= 0) return found;
  for (const filler of fillersInTurn(ranking, options, index)) {
    found.push(filler);
    if (found.length >= count) break;
  }
  return found;
}

/** The same one by one, each read when it is asked for. */
export function* fillersInTurn(
  ranking: Ranking,
  { tiers, complements, unnamed, isOpen }: Omit<FillerOptions, 'count'>,
  index: ShopIndex,
): Generator<Recommendation> {
  const things = [...thingsOf(ranking), ...typedWords(ranking)];
  const taken = new Set<number>();
  let refused = 0;
  for (const tier of tiers) {
    if (refused >= MOST_REFUSED) return;
    const opposed: Recommendation[] = [];
    // Most shelves are full, or filled by the first things: what stands beside the others is not read.
    const read: (readonly Peer[])[] = [];
    const next = new Uint32Array(things.length);
    const peersAt = (i: number): readonly Peer[] => {
      read[i] ??= peersOf(things[i] as TasteTerm, tier, { complements, unnamed }, index);
      return read[i];
    };
    const isWanted = (position: number, term: TasteTerm) => {
      if (refused >= MOST_REFUSED || isShown(position, taken, index) || !isOpen(position, term)) return false;
      const isRefused = ranking.refuses(position);
      refused += Number(isRefused);
      return !isRefused;
    };
    /** The next that is wanted beside one thing; all before it are passed over for good. */
    const take = (i: number, term: TasteTerm): Peer | undefined => {
      const peers = peersAt(i);
      for (let at = next[i] as number; at < peers.length; at++) {
        const peer = peers[at] as Peer;
        next[i] = at + 1;
        if (isWanted(peer.position, term)) return peer;
      }
      return undefined;
    };
    while (refused < MOST_REFUSED && things.some((_, i) => (next[i] as number) < peersAt(i).length)) {
      for (const [i, term] of things.entries()) {
        const peer = take(i, term);
        if (peer === undefined) continue;
        taken.add(peer.position);
        const fitting = { tier, things, isOpen };
        const named =
          tier === 'companion'
            ? pressedBeside(peer, term, { things, company: { complements, unnamed }, isOpen }, index)
            : nearestNamed(peer, term, fitting, index);
        const filler = fillerOf(...named, ranking, index);
        if (filler.score < 0) opposed.push(filler);
        else yield filler;
      }
    }
    yield* opposed;
  }
}

/** What a filler has in common with the thing that is named for it, where more than one thing may be. */
const NAMED_BY: Partial<Record<FillerTier, typeof isOneKind>> = {
  kind: isOneKind,
  wider: isOfNearKind,
  near: isNearInCategory,
};

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
  const fits = NAMED_BY[tier];
  if (!fits) return [peer, term];
  const { position } = peer;
  const loudness = (named: number, { weight }: TasteTerm) =>
    nearnessToName(named, position, index) * Math.sqrt(weight);
  let best: [Peer, TasteTerm] = [peer, term];
  for (const other of things) {
    const named = other.evidence.product === undefined ? undefined : index.position(other.evidence.product);
    if (named === undefined || index.shelf(named) !== index.shelf(position)) continue;
    if (!fits(named, position, index) || !isOpen(position, other)) continue;
    if (loudness(named, other) > loudness(best[0].named, best[1])) best = [{ ...peer, named }, other];
  }
  return best;
}

/** Of each product the signal that says most, and searches; the heaviest thing first. */
function thingsOf({ interests }: Ranking): readonly TasteTerm[] {
  const terms = interests
    .flatMap(({ terms }) => terms)
    .filter(({ evidence }) => evidence.product !== undefined || evidence.found)
    .toSorted((a, b) => b.weight - a.weight);
  const things = new Map<string, TasteTerm>();
  for (const term of terms) {
    const { product, entry, kind } = term.evidence;
    const known = things.get(product ?? entry);
    if (!known || saysMore(kind, known.evidence.kind)) things.set(product ?? entry, term);
  }
  return [...things.values()];
}

/** Typed words, the heaviest first: what goes with the things that they surely mean stands beside those. */
const typedWords = ({ interests }: Ranking): readonly TasteTerm[] =>
  interests
    .filter(({ words }) => words !== undefined)
    .flatMap(({ terms }) => terms.slice(0, 1))
    .toSorted((a, b) => b.weight - a.weight);

function fillerOf(
  { position, kinship, companion }: Peer,
  term: TasteTerm,
  ranking: Ranking,
  index: ShopIndex,
): Recommendation {
  const { evidence, interest, weight } = term;
  const scale = newcomerFactor(position, index) * tasteScale(ranking);
  const value = scale * weight * Math.max(LEAST_SUPPORT, supportOf(evidence, index)(position));
  const contribution: Contribution = {
    source: 'signal',
    term,
    kinship,
    value,
  };
  const slot = { source: interest, places: 1, of: 1, signal: evidence.entry, byVariety: false };
  const contributions = [contribution, ...aversionsTo(position, ranking, index)];
  const score = contributions.reduce((sum, one) => sum + one.value, 0);
  const { strength, divisors } = ranking;
  const filler = { position, score, contributions, slot, scale: { strength, divisors } };
  return companion ? { ...filler, companion } : filler;
}
