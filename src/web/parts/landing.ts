import { isPage, paths } from '../http/paths.js';
import type { Rendering } from '../http/rendering.js';
import { cardAnchor } from './product-card.js';
import { shelfPlace } from './shelf-place.js';

/**
 * The part of a page that a press on a product was made in: its own page's buy box, the basket's line, its card; the
 * note where nothing is left of it.
 */
export function landingOf(product: string, here: string): string {
  const place = shelfPlace(here);
  if (place?.page === 'product' && place.product === product) return 'buy-box';
  if (isPage(here, paths.saved)) return 'notice';
  return isPage(here, paths.basket) ? lineAnchor(product) : cardAnchor(product);
}

/**
 * The same for the page that answers a plain form: where that part is gone from it, its note stands in its place.
 * @returns the id, empty where nothing was pressed on a product
 */
export function landingAfter(rendering: Rendering, done: string, here: string): string {
  const id = done.replace(/^undone-/, '');
  const entry = rendering.session.logged.find((one) => one.id === id);
  return entry && 'product' in entry ? landingOf(entry.product, here) : '';
}

/** The id of a product's line on the basket's page. */
export const lineAnchor = (product: string): string => `line-${product}`;
