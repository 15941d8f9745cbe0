import { haveAudienceInCommon } from '../../catalog/audience.js';
import type { Signature } from '../../interests/signature.js';
import type { ShopIndex } from '../index/shop-index.js';
import type { Kinship } from '../kinds/kinships.js';
import type { Recommendation, Shelf } from '../reasons/shelf.js';
import { isPressed } from '../scores/pressed-kinds.js';
import { doubtOf } from './filled-shelves.js';
import { thingOf } from './named-things.js';

/**
 * Why a card stands before one with a higher score, in the order in which the rules of a shelf come: `leads` the strongest
 * interest has the first place, `pressed` the first card that names each press comes before all others, `turns` interests
 * take turns, `surer` a reason that is less sure comes later, `things` each thing of an interest has places of its own,
 * `nearer` of two on a page's shelf one has more in common with the page, `sales` a shelf is in the order of sales,
 * `orders` in that of what was ordered here, `apart` what is alike is kept apart.
 */
export type Ahead =
  | 'leads'
  | 'pressed'
  | 'turns'
  | 'surer'
  | 'things'
  | 'nearer'
  | 'sales'
  | 'orders'
  | 'apart';

/** What decided between a card and the first behind it that scores more; undefined where none does. */
export function aheadBecause(
  { id, items }: Shelf,
  at: number,
  { interests }: Pick<Signature, 'interests'>,
  index: ShopIndex,
): Ahead | undefined {
  const item = items[at];
  const passed = item && items.slice(at + 1).find((one) => shown(one.score) > shown(item.score));
  if (!passed) return undefined;
  const isOfPress = pressedIn(interests);
  if (id === 'visit') {
    const isLed = at === 0 && item.slot.source === interests[0]?.id;
    if (isLed && passed.slot.source !== item.slot.source) return 'leads';
    const isFirstOfPress =
      isOfPress(item) && !items.slice(0, at).some((one) => thingOf(one) === thingOf(item));
    if (isFirstOfPress && !isOfPress(passed)) return 'pressed';
    if (passed.slot.source !== item.slot.source) return 'turns';
    return doubtOf(item, index) < doubtOf(passed, index) ? 'surer' : 'things';
  }
  if (id === 'popular') return index.ordered?.has(item.position) ? 'orders' : 'sales';
  if (id === 'page') return isNearer(item, passed, index) ? 'nearer' : 'apart';
  if (!id.includes(':')) return 'apart';
  if (doubtOf(item, index) < doubtOf(passed, index)) return 'surer';
  return item.slot.signal === passed.slot.signal && item.slot.signal !== undefined ? 'apart' : 'things';
}

/** To the last digit that is shown. */
const shown = (score: number): number => Math.round(1_000 * score) / 1_000;

function pressedIn(interests: Signature['interests']): (item: Recommendation) => boolean {
  const pressed = new Set<string>();
  for (const { shares } of interests)
    for (const { evidence, rankingWeight } of shares)
      if (evidence.product !== undefined && rankingWeight > 0 && isPressed(evidence.kind))
        pressed.add(evidence.product);
  return (item) => pressed.has(thingOf(item));
}

/** How near to a page a card is that has this in common with it. */
const NEARNESS: Partial<Record<Kinship, number>> = { alike: 2, category: 1 };
/** Before all of that: it is for those that the page is for. */
const THEIRS = 3;

/**
 * How near a card is to what a page is about: for whom that is comes first, then what is alike, then what is of its category.
 * @param pages positions of what the page is about
 */
export function nearnessTo(
  pages: readonly number[],
  { kinship = 'interest', position }: Pick<Recommendation, 'kinship' | 'position'>,
  index: ShopIndex,
): number {
  const isTheirs = pages.some((page) => haveAudienceInCommon(index.audience(page), index.audience(position)));
  return (isTheirs ? THEIRS : 0) + (NEARNESS[kinship] ?? 0);
}

function isNearer(one: Recommendation, other: Recommendation, index: ShopIndex): boolean {
  const nearness = (item: Recommendation) => {
    const page = item.near === undefined ? undefined : index.position(item.near);
    return nearnessTo(page === undefined ? [] : [page], item, index);
  };
  return nearness(one) > nearness(other);
}
