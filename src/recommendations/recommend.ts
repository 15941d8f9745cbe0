import { haveAudienceInCommon, isForOthers, isOfChildren } from '../catalog/audience.js';
import { dot, type Vector } from '../embedding/vectors.js';
import { WORDS_NEAR, WORDS_SHARE } from '../interests/typed-words.js';
import { headNoun } from '../segments/word-forms.js';
import { isOfShelfOrKind, isToldOneKind } from './called-alike.js';
import { type Candidate, candidates } from './candidates.js';
import { claimed } from './claims.js';
import { companionShelf } from './companion-shelf.js';
import { diversify, type Scored } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { LEAST_ON_SHELF } from './filled-shelves.js';
import { withHoldings } from './holdings.js';
import { interestShelves } from './interest-shelves.js';
import { kinshipOnPage } from './kinship.js';
import {
  isAmongNearest,
  isApart,
  isNearInCategory,
  isOneKind,
  nearnessInCategory,
  sharesAudience,
} from './one-kind.js';
import { withCategory } from './page-candidates.js';
import type { Place } from './places.js';
import { pageOf, type Ranked, rank, ranking } from './ranking.js';
import type { Recommendation, Shelf, ShelfId, Wanted } from './shelf.js';
import type { Seed, ShopIndex } from './shop-index.js';
import { visitShelf } from './visit-shelf.js';

export type { Recommendation, Shelf, ShelfId, Wanted } from './shelf.js';

/**
 * Shelves for one moment: exclude, candidates from named sources, score, one calibrated and varied shelf, then a
 * shelf for each of the strongest interests. Pure but for the one question to the vector index.
 */
export async function recommend(wanted: Wanted, index: ShopIndex): Promise<Shelf[]> {
  const together = goesWith(wanted, index);
  if (wanted.chosen && together.length > 0) return together;
  const exclude = new Set([...wanted.exclude, ...together.flatMap(({ items }) => items.map(at))]);
  const { signature, seeds, among, resting = NOTHING } = wanted;
  const fetched =
    among && seeds.length > 0
      ? chosenFrom(among, exclude)
      : only(
          among,
          withCategory(
            await candidates(signature, seeds, { exclude, resting }, index),
            seeds,
            exclude,
            index,
          ),
        );
  const found = alike(fetched, wanted, index);
  const positions = found.map((one) => one.position);
  const ranked = rank(ranking(signature, seeds, index, wanted.complements), positions, index);
  const claims = claimed(found, ranked, index);
  const room = { exclude, among, resting, claims, complements: wanted.complements };
  const ofVisit =
    seeds.length > 0 ? undefined : visitShelf(signature, wanted.places, ranked.ranking, room, index);
  const main =
    ofVisit && ofVisit.shelf.items.length > 0
      ? ofVisit.shelf
      : shopShelf(wanted, found, claims, ranked, index);
  const own = interestShelves(wanted, main, positions, ranked, room, index);
  const beside = new Set<string>(own.map(({ id }) => id));
  const first = ofVisit ? withHoldings(main, { signature, ...ofVisit, beside }) : main;
  return [...(first.items.length > 0 ? [first] : []), ...together, ...own];
}

const NOTHING: ReadonlySet<number> = new Set();

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
function goesWith(wanted: Wanted, index: ShopIndex): Shelf[] {
  const { signature, companions = [], exclude } = wanted;
  const open = companions.filter(({ position }) => !exclude.has(position));
  const items = companionShelf(signature, open, wanted, index);
  return items.length > 0 ? [{ id: 'goes-with', items }] : [];
}

function at({ position }: Recommendation): number {
  return position;
}

/** So few of one category make no shelf: others that are near fill it up. */
const FEW = 2;

/**
 * On a page about something, what is like it, of its own category first; what sells only where nothing is. What has
 * nothing in common with a product but its texts' likeness is not shown: oilcloth beside an olive oil soap. Beside what
 * was chosen, a basket, something has to be nearer than a usual neighbour of its category: a bread knife shares only the
 * brand of a paella pan.
 */
function alike(
  found: readonly Candidate[],
  { seeds, chosen, places, companions = [] }: Wanted,
  index: ShopIndex,
): readonly Candidate[] {
  if (seeds.length === 0) return found;
  const like = found.filter(
    ({ position, from }) =>
      from === 'page' &&
      (pageOf(position, { seeds }, index) > 0 || isOfKind(position, seeds, index)) &&
      isOfPage(position, seeds, index) &&
      !isOfCompany(position, { seeds, companions }, index),
  );
  const [search] = seeds.flatMap(({ meaning }) => meaning ?? []);
  if (search) return nearWords(like, search, index);
  const products = seeds.flatMap(({ position }) => position ?? []);
  const isTold = products.some((one) => index.kind(one) !== undefined);
  const ofCategory = (fits: typeof isOneKind) =>
    like.filter(({ position }) =>
      products.some((one) => isOfShelfOrKind(one, position, index) && fits(one, position, index)),
    );
  // What is for children stands beside what is, where little of its category does, whatever kinds the merchant calls them.
  const theirs = isTold ? like.filter(({ position }) => isForSameChildren(position, products, index)) : [];
  // What is only near is no more of the same where the merchant says kinds: it fills the page of what nothing goes with.
  const isKindAlone = isTold && !chosen && companions.length > 0;
  const others = isKindAlone ? theirs : [...new Set([...ofCategory(isAkin), ...theirs])];
  for (const fits of isKindAlone ? [isOneKind] : [isOneKind, chosen ? isNearInCategory : isAmongNearest]) {
    const near = ofCategory(fits);
    if (near.length >= (isTold ? 1 : FEW))
      return chosen ? near : filledUp(near, others, { places, products }, index);
  }
  const popular = found.filter(({ from }) => from === 'popular');
  // An empty place is better than what the merchant calls other kinds: what goes with it has a shelf of its own.
  if (isTold && !chosen) {
    const beside = [...theirs, ...forAnybody(found, products, places - theirs.length, index)];
    return beside.length > 0 || companions.length > 0 ? beside : popular;
  }
  const own = like.length < FEW && !chosen ? [...like, ...forAnybody(found, products, places, index)] : like;
  if (chosen || own.length === 0) return popular;
  // The nearest were seen: the rest of its category stands before what only shares its department.
  const rest = filledUp([], ofCategory(isTogether), { places, products }, index);
  return [...rest, ...own.filter((one) => !rest.includes(one)).slice(0, places - rest.length)];
}

