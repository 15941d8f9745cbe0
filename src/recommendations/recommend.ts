import { type Candidate, candidates, NOTHING_RESTS } from './candidates/candidates.js';
import { withCategory } from './candidates/page-candidates.js';
import type { ShopIndex } from './index/shop-index.js';
import { nearnessTo } from './placement/ahead.js';
import { claimed } from './placement/claims.js';
import { companionShelf } from './placement/companion-shelf.js';
import { diversify, type Placed, type Scored } from './placement/diversify.js';
import { explainedShelf } from './placement/explained-shelf.js';
import { LEAST_ON_SHELF } from './placement/filled-shelves.js';
import { withHoldings } from './placement/holdings.js';
import { interestShelves } from './placement/interest-shelves.js';
import { likePage } from './placement/like-page.js';
import { DIVIDED, longerShelf } from './placement/longer-shelf.js';
import type { Place } from './placement/places.js';
import { visitShelf } from './placement/visit-shelf.js';
import type { Recommendation, Shelf, ShelfId, Wanted } from './reasons/shelf.js';
import { type Ranked, type Ranking, rank, ranking } from './scores/ranking.js';

export type { Shelf, Wanted } from './reasons/shelf.js';

/**
 * Shelves for one moment: exclude, candidates from named sources, score, one calibrated and varied shelf, then a
 * shelf for each of the strongest interests. Pure but for the one question to the vector index.
 */
export async function recommend(wanted: Wanted, index: ShopIndex): Promise<Shelf[]> {
  const given = ranking(wanted.signature, wanted.seeds, index);
  const together = goesWith(wanted, given, index);
  if (wanted.chosen && together.length > 0) return together;
  const exclude =
    together.length > 0
      ? new Set([...wanted.exclude, ...together.flatMap(({ items }) => items.map(at))])
      : wanted.exclude;
  const { signature, seeds, among, givesWay, resting = NOTHING_RESTS } = wanted;
  const fetched =
    among && seeds.length > 0
      ? chosenFrom(among, exclude)
      : only(
          among,
          withCategory(
            await candidates(
              signature,
              seeds,
              { spoken: given.interests, exclude, resting, places: wanted.places },
              index,
            ),
            seeds,
            exclude,
            index,
          ),
        );
  const found = likePage(fetched, { ...wanted, hasCompany: together.length > 0 }, index);
  const positions = found.map((one) => one.position);
  const ranked = rank(given, positions, index);
  const claims = claimed(found, ranked, index);
  const room = {
    exclude,
    unnamed: withoutNamed(exclude, signature, index),
    among,
    resting,
    claims,
    complements: wanted.complements,
  };
  const divided = Math.min(wanted.places, DIVIDED);
  const ofVisit = seeds.length > 0 ? undefined : visitShelf(signature, divided, ranked.ranking, room, index);
  const main =
    ofVisit && ofVisit.shelf.items.length > 0
      ? longerShelf(ofVisit.shelf, wanted.places, found, ranked, room, index)
      : shopShelf(wanted, found, claims, ranked, index);
  const own = interestShelves(wanted, main, positions, ranked, room, index);
  const beside = new Set<string>(own.map(({ id }) => id));
  const first = ofVisit
    ? withHoldings(main, { signature, ...ofVisit, beside, ...(givesWay ? { givesWay } : {}) })
    : main;
  const isShelf = first.items.length > 0 && !(together.length > 0 && isLoneOfCategory(first));
  return [...(isShelf ? [first] : []), ...together, ...own];
}

/** What no shelf shows, without what something was done to that counts: it may be named beside what goes with it. */
function withoutNamed(
  exclude: ReadonlySet<number>,
  { interests }: Wanted['signature'],
  index: ShopIndex,
): ReadonlySet<number> {
  const named = interests
    .flatMap(({ shares }) => shares)
    .flatMap(({ evidence: { product }, weight }) =>
      weight > 0 && product !== undefined ? (index.position(product) ?? []) : [],
    );
  const unnamed = new Set(exclude);
  for (const position of named) unnamed.delete(position);
  return unnamed;
}

/** One card that has no more than the category in common with the page is no shelf beside what goes with that. */
const isLoneOfCategory = ({ id, items }: Shelf): boolean =>
  id === 'page' && items.length < LEAST_ON_SHELF && items[0]?.kinship !== 'alike';

function chosenFrom(among: readonly number[], exclude: ReadonlySet<number>): readonly Candidate[] {
  return among
    .filter((position) => !exclude.has(position))
    .map((position) => ({ position, from: 'page' }) as const);
}

function only(among: readonly number[] | undefined, found: readonly Candidate[]): readonly Candidate[] {
  if (!among) return found;
  const allowed = new Set(among);
  return found.filter(({ position }) => allowed.has(position));
}

/** What is used together with the page, on a shelf of its own; none where the shop knows of nothing. */
function goesWith(wanted: Wanted, given: Ranking, index: ShopIndex): Shelf[] {
  const { companions = [], exclude } = wanted;
  const open = companions.filter(({ position }) => !exclude.has(position));
  if (open.length === 0) return [];
  const items = companionShelf({ ...given, seeds: [] }, open, wanted, index);
  return items.length > 0 ? [{ id: 'goes-with', items }] : [];
}

function at({ position }: Recommendation): number {
  return position;
}

/** What is called popular is what has sold most, in that order, here as on every other page: no score and no variety chooses. */
function bySales(claims: readonly Scored[], places: number, index: ShopIndex): Placed[] {
  const groups = new Set<string>();
  const isFirst = ({ position }: Scored): boolean => {
    const group = index.group(position);
    if (group === undefined) return true;
    const isNew = !groups.has(group);
    groups.add(group);
    return isNew;
  };
  return claims
    .toSorted(
      (a, b) => index.popularity(b.position) - index.popularity(a.position) || a.position - b.position,
    )
    .filter(isFirst)
    .slice(0, places)
    .map((one) => ({ ...one, slot: { source: one.source, places, of: places, byVariety: false } }));
}

/** A page about something is filled from that, and any other where the visit says nothing with what sells. */
function shopShelf(
  { seeds, places }: Wanted,
  found: readonly Candidate[],
  claims: readonly Scored[],
  { ranking: ranked }: Ranked,
  index: ShopIndex,
): Shelf {
  const source = seeds.length > 0 ? 'page' : 'popular';
  const order = Array.from({ length: places }, (): Place => ({ source }));
  const id: ShelfId = source === 'page' && found[0]?.from === 'page' ? 'page' : 'popular';
  if (id === 'popular') return explainedShelf(id, bySales(claims, places, index), ranked, index);
  const shelf = explainedShelf(id, diversify(order, claims, index), ranked, index);
  const pages = seeds.flatMap(({ position }) => position ?? []);
  const nearness = (one: Recommendation) => nearnessTo(pages, one, index);
  return { ...shelf, items: shelf.items.toSorted((a, b) => nearness(b) - nearness(a)) };
}
