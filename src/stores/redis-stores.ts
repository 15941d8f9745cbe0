import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openGuard } from '../away/guard.js';
import { openLease } from '../away/lease.js';
import { onlyWithRoom, overflowWithRoom } from '../away/only-with-room.js';
import { openOverflow } from '../away/overflow.js';
import { openRecentErasures } from '../away/recent-erasures.js';
import { startReplay } from '../away/replay.js';
import type { Config, RedisSettings } from '../config.js';
import { openReserve } from '../files/reserve.js';
import type { Room } from '../files/room.js';
import { redisLoginLimit } from '../limits/redis-login-limit.js';
import { openKeySlots } from '../lmdb/key-slots.js';
import { openLmdb } from '../lmdb/lmdb-file.js';
import { RedisOperatorStore } from '../operators/redis-operator-store.js';
import { movingOrders } from '../orders/moving-orders.js';
import { type OrderOperation, overflowingOrders } from '../orders/overflowing-orders.js';
import { redisOrders } from '../orders/redis-orders.js';
import { openRedis } from '../redis/connection.js';
import { sessionKeys } from '../redis/keys.js';
import { refusesWrites } from '../redis/problem.js';
import { movingSessionLog } from '../sessions/moving-session-log.js';
import { overflowingSessionLog } from '../sessions/overflowing-session-log.js';
import { redisSessionLog } from '../sessions/redis-session-log.js';
import { type RecordOperation, RedisSessionStore } from '../sessions/redis-session-store.js';
import type { LogOperation, SessionId } from '../sessions/session-log.js';
import { settingsInRedis } from '../shared-settings/settings-in-redis.js';
import { settingsOnDisk } from '../shared-settings/settings-on-disk.js';
import { askedStock } from '../stock/asked-stock.js';
import { lmdbStock } from '../stock/lmdb-stock.js';
import { overflowingStock, type StockOperation } from '../stock/overflowing-stock.js';
import { redisStock } from '../stock/redis-stock.js';
import { type Clock, SECOND } from '../time/clock.js';
import type { ClockWatch } from '../time/clock-watch.js';
import { embeddedStores, KEYS, sessionsIn } from './embedded-stores.js';
import { openAcquaintance } from './redis-acquaintance.js';
import type { Stores } from './stores.js';

/** docs/design.md, 3: one call to the session log waits this long, milliseconds. */
const DEADLINE = 100;
/** A start waits this long for Redis, and then opens without it, milliseconds. */
const START_PATIENCE = SECOND;
/** What processes must agree on is asked for at the start, when nobody waits for a page, milliseconds. */
const SETTINGS_DEADLINE = SECOND;
/** Databases in the file of what waits: what each store keeps there, its numbers and its keys. */
const MOST_DATABASES = 32;
/** A replaying process that died is followed by another after this long, milliseconds. */
const REPLAY_LEASE = 5 * SECOND;

/**
 * Stores of a shop on several machines: Redis, with an overflow on this machine's disk for as long as it is away,
 * and whatever an embedded store still holds from before, which moves to Redis at its first request.
 */
