/**
 * A shop under a steady mixed load (docs/design.md, 9): resident memory may grow by 1 MB a minute at most after warm-up, the
 * heap after collection, open files and Redis's keys a session stay as they are. In server mode with a Redis of its
 * own, and embedded. `-- --minutes 60` (20), `--per-second 100` for each shop, `--mode redis|embedded|both`.
 * Run after `npm run build`.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createClient } from 'redis';
import { shopLoad } from '../test/support/shop-load.js';
import { type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';
import { counted } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    minutes: { type: 'string', default: '20' },
    'per-second': { type: 'string', default: '100' },
    mode: { type: 'string', default: 'both' },
  },
});
const minutes = Number(values.minutes);
const perSecond = Number(values['per-second']);
const SAMPLES_A_MINUTE = 4;
/** This share of the run warms up: code is compiled, caches fill. */
const WARM_UP = 0.25;
const MEGABYTE = 1_048_576;

interface Sample {
  readonly minute: number;
  /** Megabytes that are the process's own; pages of LMDB's files are the system's to take back. */
  readonly own: number;
  readonly heap: number;
  readonly files: number;
  readonly keys: number;
  readonly visits: number;
}

const index = demoIndex();
const modes = values.mode === 'both' ? ['redis', 'embedded'] : [values.mode];
const met = await Promise.all(modes.map(soak));
if (met.includes(false)) process.exitCode = 1;

async function soak(mode: string): Promise<boolean> {
  const redis = mode === 'redis' ? await benchRedis() : undefined;
  const client = redis && (await connected(redis.url));
  const shop = await startShopProgram({ index, env: redis ? { REDIS_URL: redis.url } : {} });
  const keys = async () => (await client?.dbSize()) ?? 0;
  const samples: Sample[] = [];
  const began = performance.now();
  let visits = 0;
  const timer = setInterval(
    async () => samples.push(await sample(shop, { began, keys: await keys(), visits })),
    60_000 / SAMPLES_A_MINUTE,
  );
  try {
    const load = await shopLoad({
      address: shop.address,
      milliseconds: minutes * 60_000,
      perSecond,
      shoppers: 8,
      onVisit: () => {
        visits += 1;
      },
    });
    clearInterval(timer);
    return report(mode, load, samples);
  } finally {
    clearInterval(timer);
    client?.destroy();
    await shop.stop();
    await redis?.stop();
  }
}

async function connected(url: string) {
  const client = createClient({ url }).on('error', () => undefined);
  await client.connect();
  return client;
}

async function sample(
  shop: ShopProgram,
  { began, keys, visits }: { began: number; keys: number; visits: number },
): Promise<Sample> {
  const { heapUsed } = await shop.memory();
  return {
    minute: (performance.now() - began) / 60_000,
    own: ownMegabytes(shop.pid),
    heap: heapUsed / MEGABYTE,
    files: shop.openFiles(),
    keys,
    visits,
  };
}

function ownMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}

function report(
  mode: string,
  load: Awaited<ReturnType<typeof shopLoad>>,
  samples: readonly Sample[],
): boolean {
  const steady = samples.slice(Math.floor(samples.length * WARM_UP));
  const [first, last] = [steady[0], steady.at(-1)];
  if (!first || !last) throw new Error('The run was too short for a sample.');
  const growth = slope(steady.map(({ minute, own }) => [minute, own]));
  const heap = slope(steady.map(({ minute, heap }) => [minute, heap]));
  const keysEach = last.visits > 0 ? last.keys / last.visits : 0;
  console.log(
    [
      `${mode}: ${load.requests} requests in ${minutes} minutes (${load.perSecond.toFixed(0)} a second), ${load.errors.length} errors, ${load.wrong.length} wrong, p99 ${load.p99.toFixed(0)} ms`,
      `  own memory ${first.own.toFixed(0)} -> ${last.own.toFixed(0)} MB, ${growth.toFixed(2)} MB a minute; heap after collection ${first.heap.toFixed(1)} -> ${last.heap.toFixed(1)} MB, ${heap.toFixed(2)} MB a minute`,
      `  open files ${first.files} -> ${last.files}; visits ${last.visits}${mode === 'redis' ? `, Redis keys ${last.keys}, ${keysEach.toFixed(2)} a visit` : ''}`,
    ].join('\n'),
  );
  for (const [what, count] of counted([...load.errors, ...load.wrong])) console.log(`    ${count} x ${what}`);
  return growth <= 1 && load.wrong.length === 0;
}

/** Of the straight line nearest to the points. */
function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const spread = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
  return points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / (spread || 1);
}
