import { type Decision, refused } from '../decision.js';
import type { RestSaid } from '../entry.js';
import { restsNothing } from '../showings.js';
import type { VisitNow } from '../visit-now.js';

/** Brings back what rests, lets nothing rest any more, or lets things rest again. */
export function decide({ open, personalised, privacySignal, visit }: VisitNow, says: RestSaid): Decision {
  if (privacySignal) return refused('objects');
  if (!open && !personalised) return refused('interestsEnded');
  if (!personalised) return refused('notPersonalised');
  const isOff = restsNothing(visit);
  const isSo = says === 'over' ? isOff : isOff === (says === 'off');
  return isSo ? { settled: lastSaid(visit.all) } : { entries: [{ type: 'rest', says }] };
}

const lastSaid = (all: VisitNow['visit']['all']) => all.findLast(({ type }) => type === 'rest')?.id;
