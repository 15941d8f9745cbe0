import { RequestError } from '../../../errors.js';
import { fromStored } from '../../../sessions/entry-codec.js';
import type { Erased } from '../../../sessions/sealed-entries.js';
import type { NumberedEntry, SessionId, SessionLog } from '../../../sessions/session-log.js';
import { SECOND } from '../../../time/clock.js';
import type { Entry, LoggedEntry } from '../../../visits/entry.js';
import { entryId, pressSeed } from '../../../visits/entry-ids.js';
import { canTakeBack, isTakenBack } from '../../../visits/restoration.js';
import { endOf, readVisit } from '../../../visits/visit.js';
import type { NotRestored } from '../visit-of.js';

export interface Restoring {
  readonly log: SessionLog;
  readonly session: SessionId;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The same form within this long was sent twice; later it is an old page's, milliseconds. */
const SAME_PRESS = 30 * SECOND;

/** So often another press of the same visit may come in between. */
const TRIES = 3;

/**
 * Puts back what a withdrawal erased, each entry where it was, and takes the withdrawal back.
 * @returns when the session ends now; `sealUsed` where the withdrawal was taken back before, `endedAgain` where another came
 *   after it, `wouldHaveEnded` where the visit would have ended by now
 * @throws RequestError 503 where the log does not answer, 409 where the visit changes too fast
 */
export async function restoreEntries(
  { log, session, now }: Restoring,
  { withdrawal, entries: erased, endsAt: endedAt = 0 }: Erased,
  token: string,
): Promise<{ readonly endsAt: number } | NotRestored> {
  const body = { type: 'undo', entry: withdrawal } as const;
  const undo: Entry = { ...body, id: entryId(pressSeed(token), body), at: now };
  for (let tried = 0; tried < TRIES; tried++) {
    const { head, entries, partial } = await log.kept(session);
    if (partial || !head) throw new RequestError(503, 'logAway');
    const held = entries.map(({ stored }) => fromStored(stored));
    // What is bought leaves the basket and leaves the end where the basket had put it: the entries alone do not say that.
    const endsAt = Math.max(endedAt, endAfter(undo, [...erased, ...entries]));
    if (isSentTwice(undo, held)) return { endsAt };
    if (isTakenBack(withdrawal, held)) return 'sealUsed';
    if (!canTakeBack(withdrawal, held)) return 'endedAgain';
    if (endsAt <= now) return 'wouldHaveEnded';
    const restoration = { purpose: 'personalise', erased, undo, ifLength: head.length } as const;
    if (await log.restore(session, restoration, endsAt)) return { endsAt };
  }
  throw new RequestError(409, 'visitChanged');
}

/** Nothing was ended again in between: what this form brought back is there. */
function isSentTwice(undo: Entry, held: readonly LoggedEntry[]): boolean {
  const before = held.find(({ id }) => id === undo.id);
  return (
    before !== undefined && undo.at - before.at < SAME_PRESS && readVisit(held).consent.has('personalise')
  );
}

function endAfter(undo: Entry, entries: readonly NumberedEntry[]): number {
  const whole = entries.toSorted((a, b) => a.number - b.number).map(({ stored }) => fromStored(stored));
  return endOf(readVisit([...whole, undo]));
}
