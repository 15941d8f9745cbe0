import type { KeptLog, LogOperation, NumberedEntry } from './session-log.js';

/**
 * What is kept of a session that goes on. One that has ended lies in its store until it is swept (see `LINGERS`):
 * from its end on nothing of it is told.
 * @param now milliseconds since 1970
 */
export function keptUntilEnd(kept: KeptLog, now: number): KeptLog {
  const waiting = kept.waiting.filter((operation) => !hasEnded(operation, now));
  const isOver = kept.head !== undefined && kept.head.endsAt <= now;
  return isOver ? { head: undefined, entries: [], waiting } : { ...kept, waiting };
}

/**
 * Entries of a session that ended because its last entry took back all there was: the same press, sent again, is
 * answered the same. None of a session that has reached its end in time.
 */
export function endedByUndo({ head, entries }: KeptLog): readonly NumberedEntry[] {
  const last = entries.reduce((latest, { stored }) => Math.max(latest, stored.at), 0);
  return head !== undefined && head.endsAt <= Math.ceil(last) ? entries : [];
}

function hasEnded(operation: LogOperation, now: number): boolean {
  return operation.kind === 'append' && operation.endsAt <= now;
}
