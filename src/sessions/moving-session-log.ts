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

  const afterMove =
    <Rest extends unknown[], Result>(work: (session: SessionId, ...rest: Rest) => Promise<Result>) =>
    async (session: SessionId, ...rest: Rest): Promise<Result> => {
      await moved(session);
      return work(session, ...rest);
    };

  return {
    append: afterMove(to.append),
    read: afterMove(to.read),
    kept: afterMove(to.kept),
    restore: afterMove(to.restore),
    erase: afterMove(async (session) => {
      await from.erase(session);
      return to.erase(session);
    }),
    async sweep(now) {
      return (await to.sweep(now)) + (await from.sweep(now));
    },
  };
}
