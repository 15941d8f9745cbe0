import type { Store } from 'express-session';
import type { RecentErasures } from '../away/recent-erasures.js';
import type { LoginLimit } from '../limits/login-limit.js';
import type { Orders } from '../orders/order.js';
import type { RedisConnection } from '../redis/connection.js';
import type { SessionLog } from '../sessions/session-log.js';
import type { SharedSettings } from '../shared-settings/shared-settings.js';
import type { Stock } from '../stock/stock.js';
import type { EngineState } from '../telemetry/engine-state.js';

/** What is left of a session in the shop's stores. */
export interface Traces {
  /** Keys that name it, in every store that answered. */
  readonly keys: number;
  /** The same by the place where they lie: a database, a kind of key, or what waits on this machine's disk. */
  readonly places: Readonly<Record<string, number>>;
  /** A store did not answer: what it holds goes when it does, and at the latest when the session ends. */
  readonly waiting: boolean;
}

/**
 * What an erasure leaves that could be read outside the stores: nothing, where entries are sealed and their key is
 * overwritten; or the engine's own journal on its disk, until that is rewritten.
 */
type Erasure = 'sealed' | 'journal';

/** Where a shop keeps what shoppers do: sessions, their records, orders, and what its processes agree on. */
export interface Stores {
  readonly sessionLog: SessionLog;
  /** express-session's records; `sweep` removes those that have ended. */
  readonly sessionStore: Store & { sweep(): Promise<number> };
  readonly orders: Orders;
  readonly stock: Stock;
  /** Operators' sessions, apart from shoppers'. */
  readonly operatorStore: Store & { sweep(): Promise<number> };
  readonly loginLimit: LoginLimit;
  readonly sharedSettings: SharedSettings;
  /** The connection that these stores use; undefined for embedded ones. */
  readonly redis: RedisConnection | undefined;
  /** False until a store that several machines share has answered this one for the first time. */
  isReady(): boolean;
  readonly erasure: Erasure;
  /** Sessions whose ids are not to be given again. */
  readonly erasures: RecentErasures;
  /** Engines that can be away while the shop is open, by name. */
  states(): Record<string, EngineState>;
  /** Writes that wait on this machine's disk for an engine that is away. */
  waiting(): number;
  /** Looks for a session in every store: what erasing must bring to zero. */
  traces(session: string): Promise<Traces>;
  close(): Promise<void>;
}
