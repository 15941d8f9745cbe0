import type { Response } from 'express';
import { RequestError } from '../../errors.js';
import type { NumberedEntry } from '../../sessions/session-log.js';
import type { Decision } from '../../visits/decision.js';
import type { EntryId } from '../../visits/entry.js';
import { isOfALane } from '../../visits/entry-types.js';
import { isThere, onPage } from '../../visits/on-page.js';
import { NOT_THERE, type Refusal } from '../../visits/refusal.js';
import type { Visit } from '../../visits/visit.js';
import type { VisitNow } from '../../visits/visit-now.js';
import { laneOfToken, sentToken } from './forms/token.js';
import { visitOf } from './visit-of.js';

/** What a press came to. The visit after it is that of `visitOf`. */
type PressOutcome =
  | { readonly refused: Refusal }
  | {
      readonly before: Visit;
      /** Nothing had to be added; `settled` names the entry that did it before, where it is known. */
      readonly isSettled: boolean;
      readonly settled: EntryId | undefined;
      /** The last entry of this very press that the visit holds; undefined where none of them was let in. */
      readonly made: EntryId | undefined;
      /** What a withdrawal removed; undefined where nobody can tell. */
      readonly removed: readonly NumberedEntry[] | undefined;
    };

/** So often another press of the same visit may come in between. */
const TRIES = 20;

/**
 * Decides a press on the visit as this request has read it and appends what it adds. Where somebody changed the basket
 * meanwhile, it is decided anew on what the append gave back, so that two windows that add one each make two.
 * @throws RequestError 410 where the session was erased since the page was made, 503 where what it is about may be in a part
 *   of the visit that cannot be read
 */
export async function carryOut(
  res: Response,
  decide: (visit: VisitNow, token: string) => Decision,
  token = sentToken(res.req),
): Promise<PressOutcome> {
  for (let tried = 0; tried < TRIES; tried++) {
    const session = visitOf(res);
    const lane = laneOfToken(token);
    const shown = onPage(session, lane);
    const before = shown.visit;
    const decision = decide(shown, token);
    if ('refused' in decision) {
      if (session.partial && NOT_THERE.has(decision.refused.why)) throw new RequestError(503, 'logAway');
      return decision;
    }
    if ('settled' in decision) {
      const { settled } = decision;
      return { before, isSettled: true, settled, made: settled, removed: [] };
    }
    const isLost = lane !== undefined && !isThere(lane, session.visit);
    if (isLost && decision.entries.some(isOfALane)) return { refused: { why: 'laneGone' } };
    const pressed = await session.press({ ...decision, lane: before.lane }, token);
    if (pressed.kind === 'done') {
      const made = madeIn(pressed.session.visit, pressed.added);
      return { before, isSettled: false, settled: undefined, made, removed: pressed.removed };
    }
  }
  return { refused: { why: 'basketChanges' } };
}

function madeIn({ all: entries }: Visit, added: readonly EntryId[]): EntryId | undefined {
  const held = new Set(entries.map(({ id }) => id));
  return added.findLast((id) => held.has(id));
}
