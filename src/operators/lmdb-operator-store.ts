import { type SessionData, Store } from 'express-session';
import type { RootDatabase } from 'lmdb';
import type { Clock } from '../clock.js';
import { endOfOperatorSession } from './operator-session.js';

interface Stored {
  readonly record: SessionData;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

type Done = (error?: unknown) => void;

/** Operators' sessions in LMDB, apart from shoppers'. A request moves the idle end; the record is never rewritten. */
export class LmdbOperatorStore extends Store {
  readonly #records;
  readonly #clock: Clock;

  constructor(root: RootDatabase, clock: Clock) {
    super();
    this.#records = root.openDB<Stored, string>({ name: 'operator-records' });
    this.#clock = clock;
  }

  override get(id: string, done: (error: unknown, record?: SessionData | null) => void): void {
    const stored = this.#records.get(id);
    done(null, stored && stored.endsAt > this.#clock() ? stored.record : null);
  }

  override set(id: string, record: SessionData, done?: Done): void {
    this.#records.put(id, { record, endsAt: this.#endOf(record) }).then(() => done?.(), done);
  }

  /** Only where the session is still there: a request that began before the logout does not bring it back. */
  override touch(id: string, record: SessionData, done?: Done): void {
    this.#records
      .transaction(() => {
        const stored = this.#records.get(id);
        if (stored) this.#records.put(id, { ...stored, endsAt: this.#endOf(record) });
      })
      .then(() => done?.(), done);
  }

  override destroy(id: string, done?: Done): void {
    this.#records.remove(id).then(() => done?.(), done);
  }

  /** Removes records that ended before now; resolves with how many. */
  async sweep(): Promise<number> {
    const now = this.#clock();
    const ended = [...this.#records.getRange().filter(({ value }) => value.endsAt <= now)];
    await Promise.all(ended.map(({ key }) => this.#records.remove(key)));
    return ended.length;
  }

  #endOf({ operator }: SessionData): number {
    const now = this.#clock();
    return operator ? endOfOperatorSession(operator, now) : now;
  }
}
