import type { Entry, EntryId, LoggedEntry } from './entry.js';

/**
 * Entries that came in the same file, itself among them: one press appends them, so that they are of one moment and stand
 * together in the log. The moment alone does not tell: a clock that was set back gives it twice.
 * @param log oldest first
 */
export function broughtWith<T extends LoggedEntry>(entry: LoggedEntry, log: readonly T[]): readonly T[] {
  const [from, to] = placesOf(entry.id, log);
  return entry.type === 'imported' ? log.slice(from, to) : [];
}

/** The entry before everything that was appended with a press. */
export function beforePress(press: Entry['id'], log: readonly LoggedEntry[]): LoggedEntry | undefined {
  return log[placesOf(press, log)[0] - 1];
}

/** Where what came with an entry begins in the log, and the place behind its end; nowhere where the entry is not there. */
function placesOf(id: EntryId, log: readonly LoggedEntry[]): readonly [number, number] {
  const place = log.findIndex((entry) => entry.id === id);
  if (place === -1) return [0, 0];
  let [from, to] = [place, place + 1];
  while (areOfOneFile(log[from - 1], log[place])) from -= 1;
  while (areOfOneFile(log[to], log[place])) to += 1;
  return [from, to];
}

function areOfOneFile(one: LoggedEntry | undefined, other: LoggedEntry | undefined): boolean {
  return one?.type === 'imported' && other?.type === 'imported' && one.at === other.at;
}
