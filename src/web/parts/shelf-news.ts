import type { Services } from '../../services.js';
import { text } from '../http/forms/fields.js';
import { anewPath } from '../http/paths.js';
import type { Rendering } from '../http/rendering.js';
import { shelvesRegion } from './from-visit.js';
import { idsIn, idsOnShelves } from './page-shelves.js';
import { shelfPlace } from './shelf-place.js';

/** What the shelves of the open page would show by now, as a link to it. */
export interface ShelfNewsModel {
  readonly text: string;
  readonly href: string;
  /** The region with the shelves. */
  readonly region: string;
}

/** Ids of forty products: more than a page's shelves hold. */
const LONGEST_SHOWN = 4_096;

/**
 * How far the shelves that stand on the page are from what they would be now. Pressing on a product leaves them as
 * they are, so that nothing moves under the finger.
 * @returns undefined where nothing would change, or the page has no shelves
 */
export async function shelfNews(
  rendering: Rendering,
  services: Services,
): Promise<ShelfNewsModel | undefined> {
  const here = rendering.here;
  const place = shelfPlace(here);
  const shown = text(rendering.asked.form, 'shown', LONGEST_SHOWN);
  if (!place || shown === undefined) return undefined;
  const now = await idsOnShelves(rendering, services, place);
  const changed = changedProducts(idsIn(shown), now);
  if (changed === 0) return undefined;
  const said = rendering.t.notice.shelvesChanged(changed);
  return { text: said, href: anewPath(here), region: shelvesRegion(place) };
}

/** Products that would be others: those that come or those that go, whichever are more. */
export function changedProducts(shown: ReadonlySet<string>, now: ReadonlySet<string>): number {
  return Math.max(without(shown, now), without(now, shown));
}

/** How many of these are not among those. */
function without(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  return [...these].filter((id) => !those.has(id)).length;
}
