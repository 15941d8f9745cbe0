import { RequestError } from '../../../errors.js';
import { NothingKeptError } from '../../../files/room.js';
import { fromStored } from '../../../sessions/entry-codec.js';
import type { Erased } from '../../../sessions/sealed-entries.js';
import {
  type LogSnapshot,
  type NumberedEntry,
  type SessionId,
  type SessionLog,
  seenIn,
} from '../../../sessions/session-log.js';
import { SECOND } from '../../../time/clock.js';
import type { Entry, EntryId, LoggedEntry } from '../../../visits/entry.js';
import { entryId, pressSeed } from '../../../visits/entry-ids.js';
import { OPENING_LIFETIME } from '../../../visits/memory.js';
import type { Purpose } from '../../../visits/purpose.js';
import { isRestored, whyNotRestored } from '../../../visits/restoration.js';
import { endOf, readVisit } from '../../../visits/visit.js';
import type { NotRestored } from '../visit-of.js';

/**
 * Reads the log of a request's cookie. The first request after the press that opened the session shows that the browser
 * keeps the cookie: from then on the session ends when its entries say, and not after `OPENING_LIFETIME`.
 */
export async function readOnReturn(
  log: Pick<SessionLog, 'read' | 'append'>,
  session: SessionId,
  now: number,
): Promise<LogSnapshot> {
  const snapshot = await log.read(session, now);
  if (!isOpening(snapshot, now)) return snapshot;
  try {
    const appended = await log.append(session, [], { now, seen: seenIn(snapshot), held: snapshot });
    return appended.kind === 'gone' ? snapshot : appended.log;
  } catch (error) {
    // A page is shown whether or not the disk has room: the next request tries again.
    if (error instanceof NothingKeptError) return snapshot;
    throw error;
  }
}

function isOpening({ entries, length, endsAt, partial }: LogSnapshot, now: number): boolean {
  if (length === 0 || partial || endsAt - now > OPENING_LIFETIME) return false;
  return endsAt < Math.ceil(endOf(readVisit(entries)));
}

interface Restoring {
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
 * Puts back what a withdrawal erased, or what went with a list, each entry where it was, and takes that back.
 * @returns when the session ends now; `wouldHaveEnded` where the visit would have ended by now, or why else it cannot be:
 *   see `whyNotRestored`
 * @throws RequestError 503 where the log does not answer, 409 where the visit changes too fast
 */
export async function restoreEntries(
  { log, session, now }: Restoring,
  { withdrawal: erasing, entries: erased, endsAt: endedAt = 0 }: Erased,
  token: string,
): Promise<{ readonly endsAt: number } | NotRestored> {
  const body = { type: 'undo', entry: erasing } as const;
  const undo: Entry = { ...body, id: entryId(pressSeed(token), body), at: now };
  for (let tried = 0; tried < TRIES; tried++) {
    const { head, entries, partial } = await log.kept(session);
    if (partial || !head) throw new RequestError(503, 'logAway');
    const held = entries.map(({ stored }) => fromStored(stored));
    const after = [...inOrder([...erased, ...entries]), undo];
    // What is bought leaves the basket and leaves the end where the basket had put it: the entries alone do not say that.
    const endsAt = Math.max(endedAt, endOf(readVisit(after)));
    if (isSentTwice(undo, erasing, held)) return { endsAt };
    const why = whyNotRestored(erasing, held, after);
    if (why) return why;
    if (endsAt <= now) return 'wouldHaveEnded';
    const restoration = { purpose: purposeOf(erasing, held), erased, undo, ifLength: head.length };
    if (await log.restore(session, restoration, endsAt)) return { endsAt };
  }
  throw new RequestError(409, 'visitChanged');
}

/** Nothing was erased again in between: what this form brought back is there. */
function isSentTwice(undo: Entry, erasing: EntryId, held: readonly LoggedEntry[]): boolean {
  const before = held.find(({ id }) => id === undo.id);
  return before !== undefined && undo.at - before.at < SAME_PRESS && isRestored(erasing, held);
}

/** What is agreed to again where this is taken back. */
function purposeOf(erasing: EntryId, held: readonly LoggedEntry[]): Purpose | undefined {
  const entry = held.find(({ id }) => id === erasing);
  return entry?.type === 'consent' ? entry.purpose : undefined;
}

const inOrder = (entries: readonly NumberedEntry[]): LoggedEntry[] =>
  entries.toSorted((a, b) => a.number - b.number).map(({ stored }) => fromStored(stored));
