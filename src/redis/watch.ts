import type { Logger } from '../telemetry/logger.js';
import { MINUTE, SECOND } from '../time/clock.js';
import type { RedisConnection } from './connection.js';
import { REDIS_FULL, REDIS_PROBLEMS } from './problem.js';
import { readRedisFacts } from './server-facts.js';

export interface WatchOptions {
  readonly redis: Pick<RedisConnection, 'ready' | 'problem' | 'client'>;
  readonly logger: Logger;
  /** How often to say that Redis is still away, milliseconds. */
  readonly sayEvery?: number;
  /** How often to look, milliseconds. */
  readonly lookEvery?: number;
}

/**
 * Tells the operator how Redis is: once when it is away or full and once a minute while it stays so, once when it is
 * back, and at its first answer if it is set up to throw away what it keeps.
 */
export function watchRedis({ redis, logger, sayEvery = MINUTE, lookEvery = SECOND }: WatchOptions): {
  stop(): void;
} {
  let saidAt: number | undefined;
  /** When it was last asked what it says of itself. */
  let askedAt: number | undefined;
  let warned = false;
  const look = () => {
    if (!redis.ready()) {
      if (saidAt !== undefined && performance.now() - saidAt < sayEvery) return;
      saidAt = performance.now();
      const problem = redis.problem() ?? 'silent';
      logger.error('redis.away', { problem, ...REDIS_PROBLEMS[problem] });
      return;
    }
    if (saidAt !== undefined) logger.info('redis.back');
    saidAt = undefined;
    if (askedAt !== undefined && performance.now() - askedAt < sayEvery) return;
    askedAt = performance.now();
    void warn(redis, logger, warned);
    warned = true;
  };
  look();
  const timer = setInterval(look, lookEvery).unref();
  return { stop: () => clearInterval(timer) };
}

/** @param knowsPolicy its policy was told before, and stays until somebody changes it */
async function warn(
  { client }: Pick<RedisConnection, 'client'>,
  logger: Logger,
  knowsPolicy: boolean,
): Promise<void> {
  const facts = await readRedisFacts(client).catch(() => undefined);
  if (!facts) return;
  if (facts.isFull) logger.error('redis.full', REDIS_FULL);
  if (knowsPolicy || facts.eviction === 'noeviction') return;
  logger.error('redis.evicts', {
    policy: facts.eviction,
    says: 'When its memory is full, Redis throws sessions, baskets and orders away.',
    advice: 'CONFIG SET maxmemory-policy noeviction, and in redis.conf.',
  });
}
