import { type SessionData, Store } from 'express-session';
import type { Database, RootDatabase } from 'lmdb';
import { slicesOf } from '../lmdb/slices.js';
import type { Clock } from '../time/clock.js';
import { HEADS, plainRecord, RECORDS, recordEndOf } from './session-record.js';

interface Stored {
  readonly record: SessionData;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

export type Done = (error?: unknown) => void;

/** express-session's records in LMDB, each until it ends. */
export class LmdbSessionStore extends Store {
  protected readonly records: Database<Stored, string>;
  protected readonly clock: Clock;

  constructor(root: RootDatabase, clock: Clock, name: string) {
    super();
    this.records = root.openDB<Stored, string>({ name });
    this.clock = clock;
  }

  override get(id: string, done: (error: unknown, record?: SessionData | null) => void): void {
    // Another process may just have written it: a transaction of before would not show it.
    this.records.resetReadTxn();
    const stored = this.records.get(id);
    done(null, stored && stored.endsAt > this.clock() ? stored.record : null);
  }

  override set(id: string, record: SessionData, done?: Done): void {
    this.records
      .put(id, { record: plainRecord(record), endsAt: this.endOf(record) })
      .then(() => done?.(), done);
  }

  override destroy(id: string, done?: Done): void {
    this.records.remove(id).then(() => done?.(), done);
  }

  /** Removes records that ended before now; resolves with how many. */
  async sweep(): Promise<number> {
    const now = this.clock();
    let removed = 0;
    for await (const slice of slicesOf(this.records)) {
      const ended = slice.filter(({ value }) => value.endsAt <= now);
      await Promise.all(ended.map(({ key }) => this.#removeEnded(key, now)));
      removed += ended.length;
    }
    return removed;
  }

  /** Asks once more in the transaction: a press may have moved the end since it was read. */
  async #removeEnded(id: string, now: number): Promise<void> {
    await this.records.transaction(() => {
      if ((this.records.get(id)?.endsAt ?? now) <= now) this.records.remove(id);
    });
  }

  /** When a record ends, milliseconds since 1970. */
  protected endOf(record: SessionData): number {
    return record.endsAt;
  }
}

/** Records of shoppers' sessions, each only while its log is there: none that was erased comes back. */
export class LmdbVisitRecords extends LmdbSessionStore {
  readonly #heads: Database<{ readonly endsAt: number }, string>;

  constructor(root: RootDatabase, clock: Clock) {
    super(root, clock, RECORDS);
    this.#heads = root.openDB({ name: HEADS });
  }

  override set(id: string, record: SessionData, done?: Done): void {
    this.records
      .transaction(() => {
        const ends = this.#heads.get(id)?.endsAt ?? 0;
        const endsAt = recordEndOf(ends);
        if (ends <= this.clock()) this.records.remove(id);
        else this.records.put(id, { record: { ...plainRecord(record), endsAt }, endsAt });
      })
      .then(() => done?.(), done);
  }
}
