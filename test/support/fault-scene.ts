import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dayOf } from '../../src/analytics/event.js';
import { aliasOf, shapeFor, versionOf } from '../../src/vector-index/qdrant/collection.js';
import { readManifest } from '../../src/vector-index/read-index.js';
import { type FaultProxy, openFaultProxy, type Toxic } from './fault-proxy.js';
import { openPretendQdrant } from './pretend-qdrant.js';
import { httpErrors, redisErrors } from './protocol-errors.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { type ShopProgram, startShopProgram } from './shop-program.js';

export const ENGINES = ['redis', 'qdrant', 'inference', 'duckdb'] as const;
export type Engine = (typeof ENGINES)[number];

/** docs/design.md, 9: the fault matrix. `stopped` and `killed` are signals to a real Redis, SIGSTOP and SIGKILL. */
export const FAULTS = ['refused', 'blackHole', 'late', 'reset', 'garbage', 'error'] as const;
export type Fault = (typeof FAULTS)[number];
export type RedisSignal = 'stopped' | 'killed';

/** A shop in server mode whose engines can be made to fail while it is open. */
export interface FaultScene {
  readonly shop: ShopProgram;
  /** Makes an engine fail; resolves with what ends it. */
  put(engine: Engine, fault: Fault | RedisSignal): Promise<() => Promise<void>>;
  /** What `/readyz` says of each engine. */
  states(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** How much later a slow engine answers, milliseconds. */
const LATE = 500;
const PREFIX = 'afterglow';

/** Opens the shop behind fault proxies. Needs a redis-server; Qdrant is real where QDRANT_URL names one. */
export async function openFaultScene(index: string): Promise<FaultScene> {
  const redis = await startRedis();
  const qdrant = await startQdrant(index);
  const proxies = { redis: await openFaultProxy(redis.port), qdrant: await openFaultProxy(qdrant.port) };
  const shop = await startShopProgram({
    index,
    env: {
      REDIS_URL: `redis://127.0.0.1:${proxies.redis.port}`,
      QDRANT_URL: `http://127.0.0.1:${proxies.qdrant.port}`,
      LOG_LEVEL: 'error',
      // Faults are looked at, not overload: a machine that is busy otherwise turns nobody away.
      OVERLOAD_PATIENCE: '30000',
    },
  });
  return {
    shop,
    async put(engine, fault) {
      if (fault === 'stopped' || fault === 'killed') return strike(redis, fault);
      if (engine === 'redis' || engine === 'qdrant') return toxic(proxies[engine], TOXICS[engine][fault]);
      if (engine === 'duckdb') return troubleWorker(shop, fault);
      await shop.faultThread(fault);
      return () => shop.faultThread(undefined);
    },
    async states() {
      const answer = await fetch(`${shop.address}/readyz`);
      return ((await answer.json()) as { engines: Record<string, string> }).engines;
    },
    async close() {
      await shop.stop();
      await proxies.redis.close();
      await proxies.qdrant.close();
      await redis.stop();
      await qdrant.close();
    },
  };
}

const byNetwork = {
  refused: { kind: 'down' },
  blackHole: { kind: 'timeout' },
  late: { kind: 'latency', milliseconds: LATE },
  reset: { kind: 'reset', after: 3 },
  garbage: { kind: 'garbage' },
} as const;

const TOXICS: Readonly<Record<'redis' | 'qdrant', Readonly<Record<Fault, Toxic>>>> = {
  redis: {
    ...byNetwork,
    error: { kind: 'error', answers: redisErrors('-LOADING Redis is loading the dataset in memory') },
  },
  qdrant: { ...byNetwork, error: { kind: 'error', answers: httpErrors(500) } },
};

async function toxic(proxy: FaultProxy, one: Toxic) {
  await proxy.set(one);
  return () => proxy.set(undefined);
}

/** Stops or kills a Redis; resolves with what undoes it. */
async function strike(redis: RedisServer, kind: RedisSignal) {
  if (kind === 'stopped') {
    redis.stall();
    return async () => redis.resume();
  }
  await redis.kill();
  return () => redis.restart();
}

/** The real one at QDRANT_URL, else one that says that the catalogue is published and product 0 is near. */
async function startQdrant(index: string) {
  const url = process.env.QDRANT_URL;
  if (url) return { port: Number(new URL(url).port || 6333), close: async () => undefined };
  const manifest = await readManifest(index);
  const version = versionOf(manifest, shapeFor(manifest.count, 'none'));
  const pretended = await openPretendQdrant(manifest.count, aliasOf(PREFIX, version));
  return { port: Number(new URL(pretended.url).port), close: () => pretended.close() };
}

/** How often the worker is looked for, milliseconds. */
const LOOK_EVERY = 100;

/** DuckDB is reached through its worker and its files: what a server's faults are to these. */
async function troubleWorker(shop: ShopProgram, fault: Fault): Promise<() => Promise<void>> {
  if (fault === 'garbage' || fault === 'error') spoilSegment(shop.dataDir, fault);
  let turn = 0;
  const trouble = () => {
    turn += 1;
    for (const pid of workersOf(shop.pid)) signal(pid, signalFor(fault, turn));
  };
  trouble();
  const timer = setInterval(trouble, LOOK_EVERY);
  return async () => {
    clearInterval(timer);
    for (const pid of workersOf(shop.pid)) signal(pid, 'SIGCONT');
    if (fault === 'error') rmSync(segmentOf(shop.dataDir), { recursive: true, force: true });
  };
}

function signalFor(fault: Fault, turn: number): NodeJS.Signals | undefined {
  switch (fault) {
    case 'refused':
      return 'SIGKILL';
    case 'blackHole':
      return 'SIGSTOP';
    case 'late':
      return turn % (LATE / LOOK_EVERY) === 0 ? 'SIGCONT' : 'SIGSTOP';
    case 'reset':
      return turn % 10 === 1 ? 'SIGKILL' : undefined;
    default:
      return turn === 1 ? 'SIGKILL' : undefined;
  }
}

const segmentOf = (dataDir: string) =>
  join(dataDir, 'analytics', 'segments', `${dayOf(Date.now())}-p0-0bad.parquet`);

/** A segment of a usual length that says nothing; or a folder under the name of one, which cannot be opened. */
function spoilSegment(dataDir: string, fault: 'garbage' | 'error'): void {
  const file = segmentOf(dataDir);
  rmSync(file, { recursive: true, force: true });
  if (fault === 'error') mkdirSync(file, { recursive: true });
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(64 * 1_024));
  }
}

function signal(pid: number, name: NodeJS.Signals | undefined): void {
  if (name === undefined) return;
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended.
  }
}

/** Processes that the shop started itself. */
function workersOf(shop: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return parent === shop ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}
