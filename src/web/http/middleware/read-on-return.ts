import { NothingKeptError } from '../../../files/room.js';
import { type LogSnapshot, type SessionId, type SessionLog, seenIn } from '../../../sessions/session-log.js';
import { OPENING_LIFETIME } from '../../../visits/memory.js';
import { endOf, readVisit } from '../../../visits/visit.js';

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
