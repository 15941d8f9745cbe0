import type { Guard } from '../away/guard.js';
import type { RedisConnection } from '../redis/connection.js';
import { PREFIX } from '../redis/keys.js';
import type { SharedSettings } from './shared-settings.js';

const keyFor = (name: string) => `${PREFIX}setting:${name}`;

/**
 * Settings that the web processes of several machines agree on through Redis (`SET NX`), with a copy on each
 * machine's disk. While Redis is away the copy is used; a value made meanwhile is offered to Redis later and
 * dropped if Redis has another.
 */
export function settingsInRedis(
  connection: Pick<RedisConnection, 'client'>,
  guard: Pick<Guard, 'run'>,
  disk: SharedSettings,
): SharedSettings {
  const adopt = async (name: string, value: string) => {
    if ((await disk.find(name)) !== value) await disk.replace(name, value);
    return value;
  };
  const ask = async (name: string, ours: string | undefined) =>
    guard.run(async () => {
      if (ours !== undefined) await connection.client.set(keyFor(name), ours, { condition: 'NX' });
      return (await connection.client.get(keyFor(name))) ?? undefined;
    });

  return {
    async offer(name, value) {
      const known = await disk.find(name);
      try {
        return await adopt(name, (await ask(name, known ?? value)) ?? value);
      } catch {
        return disk.offer(name, value);
      }
    },
    async find(name) {
      const known = await disk.find(name);
      try {
        const standing = await ask(name, known);
        return standing === undefined ? undefined : await adopt(name, standing);
      } catch {
        return known;
      }
    },
    async replace(name, value) {
      await guard.run(() => connection.client.set(keyFor(name), value));
      await disk.replace(name, value);
    },
  };
}
