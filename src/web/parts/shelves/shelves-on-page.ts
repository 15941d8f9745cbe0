import type { Shelf } from '../../../recommendations/reasons/shelf.js';
import type { ShelfPlace } from './shelf-place.js';

/** Of the shelves that were filled, those that a page shows: the home page shows the shop's own until the visit has a shelf. */
export function shelvesOnPage(place: ShelfPlace, shelves: readonly Shelf[]): readonly Shelf[] {
  const isOfVisit = shelves.some(({ id }) => id === 'visit');
  return place.page === 'home' && !isOfVisit ? [] : shelves;
}
