import type { Request } from 'express';
import { isPage, paths, returnPath } from './paths.js';
import { wantsFragments } from './request-headers.js';
import type { VisitSoFar } from './visit-of.js';

/** What the address of a page says to which a press led that began a visit, where the one before had ended. */
export const FORMER_ENDED = 'ended';

/**
 * Whether the page that is asked for says that the visit of the cookie has ended by itself: any that a press may lead
 * back to, but the one that shows what is still stored.
 */
export function saysEnd(req: Request, { endedBefore }: Pick<VisitSoFar, 'endedBefore'>): boolean {
  if (!endedBefore || req.method !== 'GET' || wantsFragments(req)) return false;
  return returnPath(req.path) === req.path && !isPage(req.path, paths.knowledge);
}
