import { createHash } from 'node:crypto';
import type { RedisSettings } from '../config.js';
import { redisAddress } from '../redis/address.js';
import type { RedisConnection } from '../redis/connection.js';
import { isSetting } from '../redis/problem.js';
import type { SharedSettings } from '../shared-settings/shared-settings.js';
import { SECOND } from '../time/clock.js';

/** The file in DATA_DIR that says which Redis has answered this machine. */
const NAME = 'redis-known';
const LOOK_EVERY = SECOND;

/** Whether this machine has ever been answered by the Redis that its settings name. */
export interface Acquaintance {
  /**
   * False until Redis answers for the first time: a machine that never heard of it would sign cookies that no other
   * knows, and wait for ever at an address that is wrong. A Redis that is away later on is no reason not to sell;
   * one that refuses the password is a setting to mend.
   */
  isMade(): boolean;
  close(): void;
}

export async function openAcquaintance(
  redis: Pick<RedisConnection, 'ready' | 'problem'>,
  settings: RedisSettings,
  disk: SharedSettings,
): Promise<Acquaintance> {
  const name = fingerprint(settings);
  const isKnown = (await disk.find(NAME)) === name;
  let answered = false;
  const look = () => {
    if (!redis.ready()) return;
    answered = true;
    clearInterval(timer);
    if (!isKnown) void disk.replace(NAME, name).catch(() => undefined);
  };
  const timer = setInterval(look, LOOK_EVERY).unref();
  look();
  return {
    isMade: () => answered || redis.ready() || (isKnown && !isSetting(redis.problem())),
    close: () => clearInterval(timer),
  };
}

/** Of where it is, not of how to get in. */
function fingerprint(settings: RedisSettings): string {
  const { topology, hosts, master, database } = redisAddress(settings);
  return createHash('sha256')
    .update(JSON.stringify([topology, hosts, master, database]))
    .digest('hex');
}
