/**
 * Requests of one visit that meet in two web processes, over real connections: how often it ends otherwise than one
 * after the other would have (it may not). In LMDB and in Redis: at REDIS_URL, or in a redis-server of its own where Debian's is
 * installed. `-- --rounds 1000 --at-once 4 --engines lmdb,redis --only basket`. Run after
 * `npm run build`.
 */
import { parseArgs } from 'node:util';
import { openRaceProgram } from '../test/support/race-program.js';
import { RACES, type Race, type RaceShop } from '../test/support/races.js';
import { benchRedis } from './bench-redis.js';
import { demoIndex } from './demo-index.js';
import { counted } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: 'string', default: '1000' },
    'at-once': { type: 'string', default: '4' },
    engines: { type: 'string', default: 'lmdb,redis' },
    only: { type: 'string', default: '' },
  },
});
const rounds = Number(values.rounds);
const races = RACES.filter(({ name }) => name.includes(values.only));

const index = demoIndex();

const engines = values.engines.split(',');
if (engines.includes('lmdb')) await run('LMDB');
const redis = engines.includes('redis') ? await benchRedis() : undefined;
if (!redis && engines.includes('redis'))
  console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
else if (redis) {
  try {
    await run('Redis', redis.url);
  } finally {
    await redis.stop();
  }
}

async function run(engine: string, url?: string): Promise<void> {
  const shop = await openRaceProgram(index, url);
  try {
    for (const race of races) {
      const wrong = await outcomes(shop, race);
      const [most] = [...counted(wrong)].sort((a, b) => b[1] - a[1]);
      const said = most ? ` (${most[0]})` : '';
      console.log(`${engine}: ${race.name}: wrong in ${wrong.length} of ${rounds}${said}`);
      if (wrong.length > 0) process.exitCode = 1;
    }
  } finally {
    await shop.close();
  }
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
