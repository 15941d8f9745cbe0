/**
 * 100 rounds of SIGKILL at random moments: of the worker and the process that adds, with the queue in LMDB; of both and
 * of Redis itself, with the queue in a Redis stream under `appendfsync everysec`. Nothing that the queue accepted may be
 * lost or doubled; under everysec, what Redis accepted in the two seconds before it is killed may be lost, and is said.
 * `ROUNDS=20 npm run bench -- kills` for fewer. Needs a `npm run build`.
 */
import { type KillResult, killRounds } from '../test/support/kill-rounds.js';
import { startRedis } from '../test/support/redis-server.js';

const ROUNDS = Number(process.env.ROUNDS ?? 100);

function say(engine: string, result: KillResult): void {
  const { accepted, rows, lost, lostInWindow, doubled, invented, failedStarts, kills } = result;
  console.log(
    `${engine}: ${ROUNDS} rounds (${kills.worker} worker, ${kills.adder} adder, ${kills.redis} Redis): ${accepted} events accepted, ${rows} rows; ${lost} lost, ${doubled} doubled, ${invented} invented, ${failedStarts} failed starts; ${lostInWindow} lost within 2 s before Redis was killed`,
  );
  if (lost + doubled + invented + failedStarts > 0) process.exitCode = 1;
}

say('LMDB', await killRounds({ rounds: ROUNDS }));
const redis = await startRedis();
say('Redis', await killRounds({ rounds: ROUNDS, redis }));
await redis.stop();
