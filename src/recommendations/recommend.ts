import { dot, type Vector } from '../embedding/vectors.js';
import { WORDS_NEAR, WORDS_SHARE } from '../interests/typed-words.js';
import { type Candidate, candidates } from './candidates.js';
import { claimed } from './claims.js';
import { companionShelf } from './companion-shelf.js';
import { diversify, type Scored } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { filledVisit, LEAST_ON_SHELF } from './filled-shelves.js';
import { interestShelves } from './interest-shelves.js';
import { kinshipOnPage } from './kinship.js';
import { isOneKind } from './one-kind.js';
import { dividePlaces, type Place } from './places.js';
import { pageOf, rank, ranking } from './ranking.js';
import type { Recommendation, Shelf, ShelfId, Wanted } from './shelf.js';
import type { Seed, ShopIndex } from './shop-index.js';

export type { Recommendation, Shelf, ShelfId, Wanted } from './shelf.js';

/** The last place of a calibrated shelf goes to something new of what the visit is about, so that the shop can surprise. */
const EXPLORING_PLACES = 1;
/** Beside fewer cards that the visit speaks for, it would look like one of them. */
const LEAST_TO_EXPLORE = 4;

/**
 * Shelves for one moment: exclude, candidates from named sources, score, one calibrated and varied shelf, then a
 * shelf for each of the strongest interests. Pure but for the one question to the vector index.
 */
export async function recommend(wanted: Wanted, index: ShopIndex): Promise<Shelf[]> {
  const together = goesWith(wanted, index);
  if (wanted.chosen && together.length > 0) return together;
  const exclude = new Set([...wanted.exclude, ...together.flatMap(({ items }) => items.map(at))]);
  const { signature, seeds, among } = wanted;
  const fetched =
    among && seeds.length > 0
      ? chosenFrom(among, exclude)
      : only(among, await candidates(signature, seeds, exclude, index));
  const found = alike(fetched, wanted, index);
  const positions = found.map((one) => one.position);
  const ranked = rank(ranking(signature, seeds, index), positions, index);
  const claims = claimed(found, ranked, index);
  const room = { exclude, among, claims, complements: wanted.complements, places: wanted.places };
  const first = diversify(placesOf(wanted, claims), claims, index);
  const unfilled = explainedShelf(firstShelfId(wanted, found, claims), first, ranked.ranking, index);
  const main = seeds.length > 0 ? unfilled : filledVisit(unfilled, ranked.ranking, room, index);
  return [
    ...(main.items.length > 0 ? [main] : []),
    ...together,
    ...interestShelves(wanted, main, positions, ranked, room, index),
  ];
}

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
function goesWith({ signature, companions = [], exclude, places }: Wanted, index: ShopIndex): Shelf[] {
  const open = companions.filter(({ position }) => !exclude.has(position));
  const items = companionShelf(signature, open, places, index);
  return items.length > 0 ? [{ id: 'goes-with', items }] : [];
}

function at({ position }: Recommendation): number {
  return position;
}

/** So few of one category make no shelf: others that are near fill it up. */
const FEW = 2;

/**
 * On a page about something, what is like it, of its own category first; what sells only where nothing is. What has
 * nothing in common with a product but its texts' likeness is not shown: oilcloth beside an olive oil soap.
 */
function alike(found: readonly Candidate[], { seeds }: Wanted, index: ShopIndex): readonly Candidate[] {
  if (seeds.length === 0) return found;
  const like = found.filter(
    ({ position, from }) =>
      from === 'page' && pageOf(position, { seeds }, index) > 0 && isOfPage(position, seeds, index),
  );
  const own = new Set(
    seeds.flatMap((seed) => (seed.position === undefined ? [] : index.shelf(seed.position))),
  );
  const [search] = seeds.flatMap(({ meaning }) => meaning ?? []);
  if (search) return nearWords(like, search, index);
  const kind = like.filter(({ position }) => own.has(index.shelf(position)));
  const near = kind.filter(({ position }) =>
    seeds.some((seed) => seed.position !== undefined && isOneKind(seed.position, position, index)),
  );
  if (near.length >= FEW) return near;
  if (kind.length >= FEW) return kind;
  return like.length > 0 ? like : found.filter(({ from }) => from === 'popular');
}

function isOfPage(position: number, seeds: readonly Seed[], index: ShopIndex): boolean {
  return seeds.some(
    (seed) => seed.position === undefined || kinshipOnPage(seed.position, position, index) !== 'interest',
  );
}

/** What is near a search in meaning too: a shelf of whatever is left would be noise. */
function nearWords(like: readonly Candidate[], words: Vector, index: ShopIndex): readonly Candidate[] {
  const near = like.map(({ position }) => dot(words, index.meaning(position)));
  const least = Math.max(WORDS_NEAR, WORDS_SHARE * Math.max(0, ...near));
  const beside = like.filter((_, i) => (near[i] ?? 0) >= least);
  return beside.length >= LEAST_ON_SHELF ? beside : [];
}

function firstShelfId({ seeds }: Wanted, found: readonly Candidate[], claims: readonly Scored[]): ShelfId {
  if (seeds.length > 0) return found[0]?.from === 'page' ? 'page' : 'popular';
  return claims.some(({ speaker, heard }) => speaker ?? heard) ? 'visit' : 'popular';
}

/** A page about something is filled from that; else each interest's places follow its share of the ranking. */
function placesOf({ signature, seeds, places }: Wanted, claims: readonly Scored[]): Place[] {
  const all = (source: Place['source'], length: number) => Array.from({ length }, (): Place => ({ source }));
  if (seeds.length > 0) return all('page', places);
  const heard = new Set(claims.map(({ source }) => source));
  const interests = signature.interests.filter(({ id }) => heard.has(id));
  if (interests.length === 0) return all('popular', places);
  const spoken = claims.filter(({ source }) => interests.some(({ id }) => id === source)).length;
  const hasNew = claims.some(({ source }) => source === 'new');
  const explore = hasNew && spoken >= LEAST_TO_EXPLORE ? EXPLORING_PLACES : 0;
  const own = Math.min(places - explore, spoken);
  return [...dividePlaces({ ...signature, interests }, own), ...all('new', explore)];
}
