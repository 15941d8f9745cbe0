import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { type Embedder, openEmbedder } from './embedding/embedder.js';
import type { EngineState } from './guard.js';
import { memoryRateLimits } from './limits/memory-rate-limits.js';
import { lmdbOrders } from './orders/lmdb-orders.js';
import { lmdbSessionLog } from './sessions/lmdb-session-log.js';
import { LmdbSessionStore } from './sessions/lmdb-session-store.js';
import { settingsOnDisk } from './shared-settings/settings-on-disk.js';
import { vectorEngine } from './vector-index/vector-engine.js';

/**
 * The engines behind the ports: the only file that opens one. Embedded: one machine, no services.
 * @param given an embedder to use instead of the model's
 */
export async function openEngines(config: Config, clock: Clock, given?: Embedder) {
  mkdirSync(config.dataDir, { recursive: true });
  const embedder = given ?? (await openEmbedder({ modelDir: config.modelDir }));
  const root = open({ path: join(config.dataDir, 'sessions'), maxDbs: 8 });
  const sessionLog = lmdbSessionLog(root);
  const sessionStore = new LmdbSessionStore(root, clock);
  const orders = lmdbOrders(root);
  const vectors = vectorEngine(config);
  const sharedSettings = settingsOnDisk(config.dataDir);
  return {
    embedder,
    sessionLog,
    sessionStore,
    orders,
    rateLimits: memoryRateLimits(config.rates),
    sharedSettings,
    secret: await sharedSettings.offer('secret', randomBytes(32).toString('base64url')),
    vectors,
    /** Engines that can be away while the shop is open. Embedded ones are part of the process: there are none. */
    states: (): Record<string, EngineState> => stated({ vectors: vectors.state() }),
    /** Removes what has reached its end. */
    async sweep() {
      const now = clock();
      await Promise.all([sessionLog.sweep(now), sessionStore.sweep(), orders.sweep(now)]);
    },
    /** Keys that name a session in any store: what erasing must bring to zero. */
    async traces(session: string) {
      return tracesOf(root, session);
    },
    async close() {
      await Promise.all([embedder.close(), root.close()]);
    },
  };
}

export type Engines = Awaited<ReturnType<typeof openEngines>>;

/** The engines that have a state. */
function stated(states: Readonly<Record<string, EngineState | undefined>>): Record<string, EngineState> {
  return Object.fromEntries(
    Object.entries(states).flatMap(([name, state]) => (state ? [[name, state]] : [])),
  );
}

/** Looks through every database of the store, so that one added later is not overlooked. */
function tracesOf(root: RootDatabase, session: string): number {
  const names = [...root.getKeys()].filter((name): name is string => typeof name === 'string');
  return names.reduce((sum, name) => {
    const database = root.openDB({ name });
    const single = database.doesExist(session) ? 1 : 0;
    return (
      sum + single + database.getKeysCount({ start: [session], end: [session, Number.MAX_SAFE_INTEGER] })
    );
  }, 0);
}
