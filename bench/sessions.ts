/**
 * What a session costs: bytes in Redis (its own memory and the process's) and in LMDB (its file), for logs of 50
 * entries with a search vector in every tenth. `-- --sessions 10000,100000 --entries 50`; a million sessions of five
 * entries: `--sessions 1000000 --entries 5`. Redis at REDIS_URL is not emptied afterwards; without it one
 * of its own is started.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { open } from 'lmdb';
import { createClient } from 'redis';
import type { ProductId } from '../src/catalog/product.js';
import { openKeySlots } from '../src/lmdb/key-slots.js';
import { openRedis } from '../src/redis/connection.js';
import { lmdbSessionLog } from '../src/sessions/lmdb-session-log.js';
import { redisSessionLog } from '../src/sessions/redis-session-log.js';
import type { SessionId, SessionLog } from '../src/sessions/session-log.js';
import { MINUTE } from '../src/time/clock.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { benchRedis } from './bench-redis.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    sessions: { type: 'string', default: '10000,100000' },
    entries: { type: 'string', default: '50' },
  },
});
const entries = Number(values.entries);
/** Sessions written at once. */
const AT_ONCE = 64;
const now = Date.now();

for (const count of values.sessions.split(',').map(Number)) {
  await inRedis(count);
  await inLmdb(count);
}

async function inRedis(count: number): Promise<void> {
  const server = await benchRedis();
  if (!server) return console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
  const connection = openRedis({ url: server.url, password: process.env.REDIS_PASSWORD });
  try {
    if (!(await connection.whenReady(5_000))) throw new Error('Redis does not answer.');
    const before = await memoryOf(server.url);
    const perSecond = await fill(redisSessionLog(connection), count);
    const after = await memoryOf(server.url);
    const each = (what: 'used' | 'resident') => Math.round((after[what] - before[what]) / count);
    console.log(
      `Redis, ${count} sessions of ${entries} entries: ${each('used')} bytes each, ${each('resident')} resident; ${perSecond} sessions written a second`,
    );
  } finally {
    await connection.close();
    await server.stop();
  }
}

async function memoryOf(url: string) {
  const client = createClient({ url });
  await client.connect();
  const info = String(await client.info('memory'));
  client.destroy();
  const number = (name: string) => Number(new RegExp(`${name}:(\\d+)`).exec(info)?.[1] ?? 0);
  return { used: number('used_memory'), resident: number('used_memory_rss') };
}

async function inLmdb(count: number): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'afterglow-sessions-'));
  const root = open({ path: directory, maxDbs: 8 });
  try {
    const perSecond = await fill(lmdbSessionLog(root, openKeySlots(root, join(directory, 'keys'))), count);
    await root.flushed;
    const bytes = readdirSync(directory).reduce((sum, name) => sum + statSync(join(directory, name)).size, 0);
    console.log(
      `LMDB, ${count} sessions of ${entries} entries: ${Math.round(bytes / count)} bytes each on disk; ${perSecond} sessions written a second`,
    );
  } finally {
    await root.close();
    rmSync(directory, { recursive: true });
  }
}

async function fill(log: SessionLog, count: number): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) {
        const session = `bench-${(next++).toString(36).padStart(24, '0')}` as SessionId;
        await log.append(session, entriesOf(session), { now, seen: undefined });
      }
    }),
  );
  return Math.round((1_000 * count) / (performance.now() - start));
}

/** As a visit has them: mostly looks, some searches, a press now and then, a basket. */
function entriesOf(session: string): Entry[] {
  return Array.from({ length: entries }, (_, i): Entry => {
    const head = {
      id: `${session.slice(-6)}-${i.toString().padStart(9, '0')}` as EntryId,
      at: now - (entries - i) * MINUTE,
    };
    const product = `cork-yoga-block-${(i * 7) % 90}` as ProductId;
    if (i === 0) return { ...head, type: 'consent', purpose: 'personalise', granted: true };
    if (i % 10 === 5) return { ...head, type: 'search', meaning: vectorOf(i), found: foundBy(i) };
    if (i % 17 === 3)
      return { ...head, type: 'basket', product, change: 1, quantity: 1, price: 1_800, currency: 'EUR' };
    return { ...head, type: 'signal', kind: i % 9 === 0 ? 'interested' : 'view', product };
  });
}

const foundBy = (seed: number): ProductId[] =>
  [1, 2, 3].map((place) => `cork-yoga-block-${(seed + place) % 90}` as ProductId);

/** A meaning as a log keeps it: one byte a dimension, nothing that could be compressed. */
function vectorOf(seed: number): Uint8Array {
  return Uint8Array.from(
    { length: 384 },
    (_, i) => (Math.imul(seed * 384 + i + 1, 2_654_435_761) >>> 13) & 255,
  );
}
