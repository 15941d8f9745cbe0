import { createHash } from 'node:crypto';
import type { RootDatabase } from 'lmdb';
import { NothingKeptError } from '../files/room.js';
import { type Clock, HOUR } from '../time/clock.js';

/**
 * Sessions that were erased within the last hour, for all processes of the machine. A request that was on its way then,
 * and could not read the log, must not open it again; nor must a form of before, whose token the session's id follows
 * from.
 */
export interface RecentErasures {
  /** Called before the session is erased. On a full disk only this process knows. */
  add(session: string): Promise<void>;
  /** Within a transaction of the same file it sees all that were added before. */
  has(session: string): boolean;
}

/** No form opens the same session for longer (`cookie-session.ts`: half an hour), milliseconds. */
const REMEMBERED = HOUR;

/** Kept by the digest of a session's id, which names no session and opens none, for an hour. */
export function openRecentErasures(root: RootDatabase, clock: Clock): RecentErasures {
  const times = root.openDB<number, string>({ name: 'recent-erasures' });
  const own = new Map<string, number>();
  const isOver = (at: number) => clock() - at > REMEMBERED;
  return {
    async add(session) {
      const digest = digestOf(session);
      for (const [known, at] of own) if (isOver(at)) own.delete(known);
      own.set(digest, clock());
      try {
        await times.transaction(() => {
          for (const { key, value } of [...times.getRange()]) if (isOver(value)) times.remove(key);
          times.put(digest, clock());
        });
      } catch (error) {
        if (!(error instanceof NothingKeptError)) throw error;
      }
    },
    has(session) {
      const digest = digestOf(session);
      const at = own.get(digest) ?? times.get(digest);
      return at !== undefined && !isOver(at);
    },
  };
}

function digestOf(session: string): string {
  return createHash('sha256').update(session).digest('base64url');
}
