import type { Entry, EntryId } from './entry.js';
import { endOf, readVisit, type Visit } from './visit.js';

/**
 * When a visit ends whatever is still done in it, because the shop then has to ask anew: milliseconds since 1970, far
 * beyond every memory where nothing was agreed to.
 */
export function latestEnd({ entries }: Visit): number {
  const agreements = entries.filter((entry) => entry.type === 'consent');
  return endOf(readVisit([...agreements, ENDLESS]));
}

/** The longest memory, chosen later than anything can be: only what was agreed to still sets an end. */
const ENDLESS: Entry = {
  type: 'memory',
  length: 'weeks',
  id: 'endless' as EntryId,
  at: Number.MAX_SAFE_INTEGER,
};
