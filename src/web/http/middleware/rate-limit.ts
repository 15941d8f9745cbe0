import type { RequestHandler } from 'express';
import type { RateLimits } from '../../../limits/rate-limits.js';
import { isLoopback } from '../../../net/loopback.js';
import type { Metrics } from '../../../telemetry/metrics.js';
import type { TurnAway } from '../turn-away.js';

export interface RateLimitOptions {
  readonly limits: RateLimits;
  readonly turnAway: TurnAway;
  readonly metrics: Pick<Metrics, 'refused'>;
}

/**
 * Answers 429 to an address that exceeds the limit of one household. This machine's own addresses are not counted:
 * they belong to the operator, or to a proxy that `TRUST_PROXY` does not name.
 */
export function rateLimit({ limits, turnAway, metrics }: RateLimitOptions): RequestHandler {
  return async function rateLimit(req, res, next) {
    const address = req.ip;
    if (address === undefined || isLoopback(address)) return next();
    const looks = req.method === 'GET' || req.method === 'HEAD';
    const seconds = await limits.take(address, looks ? 'page' : 'press');
    if (seconds === 0) return next();
    metrics.refused('rate');
    turnAway(req, res, 'network', seconds);
  };
}
