import { tickedFor } from '../../interests/share.js';
import type { Interest } from '../../interests/signature.js';
import type { Candidate } from '../candidates/candidates.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Recommendation, Shelf, Wanted } from '../reasons/shelf.js';
import { alone, type Ranked, type Ranking, rank } from '../scores/ranking.js';
import { claimed } from './claims.js';
import { diversify } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { filledInterest, interestsOn, LEAST_ON_SHELF, type Room } from './filled-shelves.js';
import { isShown } from './is-shown.js';
import { placesOfInterest } from './places.js';

/**
 * A shelf for each of the strongest of the interests that have something of their own to show, no product twice; and one for
 * typed words of which something was ticked as meant and stands nowhere yet, also where it is the only card.
 */
export function interestShelves(
  wanted: Wanted,
  main: Shelf,
  positions: readonly number[],
  ranked: Ranked,
  room: Room,
  index: ShopIndex,
): Shelf[] {
  const shelves: Shelf[] = [];
  if (wanted.interestShelves === 0) return shelves;
  const shown = new Set(main.items.map(at));
  const onMain = interestsOn(main.items);
  for (const [i, interest] of wanted.signature.interests.entries()) {
    const ticked = tickedFor(interest);
    const isFree = (position: number) => !isShown(position, shown, index);
    const owed = ticked.size === 0 ? 0 : positions.filter((one) => ticked.has(one) && isFree(one)).length;
    if (shelves.length >= wanted.interestShelves && owed === 0) continue;
    // A visit's shelf of one interest is the shelf of that interest.
    if (onMain.size === 1 && onMain.has(interest.id)) continue;
    const all = positions.filter(
      (position, row) => (ranked.byInterest[i]?.[row] ?? 0) > 0 && isFree(position),
    );
    const places = Math.max(wanted.interestPlaces, owed);
    const awake = all.filter((position) => !room.resting.has(position));
    const own = awake.length >= places ? awake : all;
    const narrow = interestShelf(interest, own, places, ranked.ranking, index);
    const only = filledInterest(narrow, interest, { ...room, places, shown }, ranked.ranking, index);
    if (only.items.length < (owed > 0 ? 1 : LEAST_ON_SHELF)) continue;
    for (const one of only.items) shown.add(one.position);
    shelves.push(only);
  }
  return shelves;
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
  return explainedShelf(interest.id, placed, ranked.ranking, index);
}

const at = ({ position }: Recommendation): number => position;
