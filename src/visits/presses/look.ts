import type { ProductId } from '../../catalog/product.js';
import { SECOND } from '../../time/clock.js';
import type { CompactVector, Entry, EntryBody } from '../entry.js';
import type { VisitNow } from '../visit-now.js';

/** What was looked at: the page of a product, or the answers to a search by its meaning. */
export type Look =
  | { readonly type: 'signal'; readonly kind: 'view'; readonly product: ProductId }
  | { readonly type: 'search'; readonly meaning: CompactVector };

/** The same page again within this long is a reload, not a second look, milliseconds. */
const SAME_LOOK = 30 * SECOND;

export interface Noted {
  /** None where it is a reload, or where looks are not noted. */
  readonly entries: readonly EntryBody[];
  /** Counted without being noted: the visit agreed to that alone, or may have. */
  readonly counted: readonly EntryBody[];
}

/** Looks are noted in a visit that asked for it; one that only agreed to be counted notes none. */
export function decide({ visit, personalised, inStatistics, partial, now }: VisitNow, look: Look): Noted {
  if (!personalised) return { entries: [], counted: inStatistics || partial ? [look] : [] };
  const isReload = visit.entries.some((entry) => now - entry.at < SAME_LOOK && isSame(entry, look));
  return isReload ? { entries: [], counted: [] } : { entries: [look], counted: [look] };
}

function isSame(entry: Entry, look: Look): boolean {
  if (look.type === 'search')
    return entry.type === 'search' && Buffer.compare(entry.meaning, look.meaning) === 0;
  return entry.type === 'signal' && entry.kind === look.kind && entry.product === look.product;
}
