import type { Entry, EntryId, InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import { withEntries } from '../../../visits/with-entries.js';

/** The visit as if an interest had just been removed: all that is said of a removal before it is made is read from it. */
export function withoutInterest(interest: InterestId, visit: Visit, at: number): Visit {
  const removal: Entry = { type: 'remove', interest, at, id: 'as-if-removed' as EntryId };
  return withEntries(visit, [removal]);
}
