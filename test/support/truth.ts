import { mkdtempSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Cell } from '../../src/analytics/event.js';
import { redisEventQueue } from '../../src/analytics/queue/redis-event-queue.js';
import { openPublisher } from '../../src/analytics/releases/publisher.js';
import { openReleases } from '../../src/analytics/releases/read-releases.js';
import { daysOfWeek, dueAt, weekOf } from '../../src/analytics/releases/week.js';
import { readCells } from '../../src/analytics/store/read-segments.js';
import { openRedis } from '../../src/redis/connection.js';
import { interestByDay } from '../../src/reports/interest-by-day.js';
import { visitShop } from '../../src/simulation/shopper.js';
import { MINUTE } from '../../src/time/clock.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { startShopProgram } from './shop-program.js';
import { type TruthPlan, truthPlan } from './truth-plan.js';
import { until } from './until.js';
import { startWorkerProcess } from './worker-process.js';

export interface TruthOptions {
  /** A finished index of the demo shop, copied. */
  readonly index: string;
  /** Visits on an average day. */
  readonly visits: number;
  /** Segments that they come for. */
  readonly segments?: number;
  /** Visits under way at once. */
  readonly atOnce: number;
  /** Redis stands still so often, milliseconds each, spread over the visits. */
  readonly stalls: readonly number[];
  readonly seed?: string;
}

export interface TruthResult {
  /** Visits that were made, and those of them that agreed to be counted. */
  readonly visits: number;
  readonly counted: number;
  /** Lines of the release that hold a number, and those whose number is not what the visits did. */
  readonly published: number;
  readonly wrong: readonly string[];
  /** Raw counts that differ, whether or not they are enough to be published. */
  readonly differences: readonly string[];
  /** Events that are missing, as a share of those that were due. */
  readonly missing: number;
  /** What the release says could not be counted. */
  readonly uncounted: number | undefined;
}

/** Two web processes, a worker apart and Redis: what scripted visits did, held against what is published of them. */
export async function truthTest(options: TruthOptions): Promise<TruthResult> {
  const plan = await truthPlan({ segments: 4, seed: 'truth', ...options });
  const analyticsDir = mkdtempSync(join(tmpdir(), 'afterglow-truth-'));
  const redis = await startRedis();
  const env = { REDIS_URL: redis.url, ANALYTICS_DIR: analyticsDir, LOG_LEVEL: 'error' };
  const shop = await startShopProgram({
    index: options.index,
    program: 'serve.js',
    words: ['--processes', '2'],
    // Everybody is served: who is turned away did nothing that could be counted.
    env: { ...env, OVERLOAD_PATIENCE: '60000' },
  });
  const worker = startWorkerProcess({ ...env, DATA_DIR: shop.dataDir });
  const at = Date.now();
  try {
    await makeVisits(plan, shop.address, redis, options);
    await untilHandedOver(shop.address);
    await untilRead(redis.url);
  } finally {
    await shop.stop();
    await worker.stop();
    await redis.stop();
  }
  const result = await compare(plan, analyticsDir, at);
  rmSync(analyticsDir, { recursive: true, force: true });
  return result;
}

async function makeVisits(
  { visits }: TruthPlan,
  address: string,
  redis: RedisServer,
  { atOnce, stalls }: TruthOptions,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const door = { port: Number(new URL(address).port), agent, cookies: new Map() };
  const waiting = visits.entries();
  const standStillAt = new Map(
    stalls.map((length, turn) => [Math.round(((turn + 1) * visits.length) / (stalls.length + 1)), length]),
  );
  const shopper = async () => {
    for (const [turn, visit] of waiting) {
      const stall = standStillAt.get(turn);
      if (stall !== undefined) void standStill(redis, stall);
      await visitShop(visit, door);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, shopper));
  agent.destroy();
}

async function standStill(redis: RedisServer, milliseconds: number): Promise<void> {
  redis.stall();
  await sleep(milliseconds);
  redis.resume();
}

/** Nothing waits in any web process: neither an event nor a count. */
async function untilHandedOver(address: string): Promise<void> {
  const waits = async () => {
    const text = await (await fetch(`${address}/metrics`)).text();
    return [...text.matchAll(/afterglow_reading\{name="(?:events|counts)_waiting"[^}]*\} (\d+)/g)];
  };
  await sleep(500);
  await until(async () => (await waits()).every(([, one]) => one === '0'), 'nothing waits', MINUTE);
}

async function untilRead(url: string): Promise<void> {
  const redis = openRedis({ url, password: undefined });
  const queue = redisEventQueue({ redis, partition: 0 });
  const isRead = async () => {
    const { pending, lastRead, lastAdded } = await queue.counts();
    return pending === 0 && lastRead === lastAdded;
  };
  await until(isRead, 'the worker has read everything', MINUTE);
  await redis.close();
}

async function compare(plan: TruthPlan, analyticsDir: string, at: number): Promise<TruthResult> {
  const week = weekOf(at);
  const directory = join(analyticsDir, 'releases');
  const segments = plan.floor.segments;
  const cells = (range: Parameters<typeof readCells>[1]) => readCells(analyticsDir, range);
  await openPublisher({
    directory,
    cells,
    segments: async () => segments,
    settled: async () => true,
  }).publish(week, dueAt(week));
  const release = await openReleases(directory).read({ id: week, report: interestByDay.id });
  if (release?.state !== 'whole') throw new Error('The release is not whole.');
  const due = plan.cellsOf(plan.visits, at);
  const days = daysOfWeek(week);
  const wanted = interestByDay.rows({ cells: due, segments, days });
  const found = await cells({ from: days[0] ?? ('' as never), to: days[6] ?? ('' as never) });
  const eventsIn = (some: readonly Cell[]) => some.reduce((sum, { events }) => sum + events, 0);
  const known = found.filter(({ kind }) => due.some((one) => one.kind === kind));
  return {
    visits: plan.visits.length,
    counted: due.find(({ kind }) => kind === 'visit')?.sessions ?? 0,
    published: release.rows.filter(({ value }) => value !== null).length,
    wrong: release.rows.flatMap(({ day, label, measure, value }, row) =>
      value === wanted[row]?.value ? [] : [`${day} ${label} ${measure}: ${value}, not ${wanted[row]?.value}`],
    ),
    differences: differencesOf(due, known),
    missing: 1 - eventsIn(known) / eventsIn(due),
    uncounted: release.manifest.uncounted,
  };
}

function differencesOf(due: readonly Cell[], found: readonly Cell[]): string[] {
  const keyOf = ({ day, segment, kind }: Cell) => `${day} ${segment} ${kind}`;
  const said = ({ sessions, events }: Pick<Cell, 'sessions' | 'events'>) => `${sessions}/${events}`;
  const both = [due, found].map((cells) => new Map(cells.map((cell) => [keyOf(cell), said(cell)])));
  const keys = new Set(both.flatMap((cells) => [...cells.keys()]));
  return [...keys].flatMap((key) => {
    const [wanted = '0/0', got = '0/0'] = both.map((cells) => cells.get(key));
    return wanted === got ? [] : [`${key}: ${got}, not ${wanted}`];
  });
}
