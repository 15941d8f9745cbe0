import { RedisStore } from 'connect-redis';
import { type SessionData, Store } from 'express-session';
import type { Guard } from '../away/guard.js';
import { nowOrLater, type Overflow } from '../away/overflow.js';
import type { Replayable } from '../away/replay.js';
import type { RedisConnection } from '../redis/connection.js';
import { keyOf } from '../redis/keys.js';
import type { Clock } from '../time/clock.js';
import { recordScript } from './redis-session-scripts.js';
import { plainRecord, RECORD_STEP, sessionCookie, UNKNOWN_END } from './session-record.js';

/** What a session's record is to become once Redis answers. */
export type RecordOperation =
  | { readonly kind: 'set'; readonly record: SessionData }
  | { readonly kind: 'destroy' };

export interface RedisSessionStoreOptions {
  readonly connection: Pick<RedisConnection, 'client'>;
  readonly guard: Pick<Guard, 'run'>;
  readonly overflow: Overflow<RecordOperation>;
  readonly clock: Clock;
  readonly secureCookies: boolean;
  /** Whether something of a session's log waits on this machine's disk. */
  readonly logWaits: (id: string) => boolean;
  /** Records of before the shop moved to Redis: each is taken along at its first request, behind its log. */
  readonly former?: Store & { sweep(): Promise<number> };
  readonly takeLogAlong?: (id: string) => Promise<unknown>;
}

/**
 * express-session's records in Redis, by connect-redis. That store hangs or fails with Redis; this one answers in
 * time and never with an error: a record that cannot be written waits on this machine's disk, and for one that
 * cannot be read a stand-in keeps the id of a validly signed cookie, so that what is added joins what was there.
 */
export class RedisSessionStore extends Store implements Replayable {
  readonly #options: RedisSessionStoreOptions;
  readonly #records: Records;

  constructor(options: RedisSessionStoreOptions) {
    super();
    this.#options = options;
    this.#records = recordsIn(options);
  }

  override get(id: string, done: (error: unknown, record?: SessionData | null) => void): void {
    this.#read(id).then((record) => done(null, record), done);
  }

  override set(id: string, record: SessionData, done?: (error?: unknown) => void): void {
    this.#write(id, { kind: 'set', record: plainRecord(record) }).then(() => done?.(), done);
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.#write(id, { kind: 'destroy' }).then(() => done?.(), done);
  }

  /** Redis removes by itself what has ended; here only what still waits can be left. */
  async sweep(): Promise<number> {
    const { overflow, former, clock } = this.#options;
    const now = clock();
    const dropped = await overflow.drop(
      (operation) => operation.kind === 'set' && operation.record.endsAt <= now,
    );
    return dropped + ((await former?.sweep()) ?? 0);
  }

  size(): number {
    return this.#options.overflow.size();
  }

  replay(goOn: () => Promise<boolean>): Promise<void> {
    const { overflow, guard } = this.#options;
    return overflow.replay(async (id, operation) => {
      if (this.#mustWait(id, operation)) throw new Error('The log of the session waits.');
      await guard.run(() => this.#apply(id, operation));
    }, goOn);
  }

  async #takeAlong(id: string): Promise<void> {
    const { former, takeLogAlong } = this.#options;
    if (!former) return;
    const record = await settled<SessionData | null>((done) => former.get(id, done));
    if (!record) return;
    await takeLogAlong?.(id);
    await this.#write(id, { kind: 'set', record });
    await settled((done) => former.destroy(id, done));
  }

  async #read(id: string): Promise<SessionData | null> {
    const { overflow, guard, clock, secureCookies } = this.#options;
    await this.#takeAlong(id);
    const waiting = overflow.pending(id).at(-1);
    try {
      const record = waiting ? recordOf(waiting) : await guard.run(() => this.#records.get(id));
      return record && record.endsAt > clock() ? record : null;
    } catch {
      return { cookie: { ...sessionCookie(secureCookies), originalMaxAge: null }, endsAt: UNKNOWN_END };
    }
  }

  async #write(id: string, operation: RecordOperation): Promise<void> {
    const later = () => this.#options.overflow.replace(id, operation);
    if (this.#mustWait(id, operation)) return later();
    await nowOrLater(this.#options, 'record-overflow', id, () => this.#apply(id, operation), later);
  }

  /** A record is kept only where there is a log: see `recordScript`. */
  #mustWait(id: string, { kind }: RecordOperation): boolean {
    return kind === 'set' && this.#options.logWaits(id);
  }

  #apply(id: string, operation: RecordOperation): Promise<void> {
    return operation.kind === 'set' ? this.#records.set(id, operation.record) : this.#records.destroy(id);
  }
}

function recordOf(operation: RecordOperation): SessionData | null {
  return operation.kind === 'set' ? operation.record : null;
}

interface Records {
  get(id: string): Promise<SessionData | null>;
  set(id: string, record: SessionData): Promise<void>;
  destroy(id: string): Promise<void>;
}

/** connect-redis with promises and our keys; it would write without a log too, so writing is our script. */
function recordsIn({ connection, clock }: RedisSessionStoreOptions): Records {
  const key = (id: string) => keyOf(id, 'record');
  const client = {
    get: (id: string) => connection.client.get(key(id)),
    del: (ids: readonly string[]) => connection.client.del(ids.map(key)),
  };
  const store = new RedisStore({ client, prefix: '' });
  return {
    get: async (id) => (await settled<SessionData | null>((done) => store.get(id, done))) ?? null,
    set: async (id, record) => {
      const values = [JSON.stringify(record), RECORD_STEP, clock()];
      await recordScript(connection.client, [keyOf(id, 'head'), key(id)], values);
    },
    destroy: async (id) => void (await settled((done) => store.destroy(id, done))),
  };
}

function settled<T>(start: (done: (error?: unknown, value?: T) => void) => unknown): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    void start((error, value) => (error ? reject(error) : resolve(value)));
  });
}
