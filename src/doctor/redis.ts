import { SetupError } from '../errors.js';
import { openRedis, type RedisConnection } from '../redis/connection.js';
import { REDIS_FULL, REDIS_PROBLEMS, type RedisProblem, redisProblem } from '../redis/problem.js';
import { type RedisFacts, readRedisFacts } from '../redis/server-facts.js';
import { type Check, type Finding, findingsAbout } from './finding.js';

const { ok, warning, failed } = findingsAbout('Redis');
/** How long Redis may take to answer, milliseconds. */
const PATIENCE = 3_000;
/** The first with everything the shop asks of it: streams with groups that tell what they lag behind. */
const OLDEST = 7;

/** Redis answers, is new enough, throws nothing away and outlives a crash. */
export const checkRedis: Check = async ({ redis }) => {
  if (!redis) return [ok('Not used: sessions are kept in DATA_DIR.')];
  let connection: RedisConnection | undefined;
  try {
    connection = openRedis(redis);
    if (!(await connection.whenReady(PATIENCE))) return [away(connection.problem() ?? 'silent')];
    return judge(await readRedisFacts(connection.client));
  } catch (error) {
    if (error instanceof SetupError) return [failed(error.message, 'Mend REDIS_URL and look again.')];
    return [away(redisProblem(error))];
  } finally {
    await connection?.close();
  }
};

function away(problem: RedisProblem): Finding {
  const { says, advice } = REDIS_PROBLEMS[problem];
  return failed(`${says} The shop sells on without it and keeps what is put in baskets in DATA_DIR.`, advice);
}

function judge({ version, eviction, appendOnly, isFull }: RedisFacts): Finding[] {
  const isOld = Number.parseInt(version, 10) < OLDEST;
  return [
    isOld
      ? failed(`Redis ${version} is too old.`, `Install Redis ${OLDEST} or newer.`)
      : ok(`Redis ${version} answers.`),
    eviction === 'noeviction'
      ? ok('It throws nothing away when its memory is full.')
      : failed(
          `Its eviction policy is ${eviction}: when its memory is full, sessions and baskets disappear.`,
          'CONFIG SET maxmemory-policy noeviction, and in redis.conf.',
        ),
    appendOnly
      ? ok('It writes an append-only file.')
      : warning(
          'It writes no append-only file: what came after its last snapshot is gone after a crash.',
          'CONFIG SET appendonly yes, and appendfsync everysec in redis.conf.',
        ),
    ...(isFull ? [failed(`${REDIS_FULL.says} What shoppers do waits in DATA_DIR.`, REDIS_FULL.advice)] : []),
  ];
}
