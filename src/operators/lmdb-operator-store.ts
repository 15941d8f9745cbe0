import type { SessionData } from 'express-session';
import type { RootDatabase } from 'lmdb';
import { type Done, LmdbSessionStore } from '../sessions/lmdb-session-store.js';
import type { Clock } from '../time/clock.js';
import { endOfOperatorSession } from './operator-session.js';

/** Operators' sessions in LMDB, apart from shoppers'. A request moves the idle end; the record is never rewritten. */
export class LmdbOperatorStore extends LmdbSessionStore {
  constructor(root: RootDatabase, clock: Clock) {
    super(root, clock, 'operator-records');
  }

  /** Only where the session is still there: a request that began before the logout does not bring it back. */
  override touch(id: string, record: SessionData, done?: Done): void {
    this.records
      .transaction(() => {
        const stored = this.records.get(id);
        if (stored) this.records.put(id, { ...stored, endsAt: this.endOf(record) });
      })
      .then(() => done?.(), done);
  }

  protected override endOf({ operator }: SessionData): number {
    const now = this.clock();
    return operator ? endOfOperatorSession(operator, now) : now;
  }
}
