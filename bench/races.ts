/**
 * Requests of one visit that meet in the shop, over real connections: how often it ends otherwise than one after the
 * other would have (it may not). In LMDB and in Redis: at REDIS_URL, or in a redis-server of its own where Debian's is
 * installed. `-- --rounds 1000 --at-once 4 --engines lmdb,redis --only basket`.
 */
import { parseArgs } from 'node:util';
import { openRaceShop, type RaceShop } from '../test/support/race-shop.js';
import { RACES, type Race } from '../test/support/races.js';
import { benchRedis } from './bench-redis.js';
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

const engines = values.engines.split(',');
if (engines.includes('lmdb')) await run('LMDB', {});
const redis = engines.includes('redis') ? await benchRedis() : undefined;
if (!redis && engines.includes('redis'))
  console.log('Redis: skipped, there is no redis-server and REDIS_URL is not set');
else if (redis) {
  try {
    await run('Redis', { REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
}

async function run(engine: string, env: NodeJS.ProcessEnv): Promise<void> {
  for (const race of races) {
    const shop = await openRaceShop(env);
    try {
      const wrong = await outcomes(shop, race);
      const [most] = [...counted(wrong)].sort((a, b) => b[1] - a[1]);
      console.log(
        `${engine}: ${race.name}: wrong in ${wrong.length} of ${rounds}${most ? ` (${most[0]})` : ''}`,
      );
      if (wrong.length > 0) process.exitCode = 1;
    } finally {
      await shop.close();
    }
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
