import type { Filled } from '../../../account/write-account.js';
import { keptOn } from '../../../processes/kept-on.js';
import { complementsOf } from '../../../recommendations/complements/of-shop.js';
import { type PageContext, shelvesForVisit, type VisitShelves } from '../../../recommendations/for-visit.js';
import type { Shelf } from '../../../recommendations/reasons/shelf.js';
import type { FoundProducts, QueryReader } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { MINUTE } from '../../../time/clock.js';
import type { Visit } from '../../../visits/visit.js';
import { withoutPersonalisation } from '../../../visits/withdrawal.js';
import type { PageTopic } from '../../../wording/reasons.js';
import { aroundSearch } from './around-search.js';
import type { ShelfPlace } from './shelf-place.js';

/** Places on the shelves of the home page, and on the one shelf of any other page. */
export const HOME = { places: 8, interestShelves: 3, interestPlaces: 4 } as const;
const ELSEWHERE = { places: 4, interestShelves: 0, interestPlaces: 0 } as const;

export interface ShelvesWanted {
  readonly services: QueryReader;
  readonly snapshot: Snapshot;
  readonly visit: Visit;
  readonly now: number;
  /** The page is in another language than the search reads. */
  readonly mayBeForeign?: boolean;
  /** What a search page has found by itself: it is not searched for again. */
  readonly found?: FoundProducts;
}

/** Shelves of one page for a visit at one moment, or for the page alone: what is shown, and what *Why* recounts. */
export async function fillShelves(place: ShelfPlace, wanted: ShelvesWanted): Promise<VisitShelves> {
  return filledWith(place, await contextOf(place, wanted), wanted);
}

/** The same with all that they were filled from, for the account of one of them. */
export async function fillForAccount(place: ShelfPlace, wanted: ShelvesWanted): Promise<Filled> {
  const { snapshot } = wanted;
  const context = await contextOf(place, wanted);
  return { ...(await filledWith(place, context, wanted)), visit: seenFrom(place, wanted), snapshot, context };
}

/** The visit that speaks on the page's shelves: none where they are asked for from the page alone. */
const seenFrom = (place: ShelfPlace, { visit }: ShelvesWanted): Visit =>
  place.alone ? withoutPersonalisation(visit) : visit;

function filledWith(place: ShelfPlace, context: PageContext, wanted: ShelvesWanted): Promise<VisitShelves> {
  const { snapshot, now } = wanted;
  return shelvesForVisit(seenFrom(place, wanted), snapshot.shop, now, context, snapshot.soldOut);
}

async function contextOf(place: ShelfPlace, wanted: ShelvesWanted): Promise<PageContext> {
  const { snapshot, visit } = wanted;
  switch (place.page) {
    case 'home':
      return { ...HOME, againPlaces: HOME.interestPlaces, complements: complementsOf(snapshot) };
    case 'product':
      return { ...ELSEWHERE, about: [place.product], complements: complementsOf(snapshot) };
    case 'basket':
      return {
        ...ELSEWHERE,
        about: [...visit.basket.keys()],
        chosen: true,
        complements: complementsOf(snapshot),
      };
    case 'search':
      return { ...ELSEWHERE, ...(await aroundSearch(place, wanted)) };
  }
}

/** What a page is about, as a reason line says it. */
export function topicOf(place: ShelfPlace, snapshot: Snapshot): PageTopic {
  switch (place.page) {
    case 'home':
      return { type: 'none' };
    case 'product':
      return {
        type: 'product',
        id: place.product,
        name: snapshot.catalogue.product(place.product)?.name ?? '',
      };
    case 'basket':
    case 'search':
      return { type: place.page };
  }
}

interface Shown {
  readonly place: string;
  readonly snapshot: Snapshot;
  readonly filled: VisitShelves;
}

/**
 * The last shelves of a visit. They go when the visit is read anew, so whatever was appended, removed or erased: a log
 * that nobody has changed is one visit for as long as it is held, ten seconds after its last request (`RecentLogs`).
 */
const lastOf = keptOn<Visit, Shown>('shelves');

/**
 * The shelves that a page shows: those it showed before where it is the same page of the same visit and catalogue, in
 * the same minute. `signature.at` says when they were ranked, which is what *Why* recounts.
 */
export async function shownShelves(place: ShelfPlace, wanted: ShelvesWanted): Promise<VisitShelves> {
  const { snapshot, visit, now } = wanted;
  const key = keyOf(place);
  const last = lastOf.get(visit);
  const isSame = last?.place === key && last?.snapshot === snapshot && isOneMinute(last, now);
  if (last && isSame) return last.filled;
  const filled = await fillShelves(place, wanted);
  if (key !== undefined) lastOf.set(visit, { place: key, snapshot, filled });
  return filled;
}

function isOneMinute({ filled }: Shown, now: number): boolean {
  return Math.floor(filled.signature.at / MINUTE) === Math.floor(now / MINUTE);
}

/** Undefined for a search, whose shelf also depends on whether the model answers. */
function keyOf(place: ShelfPlace): string | undefined {
  const from = place.alone ? ' alone' : '';
  switch (place.page) {
    case 'home':
    case 'basket':
      return place.page + from;
    case 'product':
      return `product ${place.product}${from}`;
    case 'search':
      return undefined;
  }
}

/** Of the shelves that were filled, those that a page shows: the home page shows the shop's own until the visit has a shelf. */
export function shelvesOnPage(place: ShelfPlace, shelves: readonly Shelf[]): readonly Shelf[] {
  const isOfVisit = shelves.some(({ id }) => id === 'visit');
  return place.page === 'home' && !isOfVisit ? [] : shelves;
}
