import type { LaneId } from './entry.js';
import { readVisit, type Visit } from './visit.js';
import type { VisitNow } from './visit-now.js';

/**
 * The visit as the page of a form showed it: in the list that was open then, whichever is by now.
 * @param lane undefined where nobody knows; a list that was thrown away since is none
 */
export function onPage<Session extends Pick<VisitNow, 'visit' | 'logged'>>(
  session: Session,
  lane: LaneId | undefined,
): Session {
  const { visit, logged } = session;
  if (lane === undefined || lane === visit.lane || !isThere(lane, visit)) return session;
  return { ...session, visit: { ...readVisit(logged, lane), consent: visit.consent } };
}

/** Whether a list can still be pressed in. */
export const isThere = (lane: LaneId, { lanes }: Pick<Visit, 'lanes'>): boolean =>
  lane === 'main' || lanes.some(({ id }) => id === lane);
