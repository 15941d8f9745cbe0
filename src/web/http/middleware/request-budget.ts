import type { RequestHandler } from 'express';
import { REQUEST_BUDGET, withRequestBudget } from '../../../away/request-budget.js';

/**
 * Everything a request does from here on waits for engines out of one budget: docs/design.md, 3.
 * @param milliseconds the budget
 */
export function requestBudget(milliseconds = REQUEST_BUDGET): RequestHandler {
  return function requestBudget(_req, _res, next) {
    withRequestBudget(() => next(), milliseconds);
  };
}
