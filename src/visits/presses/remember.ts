import { type Decision, refused } from '../decision.js';
import type { MemoryLength } from '../memory.js';
import type { VisitNow } from '../visit-now.js';
import { whyNotOfAll } from './never-again.js';

/** How long the visit is to be remembered. */
export interface RememberPress {
  readonly length: MemoryLength;
}

export function decide(visit: VisitNow, { length }: RememberPress): Decision {
  const why = whyNotOfAll(visit);
  return why ? refused(why) : { entries: [{ type: 'memory', length }] };
}
