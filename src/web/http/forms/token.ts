import { randomFillSync } from 'node:crypto';
import type { EntryId, LaneId } from '../../../visits/entry.js';

const LENGTH = 12;
/** Random bytes for this many tokens are made at once: `randomBytes` costs 3 µs and an object that outlives its request. */
const AT_ONCE = 256;
const pool = Buffer.alloc(AT_ONCE * LENGTH);
let used = pool.length;

/** A token for the forms of one rendering: sent twice with the same press, the press counts once. */
export function newToken(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += LENGTH;
  return pool.toString('base64url', used - LENGTH, used);
}

/** The token of a page that shows a list: what is pressed there is done in that list, whichever is open by then. */
export const tokenIn = (token: string, lane: LaneId): string =>
  lane === 'main' ? token : `${token}.${lane}`;

/** The token a form carried, or a new one where it carried none that this shop could have made. */
export function tokenOf(text: string | undefined): string {
  const isOurs = text !== undefined && /^[A-Za-z0-9_-]{16}(?:\.[A-Za-z0-9_-]{16})?$/.test(text);
  return isOurs ? text : `${newToken()}.${ANY_LANE}`;
}

/** Of a form without a token nobody knows what its page showed. */
const ANY_LANE = 'any';

/** The list that the page of a form showed; undefined where nobody knows. */
export function laneOfToken(token: string): LaneId | undefined {
  const [, lane] = token.split('.');
  if (lane === undefined) return 'main';
  return lane === ANY_LANE ? undefined : (lane as EntryId);
}
