import { type Decision, refused } from '../decision.js';
import type { VisitNow } from '../visit-now.js';

export function decide({ open, personalised }: VisitNow): Decision {
  if (!open && !personalised) return refused('interestsEnded');
  return personalised ? { entries: [{ type: 'reset' }] } : refused('notPersonalised');
}