/**
 * Beside what is for children, where hardly anything for them is near it, the nearest of its category that is for
 * anybody: who looks for a child's mat may want one too.
 */
function forAnybody(
  found: readonly Candidate[],
  products: readonly number[],
  places: number,
  index: ShopIndex,
): readonly Candidate[] {
  const children = products.filter((one) => isOfChildren(index.audience(one)));
  const nearness = ({ position }: Candidate) =>
    Math.max(...children.map((one) => nearnessInCategory(one, position, index)));
  const isBeside = ({ position, from }: Candidate) =>
    from === 'page' &&
    index.audience(position).of.size === 0 &&
    children.some((one) => index.shelf(one) === index.shelf(position));
  return found
    .filter(isBeside)
    .toSorted((a, b) => nearness(b) - nearness(a) || a.position - b.position)
    .slice(0, places);
}

const isForSameChildren = (position: number, products: readonly number[], index: ShopIndex): boolean =>
  products.some((one) => isOfChildren(index.audience(one)) && sharesAudience(one, position, index));

const isTogether: typeof isOneKind = (...pair) => !isApart(...pair);

/** The same, but for what the merchant calls another kind, unless it is near in spite of that. */
const isAkin: typeof isOneKind = (...pair) =>
  isTogether(...pair) && (isToldOneKind(...pair) !== false || isNearInCategory(...pair));

/** Where what is near leaves places open, others of the category take them, what has most in common first. */
function filledUp(
  near: readonly Candidate[],
  others: readonly Candidate[],
  { places, products }: Pick<Wanted, 'places'> & { readonly products: readonly number[] },
  index: ShopIndex,
): readonly Candidate[] {
  const isNear = new Set(near);
  const nearness = ({ position }: Candidate) =>
    Math.max(...products.map((one) => nearnessInCategory(one, position, index)));
  const rest = near.length < places ? others.filter((one) => !isNear.has(one)) : [];
  const best = rest.toSorted((a, b) => nearness(b) - nearness(a) || a.position - b.position);
  return [...near, ...best.slice(0, places - near.length)];
}

const isOfKind = (position: number, seeds: readonly Seed[], index: ShopIndex): boolean =>
  seeds.some((seed) => isToldOneKind(seed.position ?? -1, position, index) === true);

/** One more of a kind that goes with the page is nothing like it: another ink, beside a pen that inks go with. */
function isOfCompany(
  position: number,
  { seeds, companions = [] }: Pick<Wanted, 'seeds' | 'companions'>,
  index: ShopIndex,
): boolean {
  const noun = index.noun(position);
  if (noun === undefined || !companions.some(({ kind }) => headNoun(kind) === noun)) return false;
  return seeds.every((seed) => seed.position !== undefined && index.noun(seed.position) !== noun);
}

function isOfPage(position: number, seeds: readonly Seed[], index: ShopIndex): boolean {
  return seeds.some(
    (seed) =>
      seed.position === undefined ||
      (kinshipOnPage(seed.position, position, index) !== 'interest' &&
        !isForOthers(index.audience(seed.position), index.audience(position))),
  );
}

/** What is near a search in meaning too: a shelf of whatever is left would be noise. */
function nearWords(like: readonly Candidate[], words: Vector, index: ShopIndex): readonly Candidate[] {
  const near = like.map(({ position }) => dot(words, index.meaning(position)));
  const least = Math.max(WORDS_NEAR, WORDS_SHARE * Math.max(0, ...near));
  const beside = like.filter((_, i) => (near[i] ?? 0) >= least);
  return beside.length >= LEAST_ON_SHELF ? beside : [];
}

const bySales =
  (index: ShopIndex) =>
  (a: Recommendation, b: Recommendation): number =>
    index.popularity(b.position) - index.popularity(a.position);

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
  const shelf = explainedShelf(id, diversify(order, claims, index), ranked, index);
  // What is called popular stands in the order of what has sold, here as on every other page.
  if (id === 'popular') return { ...shelf, items: shelf.items.toSorted(bySales(index)) };
  const isTheirs = ({ position }: Recommendation) =>
    seeds.some(
      (seed) =>
        seed.position !== undefined &&
        haveAudienceInCommon(index.audience(seed.position), index.audience(position)),
    );
  // For whom the page is comes first, and of one kind with it before what is only near.
  const rankOf = (one: Recommendation) => (isTheirs(one) ? 2 : 0) + (one.kinship === 'alike' ? 1 : 0);
  return { ...shelf, items: shelf.items.toSorted((a, b) => rankOf(b) - rankOf(a)) };
}
