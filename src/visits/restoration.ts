import type { EntryId, LoggedEntry } from './entry.js';
import { giftLane, MAX_NAMED_LANES } from './lanes.js';
import { readVisit } from './visit.js';
import { isWithdrawal } from './withdrawal.js';

/** Why what an entry erased is not brought back. */
export type NotRestorable = 'sealUsed' | 'endedAgain' | 'listInPlace';

/**
 * Why what an entry erased cannot be brought back in this log: it was before, personalisation was ended since, or a list
 * that was begun since cannot be beside one that would return. Undefined where it can.
 * @param erasing the withdrawal of personalisation, or the entry that threw a list away
 * @param log the raw log as it is, oldest first
 * @param after the same with what would return and what takes the entry back
 */
export function whyNotRestored(
  erasing: EntryId,
  log: readonly LoggedEntry[],
  after: readonly LoggedEntry[],
): NotRestorable | undefined {
  if (isTakenBack(erasing, log)) return 'sealUsed';
  if (!isStanding(erasing, log)) return 'endedAgain';
  return hasListInPlace(log, after) ? 'listInPlace' : undefined;
}

/** Whether what an entry erased was brought back, and nothing has erased it since. @param log the raw log */
export function isRestored(erasing: EntryId, log: readonly LoggedEntry[]): boolean {
  const entry = log.find(({ id }) => id === erasing);
  const visit = readVisit(log);
  if (entry?.type === 'discard') return visit.lanes.some(({ id }) => id === entry.of);
  return visit.consent.has('personalise');
}

/** An entry that threw a list away is erased by ending personalisation; of withdrawals only the last one stands. */
function isStanding(erasing: EntryId, log: readonly LoggedEntry[]): boolean {
  if (log.some(({ id, type }) => id === erasing && type === 'discard')) return true;
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.entry] : [])));
  const last = log.findLast((entry) => isWithdrawal('personalise', entry) && !undone.has(entry.id));
  return last?.id === erasing;
}

/** Whether more lists would be there than there can be: one for someone else, so many with a name, and each name once. */
function hasListInPlace(log: readonly LoggedEntry[], after: readonly LoggedEntry[]): boolean {
  const now = readVisit(log).lanes;
  const held = new Set(now.map(({ id }) => id));
  const { lanes } = readVisit(after);
  const returning = lanes.filter(({ id }) => !held.has(id));
  if (returning.length === 0) return false;
  const named = lanes.filter(({ kind }) => kind === 'context');
  const names = new Set(named.map(({ name }) => name.toLowerCase()));
  const isGiftInPlace = giftLane(now) !== undefined && giftLane(returning) !== undefined;
  return isGiftInPlace || named.length > MAX_NAMED_LANES || names.size < named.length;
}

/** Whether an entry was taken back. @param log the raw log */
export function isTakenBack(id: EntryId, log: readonly LoggedEntry[]): boolean {
  return log.some((entry) => entry.type === 'undo' && entry.entry === id);
}