export async function redisStores(
  config: Config,
  settings: RedisSettings,
  clock: Clock,
  { room, clockWatch }: { readonly room: Room; readonly clockWatch: ClockWatch },
): Promise<Stores> {
  const redis = openRedis(settings);
  // A Redis that is full still reads.
  const guard = openGuard({ engine: 'redis', deadline: DEADLINE, isRefusal: refusesWrites });
  const folder = join(config.dataDir, 'overflow');
  const waiting = openLmdb(folder, { room, maxDbs: MOST_DATABASES });
  const reserve = openReserve(folder, room);
  const keys = openKeySlots(waiting, join(folder, KEYS), reserve);
  const former = existsSync(sessionsIn(config)) ? embeddedStores(config, clock, room) : undefined;
  const openWaiting = <Operation extends {}>(name: string, keeps: (operation: Operation) => boolean) =>
    overflowWithRoom(openOverflow<Operation>(waiting, name, keys, reserve), room, keeps);

  const logs = openWaiting<LogOperation>('session-log', keepsEntries);
  const records = openWaiting<RecordOperation>('session-records', ({ kind }) => kind === 'set');
  const erasures = openRecentErasures(waiting, clock);
  const log = overflowingSessionLog({
    remote: redisSessionLog(redis),
    guard,
    overflow: logs,
    erasures,
    clock,
  });
  const sessionLog = former ? movingSessionLog(log, former.sessionLog, clock) : log;
  const sessionStore = new RedisSessionStore({
    connection: redis,
    guard,
    overflow: records,
    clock,
    secureCookies: config.secureCookies,
    logWaits: (id) => logs.pending(id).length > 0,
    takeLogAlong: (id) => sessionLog.read(id as SessionId, clock()),
    ...(former ? { former: former.sessionStore } : {}),
  });
  const ordersWaiting = openWaiting<OrderOperation>('orders', ({ kind }) => kind === 'place');
  const orders = overflowingOrders({
    remote: redisOrders(redis),
    guard,
    overflow: ordersWaiting,
  });
  const salesWaiting = openOverflow<StockOperation>(waiting, 'stock', keys);
  const stock = overflowingStock({
    remote: redisStock(redis),
    local: onlyWithRoom(lmdbStock(waiting), room, { take: () => true }),
    asked: askedStock(waiting, clock),
    guard,
    overflow: salesWaiting,
  });
  const replay = startReplay({
    overflows: [log, sessionStore, orders, stock],
    lease: openLease(waiting, 'replay', REPLAY_LEASE),
    ready: () => redis.ready() && clockWatch.isTrusted(),
  });
  await redis.whenReady(START_PATIENCE);
  const acquaintance = await openAcquaintance(redis, settings, settingsOnDisk(config.dataDir));

  return {
    sessionLog,
    sessionStore,
    erasures,
    orders: former ? movingOrders(orders, former.orders) : orders,
    stock,
    operatorStore: new RedisOperatorStore(redis, guard, clock),
    loginLimit: redisLoginLimit(redis, guard, clock),
    sharedSettings: settingsInRedis(
      redis,
      openGuard({ engine: 'redis', deadline: SETTINGS_DEADLINE }),
      settingsOnDisk(config.dataDir),
    ),
    redis,
    isReady: acquaintance.isMade,
    erasure: 'journal',
    states: () => ({ redis: redis.ready() ? guard.state() : 'down' }),
    waiting: () => logs.size() + records.size() + ordersWaiting.size() + salesWaiting.size(),
    async traces(session) {
      const pending = [...logs.pending(session), ...records.pending(session)];
      const kept = pending.filter(({ kind }) => kind !== 'erase' && kind !== 'destroy').length;
      const before = await former?.traces(session);
      const names = sessionKeys(session);
      const there = await guard
        .run(() => Promise.all(names.map((key) => redis.client.exists(key))))
        .catch(() => undefined);
      const found = (there ?? []).map((count, at) => [kindOfKey(names[at] ?? ''), count] as const);
      const all = [...found, ['waiting', kept] as const, ...Object.entries(before?.places ?? {})];
      const places = Object.fromEntries(all.filter(([, count]) => count > 0));
      const keys = kept + (before?.keys ?? 0) + found.reduce((sum, [, count]) => sum + count, 0);
      return { keys, places, waiting: there === undefined || kept < pending.length };
    },
    async close() {
      acquaintance.close();
      reserve.close();
      await replay.close();
      await redis.close();
      await Promise.all([waiting.close(), former?.close()]);
      keys.close();
    },
  };
}

/** What a key of a session holds: the last part of its name. */
const kindOfKey = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

/** Whether an operation adds to a log. What withdraws a purpose says so in it, and is owed whatever the disk holds. */
function keepsEntries(operation: LogOperation): boolean {
  if (operation.kind !== 'append') return false;
  return operation.terms?.withdraws === undefined && operation.terms?.discards === undefined;
}
