/** What is counted apart: looking is cheap and frequent, a press writes something. */
export type RequestKind = 'page' | 'press';

/** Requests a minute and address; 0 counts nothing. */
export type Rates = Readonly<Record<RequestKind, number>>;

/** Counts requests by address for a minute, under a key that leads back to no address an hour later. */
export interface RateLimits {
  /**
   * Counts one request.
   * @param address as the connection or a trusted proxy says it; what is kept is an HMAC of its network
   * @returns seconds until the next one is welcome; 0 where this one is. Never throws.
   */
  take(address: string, kind: RequestKind): Promise<number>;
}

/** All counting is in windows of this length, seconds. */
export const WINDOW = 60;
