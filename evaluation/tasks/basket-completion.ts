import type { PurchaseVisit } from '../datasets/dataset.js';
import type { Deed, Moment } from '../moments/moment.js';
import { type PositionOf, purchases, type Span } from './next-visit.js';

/**
 * Every visit of the span with more than `first` lines: those lines are in the basket, the others are to be guessed.
 * What was bought on earlier visits of the same customer is known too.
 */
export function basketCompletions(
  visits: readonly PurchaseVisit[],
  { from, until }: Span,
  first: number,
  positionOf: PositionOf,
): Moment[] {
  const before = new Map<string, { deeds: Deed[]; visits: number }>();
  const moments: Moment[] = [];
  for (const { customer, isKnown, at, lines } of visits) {
    const past = before.get(customer) ?? { deeds: [], visits: 0 };
    const bought = lines.flatMap((id) => positionOf(id) ?? []);
    const inBasket = bought.slice(0, first);
    if (at >= from && at < until && bought.length > first)
      moments.push({
        cluster: customer,
        deeds: [...past.deeds, ...purchases(inBasket, at, past.visits, 'basket')],
        at,
        wanted: new Set(bought.slice(first)),
        masked: new Set(inBasket),
      });
    if (!isKnown) continue;
    past.deeds.push(...purchases(bought, at, past.visits));
    past.visits += 1;
    before.set(customer, past);
  }
  return moments;
}
