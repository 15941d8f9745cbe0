import type { Visit } from './visit.js';

/** Whether a visit holds something that keeps itself, personalised or not: saved, hidden, bought or in the basket. */
export function keepsSomething({ saved, basket, hidden, bought }: Visit): boolean {
  return saved.size + basket.size + hidden.size + bought.size > 0;
}
