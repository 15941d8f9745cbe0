import { beforePress } from './brought-with.js';
import type { Entry, EntryId, LoggedEntry } from './entry.js';
import type { Visit } from './visit.js';
import { staysWithout } from './withdrawal.js';

/**
 * The agreement that a press gave by being made: the entry before it, of the same append.
 * @param log the raw log, oldest first
 */
export function begunBy(press: EntryId, log: readonly LoggedEntry[]): Entry | undefined {
  const before = beforePress(press, log);
  return before?.type === 'consent' && before.withPress ? before : undefined;
}

/**
 * What is taken back with presses: the agreement that one of them gave, where nothing that only it allows has been
 * noted beside them. What a shelf showed meanwhile was not done by anybody, and goes too.
 */
export function endsWith(
  presses: readonly Entry[],
  { all }: Visit,
  log: readonly LoggedEntry[],
): Entry | undefined {
  const begun = presses.map(({ id }) => begunBy(id, log)).find((one) => one !== undefined);
  const going = new Set([...presses, begun].map((entry) => entry?.id));
  const isAlone = all.every(
    (entry) => going.has(entry.id) || entry.type === 'shown' || staysWithout('personalise', entry),
  );
  return begun && all.some(({ id }) => id === begun.id) && isAlone ? begun : undefined;
}

/** Whether taking a press back has ended what the press began: then its agreement is erased. */
export function hasEndedWith(press: EntryId, log: readonly LoggedEntry[]): boolean {
  const undo = log.findIndex((entry) => entry.type === 'undo' && entry.entry === press);
  const next = log[undo + 1];
  return undo >= 0 && next?.type === 'undo' && !log.some(({ id }) => id === next.entry);
}

/** The press that was erased when it was taken back, in a log that holds nothing else. @param log the raw log */
export function erasedPress(log: readonly LoggedEntry[]): EntryId | undefined {
  const undo = log.find((entry) => entry.type === 'undo' && !log.some(({ id }) => id === entry.entry));
  return undo?.type === 'undo' ? undo.entry : undefined;
}
