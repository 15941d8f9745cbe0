import type { Visit } from './visit.js';

/** What keeps itself, personalised or not. */
export const KEPT_THINGS = ['basket', 'saved', 'hidden', 'bought'] as const;
export type KeptThing = (typeof KEPT_THINGS)[number];

export function keptThings(visit: Visit): readonly KeptThing[] {
  return KEPT_THINGS.filter((one) => visit[one].size > 0);
}

/** Whether a visit holds something that keeps itself: saved, hidden, bought or in the basket. */
export function keepsSomething(visit: Visit): boolean {
  return keptThings(visit).length > 0;
}
