/**
 * 10,000 appends to one session, fifty at a time: how many are lost (none may be), and how many a second. In LMDB,
 * and in Redis: at REDIS_URL, or in a redis-server of its own where Debian's is installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { ProductId } from '../src/catalog/product.js';
import { openKeySlots } from '../src/lmdb/key-slots.js';
import { openRedis } from '../src/redis/connection.js';
import { lmdbSessionLog } from '../src/sessions/lmdb-session-log.js';
import { redisSessionLog } from '../src/sessions/redis-session-log.js';
import type { SessionId, SessionLog } from '../src/sessions/session-log.js';
import type { Entry, EntryId } from '../src/visits/entry.js';
import { readVisit } from '../src/visits/visit.js';
import { benchRedis } from './bench-redis.js';

const APPENDS = 10_000;
const CONCURRENCY = 50;
const SESSION = 'bench-of-appends' as SessionId;
const now = Date.now();

await inLmdb();
await inRedis();

async function inLmdb(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'afterglow-appends-'));
  const root = open({ path: directory });
  await race('LMDB', lmdbSessionLog(root, openKeySlots(root, join(directory, 'keys')), APPENDS));
  await root.close();
  rmSync(directory, { recursive: true });
}

async function inRedis(): Promise<void> {
  const server = await benchRedis();
  if (!server) return console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
  const connection = openRedis({ url: server.url, password: process.env.REDIS_PASSWORD });
  try {
    if (!(await connection.whenReady(5_000))) throw new Error('Redis does not answer.');
    await race('Redis', redisSessionLog(connection, APPENDS));
  } finally {
    await connection.close();
    await server.stop();
  }
}

async function race(engine: string, log: SessionLog): Promise<void> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < APPENDS) await log.append(SESSION, [line(next++)], { now, seen: undefined });
    }),
  );
  const seconds = (performance.now() - start) / 1000;

  const { entries, length } = await log.read(SESSION, now);
  await log.erase(SESSION);
  const kept = new Set(entries.map((entry) => entry.id)).size;
  const pieces = [...readVisit(entries).basket.values()].reduce((sum, { quantity }) => sum + quantity, 0);
  console.log(
    `${engine}: ${APPENDS} appends at concurrency ${CONCURRENCY}: ${APPENDS - kept} lost, length ${length}, ${pieces} pieces in the basket, ${Math.round(APPENDS / seconds)} a second`,
  );
  if (kept !== APPENDS || length !== APPENDS || pieces !== APPENDS) process.exitCode = 1;
}

function line(number: number): Entry {
  const product = `p-${number % 200}` as ProductId;
  return {
    type: 'basket',
    product,
    change: 1,
    quantity: 1,
    price: 100,
    currency: 'EUR',
    id: `entry-${number}` as EntryId,
    at: now,
  };
}
