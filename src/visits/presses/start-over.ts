import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';
import { whyNotOfAll } from './never-again.js';

export function decide(visit: VisitNow): Decision {
  const why = whyNotOfAll(visit);
  return why ? refused(why) : { entries: [{ type: 'reset' }] };
}
