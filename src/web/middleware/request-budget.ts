import type { RequestHandler } from 'express';
import { withRequestBudget } from '../../request-budget.js';

/** Everything a request does from here on waits for engines out of one budget: DESIGN section 3. */
export function requestBudget(): RequestHandler {
  return function requestBudget(_req, _res, next) {
    withRequestBudget(() => next());
  };
}
