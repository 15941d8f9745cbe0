/**
 * Requests that meet in two web processes, over real connections: how often they end otherwise than one after the other
 * would have (they may not). In LMDB and in Redis: at REDIS_URL, or in a redis-server of its own where Debian's is
 * installed. Prints the rows of a table. `-- --rounds 1000 --at-once 16 --engines lmdb,redis --only 'basket|order'`. Run after
 * `npm run build`.
 */

import { parseArgs } from 'node:util';
import { openFaultProxy } from '../test/support/fault-proxy.js';
import { OVERFLOW_RACE, overflowRace } from '../test/support/overflow-races.js';
import { openRaceProgram } from '../test/support/race-program.js';
import type { Race, RaceShop } from '../test/support/race-steps.js';
import { RACES } from '../test/support/races.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';
import { counted } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '16' },
    engines: { type: 'string', default: 'lmdb,redis' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const only = new RegExp(values.only);
const races = RACES.filter(({ name }) => only.test(name));
/** Visits that meet one absence of Redis. */
const VISITS = 50;

const index = demoIndex();
const began = performance.now();

const engines = values.engines.split(',');
if (engines.includes('lmdb')) await run('LMDB');
const redis = engines.includes('redis') ? await benchRedis() : undefined;
if (!redis && engines.includes('redis'))
  console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
else if (redis) {
  try {
    if (races.length > 0) await run('Redis', redis.url);
    if (only.test(OVERFLOW_RACE)) await runAway(redis.url);
  } finally {
    await redis.stop();
  }
}
console.log(`all of it took ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);

async function run(engine: string, url?: string): Promise<void> {
  const shop = await openRaceProgram({ index, ...(url === undefined ? {} : { redis: url }) });
  try {
    for (const race of races) {
      const since = performance.now();
      report(`${engine}: ${race.name}`, await outcomes(shop, race), rounds, since);
    }
  } finally {
    await shop.close();
  }
}

/** With the deadlines of every day: what Redis does not answer in time waits on disk. */
async function runAway(url: string): Promise<void> {
  const proxy = await openFaultProxy(Number(new URL(url).port));
  const shopsRedis = `redis://127.0.0.1:${proxy.port}`;
  const shop = await openRaceProgram({ index, redis: url, shopsRedis, env: {} });
  const since = performance.now();
  const wrong: string[] = [];
  let done = 0;
  try {
    for (; done < rounds; done += VISITS) {
      const absence = { visits: VISITS, isSilent: (done / VISITS) % 2 === 0 };
      wrong.push(...(await overflowRace(shop, proxy, absence)));
    }
    report(`Redis: ${OVERFLOW_RACE}`, wrong, done, since);
  } finally {
    await shop.close();
    await proxy.close();
  }
}

function report(name: string, wrong: readonly string[], of: number, since: number): void {
  const kinds = [...counted(wrong)].sort((a, b) => b[1] - a[1]);
  const told = kinds.map(([kind, times]) => `\n  ${times} times: ${kind}`).join('');
  const seconds = ((performance.now() - since) / 1_000).toFixed(0);
  console.log(`${name}: wrong in ${wrong.length} of ${of}; ${seconds} s${told}`);
  if (wrong.length > 0) process.exitCode = 1;
}

async function outcomes(shop: RaceShop, race: Race): Promise<string[]> {
  const wrong: string[] = [];
  let next = 0;
  const raceOn = async () => {
    while (next < rounds) {
      const outcome = await race.run(shop, next++);
      if (outcome !== undefined) wrong.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, raceOn));
  return wrong;
}
