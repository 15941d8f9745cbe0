import type { Interest } from '../../interests/signature.js';
import type { Source } from '../candidates/candidates.js';
import type { ComplementFinder } from '../complements/complements.js';
import type { ShopIndex } from '../index/shop-index.js';
import { isOfWiderKind } from '../kinds/called-alike.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation, Shelf } from '../reasons/shelf.js';
import { alone, type Ranking } from '../scores/ranking.js';
import type { Scored } from './diversify.js';
import type { FillerTier } from './filler-peers.js';
import { fillers } from './fillers.js';
import { isShown } from './is-shown.js';
import type { Drawing } from './something-new.js';

export interface Room {
  readonly exclude: ReadonlySet<number>;
  /** What of that no signal is about: nothing is named to go with it for typed words that mean it. */
  readonly unnamed: ReadonlySet<number>;
  readonly among: readonly number[] | undefined;
  /** What was shown often enough, where others can stand in for it. */
  readonly resting: ReadonlySet<number>;
  readonly claims: readonly Scored[];
  /** What goes with what; absent where nobody has said. */
  readonly complements: ComplementFinder | undefined;
  /** How the place for something new is given; absent where the scores alone choose. */
  readonly drawing?: Drawing | undefined;
}

/** One card is no shelf. */
export const LEAST_ON_SHELF = 2;

/** What a person takes for a reason, and what is only true: the latter is better than next to nothing. */
export const GOOD: readonly FillerTier[] = ['kind', 'companion', 'wider'];
const POOR: readonly FillerTier[] = ['category'];

/** Beside a search nothing stands that is only true: a bath soak after a look at shoelaces is no answer to it. */
export const poorTiers = ({ among }: Pick<Room, 'among'>): readonly FillerTier[] => (among ? [] : POOR);

/** The interests that cards hold their places for. */
export function interestsOn(items: readonly Recommendation[]): ReadonlySet<Source> {
  return new Set(items.map(({ slot }) => slot.source).filter((source) => source.includes(':')));
}

/** The shelf of one interest, filled up with what is near the things that are behind it. */
export function filledInterest(
  given: Shelf,
  interest: Interest,
  room: Room & {
    readonly places: number;
    readonly shown: ReadonlySet<number>;
  },
  whole: Ranking,
  index: ShopIndex,
): Shelf {
  const others = new Map(room.claims.map(({ position, source }) => [position, source]));
  const fill = (items: readonly Recommendation[]) => {
    const shown = new Set([...room.shown, ...items.map(at)]);
    const isFree = (position: number) =>
      (others.get(position) ?? interest.id) === interest.id && isOpen(position, shown, room, index);
    const { complements, unnamed } = room;
    const wanted = { count: room.places - items.length, tiers: GOOD, complements, unnamed, isOpen: isFree };
    return [...items, ...fillers(alone(whole, interest), wanted, index)];
  };
  const items = fill(given.items);
  return { ...given, items: counted(surestFirst(items, index)) };
}

/** The same cards, behind the others those whose reason is less sure. */
export const surestFirst = (items: readonly Recommendation[], index: ShopIndex): readonly Recommendation[] =>
  items.toSorted((a, b) => doubtOf(a, index) - doubtOf(b, index));

/** How unsure the reason of a card is: 1 of another kind of one wider kind with what it names, or of its department alone. */
export function doubtOf(item: Recommendation, index: ShopIndex): 0 | 1 {
  const [lead] = explain(item).leads;
  if (lead.type !== 'signal') return 0;
  const { kinship, product } = lead.signal;
  if (kinship === 'department') return 1;
  const named = product === undefined ? undefined : index.position(product);
  return named !== undefined && isOfWiderKind(named, item.position, index) ? 1 : 0;
}

/** Says of each card how many of the shelf's cards are there for its interest: all accounts of one shelf agree. */
export function counted(items: readonly Recommendation[]): Recommendation[] {
  return items.map((item) => {
    const places = items.filter(({ slot }) => slot.source === item.slot.source).length;
    return { ...item, slot: { ...item.slot, places, of: items.length } };
  });
}

/** Whether a product may stand on a shelf beside those shown. */
export function isOpen(
  position: number,
  shown: ReadonlySet<number>,
  { exclude, among }: Room,
  index: ShopIndex,
): boolean {
  const isAmong = among === undefined || among.includes(position);
  return isAmong && !exclude.has(position) && !isShown(position, shown, index);
}

const at = ({ position }: Recommendation): number => position;
