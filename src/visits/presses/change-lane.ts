import { type Decision, refused } from '../decision.js';
import type { Entry, EntryId, LaneId } from '../entry.js';
import { laneOf, laneReader, MAX_NAMED_LANES, staysBehind } from '../lanes.js';
import { sentBefore } from '../sent-before.js';
import type { VisitNow } from '../visit-now.js';
import { type LaneName, whyNotNamed } from './lane-name.js';

export type ChangeLanePress =
  | { readonly change: 'turn'; readonly to: LaneId }
  /** A gift is kept under a name. */
  | ({ readonly change: 'keep'; readonly of: EntryId } & LaneName)
  | { readonly change: 'discard'; readonly of: EntryId };

/** What was moved to a list from the main one: it goes with the list. */
function movedTo(lane: EntryId, all: readonly Entry[]): readonly EntryId[] {
  const laneRead = laneReader(all);
  return all
    .filter((entry) => laneRead(entry) === lane && laneOf(entry) !== lane && !staysBehind(entry))
    .map(({ id }) => id);
}

/** @param token the form's: sent twice it does once what it asks */
export function decide(visit: VisitNow, press: ChangeLanePress, token: string): Decision {
  const { lanes, all } = visit.visit;
  const lanePressed = press.change === 'turn' ? press.to : press.of;
  const found = lanes.find(({ id }) => id === lanePressed);
  if (press.change === 'turn') {
    if (press.to !== 'main' && !found) return refused('laneGone');
    return { entries: [{ type: 'turn', to: press.to }] };
  }
  if (press.change === 'discard') {
    const before = all.find((entry) => entry.type === 'discard' && entry.of === press.of);
    if (before) return { settled: before.id };
    if (!found) return refused('laneGone');
    const entries = [{ type: 'discard', of: found.id }] as const;
    return { entries, discards: found.id, moved: movedTo(found.id, all) };
  }
  if (!found) return refused('laneGone');
  const entry = { type: 'keep', of: found.id, name: press.name } as const;
  const before = sentBefore([entry], visit, token);
  if (before !== undefined) return { settled: before };
  const others = lanes.filter(({ id }) => id !== found.id);
  const why = whyNotNamed(press, others);
  if (why) return refused(why);
  const named = others.filter(({ kind }) => kind === 'context').length;
  return named >= MAX_NAMED_LANES ? refused('tooManyLanes') : { entries: [entry] };
}
