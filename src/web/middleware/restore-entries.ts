import { canTakeBack } from '../../consent/restoration.js';
import { RequestError } from '../../errors.js';
import type { Entry } from '../../sessions/entry.js';
import { fromStored } from '../../sessions/entry-codec.js';
import type { Erased } from '../../sessions/sealed-entries.js';
import type { NumberedEntry, SessionId, SessionLog } from '../../sessions/session-log.js';
import { endOf, readVisit } from '../../sessions/visit.js';
import { entryId } from './entry-ids.js';

export interface Restoring {
  readonly log: SessionLog;
  readonly session: SessionId;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** So often another press of the same visit may come in between. */
const TRIES = 3;

/**
 * Puts back what a withdrawal erased, each entry where it was, and takes the withdrawal back.
 * @returns when the session ends now; `again` where the withdrawal was taken back before or another came after it,
 *   `over` where the visit would have ended by now
 * @throws RequestError 503 where the log does not answer, 409 where the visit changes too fast
 */
export async function restoreEntries(
  { log, session, now }: Restoring,
  { withdrawal, entries: erased }: Erased,
  token: string,
): Promise<{ readonly endsAt: number } | 'again' | 'over'> {
  const body = { type: 'undo', entry: withdrawal } as const;
  const undo: Entry = { ...body, id: entryId(token, 0, body), at: now };
  for (let tried = 0; tried < TRIES; tried++) {
    const { head, entries, partial } = await log.kept(session);
    if (partial || !head) throw new RequestError(503, 'The log does not answer.');
    const held = entries.map(({ stored }) => fromStored(stored));
    const endsAt = endAfter(undo, [...erased, ...entries]);
    // The same form sent twice.
    if (held.some(({ id }) => id === undo.id)) return { endsAt };
    if (!canTakeBack(withdrawal, held)) return 'again';
    if (endsAt <= now) return 'over';
    if (await log.restore(session, { erased, undo, ifLength: head.length ?? 0 }, endsAt)) return { endsAt };
  }
  throw new RequestError(409, 'The visit changed meanwhile.');
}

function endAfter(undo: Entry, entries: readonly NumberedEntry[]): number {
  const whole = entries.toSorted((a, b) => a.number - b.number).map(({ stored }) => fromStored(stored));
  return endOf(readVisit([...whole, undo]));
}
