import type { Product } from '../../../catalog/product.js';
import { neverShown } from '../../../recommendations/candidates/never-shown.js';
import { rivalsOfChosen } from '../../../recommendations/candidates/rivals-of-chosen.js';
import { tooDear } from '../../../recommendations/candidates/too-dear.js';
import { aroundTheShop } from '../../../shelves/around.js';
import { fill } from '../../../shelves/fill.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import type { Visit } from '../../../visits/visit.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { CardContext } from '../cards/card-context.js';
import { placed } from '../cards/place.js';
import { type CardModel, presentCard } from '../cards/product-card.js';
import { placeName } from '../texts/place-name.js';
import { popularNote } from '../texts/popular-note.js';

/** A titled row of cards. */
export interface ShelfModel {
  /** Unique on its page. */
  readonly id: string;
  readonly title: string;
  /** The title is a name of the catalogue's, in its language, and no sentence of the page. */
  readonly isNamed?: boolean;
  readonly subtitle: string;
  /** Why most of it is here, where its cards would all say the same; empty otherwise. */
  readonly reason: string;
  readonly cards: readonly CardModel[];
  /** Where all of it is; empty where this is all. */
  readonly moreHref: string;
  readonly moreLabel: string;
  /** The region that the link changes in place; absent where it leads to another page. */
  readonly moreIn?: string;
  /** Where its account in numbers is; empty on plain shelves. */
  readonly numbersHref: string;
  /** What ends a last row that its cards do not fill; absent where they do. */
  readonly end?: ReturnType<typeof endOfRows> | undefined;
}

/** Cards of one row of a wide window. */
export const ROW = 4;

/**
 * The way to what chose the cards, in the room that they leave of their last row: none beside less than a row of them.
 * @param label what the interests are called that chose them
 */
export function endOfRows(cards: number, label: string, { shelves: { end } }: Wording) {
  if (cards < ROW || cards % ROW === 0) return undefined;
  return { ...end, href: paths.interests, label };
}

/** Cards on a shelf that nothing else fills. */
export const SHELF_PLACES = 8;

export interface ShelfRoom {
  readonly places?: number;
  /** Positions that stand elsewhere on the page. */
  readonly besides?: ReadonlySet<number>;
  /** The visit whose hidden and never wanted things stay away, where that is not the one of the cards. */
  readonly refusedBy?: Visit;
  /** What was saved or lies in the basket stands here too: it answers something. */
  readonly holdsKept?: boolean;
}

/**
 * What the shop shows of itself: what sells, where its books tell; else something from each corner of it.
 * @param now milliseconds since 1970: the day chooses
 */
export function houseShelf(snapshot: Snapshot, context: CardContext, now: number, room: ShelfRoom = {}) {
  const { popularOrder } = snapshot.shop;
  if (popularOrder.length === 0) return aroundShelf(snapshot, context, now, room);
  const { popular: title } = context.t.shelves;
  const shelf = shelfOf({ id: 'popular', title, subtitle: '' }, popularOrder, snapshot, context, room);
  return { ...shelf, subtitle: popularNote([...positionsOn([shelf], snapshot)], snapshot, context.t) };
}

/**
 * What sells of the category of something, else of its department, for a visit that is about it and has little or nothing
 * nearer to be shown, without what gives way there too: what is as dear as something too dear, and a second of what was ordered.
 * Undefined where fewer than are wanted, or than a row of either, are known to sell.
 */
