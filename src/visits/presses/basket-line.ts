import { canOrder, type Money, type Product, type ProductId } from '../../catalog/product.js';
import { type BasketLine, laneOfLine, MAX_QUANTITY } from '../basket-lines.js';
import { type Decision, refused } from '../decision.js';
import type { BasketEntry, LaneId } from '../entry.js';
import { entryId, freshSeed, pressSeed } from '../entry-ids.js';
import { grant, limitOf } from '../quantity.js';
import type { VisitNow } from '../visit-now.js';

/** A press on a line of the basket. `quantity`: pieces; undefined where what was typed is no number of pieces. */
export type BasketPress = { readonly product: ProductId } & (
  | { readonly press: 'add' | 'set'; readonly quantity: number | undefined }
  | { readonly press: 'remove' }
);

export interface BasketShop {
  /** Undefined for a product that has left the shop. */
  product(id: ProductId): Product | undefined;
}

/**
 * Sets how many pieces of a product there are, at what this request has read; what is added to a visit of which a part
 * cannot be read joins what that part holds. Who asks for more than there is gets all
 * of it or nothing.
 * @param token the form's: the same form sent twice was carried out already, whatever there is room for now
 */
export function decide(visit: VisitNow, press: BasketPress, shop: BasketShop, token: string): Decision {
  const product = shop.product(press.product);
  const held = visit.visit.basket.get(press.product)?.quantity ?? 0;
  const wanted = wantedBy(press, held);
  const no = whyNot(visit, press, product, wanted);
  if (no) return no;
  const price = press.press === 'add' ? product?.price : priceHeld(visit, press.product);
  if (!price) return refused('notInBasket');
  const { held: granted, limit } = grant(
    wanted ?? 0,
    press.press === 'remove' ? null : (product?.stock ?? null),
  );
  const line = visit.visit.basket.get(press.product);
  const lane = laneOfChange(line, granted, visit.visit.lane);
  const joins = press.press === 'add' && visit.partial ? ({ joins: true } as const) : {};
  const entry = { ...entryOf(press.product, held, granted, price), ...joins, lane };
  const done = entryId(freshSeed(pressSeed(token, press), [entry], visit.visit.all), entry);
  if (visit.visit.all.some(({ id }) => id === done)) return { settled: done };
  if (limit && product) return { refused: limitOf(product.stock, held) };
  if (granted === held) return { settled: undefined };
  return { entries: [entry], asked: press, sameBasket: press.press === 'add' ? 'joins' : true };
}

/** Who takes out what a list has none of takes it from whom it is for. */
function laneOfChange(line: BasketLine | undefined, quantity: number, lane: LaneId): LaneId {
  if (!line || quantity > line.quantity) return lane;
  const hasSome = (line.pieces?.get(lane) ?? (line.pieces || lane !== 'main' ? 0 : line.quantity)) > 0;
  return quantity === 0 || !hasSome ? laneOfLine(line) : lane;
}

/** Pieces in all; undefined for what is no number of pieces. */
function wantedBy(press: BasketPress, held: number): number | undefined {
  if (press.press === 'remove') return 0;
  return press.quantity === undefined ? undefined : press.quantity + (press.press === 'add' ? held : 0);
}

function whyNot(
  { visit, open, logged }: VisitNow,
  press: BasketPress,
  product: Product | undefined,
  wanted: number | undefined,
): Decision | undefined {
  const isAdding = press.press === 'add';
  if (!isAdding && !open) return refused('basketEnded');
  if (!isAdding && !visit.basket.has(press.product)) {
    // A line taken out already: the form was sent twice, which is no mistake.
    const wasThere = logged.some((entry) => entry.type === 'basket' && entry.product === press.product);
    return press.press === 'remove' && wasThere ? { settled: undefined } : refused('notInBasket');
  }
  if (product && !canOrder(product) && (wanted ?? 1) > 0)
    return { refused: { why: 'soldOut', product: product.name } };
  if (wanted === undefined) {
    const held = isAdding ? heldIn(visit, press) : 0;
    const stock = product?.stock ?? undefined;
    const isShort = stock !== undefined && stock <= MAX_QUANTITY;
    return {
      refused: {
        why: 'notAQuantity',
        least: isAdding ? 1 : 0,
        most: mostOf(product, held),
        stock: isShort ? stock : undefined,
        held,
      },
    };
  }
  return undefined;
}

/** The most pieces that can be asked for: no more than there are beside those in the basket. */
function mostOf(product: Product | undefined, held: number): number {
  return Math.max(1, Math.min(MAX_QUANTITY, product?.stock ?? MAX_QUANTITY) - held);
}

const heldIn = ({ basket }: VisitNow['visit'], { product }: BasketPress): number =>
  basket.get(product)?.quantity ?? 0;

/** As shown when the line was added. */
function priceHeld({ visit }: VisitNow, id: ProductId): Money | undefined {
  const line = visit.basket.get(id);
  return line && { amount: line.price, currency: line.currency };
}

function entryOf(product: ProductId, held: number, granted: number, price: Money): BasketEntry {
  return {
    type: 'basket',
    product,
    change: granted - held,
    quantity: granted,
    price: price.amount,
    currency: price.currency,
  };
}
