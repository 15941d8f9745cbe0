import type { Shelf } from '../../../recommendations/reasons/shelf.js';
import type { InterestId } from '../../../visits/entry.js';
import { interestInSentence, type Names } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { fillShelves, type ShelvesWanted, shelvesOnPage } from '../../parts/shelves/fill-shelves.js';
import { shelfTitle } from '../../parts/shelves/shelf-head.js';
import type { ShelfPlace } from '../../parts/shelves/shelf-place.js';
import { withoutInterest } from '../../parts/texts/unshown.js';

/** One card of a shelf that was shown. */
export interface Placed {
  readonly place: ShelfPlace;
  readonly shelf: Shelf['id'];
  readonly position: number;
  /** Its place on the shelf, from 0. */
  readonly index: number;
  readonly wanted: ShelvesWanted;
}

/**
 * What removing an interest would do to a card, in a sentence. The interest is removed in a copy of the log and the
 * page's shelves are filled again: the same computation as pressing *Remove*.
 */
export async function prediction(
  interest: InterestId,
  { place, shelf, position, index, wanted }: Placed,
  names: Names,
  t: Wording,
): Promise<string> {
  const label = interestInSentence(interest, { names, t });
  const visit = withoutInterest(interest, wanted.visit, wanted.now);
  const shown = shelvesOnPage(place, (await fillShelves(place, { ...wanted, visit })).shelves);
  const same = shown.find((one) => one.id === shelf);
  const after = placeOn(same, position);
  const words = t.why.without;
  if (after === index) return words.stays(label, index + 1);
  if (after >= 0) return words[after < index ? 'rises' : 'falls'](label, index + 1, after + 1);
  const other = shown.find((one) => placeOn(one, position) >= 0);
  if (other)
    return words.moves(
      label,
      shelfTitle(other, { place, names, lane: visit.lane, snapshot: wanted.snapshot }, t),
      placeOn(other, position) + 1,
    );
  return same ? words.leaves(label) : words.gone(label);
}

function placeOn(shelf: Shelf | undefined, position: number): number {
  return shelf?.items.findIndex((item) => item.position === position) ?? -1;
}
