import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey, ownHourKey } from './address-key.js';
import { type RateLimits, type Rates, type RequestKind, WINDOW } from './rate-limits.js';

/** Counts in this process: each of several web processes counts for itself. */
export function memoryRateLimits(rates: Rates): RateLimits {
  const key = ownHourKey();
  const limiters = eachKind((kind) => new RateLimiterMemory({ points: rates[kind], duration: WINDOW }));
  return {
    async take(address, kind) {
      if (rates[kind] === 0) return 0;
      return secondsToWait(limiters[kind].consume(addressKey(address, await key())));
    },
  };
}

export function eachKind<T>(make: (kind: RequestKind) => T): Readonly<Record<RequestKind, T>> {
  return { page: make('page'), press: make('press') };
}

/**
 * The package's answer as seconds: it rejects with how long to wait, which is no failure.
 * @throws whatever else the counting failed with
 */
export async function secondsToWait(counted: Promise<unknown>): Promise<number> {
  try {
    await counted;
    return 0;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return Math.max(1, Math.ceil(answer.msBeforeNext / 1_000));
    throw answer;
  }
}
