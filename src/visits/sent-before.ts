import type { EntryBody, EntryId } from './entry.js';
import { entryId, freshSeed, pressSeed } from './entry-ids.js';
import type { VisitNow } from './visit-now.js';

/** The entry of the same form, where it was sent before and stands. */
export function sentBefore(
  entries: readonly EntryBody[],
  { visit, logged }: VisitNow,
  token: string,
): EntryId | undefined {
  const seed = freshSeed(pressSeed(token), entries, logged);
  const ids = entries.map((body) => entryId(seed, body));
  return visit.entries.find(({ id }) => ids.includes(id))?.id;
}
