import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request may still wait for engines, milliseconds. */
interface Budget {
  left: number;
  /** Deadlines of engines grow in proportion to the configured budget. */
  readonly stretch: number;
}

const budgets = new AsyncLocalStorage<Budget>();

/** docs/design.md, 3: a request waits for engines at most this long altogether unless configured, milliseconds. */
export const REQUEST_BUDGET = 120;

/** Runs a request's work under a budget that every guarded call of it draws on. */
export function withRequestBudget<T>(work: () => T, milliseconds = REQUEST_BUDGET): T {
  return budgets.run({ left: milliseconds, stretch: Math.max(1, milliseconds / REQUEST_BUDGET) }, work);
}

/** What may still be waited, milliseconds; without end outside a request. */
export function budgetLeft(): number {
  return budgets.getStore()?.left ?? Number.POSITIVE_INFINITY;
}

/** An engine's deadline within this request. @param deadline with the usual budget, milliseconds */
export function stretched(deadline: number): number {
  return deadline * (budgets.getStore()?.stretch ?? 1);
}

/** Takes what was waited off the budget of this request. @param milliseconds waited */
export function spendBudget(milliseconds: number): void {
  const budget = budgets.getStore();
  if (budget) budget.left -= milliseconds;
}
