import { createHmac } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { addressKey, ownHourKey } from '../../../limits/address-key.js';
import { type BusyTime, busyTime } from '../../../limits/busy-time.js';
import type { RateLimits } from '../../../limits/rate-limits.js';
import { type Asker, type TimeUsed, timeUsed } from '../../../limits/time-used.js';
import { isLoopback } from '../../../net/loopback.js';
import { signedSessionId } from '../../../sessions/signed-session-id.js';
import type { Metrics } from '../../../telemetry/metrics.js';

interface RateLimitOptions {
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

interface TimeLimitOptions {
  readonly turnAway: TurnAway;
  readonly metrics: Pick<Metrics, 'refused'>;
  readonly secret: string;
  readonly cookieName: string;
  /** Milliseconds of processor time a minute that a visit may use beside others; 0 counts nothing. */
  readonly visitTime: number;
}

/** A network's requests without a visit are those of several people. */
const NETWORK_SHARE = 3;
const SECONDS_A_MINUTE = 60;

/** The two ends of the limit on time: before the line, and after it. */
interface TimeLimit {
  /** Answers 429 to a visit, or to a network without one, that has used more than its time while others are here. */
  readonly refuse: RequestHandler;
  /** Counts the time of those who were let in. */
  readonly meter: RequestHandler;
}

export function timeLimit(options: TimeLimitOptions): TimeLimit {
  const { turnAway, metrics, visitTime } = options;
  const used = timeUsed();
  const busy = busyTime();
  const askerOf = askerFinder(options, ownHourKey());
  return {
    refuse(req, res, next) {
      if (visitTime === 0) return next();
      const asker = askerOf(req);
      const seconds = used.enter(asker, performance.now());
      if (seconds === 0) {
        res.locals.meter = meterOf({ used, busy, asker }, res);
        return next();
      }
      metrics.refused('time');
      turnAway(req, res, asker.isVisit ? 'visit' : 'networkTime', seconds);
    },
    meter(_req, res, next) {
      (res.locals.meter as (() => void) | undefined)?.();
      next();
    },
  };
}

interface Metering {
  readonly used: TimeUsed;
  readonly busy: BusyTime;
  readonly asker: Asker;
}

/** Counts from its call until the answer has been sent; refused requests are not counted. */
function meterOf({ used, busy, asker }: Metering, res: Response): () => void {
  let end: (() => number) | undefined;
  res.once('close', () => used.used(asker, end?.() ?? 0, performance.now()));
  return () => {
    end = busy();
  };
}

/**
 * The visit, or the network of a request without one, and its allowance. Requests of this machine's own addresses
 * are counted by visit only.
 */
function askerFinder({ secret, cookieName, visitTime }: TimeLimitOptions, hourKey: () => Buffer) {
  const perSecond = visitTime / SECONDS_A_MINUTE;
  return (req: Request): Asker & { readonly isVisit: boolean } => {
    const key = hourKey();
    const session = signedSessionId(req.headers.cookie, cookieName, secret);
    if (session) return { key: `visit ${hashed(session, key)}`, perSecond, isVisit: true };
    if (isLoopback(req.ip)) return { key: 'this machine', perSecond: undefined, isVisit: false };
    const network = `network ${addressKey(req.ip ?? '', key)}`;
    return { key: network, perSecond: NETWORK_SHARE * perSecond, isVisit: false };
  };
}

function hashed(session: string, key: Buffer): string {
  return createHmac('sha256', key).update(session).digest('base64url').slice(0, 22);
}

/**
 * Why a request is not served now: its network asks too often, its visit or its network takes too much of the shop's
 * time, or everybody together asks too much.
 */
export type Busy = 'network' | 'visit' | 'networkTime' | 'overload';

/** Refuses a request without reading who sent it or what it asks for. */
export type TurnAway = (req: Request, res: Response, why: Busy, seconds: number) => void;
