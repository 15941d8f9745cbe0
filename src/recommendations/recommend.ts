import { dot, type Vector } from '../embedding/vectors.js';
import type { InterestId } from '../interests/interest.js';
import type { Interest, Signature } from '../interests/signature.js';
import { WORDS_NEAR, WORDS_SHARE } from '../interests/typed-words.js';
import { type Candidate, candidates } from './candidates.js';
import { companionShelf } from './companion-shelf.js';
import type { Companion } from './complements/companions.js';
import type { ComplementFinder } from './complements/complements.js';
import { type Contribution, contributions } from './contributions.js';
import { diversify, type Placed, type Scored, type Slot } from './diversify.js';
import {
  counted,
  filledInterest,
  filledVisit,
  interestsOn,
  isShown,
  LEAST_ON_SHELF,
} from './filled-shelves.js';
import { type Kinship, kinshipOnPage } from './kinship.js';
import { isOneKind } from './one-kind.js';
import { dividePlaces, type Place, placesOfInterest } from './places.js';
import {
  alone,
  pageOf,
  type Ranked,
  type Ranking,
  rank,
  ranking,
  SOURCE_WEIGHTS,
  tasteScale,
} from './ranking.js';
import type { Seed, ShopIndex } from './shop-index.js';
import { speakers } from './speakers.js';

/** One product on a shelf with the whole account of why. */
export interface Recommendation {
  readonly position: number;
  readonly score: number;
  /** Adds up to `score`. */
  readonly contributions: readonly Contribution[];
  readonly slot: Slot;
  /** What it goes with, on a shelf of complements. */
  readonly companion?: Companion;
  /** What it has in common with the only product that the page is about. */
  readonly kinship?: Kinship | undefined;
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
  /** Places on the first shelf. */
  readonly places: number;
  /** Places on each shelf of one interest. */
  readonly interestPlaces: number;
  /** Shelves of single interests after the first. */
  readonly interestShelves: number;
}

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
  const unfilled = shelf(firstShelfId(wanted, found, claims), first, ranked.ranking, index);
  const main = seeds.length > 0 ? unfilled : filledVisit(unfilled, ranked.ranking, room, index);
  const shelves = [...(main.items.length > 0 ? [main] : []), ...together];
  const shown = new Set(main.items.map(at));
  const onMain = interestsOn(main.items);
  for (const [i, interest] of wanted.signature.interests.slice(0, wanted.interestShelves).entries()) {
    // A visit's shelf of one interest is the shelf of that interest.
    if (onMain.size === 1 && onMain.has(interest.id)) continue;
    const own = positions.filter(
      (position, row) => (ranked.byInterest[i]?.[row] ?? 0) > 0 && !isShown(position, shown, index),
    );
    const places = wanted.interestPlaces;
    const narrow = interestShelf(interest, own, places, ranked.ranking, index);
    const only = filledInterest(narrow, interest, { ...room, places, shown }, ranked.ranking, index);
    if (only.items.length < LEAST_ON_SHELF) continue;
    for (const one of only.items) shown.add(one.position);
    shelves.push(only);
  }
  return shelves;
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

/** A shelf of one interest: candidates, scores and reasons from its own evidence alone. */
function interestShelf(
  interest: Interest,
  own: readonly number[],
  places: number,
  whole: Ranking,
  index: ShopIndex,
): Shelf {
  const ranked = rank(alone(whole, interest), own, index);
  const found = own.map((position): Candidate => ({ position, from: 'interests' }));
  const placed = diversify(placesOfInterest(interest, places), claimed(found, ranked, index), index);
  return shelf(interest.id, placed, ranked.ranking, index);
}

/**
 * Candidates with what speaks most for each: on a page about something the page, else the interest that gives it most.
 * What an interest fetched and none speaks for is like none of them by more than chance, and is no candidate.
 */
function claimed(found: readonly Candidate[], ranked: Ranked, index: ShopIndex): Scored[] {
  const spokenFor = speakers(found, ranked, index);
  return found.flatMap(({ position, from }, i): Scored[] => {
    const score = ranked.scores[i] ?? 0;
    if (from === 'new' && !isOfVisit(i, position, ranked, index)) return [];
    if (from !== 'interests') return [{ position, source: from, score }];
    const claim = spokenFor[i];
    return claim ? [{ position, ...claim, score }] : [];
  });
}

/** Something new has its place where the interests of the visit give it more than its sales do. */
function isOfVisit(
  row: number,
  position: number,
  { ranking, byInterest }: Ranked,
  index: ShopIndex,
): boolean {
  const given = byInterest.reduce((sum, values) => sum + (values[row] ?? 0), 0);
  return given > 0 && tasteScale(ranking) * given > SOURCE_WEIGHTS.popular * index.popularity(position);
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

function shelf(id: ShelfId, placed: readonly Placed[], ranked: Ranking, index: ShopIndex): Shelf {
  const [only] = ranked.seeds.length === 1 ? ranked.seeds : [];
  const items = placed.map(({ position, score, slot }) => ({
    position,
    score,
    slot,
    contributions: contributions(position, ranked, index),
    kinship: only?.position === undefined ? undefined : kinshipOnPage(only.position, position, index),
  }));
  return { id, items: counted(items) };
}
