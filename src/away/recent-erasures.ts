import { createHash } from 'node:crypto';
import type { RootDatabase } from 'lmdb';
import { NothingKeptError } from '../files/room.js';
import { type Clock, MINUTE } from '../time/clock.js';

/**
 * Sessions that were erased a moment ago, for all processes of the machine: a request that was on its way then, and
 * could not read the log, must not open it again.
 */
export interface RecentErasures {
  /** Called before the session is erased. On a full disk only this process knows. */
  add(session: string): Promise<void>;
  /** Within a transaction of the same file it sees all that were added before. */
  has(session: string): boolean;
}

/** Requests that were on their way when a session was erased have ended after this, milliseconds. */
const ON_THE_WAY = MINUTE;

/** Kept by the digest of a session's id, which names no session and opens none, for a minute. */
export function openRecentErasures(root: RootDatabase, clock: Clock): RecentErasures {
  const times = root.openDB<number, string>({ name: 'recent-erasures' });
  const own = new Map<string, number>();
  const isOver = (at: number) => clock() - at > ON_THE_WAY;
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
