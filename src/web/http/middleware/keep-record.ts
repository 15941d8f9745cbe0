import type { Request } from 'express';
import { NothingKeptError } from '../../../files/room.js';
import { recordEndOf } from '../../../sessions/session-record.js';
import { fellBack } from '../../../telemetry/observed.js';
import { settled } from './cookie-session.js';

interface RecordEnd {
  /** Of the session, milliseconds since 1970. */
  readonly endsAt: number;
  readonly now: number;
  /** Only a part of the log could be read. */
  readonly partial: boolean;
  /** What was appended waits for its engine: the record, which then takes its end from the log, waits behind it. */
  readonly waits?: boolean;
}

/**
 * Moves the cookie and its record to the session's end, and saves before anything is answered. A part of the log
 * alone can say that the session lives longer, not that it ends sooner.
 */
export async function keepRecord(
  req: Request,
  { endsAt, now, partial, waits = false }: RecordEnd,
): Promise<void> {
  const ends = endsAt > now ? recordEndOf(endsAt) : 0;
  const known = req.session.endsAt ?? 0;
  const isMoved = known !== ends && !(partial && ends < known);
  if (!isMoved && !waits) return;
  if (isMoved) {
    req.session.endsAt = ends;
    req.session.cookie.maxAge = ends - now;
  }
  try {
    await settled((done) => req.session.save(done));
  } catch (error) {
    // express-session would try once more, after the answer.
    req.session.endsAt = known;
    throw error;
  }
}

/**
 * A page does not fail because the disk has no room for what it notes, or for the new end of the visit: it is counted. Any
 * other error passes.
 */
export function unlessFull(error: unknown): void {
  if (!(error instanceof NothingKeptError)) throw error;
  fellBack.tell({ what: 'page-without-note' });
}

/**
 * If a step fails, the request keeps the session it came with: a session of which nothing was stored gets no
 * cookie.
 */
export function puttingBack(req: Request) {
  const { session, sessionID } = req;
  return <T>(step: Promise<T>): Promise<T> =>
    step.catch((error) => {
      Object.assign(req, { session, sessionID });
      throw error;
    });
}
