import { createHash } from 'node:crypto';
import type { RedisClient } from './client.js';

/** A Lua script: one atomic step. All its keys carry one hash tag, so that it runs on a Cluster too. */
export type RedisScript = (
  client: RedisClient,
  keys: readonly string[],
  values?: readonly (string | number)[],
) => Promise<unknown>;

/** Calls a script by its digest, and sends its text only to a server that has not seen it. */
export function redisScript(text: string): RedisScript {
  const digest = createHash('sha1').update(text).digest('hex');
  return async function script(client, keys, values = []) {
    const call = { keys: [...keys], arguments: values.map(String) };
    try {
      return await client.evalSha(digest, call);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return client.eval(text, call);
    }
  };
}
