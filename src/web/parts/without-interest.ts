import type { Entry, EntryId, InterestId } from '../../visits/entry.js';
import { readVisit, type Visit } from '../../visits/visit.js';

/** The visit as if an interest had just been removed: all that is said of a removal before it is made is read from it. */
export function withoutInterest(interest: InterestId, visit: Visit, at: number): Visit {
  const removal: Entry = { type: 'remove', interest, at, id: 'as-if-removed' as EntryId };
  return { ...readVisit([...visit.entries, removal]), consent: visit.consent };
}
