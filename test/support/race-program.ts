import { join } from 'node:path';
import { open } from 'lmdb';
import { openKeySlots } from '../../src/lmdb/key-slots.js';
import { openRedis } from '../../src/redis/connection.js';
import { keyOf, sessionKeys } from '../../src/redis/keys.js';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import { redisSessionLog } from '../../src/sessions/redis-session-log.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { RECORDS } from '../../src/sessions/session-record.js';
import { type RaceShop, toOrder } from './race-steps.js';
import { demoProducts } from './shop.js';
import { type ShopProgram, startShopProgram } from './shop-program.js';
import { until } from './until.js';

/** What is measured is who comes first, not how many the shop turns away. */
const PATIENCE = { OVERLOAD_PATIENCE: '60000', ENGINE_WAIT: '60000' };

export interface RaceProgramOptions {
  readonly index: string;
  /** Its address; LMDB without one. */
  readonly redis?: string;
  /** Where the shop finds it, if elsewhere: a proxy. */
  readonly shopsRedis?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Two web processes of the built shop, and its stores read from beside it. */
export async function openRaceProgram({
  index,
  redis,
  shopsRedis = redis,
  env = PATIENCE,
}: RaceProgramOptions): Promise<RaceShop> {
  const shop = await startShopProgram({
    index,
    program: 'serve.js',
    words: ['--processes', '2'],
    env: { ...env, ...(shopsRedis === undefined ? {} : { REDIS_URL: shopsRedis }) },
  });
  const stores = redis === undefined ? besideLmdb(shop) : await besideRedis(redis, shop);
  return {
    address: shop.address,
    now: Date.now,
    products: toOrder(demoProducts()),
    ...stores,
    async close() {
      await stores.close();
      await shop.stop();
    },
  };
}

type Beside = Pick<RaceShop, 'read' | 'keysOf' | 'recordEnd' | 'close'>;

function besideLmdb({ dataDir }: ShopProgram): Beside {
  const path = join(dataDir, 'sessions');
  const root = open({ path, maxDbs: 16 });
  const log = lmdbSessionLog(root, openKeySlots(root, join(path, 'keys')));
  const records = root.openDB<{ readonly endsAt: number }, SessionId>({ name: RECORDS });
  return {
    read: (session) => log.read(session, Date.now()),
    async keysOf(session) {
      const { head, entries } = await log.kept(session);
      return (head ? 1 : 0) + entries.length + (records.get(session) ? 1 : 0);
    },
    async recordEnd(session) {
      records.resetReadTxn();
      return records.get(session)?.endsAt;
    },
    close: () => root.close(),
  };
}

async function besideRedis(url: string, shop: ShopProgram): Promise<Beside> {
  const connection = openRedis({ url, password: process.env.REDIS_PASSWORD });
  if (!(await connection.whenReady(5_000))) throw new Error('Redis does not answer.');
  const log = redisSessionLog(connection);
  const overflow = overflowOf(shop);
  /** Asks once Redis holds all that the shop has acknowledged, and again where it is away just then. */
  const settled = async <T>(ask: () => Promise<T>): Promise<T> => {
    let answer: Promise<T> | undefined;
    const isAnswered = async () => {
      if (!overflow.isEmpty()) return false;
      answer = ask();
      await answer;
      return true;
    };
    await until(isAnswered, 'Redis answers, and nothing waits for it on disk');
    return answer as Promise<T>;
  };
  return {
    read: (session) => settled(() => log.read(session, Date.now())),
    async keysOf(session) {
      const exists = (key: string) => connection.client.exists(key);
      const found = await settled(() => Promise.all(sessionKeys(session).map(exists)));
      return found.reduce((sum, one) => sum + one, 0);
    },
    async recordEnd(session) {
      const record = await settled(() => connection.client.get(keyOf(session, 'record')));
      return record === null ? undefined : (JSON.parse(record) as { readonly endsAt: number }).endsAt;
    },
    async close() {
      await Promise.all([connection.close(), overflow.close()]);
    },
  };
}

/** What a shop has acknowledged that Redis has not taken yet, on the disk of its machine. */
function overflowOf({ dataDir }: ShopProgram) {
  const root = open({ path: join(dataDir, 'overflow'), maxDbs: 16 });
  const waiting = ['session-log', 'session-records', 'orders', 'stock'].map((name) => root.openDB({ name }));
  return {
    isEmpty(): boolean {
      for (const operations of waiting) operations.resetReadTxn();
      return waiting.every((operations) => operations.getKeysCount({ limit: 1 }) === 0);
    },
    close: () => root.close(),
  };
}
