import type { Snapshot } from '../../../shop/snapshot.js';
import type { Sort } from '../../http/forms/listing-query.js';
import { knowsWhatIsNew, knowsWhatSells } from '../../parts/shelves/shelf.js';

/** Ways to sort; the first goes without saying. */
export type Sorts = readonly [Sort, ...Sort[]];

/** How a department can be sorted: by what sells and what is new only where the shop knows. */
export function shelfSorts(snapshot: Snapshot): Sorts {
  const [first, ...rest] = [...told(snapshot), 'name' as const];
  return [first ?? 'name', ...rest, 'priceUp', 'priceDown'];
}

/** How a search can be sorted. */
export function searchSorts(snapshot: Snapshot): Sorts {
  return ['relevance', ...told(snapshot), 'priceUp', 'priceDown'];
}

function told(snapshot: Snapshot): Sort[] {
  return [
    ...(knowsWhatSells(snapshot) ? (['popular'] as const) : []),
    ...(knowsWhatIsNew(snapshot) ? (['newest'] as const) : []),
  ];
}
