import type { Product } from '../../../catalog/product.js';
import type { Piece } from '../../http/renderer.js';
import type { CardContext } from './card-context.js';
import { type CardControlsModel, presentControls } from './card-controls.js';
import { type CardFaceModel, cardFace } from './card-face.js';

/** One product as a shelf shows it. */
export interface CardModel extends CardFaceModel {
  readonly face: CardFaceModel;
  /** Its id on the page, which a press made without script comes back to; empty where the product may stand twice. */
  readonly anchor: string;
  /** Why it is here, in one line; empty on plain shelves. */
  readonly reason: string;
  /** Where the whole account of a recommendation is; empty on plain shelves. */
  readonly whyHref: string;
  readonly controls: CardControlsModel;
}

/** What only personal shelves know of a card. */
export interface CardExtras {
  readonly reason?: string;
  readonly whyHref?: string;
  readonly anchored?: boolean;
}

export function presentCard(product: Product, context: CardContext, extras: CardExtras = {}): CardModel {
  const face = cardFace(product, context);
  const { id, name, shownName, brand, href, art, price, soldOut, badge } = face;
  // Written out: a spread that is added to takes four times the memory, and a page has thirty cards.
  return {
    id,
    name,
    shownName,
    brand,
    href,
    art,
    price,
    soldOut,
    badge,
    face,
    anchor: extras.anchored === false ? '' : cardAnchor(product.id),
    reason: extras.reason ?? '',
    whyHref: extras.whyHref ?? '',
    controls: presentControls(product, context),
  };
}

/** The id of a product's card on its page. */
export const cardAnchor = (product: string): string => `card-${product}`;

/**
 * The controls anew, wherever the product stands on the page. All else of a card stays as it was shown.
 * @param place where the card that was pressed stands in its list
 */
export function controlsPiece(product: Product, context: CardContext, place = ''): Piece {
  return { partial: 'card-controls', item: product.id, model: presentControls(product, context, place) };
}
