import type { Services } from '../../../services.js';
import { text } from '../../http/forms/fields.js';
import { anewPath } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { shelvesRegion } from '../shelves/from-visit.js';
import { idsIn, idsOnShelves } from '../shelves/page-shelves.js';
import { shelfPlace } from '../shelves/shelf-place.js';

/** Ids of forty products: more than a page's shelves hold. */
const LONGEST_SHOWN = 4_096;

/**
 * Whether the shelves that stand on the page would hold other products now. Pressing on a product leaves them as they
 * are, so that nothing moves under the finger.
 * @returns undefined where none would, or the page has no shelves
 */
export async function shelfNews(rendering: Rendering, services: Services) {
  const here = rendering.here;
  const place = shelfPlace(here);
  const shown = text(rendering.asked.form, 'shown', LONGEST_SHOWN);
  if (!place || shown === undefined) return undefined;
  if (areSame(idsIn(shown), await idsOnShelves(rendering, services, place))) return undefined;
  return { text: rendering.t.notice.shelvesChanged, href: anewPath(here), region: shelvesRegion(place) };
}

/** Whether the shelves hold the same products. No number is said of the others: cards that stay move as well. */
export function areSame(shown: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  return shown.size === now.size && [...shown].every((id) => now.has(id));
}
