import { type Decision, refused } from '../decision.js';
import type { RestSaid } from '../entry.js';
import { restsNothing } from '../showings.js';
import type { VisitNow } from '../visit-now.js';
import { whyNotOfAll } from './never-again.js';

/** Brings back what rests, lets nothing rest any more, or lets things rest again. */
export function decide(now: VisitNow, says: RestSaid): Decision {
  const why = whyNotOfAll(now);
  if (why) return refused(why);
  const { visit, partial } = now;
  const isOff = restsNothing(visit);
  const isSo = says === 'over' ? isOff : isOff === (says === 'off');
  return isSo && !partial ? { settled: lastSaid(visit.all) } : { entries: [{ type: 'rest', says }] };
}

const lastSaid = (all: VisitNow['visit']['all']) => all.findLast(({ type }) => type === 'rest')?.id;
