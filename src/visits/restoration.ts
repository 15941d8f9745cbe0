import type { Entry, EntryId, LoggedEntry } from './entry.js';

/**
 * Whether a withdrawal of personalisation can be taken back in this log: it is there, was not taken back before, and
 * no later one stands against it.
 * @param log the raw log, oldest first
 */
export function canTakeBack(withdrawal: EntryId, log: readonly LoggedEntry[]): boolean {
  const undone = new Set(log.flatMap((entry) => (entry.type === 'undo' ? [entry.entry] : [])));
  const last = log.findLast((entry) => isWithdrawal(entry) && !undone.has(entry.id));
  return last?.id === withdrawal;
}

/** Whether an entry was taken back. @param log the raw log */
export function isTakenBack(id: EntryId, log: readonly LoggedEntry[]): boolean {
  return log.some((entry) => entry.type === 'undo' && entry.entry === id);
}

function isWithdrawal(entry: LoggedEntry): entry is Entry & { readonly type: 'consent' } {
  return entry.type === 'consent' && entry.purpose === 'personalise' && !entry.granted;
}
