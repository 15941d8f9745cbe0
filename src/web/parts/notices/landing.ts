import { isPage, paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { placeOf } from '../cards/place.js';
import { cardAnchor } from '../cards/product-card.js';
import { shelfPlace } from '../shelves/shelf-place.js';

/**
 * The part of a page that a press on a product was made in, where its form names no place: its own page's buy box, the
 * list of kept things, the basket's line, its card.
 */
export function landingOf(product: string, here: string): string {
  const place = shelfPlace(here);
  if (place?.page === 'product' && place.product === product) return 'buy-box';
  if (isPage(here, paths.saved)) return 'kept-things';
  return isPage(here, paths.basket) ? lineAnchor(product) : cardAnchor(product);
}

/**
 * The same for the page that a plain form comes back to.
 * @returns the id, empty where nothing was pressed on a product
 */
export function landingAfter(rendering: Rendering, done: string, here: string): string {
  const place = placeOf(rendering);
  if (place !== '') return place;
  const id = done.replace(/^undone-/, '');
  const entry = rendering.session.logged.find((one) => one.id === id);
  return entry && 'product' in entry ? landingOf(entry.product, here) : '';
}

/** The id of a product's line on the basket's page. */
export const lineAnchor = (product: string): string => `line-${product}`;
