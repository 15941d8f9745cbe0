import type { RedisClient } from './client.js';
import { keyOf } from './keys.js';
import { redisScript } from './script.js';

/** What a Redis says of itself that decides whether the shop can rely on it. */
export interface RedisFacts {
  /** As `7.0.15`. */
  readonly version: string;
  /** `noeviction`, or a policy under which Redis throws sessions away when its memory is full. */
  readonly eviction: string;
  /** An append-only file is written: what was acknowledged outlives a crash but for its last second. */
  readonly appendOnly: boolean;
  /** The memory that it may use (`maxmemory`) is used up, or nearly: it reads, and takes nothing new. */
  readonly isFull: boolean;
}

/** Share of `maxmemory` from which a write may be refused: what a write needs for a moment counts too. */
const FULL = 0.99;

/** INFO by a script: the one way to ask it that a server, a Sentinel's master and a Cluster's node share. */
const info = redisScript("return redis.call('INFO')");

/** Reads the facts of a server, of a Sentinel's master, or of one node of a Cluster. @throws where it does not answer */
export async function readRedisFacts(client: RedisClient): Promise<RedisFacts> {
  const text = String(await info(client, [keyOf('doctor', 'info')]));
  const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(text)?.[1] ?? '';
  const most = Number(value('maxmemory'));
  return {
    version: value('redis_version'),
    eviction: value('maxmemory_policy'),
    appendOnly: value('aof_enabled') === '1',
    isFull: most > 0 && Number(value('used_memory')) >= FULL * most,
  };
}
