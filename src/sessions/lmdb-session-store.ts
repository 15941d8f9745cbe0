import { type SessionData, Store } from 'express-session';
import type { RootDatabase } from 'lmdb';
import type { Clock } from '../clock.js';

interface Stored {
  readonly record: SessionData;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** express-session's records in LMDB. They die with the session log: see `endsAt`. */
export class LmdbSessionStore extends Store {
  readonly #records;
  readonly #clock: Clock;

  constructor(root: RootDatabase, clock: Clock) {
    super();
    this.#records = root.openDB<Stored, string>({ name: 'session-records' });
    this.#clock = clock;
  }

  override get(id: string, done: (error: unknown, record?: SessionData | null) => void): void {
    const stored = this.#records.get(id);
    done(null, stored && stored.endsAt > this.#clock() ? stored.record : null);
  }

  override set(id: string, record: SessionData, done?: (error?: unknown) => void): void {
    this.#records.put(id, { record, endsAt: record.endsAt }).then(() => done?.(), done);
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.#records.remove(id).then(() => done?.(), done);
  }

  /** Removes records that ended before now; resolves with how many. */
  async sweep(): Promise<number> {
    const now = this.#clock();
    const ended = [...this.#records.getRange().filter(({ value }) => value.endsAt <= now)];
    await Promise.all(ended.map(({ key }) => this.#records.remove(key)));
    return ended.length;
  }
}
