import type { Product } from '../../catalog/product.js';
import type { Snapshot } from '../../snapshot.js';
import { type CardContext, type CardModel, presentCard } from './product-card.js';

/** A titled row of cards. */
export interface ShelfModel {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Why most of it is here, where its cards would all say the same; empty otherwise. */
  readonly reason: string;
  readonly cards: readonly CardModel[];
  /** Where all of it is; empty where this is all. */
  readonly moreHref: string;
  readonly moreLabel: string;
}

/** Cards on a shelf that nothing else fills. */
export const SHELF_PLACES = 8;

export interface ShelfRoom {
  readonly places?: number;
  /** Positions that stand elsewhere on the page. */
  readonly besides?: ReadonlySet<number>;
}

export function popularShelf(snapshot: Snapshot, context: CardContext, room: ShelfRoom = {}): ShelfModel {
  const { popular: title, popularNote: subtitle } = context.t.home;
  const cards = firstCards(snapshot.shop.popularOrder, room, snapshot, context);
  return { ...NO_MORE, id: 'popular', title, subtitle, cards };
}

export function newShelf(snapshot: Snapshot, context: CardContext, room: ShelfRoom = {}): ShelfModel {
  const { newIn: title, newInNote: subtitle } = context.t.home;
  const cards = firstCards(snapshot.shop.newestOrder, room, snapshot, context);
  return { ...NO_MORE, id: 'new-in', title, subtitle, cards };
}

/** A shelf of given products, in that order, without what the shopper hid. */
export function plainShelf(
  head: Pick<ShelfModel, 'id' | 'title' | 'subtitle'>,
  products: readonly Product[],
  context: CardContext,
): ShelfModel {
  const seen = products.filter((product) => !context.visit.hidden.has(product.id));
  return { ...NO_MORE, ...head, cards: seen.map((product) => presentCard(product, context)) };
}

const NO_MORE = { reason: '', moreHref: '', moreLabel: '' };

function firstCards(
  order: readonly number[],
  { places = SHELF_PLACES, besides = new Set() }: ShelfRoom,
  { catalogue }: Snapshot,
  context: CardContext,
): CardModel[] {
  const cards: CardModel[] = [];
  for (const position of order) {
    const product = catalogue.products[position];
    if (cards.length === places) break;
    if (product && !besides.has(position) && !context.visit.hidden.has(product.id))
      cards.push(presentCard(product, context));
  }
  return cards;
}

/** Positions of everything on some shelves, so that no product stands on a page twice. */
export function positionsOn(shelves: readonly ShelfModel[], { catalogue }: Snapshot): ReadonlySet<number> {
  const products = shelves
    .flatMap((shelf) => shelf.cards)
    .flatMap((card) => catalogue.product(card.id) ?? []);
  return new Set(products.flatMap((product) => catalogue.position(product.id) ?? []));
}
