import { AsyncResource } from 'node:async_hooks';
import type { Request, RequestHandler, Response } from 'express';
import type { Metrics } from '../../metrics.js';
import type { TurnAway } from '../turn-away.js';

/** When to turn requests away; times in milliseconds. */
export interface AdmissionLimits {
  /** Requests being answered at once; the rest waits. */
  readonly atOnce: number;
  /** In a queue that has not been empty for this long whoever came last is next: all the others have waited anyway. */
  readonly lastFirst: number;
  /** A queue that has not been empty for this long is no burst: more comes than can be answered. */
  readonly standing: number;
  /** So many may wait in it all the same: a shop that is slow for a moment gets to them. */
  readonly few: number;
  /** A request waits this long at most in a burst ... */
  readonly patience: number;
  /** ... and this long in a standing queue, so that those who are served are served soon. */
  readonly shortPatience: number;
}

export interface AdmissionOptions {
  readonly turnAway: TurnAway;
  readonly metrics: Pick<Metrics, 'refused'>;
  readonly limits: AdmissionLimits;
}

/** The shop's limits. @param shortPatience from the configuration, milliseconds */
export function admissionLimits(shortPatience: number): AdmissionLimits {
  const patience = Math.max(1_000, shortPatience);
  return { atOnce: 64, lastFirst: 100, standing: 400, few: 16, patience, shortPatience };
}

/** Seconds after which a browser may try again. */
const RETRY_AFTER = 2;
const LOOK_EVERY = 10;
/** A connection is accepted in one turn and its request read in the next. */
const QUIET_TURNS = 2;
/** Looking at who comes must leave time for serving, however many come; milliseconds. */
const LONGEST_LOOK = 10;

interface Waiting {
  readonly req: Request;
  readonly res: Response;
  readonly since: number;
  readonly begin: () => void;
}

/**
 * Lets requests in one by one, and looks in between at what has come meanwhile, so that those behind are seen waiting
 * and the late ones can be answered 503 at once. How long they may wait follows controlled delay, and who is next
 * adaptive LIFO, both in Maurer, Fail at Scale, ACM Queue 13(8), 2015.
 */
export function admission({ turnAway, metrics, limits }: AdmissionOptions): RequestHandler {
  const queue: Waiting[] = [];
  let inFlight = 0;
  /** First look at a queue that has not been empty since. Before it, the process itself may have stood still. */
  let lookedAt = Number.POSITIVE_INFINITY;
  let isScheduled = false;
  let look: NodeJS.Timeout | undefined;

  const schedule = () => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(gather, queue.length, 0, performance.now());
  };
  // libuv accepts one connection at a turn of the loop: without this those behind would wait where nobody sees them.
  const gather = (before: number, quiet: number, since: number) => {
    const stillQuiet = queue.length > before ? 0 : quiet + 1;
    if (stillQuiet >= QUIET_TURNS || performance.now() - since >= LONGEST_LOOK) serve();
    else setImmediate(gather, queue.length, stillQuiet, since);
  };
  const hasStoodFor = (milliseconds: number) => performance.now() - lookedAt > milliseconds;
  // From its end, the same number is served, and each of them at once.
  const takeNext = () => (hasStoodFor(limits.lastFirst) ? queue.pop() : queue.shift());
  const serve = () => {
    isScheduled = false;
    lookedAt = Math.min(lookedAt, performance.now());
    refuseLate();
    const next = inFlight < limits.atOnce ? takeNext() : undefined;
    if (next) begin(next);
    if (queue.length === 0) return;
    if (inFlight < limits.atOnce) schedule();
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
  const isOverfull = () => queue.length > limits.few && hasStoodFor(limits.standing);
  const refuseLate = () => {
    const now = performance.now();
    const isLate = ({ since }: Waiting) =>
      now - since > (isOverfull() ? limits.shortPatience : limits.patience);
    for (let first = queue[0]; first && isLate(first); first = queue[0]) {
      queue.shift();
      if (first.res.closed) continue;
      metrics.refused('overload');
      turnAway(first.req, first.res, 503, RETRY_AFTER);
    }
  };
  const begin = ({ res, begin }: Waiting) => {
    if (res.closed) return;
    inFlight++;
    res.once('close', () => {
      inFlight--;
      if (queue.length > 0) schedule();
    });
    begin();
  };
  return function admission(req, res, next) {
    if (queue.length === 0) lookedAt = Number.POSITIVE_INFINITY;
    // What the request carries with it, its budget for one, would otherwise be that of whoever scheduled.
    queue.push({ req, res, since: performance.now(), begin: AsyncResource.bind(() => next()) });
    schedule();
  };
}
