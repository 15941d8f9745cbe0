import type { FitReport } from './fit-sessions.js';

/** A file of which fewer products than this share are known is another shop's, or writes ids otherwise. */
const LEAST_KNOWN = 0.1;

type Told = Pick<FitReport, 'sessions' | 'pairs' | 'used' | 'named' | 'known' | 'unknown' | 'most'>;

/**
 * Why sessions make no table that could take the place of the former one; undefined where they do.
 * @param least sessions that a pair must be of, `floor` the fewest that may be asked for
 */
export function whyNoTable(told: Told, least: number, floor: number): string | undefined {
  const { sessions, pairs, used, named, known, unknown, most } = told;
  if (sessions === 0) return 'There are no sessions in it.';
  if (named > 0 && known < LEAST_KNOWN * named) {
    const which = unknown.map((id) => JSON.stringify(id)).join(', ');
    return `${known === 0 ? 'None' : `Only ${known}`} of the ${named} products that the sessions name ${known === 1 ? 'is' : 'are'} in this shop; not known are ${which}${named - known > unknown.length ? ', ...' : ''}. Write the ids as the shop has them.`;
  }
  if (used > 0) return undefined;
  const gave = `${sessions} session${sessions === 1 ? '' : 's'} gave ${pairs} pair${pairs === 1 ? '' : 's'} of products, and none is of ${least} sessions or more`;
  if (pairs === 0) return `${gave}: a pair is two products of one session of the last months.`;
  return most >= floor
    ? `${gave}: the most that one pair has is ${most}. --least ${most} takes that in (${floor} is the fewest).`
    : `${gave}: the most that one pair has is ${most}, and --least takes no fewer than ${floor}.`;
}
