import { MAX_QUANTITY } from './basket-lines.js';
import type { BasketEntry, Entry, EntryBody } from './entry.js';
import type { Visit } from './visit.js';

/**
 * What takes a press on the basket back: as if it had not been. Each press sets a number, so where a later one has set
 * another, that is set anew without the pieces of this one.
 */
export function takingBack(press: Entry & BasketEntry, { all, basket }: Visit): EntryBody[] {
  const undo = { type: 'undo', entry: press.id } as const;
  const since = all.slice(all.findIndex(({ id }) => id === press.id) + 1);
  // What only joined it since is counted without it by itself.
  const last = since.findLast(
    (entry): entry is Entry & BasketEntry => entry.type === 'basket' && entry.product === press.product,
  );
  const isSet = since.some(
    (entry) => entry.type === 'basket' && entry.product === press.product && !entry.joins,
  );
  const held = basket.get(press.product)?.quantity ?? 0;
  const quantity = Math.min(MAX_QUANTITY, Math.max(0, held - press.change));
  if (!last || !isSet || quantity === held) return [undo];
  const { product, price, currency, lane = 'main' } = last;
  const line = { product, price, currency, lane };
  return [undo, { type: 'basket', ...line, change: quantity - held, quantity }];
}
