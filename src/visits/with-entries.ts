import type { Entry } from './entry.js';
import { readVisit, type Visit } from './visit.js';

/** The visit as if these had been done in its lane as well; what holds of its consent stays. */
export function withEntries(visit: Visit, more: readonly Entry[]): Visit {
  const { lane, all, consent } = visit;
  const entries = more.map((entry) => (lane === 'main' ? entry : ({ ...entry, lane } as Entry)));
  return { ...readVisit([...all, ...entries], lane), consent };
}

/** The visit as it was when this entry was made; what holds of its consent stays. */
export function upTo(entry: Entry, visit: Visit): Visit {
  const { all, lane, consent } = visit;
  // Of the press that is answered that is the visit itself, and what was read of it is known.
  if (entry === all.at(-1)) return visit;
  return { ...readVisit(all.slice(0, all.indexOf(entry) + 1), lane), consent };
}
