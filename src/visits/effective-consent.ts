import type { LoggedEntry } from './entry.js';
import { readVisit, type Visit, visitAt } from './visit.js';

export interface ConsentTerms {
  /** `on`: a shop whose law allows it starts with consent until it is withdrawn. */
  readonly mode: 'ask' | 'on';
  /** The browser objects: nothing that was agreed to holds. */
  readonly objects: boolean;
  /** The log knows of a withdrawal, also without the entry. */
  readonly wasWithdrawn: boolean;
  /** Milliseconds since 1970: gift mode ends by itself. */
  readonly now: number;
}

/** A visit, in the lane that is open, with the consent that holds in it at this moment. */
export function withEffectiveConsent(
  log: readonly LoggedEntry[],
  { mode, objects, wasWithdrawn, now }: ConsentTerms,
): Visit {
  // Lists of interests are nothing where there are none.
  if (objects) return { ...readVisit(log), consent: new Set() };
  const visit = visitAt(log, now);
  const spoken =
    wasWithdrawn ||
    visit.entries.some((entry) => entry.type === 'consent' && entry.purpose === 'personalise');
  return mode === 'on' && !spoken
    ? { ...visit, consent: new Set([...visit.consent, 'personalise'] as const) }
    : visit;
}
