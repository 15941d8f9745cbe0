import type { PricedLine } from '../basket/basket.js';
import type { AheadKind, Money } from '../catalog/product.js';
import type { Bill, BilledLine } from './bill.js';

/** One thing that is otherwise than the checkout page showed. */
export type Difference =
  | { readonly kind: 'renamed'; readonly name: string; readonly now: string }
  | { readonly kind: 'price'; readonly name: string; readonly before: Money; readonly now: Money }
  | { readonly kind: 'fewer'; readonly name: string; readonly before: number; readonly now: number }
  | { readonly kind: 'quantity'; readonly name: string; readonly before: number; readonly now: number }
  | { readonly kind: 'ahead'; readonly name: string; readonly now: AheadKind | undefined }
  | { readonly kind: 'gone' | 'soldOut' | 'takenOut'; readonly name: string }
  | { readonly kind: 'added'; readonly name: string; readonly quantity: number; readonly now: Money };

/**
 * What is otherwise now than it was shown, line by line; none where an order may be placed.
 * @param now undefined where nothing can be bought any more
 * @param basket the basket as it is now, which says why a line is missing
 */
export function differencesOf(
  shown: Bill,
  now: Bill | undefined,
  basket: readonly PricedLine[],
): readonly Difference[] {
  const current = new Map(now?.lines.map((line) => [line.product, line]));
  const known = new Set(shown.lines.map(({ product }) => product));
  const added = [...current.values()].filter(({ product }) => !known.has(product));
  return [
    ...shown.lines.flatMap((line) => changesOf(line, current.get(line.product), basket)),
    ...added.map(({ name, quantity, price }) => ({ kind: 'added' as const, name, quantity, now: price })),
  ];
}

function changesOf(
  before: BilledLine,
  now: BilledLine | undefined,
  basket: readonly PricedLine[],
): Difference[] {
  const held = basket.find(({ id }) => id === before.product);
  if (!now) return [{ kind: whyMissing(held), name: before.name }];
  const { name } = now;
  const isShort = held !== undefined && held.quantity > now.quantity;
  const kind = isShort ? ('fewer' as const) : ('quantity' as const);
  return [
    ...(before.called === now.called ? [] : [{ kind: 'renamed' as const, name: before.name, now: name }]),
    ...(isSame(before.price, now.price)
      ? []
      : [{ kind: 'price' as const, name, before: before.price, now: now.price }]),
    ...(before.ahead?.kind === now.ahead?.kind
      ? []
      : [{ kind: 'ahead' as const, name, now: now.ahead?.kind }]),
    ...(before.quantity === now.quantity ? [] : [{ kind, name, before: before.quantity, now: now.quantity }]),
  ];
}

function whyMissing(held: PricedLine | undefined): 'gone' | 'soldOut' | 'takenOut' {
  if (!held) return 'takenOut';
  return held.product ? 'soldOut' : 'gone';
}

function isSame(one: Money, other: Money): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}
