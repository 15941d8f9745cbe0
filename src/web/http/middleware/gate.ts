import { type RequestHandler, type Response, Router } from 'express';
import { REQUEST_BUDGET, withRequestBudget } from '../../../away/request-budget.js';
import { isOfFile, isOfPage } from '../paths.js';

interface Gate {
  /** Where requests arrive: pages and presses pass through, before anything is done for them. */
  readonly arrival: RequestHandler;
  /** Behind what costs nothing: whatever only looked like it is a page, too. */
  readonly behind: RequestHandler;
}

/** Passes every page and every press through these once, and nothing else. */
export function gate(handlers: readonly RequestHandler[]): Gate {
  const pass = inTurn(handlers);
  const hasPassed = ({ locals }: Response) => locals.passedGate === true;
  return {
    arrival(req, res, next) {
      if (!isOfPage(req.path)) return next();
      res.locals.passedGate = true;
      pass(req, res, next);
    },
    behind(req, res, next) {
      if (hasPassed(res)) next();
      else pass(req, res, next);
    },
  };
}

/**
 * One handler after the other. Not a `Router`, which leaves its last handler by way of the event loop: a turn in which
 * hundreds are turned away is long, and each page would take one of them.
 */
function inTurn(handlers: readonly RequestHandler[]): RequestHandler {
  return function inTurn(req, res, next) {
    const from = async (place: number): Promise<void> => {
      const handler = handlers[place];
      try {
        if (!handler) next();
        else await handler(req, res, (error?: unknown) => (error ? next(error) : void from(place + 1)));
      } catch (error) {
        next(error);
      }
    };
    void from(0);
  };
}

/** Passes only addresses of files and checks through these: a page would try a dozen routes for nothing. */
export function filesOnly(...handlers: readonly RequestHandler[]): RequestHandler {
  const router = Router();
  router.use(...handlers);
  return function filesOnly(req, res, next) {
    if (isOfFile(req.path)) router(req, res, next);
    else next();
  };
}

/**
 * Everything a request does from here on waits for engines out of one budget: docs/design.md, 3.
 * @param milliseconds the budget
 */
export function requestBudget(milliseconds = REQUEST_BUDGET): RequestHandler {
  return function requestBudget(_req, _res, next) {
    withRequestBudget(() => next(), milliseconds);
  };
}
