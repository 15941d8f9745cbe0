import { type Decision, refused } from '../decision.js';
import type { MemoryLength } from '../memory.js';
import type { VisitNow } from '../visit-now.js';

/** How long the visit is to be remembered. */
export interface RememberPress {
  readonly length: MemoryLength;
}

export function decide({ open, personalised }: VisitNow, { length }: RememberPress): Decision {
  if (!open && !personalised) return refused('interestsEnded');
  return personalised ? { entries: [{ type: 'memory', length }] } : refused('notPersonalised');
}
