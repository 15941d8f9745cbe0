import { RedisStore } from 'connect-redis';
import { type SessionData, Store } from 'express-session';
import type { Guard } from '../away/guard.js';
import type { RedisConnection } from '../redis/connection.js';
import { PREFIX } from '../redis/keys.js';
import { type Clock, SECOND } from '../time/clock.js';
import { endOfOperatorSession } from './operator-session.js';

type Done = (error?: unknown) => void;

/**
 * Operators' sessions in Redis, by connect-redis. While Redis is away nobody is an operator: nothing waits on a disk
 * and nothing stands in, unlike a shopper's session. A request moves the idle end of a session that is still there
 * (`EXPIRE`), so that one that began before the logout does not bring it back.
 */
export class RedisOperatorStore extends Store {
  readonly #guard: Pick<Guard, 'run'>;
  readonly #records: RedisStore;

  constructor(connection: Pick<RedisConnection, 'client'>, guard: Pick<Guard, 'run'>, clock: Clock) {
    super();
    this.#guard = guard;
    const client = {
      get: (key: string) => connection.client.get(key),
      set: (key: string, value: string, options: { expiration: { type: 'EX'; value: number } }) =>
        connection.client.set(key, value, options),
      expire: (key: string, seconds: number) => connection.client.expire(key, seconds),
      del: (keys: readonly string[]) => connection.client.del([...keys]),
    };
    const ttl = ({ operator }: SessionData) => {
      const now = clock();
      return operator ? Math.max(1, Math.ceil((endOfOperatorSession(operator, now) - now) / SECOND)) : 1;
    };
    this.#records = new RedisStore({ client, prefix: `${PREFIX}operator:`, ttl });
  }

  override get(id: string, done: (error: unknown, record?: SessionData | null) => void): void {
    this.#call<SessionData | null>((called) => this.#records.get(id, called)).then(
      (record) => done(null, record ?? null),
      () => done(null, null),
    );
  }

  override set(id: string, record: SessionData, done?: Done): void {
    this.#call((called) => this.#records.set(id, record, called)).then(() => done?.(), done);
  }

  override touch(id: string, record: SessionData, done?: Done): void {
    // The page is made already: a session whose end could not be moved ends sooner, and that is all.
    this.#call((called) => this.#records.touch(id, record, called)).then(
      () => done?.(),
      () => done?.(),
    );
  }

  override destroy(id: string, done?: Done): void {
    this.#call((called) => this.#records.destroy(id, called)).then(() => done?.(), done);
  }

  /** Redis removes by itself what has ended. */
  async sweep(): Promise<number> {
    return 0;
  }

  #call<T>(begin: (called: (error?: unknown, value?: T) => void) => unknown): Promise<T | undefined> {
    return this.#guard.run(
      () =>
        new Promise<T | undefined>((resolve, reject) => {
          void begin((error, value) => (error ? reject(error) : resolve(value)));
        }),
    );
  }
}
