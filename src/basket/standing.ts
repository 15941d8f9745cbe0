import type { ProductId } from '../catalog/product.js';
import type { BasketLine } from '../visits/basket-lines.js';
import type { BasketEntry, Entry, EntryId } from '../visits/entry.js';
import { readVisit, type Visit } from '../visits/visit.js';

/** A line that stands on the basket's page: in the basket, or where the shopper took it out and may put it back. */
export interface StandingLine {
  /** As it is, or as it was when it was taken out. */
  readonly line: BasketLine;
  /** The entry that took it out; undefined while it is in the basket. */
  readonly takenOutBy: EntryId | undefined;
}

/**
 * The lines of a page that is open, each in its place, and after them what came since.
 * @param standing products whose lines stood there before the press
 */
export function standingLines(
  visit: Visit,
  standing: readonly ProductId[],
): ReadonlyMap<ProductId, StandingLine> {
  const lines = new Map<ProductId, StandingLine>();
  for (const id of [...standing, ...visit.basket.keys()]) {
    const line = inBasket(id, visit) ?? takenOut(id, visit);
    if (line) lines.set(id, line);
  }
  return lines;
}

function inBasket(id: ProductId, { basket }: Visit): StandingLine | undefined {
  const line = basket.get(id);
  return line && { line, takenOutBy: undefined };
}

/** What was ordered left the basket too, and cannot be put back. */
function takenOut(id: ProductId, { entries }: Visit): StandingLine | undefined {
  const last = entries.findLast((entry) => isChangeOf(entry, id));
  if (last?.type !== 'basket' || last.change >= 0 || last.bill !== undefined) return undefined;
  const line = readVisit(entries.slice(0, entries.indexOf(last))).basket.get(id);
  return line && { line, takenOutBy: last.id };
}

function isChangeOf(entry: Entry, id: ProductId): entry is Entry & BasketEntry {
  return entry.type === 'basket' && entry.product === id;
}
