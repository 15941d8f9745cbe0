import type { Clock } from '../time/clock.js';
import type { EmbeddedSessionLog } from './lmdb-session-log.js';
import type { SessionId, SessionLog } from './session-log.js';

/**
 * Takes live sessions along when a shop moves to Redis: what the embedded log of this machine holds of a session is
 * appended to the new log at the session's first request, and then erased here. Broken off in between it is done
 * again, and the fold ignores what is there twice.
 */
export function movingSessionLog(to: SessionLog, from: EmbeddedSessionLog, clock: Clock): SessionLog {
  const moves = new Map<SessionId, Promise<void>>();
  /** Two requests of one session make one move. */
  const moved = async (session: SessionId): Promise<void> => {
    if (from.endsAt(session) === undefined) return;
    const move = moves.get(session) ?? moveOnce(session).finally(() => moves.delete(session));
    moves.set(session, move);
    await move;
  };
  const moveOnce = async (session: SessionId): Promise<void> => {
    const now = clock();
    const { entries } = await from.read(session, now);
    if (entries.length > 0) await to.append(session, entries, { now, seen: undefined });
    await from.handOver(session);
  };

  return {
    async append(session, entries, terms) {
      await moved(session);
      return to.append(session, entries, terms);
    },
    async read(session, now, upTo) {
      await moved(session);
      return to.read(session, now, upTo);
    },
    async kept(session) {
      await moved(session);
      return to.kept(session);
    },
    async restore(session, restoration, endsAt) {
      await moved(session);
      return to.restore(session, restoration, endsAt);
    },
    async erase(session) {
      await moved(session);
      await from.erase(session);
      return to.erase(session);
    },
    async sweep(now) {
      return (await to.sweep(now)) + (await from.sweep(now));
    },
  };
}
