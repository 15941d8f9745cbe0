import { createHmac, randomBytes } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { type Clock, HOUR, MINUTE, SECOND } from '../time/clock.js';
import { addressKey } from './address-key.js';

/** Tries that one address has in a window; a stranger's count against no other address. */
export const TRIES = 5;
export const WINDOW = 15 * MINUTE;

/** Counts tries to log in by address, under keys that lead back to no address two hours later. */
export interface LoginLimit {
  /**
   * Counts one try at the code of now: tries at one that was replaced since count for nothing.
   * @param code names the code, and does not tell it
   * @returns seconds until the next one is welcome; 0 where this one is
   * @throws EngineAwayError where it cannot be counted: then nobody is let in
   */
  take(address: string, code: string): Promise<number>;
  /** Forgets the tries of an address that had the right code. */
  clear(address: string, code: string): Promise<void>;
}

/** Random keys by the hour, the newest first: this hour's, and the last hour's whose tries still count. */
type LoginKeys = () => Promise<readonly Buffer[]>;

export interface LoginLimitOptions {
  /** Asked at every use: a client of Redis may have been replaced. */
  limiter(): RateLimiterAbstract;
  readonly keys: LoginKeys;
}

export function loginLimit({ limiter, keys }: LoginLimitOptions): LoginLimit {
  const namesOf = async (address: string, code: string) =>
    (await keys()).map((key) => addressKey(address, keyForCode(key, code)));
  return {
    async take(address, code) {
      const names = await namesOf(address, code);
      const counted = await Promise.all(names.map((name, at) => count(limiter(), name, at === 0 ? 1 : 0)));
      const used = counted.reduce((sum, { consumedPoints }) => sum + consumedPoints, 0);
      const wait = Math.max(...counted.map(({ msBeforeNext }) => msBeforeNext));
      return used > TRIES ? Math.max(1, Math.ceil(wait / SECOND)) : 0;
    },
    async clear(address, code) {
      await Promise.all((await namesOf(address, code)).map((name) => limiter().delete(name)));
    },
  };
}

/** Another key for each code, so that whoever made a new one after too many wrong tries is let in with it at once. */
function keyForCode(key: Buffer, code: string): Buffer {
  return createHmac('sha256', key).update(code).digest();
}

/** A try over the limit is an ordinary result; only a store that fails is an error. */
async function count(limiter: RateLimiterAbstract, name: string, tries: number): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(name, tries);
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return answer;
    throw answer;
  }
}

/** Counts in this process alone: each of several web processes counts for itself. */
export function memoryLoginLimit(clock: Clock): LoginLimit {
  const limiter = new RateLimiterMemory({ points: TRIES, duration: WINDOW / SECOND });
  const byHour = new Map<number, Buffer>();
  return loginLimit({
    limiter: () => limiter,
    async keys() {
      const hour = Math.floor(clock() / HOUR);
      if (!byHour.has(hour)) {
        byHour.set(hour, randomBytes(32));
        setTimeout(() => byHour.delete(hour), 2 * HOUR).unref();
      }
      return [hour, hour - 1].flatMap((one) => byHour.get(one) ?? []);
    },
  });
}
