import type { Signature } from '../../interests/signature.js';
import type { InterestId } from '../../visits/entry.js';
import type { Recommendation, Shelf } from '../reasons/shelf.js';
import type { Holding } from '../reasons/slot.js';
import { placesByShare } from './places.js';
import type { Supplies } from './supplies.js';

interface Known {
  readonly signature: Signature;
  readonly supplies: Supplies;
  /** Interests that have a shelf of their own beside it: those found more. */
  readonly beside: ReadonlySet<string>;
  /** Scores divided its places. */
  readonly isByScore: boolean;
  /** Positions of what gives way to something chosen, near enough or not. */
  readonly givesWay?: ReadonlySet<number>;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Says on each card of the visit's shelf how the places of its interest came about. */
export function withHoldings(shelf: Shelf, known: Known): Shelf {
  const { signature, givesWay = NOTHING } = known;
  const held = new Map<InterestId, number>(signature.interests.map(({ id }) => [id, 0]));
  for (const { slot } of shelf.items) {
    const id = slot.source as InterestId;
    if (held.has(id)) held.set(id, (held.get(id) ?? 0) + 1);
  }
  const all = [...held.values()].reduce((sum, count) => sum + count, 0);
  const byShare = placesByShare(signature, all);
  const wordsOf = new Map(
    signature.interests.map(({ id, shares }) => [
      id,
      shares.find(({ evidence }) => evidence.words)?.evidence.words,
    ]),
  );
  // What words mean may stand there in the place of another interest: then something more was near enough.
  const isShared = (id: InterestId) =>
    shelf.items.some(({ slot, position }) => slot.source !== id && wordsOf.get(id)?.meant.has(position));
  const isGivingWay = (id: InterestId) =>
    [...(wordsOf.get(id)?.meant.keys() ?? [])].some((position) => givesWay.has(position));
  const isNearer = (id: InterestId) => isShared(id) || isGivingWay(id);
  const items = shelf.items.map((item): Recommendation => {
    const id = item.slot.source as InterestId;
    const own = held.get(id);
    if (own === undefined) return item;
    const holding = {
      byShare: Math.round(byShare.get(id) ?? 0),
      ...causeOf(id, held, byShare, { ...known, isNearer }),
      ...(signature.aversions.length > 0 ? { hasTurnedDown: true } : {}),
    };
    return { ...item, slot: { ...item.slot, holding } };
  });
  return { ...shelf, items };
}

/** A share of less than half a place is no reason for a whole one. */
const LEAST_ROUNDED_UP = 0.5;
/** Places are whole; a whole one more or less, but for what shares differ by within seconds, is no rounding. */
const MOST_ROUNDED = 0.9;

function causeOf(
  id: InterestId,
  held: ReadonlyMap<InterestId, number>,
  byShare: ReadonlyMap<InterestId, number>,
  { supplies, beside, isByScore, isNearer }: Known & { isNearer(id: InterestId): boolean },
): Pick<Holding, 'cause' | 'short'> {
  const overOf = (one: InterestId) => (held.get(one) ?? 0) - (byShare.get(one) ?? 0);
  // A part of the shop has more: only what it has near enough to the visit is all there. Typed words mean all they mean.
  const isShort = (one: InterestId) =>
    one.startsWith('phrase:') &&
    !isNearer(one) &&
    overOf(one) < 0 &&
    !beside.has(one) &&
    !supplies.hasRoom(one, held.get(one) ?? 0);
  // What one interest alone leaves is for something new: that is no share.
  if (held.size === 1) return { cause: 'otherwise' };
  if (isByScore) return { cause: 'score' };
  if (held.get(id) === 1 && overOf(id) > LEAST_ROUNDED_UP) return { cause: 'oneEach' };
  // Whoever has a place and a share of half of one is not rounded away: others have its places for another reason.
  const isLeftOut = [...held].some(([one, count]) => count === 0 && -overOf(one) >= LEAST_ROUNDED_UP);
  const isMore = (held.get(id) ?? 0) > Math.round(byShare.get(id) ?? 0);
  const isRounded = Math.abs(overOf(id)) < MOST_ROUNDED && !(isLeftOut && isMore);
  // Another says that it holds places for want of something near this one: this one says so too.
  const isUnder = (one: InterestId) => (held.get(one) ?? 0) < Math.round(byShare.get(one) ?? 0);
  const isNamedShort =
    isUnder(id) && isShort(id) && [...held.keys()].some((one) => overOf(one) >= MOST_ROUNDED);
  if (isRounded && !isNamedShort) return { cause: 'share' };
  if (overOf(id) < 0) return { cause: isShort(id) ? 'short' : 'otherwise' };
  const under = [...held.keys()].filter(isUnder);
  return under.length > 0 && under.every(isShort)
    ? { cause: 'othersShort', short: under }
    : { cause: 'otherwise' };
}
