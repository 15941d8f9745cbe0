import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import type { CatalogueIndex } from './vector-index/catalogue-index.js';
import { openUsearchIndex } from './vector-index/usearch.js';

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
  return {
    embedder,
    sessionLog,
    sessionStore,
    orders,
    rateLimits: memoryRateLimits(config.rates),
    secret: readSecret(join(config.dataDir, 'secret')),
    openVectorIndex: (index: CatalogueIndex) =>
      openUsearchIndex({
        dimensions: index.manifest.dimensions,
        meanings: index.meanings,
        tastes: index.tastes,
      }),
    /** Engines that can be away while the shop is open. Embedded ones are part of the process: there are none. */
    states: (): Record<string, EngineState> => ({}),
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

/** The key that signs cookies: made once, whoever of several processes comes first; readable by the shop's own user alone. */
function readSecret(path: string): string {
  if (!existsSync(path)) {
    const own = `${path}.${process.pid}`;
    writeFileSync(own, randomBytes(32).toString('base64url'), { mode: 0o600 });
    linkFirst(own, path);
    rmSync(own);
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8');
}

/** Gives a whole file its name, unless another process has been first. */
function linkFirst(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
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
