import type { Entry, LoggedEntry } from './entry.js';

/** Entries that came in the same file, itself among them: all of them are of one press, and of one moment. */
export function broughtWith<T extends LoggedEntry>(entry: LoggedEntry, log: readonly T[]): readonly T[] {
  return log.filter((one) => areOfOneFile(entry, one));
}

export function areOfOneFile(one: LoggedEntry, other: LoggedEntry): boolean {
  return one.type === 'imported' && other.type === 'imported' && one.at === other.at;
}

/** The entry before everything that was appended with a press. */
export function beforePress(press: Entry['id'], log: readonly LoggedEntry[]): LoggedEntry | undefined {
  const at = log.findIndex(({ id }) => id === press);
  const pressed = log[at];
  if (!pressed) return undefined;
  const first = log.findIndex((entry) => entry === pressed || areOfOneFile(entry, pressed));
  return log[first - 1];
}
