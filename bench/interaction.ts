/**
 * What one request of a mixed load costs each part of a shop in server mode: processor time of the web process and of
 * Redis, calls to Redis and bytes each way. These are the numbers that docs/scale.md plans with. `-- --seconds 20`,
 * `--per-second 40`. Run after `npm run build`; needs redis-server.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createClient } from 'redis';
import { shopLoad } from '../test/support/shop-load.js';
import { startShopProgram } from '../test/support/shop-program.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { seconds: { type: 'string', default: '20' }, 'per-second': { type: 'string', default: '40' } },
});
/** Of /proc, on Linux. */
const TICKS_A_SECOND = 100;

const redis = await benchRedis();
if (redis === undefined) throw new Error('There is no redis-server and REDIS_URL is not set.');
const shop = await startShopProgram({ index: demoIndex(), env: { REDIS_URL: redis.url } });
const client = createClient({ url: redis.url });
try {
  await client.connect();
  await shopLoad({ address: shop.address, requests: 400 });
  const before = await readings();
  const load = await shopLoad({
    address: shop.address,
    milliseconds: Number(values.seconds) * 1_000,
    perSecond: Number(values['per-second']),
    shoppers: 8,
  });
  const after = await readings();
  const each = (name: keyof typeof before) => (after[name] - before[name]) / load.requests;
  console.log(
    [
      `${load.requests} requests, ${load.perSecond.toFixed(0)} a second, ${load.errors.length} errors; p50 ${load.p50.toFixed(0)} ms, p99 ${load.p99.toFixed(0)} ms`,
      `web process: ${each('web').toFixed(2)} ms of processor a request, its threads included`,
      `Redis: ${each('redis').toFixed(3)} ms of processor a request, ${each('calls').toFixed(2)} calls, ${each('in').toFixed(0)} bytes in, ${each('out').toFixed(0)} bytes out`,
    ].join('\n'),
  );
} finally {
  client.destroy();
  await shop.stop();
  await redis.stop();
}

async function readings() {
  const info = String(await client.info());
  const number = (name: string) => Number(new RegExp(`^${name}:([\\d.]+)`, 'm').exec(info)?.[1] ?? 0);
  const stats = String(await client.info('commandstats'));
  // Commands that a script calls are counted beside the script: only what came over the wire counts here.
  const calls = [
    ...stats.matchAll(/^cmdstat_(?:evalsha|eval|get|set|del|expire|hget|ping)[^:]*:calls=(\d+)/gm),
  ];
  return {
    web: processorMilliseconds(shop.pid),
    redis: 1_000 * (number('used_cpu_user') + number('used_cpu_sys')),
    calls: calls.reduce((sum, [, count]) => sum + Number(count), 0),
    in: number('total_net_input_bytes'),
    out: number('total_net_output_bytes'),
  };
}

function processorMilliseconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
}
