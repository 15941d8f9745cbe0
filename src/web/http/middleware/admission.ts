import { AsyncResource } from 'node:async_hooks';
import type { Request, RequestHandler, Response } from 'express';
import type { LineLimits } from '../../../admission/line-limits.js';
import { waitingLine } from '../../../admission/waiting-line.js';
import type { Metrics } from '../../../telemetry/metrics.js';
import type { TurnAway } from './rate-limit.js';

interface AdmissionOptions {
  readonly turnAway: TurnAway;
  readonly metrics: Pick<Metrics, 'refused'>;
  readonly limits: LineLimits;
}

/** Seconds after which a browser may try again. */
const RETRY_AFTER = 2;
const LOOK_EVERY = 10;
/** A connection is accepted in one turn and its request read in the next. */
const QUIET_TURNS = 2;
/**
 * Longest time spent on accepting connections before the next request is answered, however many arrive;
 * milliseconds.
 */
const LONGEST_LOOK = 10;

interface Waiting {
  readonly req: Request;
  readonly res: Response;
  readonly begin: () => void;
}

/**
 * Admission: FIFO queue with a deadline. Between two requests it looks at what has arrived, so that a request that
 * would wait too long is answered 503 on arrival. Mounted before everything that costs time.
 */
export function admission({ turnAway, metrics, limits }: AdmissionOptions): RequestHandler {
  const line = waitingLine<Waiting>(limits);
  let isScheduled = false;
  /** When the last request was begun; what has passed since was spent on what arrived. */
  let servedAt = 0;
  /** Until then each answer is followed by the next request, without a look at what has arrived. */
  let serveUntil = 0;
  let look: NodeJS.Timeout | undefined;

  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(gather, line.waiting(), 0, performance.now());
  };
  // libuv accepts one connection per turn of the event loop: without this turn, connections behind it would
  // wait in the kernel, uncounted.
  const gather = (before: number, quiet: number, since: number) => {
    const stillQuiet = line.waiting() > before ? 0 : quiet + 1;
    if (stillQuiet >= QUIET_TURNS || performance.now() - since >= LONGEST_LOOK) serve();
    else setImmediate(gather, line.waiting(), stillQuiet, since);
  };
  // As much time goes to pages as to what arrives: reading and refusing five times as many requests as can be served
  // would otherwise leave hardly any to serve.
  const serve = () => {
    isScheduled = false;
    const now = performance.now();
    serveUntil = now + Math.min(LONGEST_LOOK, now - servedAt);
    serveOne();
  };
  const serveOne = () => {
    const { next, late } = line.next(performance.now());
    late.forEach(refuse);
    if (next) begin(next);
    servedAt = performance.now();
    if (line.waiting() === 0) return;
    if (line.hasPlace()) schedule();
    else lookAgainSoon();
  };
  // While every place is taken: whoever waits too long is still told in time.
  const lookAgainSoon = () => {
    if (look) return;
    look = setTimeout(() => {
      look = undefined;
      schedule();
    }, LOOK_EVERY);
  };
  const refuse = ({ req, res }: Waiting) => {
    if (res.closed) return;
    metrics.refused('overload');
    turnAway(req, res, 'overload', RETRY_AFTER);
  };
  const begin = ({ res, begin }: Waiting) => {
    const leave = (goOn: () => void) => {
      line.leave(performance.now());
      if (line.waiting() > 0) goOn();
    };
    if (res.closed) return leave(schedule);
    res.once('close', () => leave(performance.now() < serveUntil ? serveOne : schedule));
    begin();
  };
  return function admission(req, res, next) {
    // Restores the request's own async context (its budget, for one); otherwise it would run in that of the
    // request that scheduled it. `AsyncResource.bind` defines properties on each function it returns, which costs more.
    const own = new AsyncResource('admission');
    const waiting = { req, res, begin: () => own.runInAsyncScope(next) };
    line.join(waiting, performance.now()).forEach(refuse);
    if (line.waiting() > 0) schedule();
  };
}
