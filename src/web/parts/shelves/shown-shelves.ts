import { keptOn } from '../../../processes/kept-on.js';
import type { VisitShelves } from '../../../recommendations/for-visit.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { MINUTE } from '../../../time/clock.js';
import type { Visit } from '../../../visits/visit.js';
import { fillShelves, type ShelvesWanted } from './fill-shelves.js';
import type { ShelfPlace } from './shelf-place.js';

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
