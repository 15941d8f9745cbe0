import type { RedisClient } from './client.js';
import { PREFIX } from './keys.js';
import { type RedisProblem, redisProblem } from './problem.js';

/** Keys of as many slots: of a Cluster of two halves one that is asked knows all of them once in sixty thousand times. */
const ASKED = 16;

/**
 * What a server is that a plain address names and that is not one: a node of a Cluster, which answers for its own share of
 * the keys alone, or a Sentinel, which answers PING and keeps nothing. Undefined for a server, and where it does not tell.
 */
export async function mistakenFor(client: Pick<RedisClient, 'exists'>): Promise<RedisProblem | undefined> {
  const answers = await Promise.allSettled(
    Array.from({ length: ASKED }, (_, at) => client.exists(`${PREFIX}where:${at}`)),
  );
  return answers
    .map((answer) => (answer.status === 'rejected' ? redisProblem(answer.reason) : undefined))
    .find((problem) => problem === 'is-cluster' || problem === 'is-sentinel');
}