export function sellingBeside(
  { category, department }: Pick<Product, 'category' | 'department'>,
  snapshot: Snapshot,
  context: CardContext,
  room: ShelfRoom = {},
): ShelfModel | undefined {
  const { products } = snapshot.catalogue;
  const { popularIn, nothingNearNote: subtitle } = context.t.home;
  const inDepartment = snapshot.shop.popularOrder.filter(
    (position) => products[position]?.department === department,
  );
  const inCategory = inDepartment.filter((position) => products[position]?.category === category);
  const visit = room.refusedBy ?? context.visit;
  const gone = [...tooDear(visit, snapshot.shop), ...rivalsOfChosen(visit, snapshot.shop)];
  const besides = new Set([...(room.besides ?? []), ...gone]);
  const shelves = [
    { part: category, order: inCategory },
    { part: department, order: inDepartment },
  ].map(({ part, order }) => {
    const head = { id: 'popular', title: popularIn(placeName(part, context.t)), subtitle };
    return shelfOf(head, order, snapshot, context, { ...room, besides });
  });
  return shelves.find(({ cards }) => cards.length >= Math.min(ROW, room.places ?? ROW));
}

/** Without cards where nothing is newer than the rest. */
export function newShelf(snapshot: Snapshot, context: CardContext, room: ShelfRoom = {}): ShelfModel {
  const { newIn: title, newInNote: subtitle } = context.t.home;
  return shelfOf({ id: 'new-in', title, subtitle }, snapshot.shop.newestOrder, snapshot, context, room);
}

function aroundShelf(snapshot: Snapshot, context: CardContext, now: number, room: ShelfRoom): ShelfModel {
  const { kind, corners, products } = aroundTheShop(snapshot.catalogue, now);
  const { around, aroundNote: subtitle, everyCorner } = context.t.home;
  const shelf = shelfOf({ id: 'around', title: around, subtitle }, products, snapshot, context, room);
  const shown = positionsOn([shelf], snapshot);
  const isWhole = corners.every(({ positions }) => positions.some((position) => shown.has(position)));
  return isWhole ? { ...shelf, title: everyCorner[kind] } : shelf;
}

/** A shelf of the first of some products, without what the shopper hid or never wants again, one of a group of variants. */
export function shelfOf(
  head: Pick<ShelfModel, 'id' | 'title' | 'subtitle'>,
  order: readonly number[],
  snapshot: Snapshot,
  context: CardContext,
  room: ShelfRoom = {},
): ShelfModel {
  const cards = placed(head.id, cardsOf(order, room, snapshot, context));
  return { ...head, cards, reason: '', moreHref: '', moreLabel: '', numbersHref: '' };
}

function cardsOf(
  order: readonly number[],
  { places = SHELF_PLACES, besides = new Set(), refusedBy, holdsKept = false }: ShelfRoom,
  { catalogue, shop }: Snapshot,
  context: CardContext,
): CardModel[] {
  const { products } = catalogue;
  const visit = refusedBy ?? context.visit;
  const never = neverShown(visit, shop);
  const onPage = [...besides].flatMap((position) => products[position]?.group ?? []);
  const inBasket = [...visit.basket.keys()].flatMap((id) => catalogue.product(id)?.group ?? []);
  const refuses = (position: number): boolean => {
    const product = products[position];
    if (product === undefined || besides.has(position) || never.has(position)) return true;
    if (!holdsKept && (visit.signals.save.has(product.id) || visit.basket.has(product.id))) return true;
    return visit.hidden.has(product.id) || visit.signals.notRelevant.has(product.id);
  };
  return fill(order, products, { places, refuses, groups: new Set([...onPage, ...inBasket]) })
    .flatMap((position) => products[position] ?? [])
    .map((product) => presentCard(product, context));
}

/** Positions of everything on some shelves, so that no product stands on a page twice. */
export const positionsOn = (
  shelves: readonly Pick<ShelfModel, 'cards'>[],
  snapshot: Snapshot,
): ReadonlySet<number> =>
  positionsOf(
    shelves.flatMap(({ cards }) => cards),
    snapshot,
  );

/** Positions of those of these products that the shop has. */
export function positionsOf(
  products: readonly { readonly id: string }[],
  { catalogue }: Snapshot,
): ReadonlySet<number> {
  const ids = products.flatMap(({ id }) => catalogue.product(id)?.id ?? []);
  return new Set(ids.flatMap((id) => catalogue.position(id) ?? []));
}
