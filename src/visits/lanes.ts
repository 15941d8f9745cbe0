import { DAY } from '../time/clock.js';
import type { Entry, EntryId, LaneId } from './entry.js';
import { isOfALane } from './entry-types.js';
import { holdsOnAllLists } from './signals.js';

/** Whom or what the shopper shops for besides. */
export interface Lane {
  readonly id: EntryId;
  /** `gift`: for someone else, ends by itself. `context`: named by the shopper, and open until it is left. */
  readonly kind: 'gift' | 'context';
  /** Empty for a gift that is not kept. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** Gift mode ends by itself so long after it was begun or gone back to, milliseconds. */
export const GIFT_LASTS = DAY;

export const MAX_NAMED_LANES = 8;

/** Characters of a lane's name. */
export const LANE_NAME_LENGTH = 40;

/** Lanes that were not thrown away, oldest first; a gift that was kept is named. @param all entries of every lane */
export function lanesIn(all: readonly Entry[]): readonly Lane[] {
  const lanes = new Map<EntryId, Lane>();
  for (const entry of all) {
    if (entry.type === 'lane')
      lanes.set(entry.id, { id: entry.id, kind: entry.kind, name: entry.name, madeAt: entry.at });
    if (entry.type === 'keep') {
      const lane = lanes.get(entry.of);
      if (lane) lanes.set(lane.id, { ...lane, kind: 'context', name: entry.name });
    }
    if (entry.type === 'discard') lanes.delete(entry.of);
  }
  return [...lanes.values()];
}

/** The lane that presses of this moment belong to. @param all entries of every lane */
export function laneAt(all: readonly Entry[], now: number): LaneId {
  const turn = lastTurn(all);
  if (!turn || turn.to === 'main') return 'main';
  const lane = lanesIn(all).find(({ id }) => id === turn.to);
  if (!lane) return 'main';
  return lane.kind === 'gift' && now >= turn.at + GIFT_LASTS ? 'main' : lane.id;
}

/** When gift mode ends by itself, milliseconds since 1970; undefined where it is not on. */
export function giftEndsAt(all: readonly Entry[], now: number): number | undefined {
  const lane = laneAt(all, now);
  return isForAnother(all, lane) ? (lastTurn(all)?.at ?? 0) + GIFT_LASTS : undefined;
}

/** The gift that closed by itself, and when, where nothing was opened since. */
export function giftEnded(
  all: readonly Entry[],
  now: number,
): { readonly lane: EntryId; readonly at: number } | undefined {
  const turn = lastTurn(all);
  const gift = lanesIn(all).find(({ id, kind }) => id === turn?.to && kind === 'gift');
  const at = (turn?.at ?? 0) + GIFT_LASTS;
  return gift && now >= at ? { lane: gift.id, at } : undefined;
}

/** Whether a lane is for someone else, and not for the shopper or a purpose with a name. */
export const isForAnother = (all: readonly Entry[], lane: LaneId): boolean =>
  lane !== 'main' && lanesIn(all).some(({ id, kind }) => id === lane && kind === 'gift');

/** The last press that left one lane for another. */
function lastTurn(all: readonly Entry[]): { readonly to: LaneId; readonly at: number } | undefined {
  const last = all.findLast((entry) => entry.type === 'turn' || (entry.type === 'lane' && !entry.aside));
  if (last?.type === 'turn') return { to: last.to, at: last.at };
  return last && { to: last.id, at: last.at };
}

/** The lane of a gift that is neither kept nor thrown away: there is one at most. */
export const giftLane = (lanes: readonly Lane[]): Lane | undefined =>
  lanes.find(({ kind }) => kind === 'gift');

/** Which lane each entry belongs to; undefined for what is of none, and counts in all of them. */
export function laneReader(all: readonly Entry[]): (entry: Entry) => LaneId | undefined {
  const moved = movedIn(all);
  return (entry) => {
    if (!isOfALane(entry)) return undefined;
    const lane = laneOf(entry);
    if (moved.size === 0 || lane !== 'main' || !isMovable(entry)) return lane;
    const to = moved.get(entry.product);
    return to !== undefined && entry.at <= to.at ? to.lane : lane;
  };
}

export const laneOf = (entry: object): LaneId => ('lane' in entry ? (entry.lane as LaneId) : 'main');

type Movable = Extract<Entry, { readonly type: 'signal' | 'basket' }>;

/** What was done to a product; that it is not relevant here stays here. */
const isMovable = (entry: Entry): entry is Movable =>
  entry.type === 'basket' || (entry.type === 'signal' && entry.kind !== 'notRelevant');

/** The lane of what was moved to a list that is gone. */
const THROWN_AWAY = 'thrown-away' as EntryId;

/** Products that were looked at for somebody else, with the lane that what was done to them until then belongs to. */
function movedIn(
  all: readonly Entry[],
): ReadonlyMap<string, { readonly lane: EntryId; readonly at: number }> {
  const moved = new Map<string, { readonly lane: EntryId; readonly at: number }>();
  const asked = new Set<string>();
  let gift: EntryId | undefined;
  for (const entry of all) {
    if (entry.type === 'lane' && entry.kind === 'gift') gift = entry.id;
    if (laneOf(entry) !== 'main') continue;
    if (entry.type === 'signal' && entry.kind === 'notRelevant') asked.add(entry.product);
    if (entry.type !== 'because' || !asked.has(entry.product)) continue;
    // Where that list was thrown away it belongs to none.
    if (entry.why === 'gift') moved.set(entry.product, { lane: gift ?? THROWN_AWAY, at: entry.at });
    else moved.delete(entry.product);
  }
  return moved;
}

/**
 * Entries without those of a lane that was thrown away; what lies in the basket, was bought or is hidden stays. The store erases
 * them in the same step: see `AppendTerms.discards`.
 */
export function withoutThrownAway(all: readonly Entry[]): readonly Entry[] {
  const thrown = new Set<EntryId>();
  for (const entry of all) if (entry.type === 'discard') thrown.add(entry.of);
  return thrown.size === 0 ? all : all.filter((entry) => !thrown.has(goesWithLane(entry) ?? ('' as EntryId)));
}

/** Whether an entry outlasts the list that it was made in: what lies in the basket, was bought or is hidden. */
export const staysBehind = (entry: Entry): boolean =>
  entry.type === 'basket' || (entry.type === 'signal' && holdsOnAllLists(entry.kind));

/** The lane that an entry goes with where it is thrown away; undefined for what stays. */
export function goesWithLane(entry: Entry): EntryId | undefined {
  if (entry.type === 'lane') return entry.id;
  if (entry.type === 'keep') return entry.of;
  const lane = laneOf(entry);
  return lane === 'main' || staysBehind(entry) ? undefined : lane;
}
