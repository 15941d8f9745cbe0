import { join } from 'node:path';
import type { RootDatabase } from 'lmdb';
import { onlyWithRoom, recordsWithRoom } from '../away/only-with-room.js';
import { openRecentErasures } from '../away/recent-erasures.js';
import type { Config } from '../config.js';
import { openReserve } from '../files/reserve.js';
import type { Room } from '../files/room.js';
import { memoryLoginLimit } from '../limits/login-limit.js';
import { openKeySlots } from '../lmdb/key-slots.js';
import { openLmdb } from '../lmdb/lmdb-file.js';
import { LmdbOperatorStore } from '../operators/lmdb-operator-store.js';
import { lmdbOrders } from '../orders/lmdb-orders.js';
import { lmdbSessionLog } from '../sessions/lmdb-session-log.js';
import { LmdbVisitRecords } from '../sessions/lmdb-session-store.js';
import { MAX_ENTRIES } from '../sessions/session-log.js';
import { settingsOnDisk } from '../shared-settings/settings-on-disk.js';
import { lmdbStock } from '../stock/lmdb-stock.js';
import type { Clock } from '../time/clock.js';
import type { Stores, Traces } from './stores.js';

/**
 * Stores of a shop on one machine: LMDB under DATA_DIR, shared by the machine's processes. While the disk has no room
 * they refuse what is new, and still erase and finish what was begun.
 */
export function embeddedStores(config: Config, clock: Clock, room: Room) {
  const folder = sessionsIn(config);
  const root = openLmdb(folder, { room });
  const reserve = openReserve(folder, room);
  const keys = openKeySlots(root, join(folder, KEYS), reserve);
  return {
    sessionLog: onlyWithRoom(lmdbSessionLog(root, keys, MAX_ENTRIES, reserve), room, {
      append: (_session, _entries, { withdraws, discards }) =>
        withdraws === undefined && discards === undefined,
      restore: () => true,
    }),
    sessionStore: recordsWithRoom(new LmdbVisitRecords(root, clock), room),
    orders: onlyWithRoom(lmdbOrders(root), room, { place: () => true }),
    stock: onlyWithRoom(lmdbStock(root), room, { take: () => true }),
    operatorStore: recordsWithRoom(new LmdbOperatorStore(root, clock), room),
    loginLimit: memoryLoginLimit(clock),
    sharedSettings: settingsOnDisk(config.dataDir),
    redis: undefined,
    isReady: () => true,
    erasure: 'sealed',
    erasures: openRecentErasures(root, clock),
    states: () => ({}),
    waiting: () => 0,
    traces: async (session: string) => tracesIn(root, session),
    async close() {
      reserve.close();
      await root.close();
      keys.close();
    },
  } satisfies Stores;
}

/** The file of the sessions' keys, in the folder of the embedded stores. */
export const KEYS = 'keys';

export const sessionsIn = ({ dataDir }: Config): string => join(dataDir, 'sessions');

/** Looks through every database of a file, so that one added later is not overlooked. */
function tracesIn(root: RootDatabase, session: string): Traces {
  const names = [...root.getKeys()].filter((name): name is string => typeof name === 'string');
  const places = names.flatMap((name) => {
    const database = root.openDB({ name });
    // A key of the visit alone is written as a list of one, so that the range holds it as well.
    const keys = database.getKeysCount({ start: [session], end: [session, Number.MAX_SAFE_INTEGER] });
    return keys === 0 ? [] : [[name, keys] as const];
  });
  const keys = places.reduce((sum, [, count]) => sum + count, 0);
  return { keys, places: Object.fromEntries(places), waiting: false };
}
