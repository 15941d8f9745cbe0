import type { ProductId } from '../../catalog/product.js';
import { SECOND } from '../../time/clock.js';
import type { Entry, EntryBody } from '../entry.js';
import type { Happened, Searched } from '../happened.js';
import type { VisitNow } from '../visit-now.js';

/** What was looked at: the page of a product, or the answers to a search. */
export type Look = { readonly type: 'signal'; readonly kind: 'view'; readonly product: ProductId } | Searched;

/** The same page again within this long is a reload, not a second look, milliseconds. */
const SAME_LOOK = 30 * SECOND;

export interface Noted {
  /** None where it is a reload, where looks are not noted, or where a search has nothing to be noted by. */
  readonly entries: readonly EntryBody[];
  /** Counted, whether or not it is noted: the visit agreed to being counted, or may have. */
  readonly counted: readonly Happened[];
}

/** Looks are noted in a visit that asked for it; one that only agreed to be counted notes none. */
export function decide({ visit, personalised, inStatistics, partial, now }: VisitNow, look: Look): Noted {
  if (!personalised) return { entries: [], counted: inStatistics || partial ? [look] : [] };
  const entry = look.type === 'searched' ? look.entry : look;
  if (entry === undefined) return { entries: [], counted: [look] };
  const isReload = visit.entries.some((one) => now - one.at < SAME_LOOK && isSame(one, entry));
  return isReload ? { entries: [], counted: [] } : { entries: [entry], counted: [look] };
}

function isSame(entry: Entry, look: EntryBody): boolean {
  if (look.type === 'search')
    return entry.type === 'search' && Buffer.compare(entry.meaning, look.meaning) === 0;
  return (
    look.type === 'signal' &&
    entry.type === 'signal' &&
    entry.kind === look.kind &&
    entry.product === look.product
  );
}
