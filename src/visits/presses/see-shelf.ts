import type { ProductId } from '../../catalog/product.js';
import { DAY } from '../../time/clock.js';
import type { EntryBody } from '../entry.js';
import { MOST_SHOWN_A_DAY, restsNothing, SAME_LOOK } from '../showings.js';
import type { VisitNow } from '../visit-now.js';

/**
 * What is noted where the home page shows the shelf of a visit: only in one that asked for personalisation and lets things
 * rest, and not where it was asked for a moment ago. It is neither a press nor a look, and never counted.
 * @param products on the shelf, in the order of their places
 */
export function decide(
  { visit, open, personalised, partial, now }: VisitNow,
  products: readonly ProductId[],
): readonly EntryBody[] {
  if (!open || !personalised || partial || products.length === 0 || restsNothing(visit)) return [];
  const times = visit.all.flatMap(({ type, at }) => (type === 'shown' && now - at < DAY ? [at] : []));
  const isSameLook = now - (times.at(-1) ?? 0) < SAME_LOOK;
  return isSameLook || times.length >= MOST_SHOWN_A_DAY ? [] : [{ type: 'shown', products }];
}
