import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import { giftLane, MAX_NAMED_LANES } from '../lanes.js';
import { sentBefore } from '../sent-before.js';
import type { VisitNow } from '../visit-now.js';
import { type LaneName, whyNotNamed } from './lane-name.js';

/** A lane of its own: for someone else, or by a name. */
export type OpenLanePress = { readonly known: KnownEnds } & (
  | { readonly kind: 'gift' }
  | ({ readonly kind: 'context' } & LaneName)
);

/**
 * Makes a lane and goes over to it. There is one gift at a time: who has begun one goes on with it.
 * @param token the form's: sent twice it makes one
 */
export function decide(visit: VisitNow, press: OpenLanePress, token: string): Decision {
  if (visit.privacySignal) return refused('objects');
  if (isToAskFirst(visit, 'personalise', press.known)) return refused('personalisationEnded');
  const { lanes, lane } = visit.visit;
  if (press.kind === 'gift') {
    const gift = giftLane(lanes);
    if (gift) return gift.id === lane ? { settled: undefined } : { entries: [{ type: 'turn', to: gift.id }] };
    return {
      entries: [...agreementBy(visit, 'always', 'onLists'), { type: 'lane', kind: 'gift', name: '' }],
    };
  }
  const entry = { type: 'lane', kind: 'context', name: press.name } as const;
  const before = sentBefore([entry], visit, token);
  if (before !== undefined) return { settled: before };
  const why = whyNotNamed(press, lanes);
  if (why) return refused(why);
  const named = lanes.filter(({ kind }) => kind === 'context').length;
  if (named >= MAX_NAMED_LANES) return refused('tooManyLanes');
  return { entries: [...agreementBy(visit, 'always', 'onLists'), entry] };
}
