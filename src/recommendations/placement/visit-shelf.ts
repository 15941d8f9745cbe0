import type { ProductId } from '../../catalog/product.js';
import type { Signature } from '../../interests/signature.js';
import type { InterestId } from '../../visits/entry.js';
import type { Source } from '../candidates/candidates.js';
import { companionsOf } from '../complements/companions.js';
import type { ShopIndex } from '../index/shop-index.js';
import { explain } from '../reasons/explanation.js';
import type { Recommendation, Shelf } from '../reasons/shelf.js';
import type { Ranking } from '../scores/ranking.js';
import { diversify, type Placed } from './diversify.js';
import { explainedShelf } from './explained-shelf.js';
import { counted, isOpen, LEAST_ON_SHELF, poorTiers, type Room, surestFirst } from './filled-shelves.js';
import type { FillerTier } from './filler-peers.js';
import { fillers } from './fillers.js';
import { isShown } from './is-shown.js';
import { pressedFirst, pressedTerms, thingOf, withNamed } from './named-things.js';
import { dividePlaces, type Place } from './places.js';
import { isOfManyThings, placesByScore } from './places-by-score.js';
import { type Drawing, drawingFor, isTold, newPlace } from './something-new.js';
import { restingLast, withSubstitutes } from './substitutes.js';
import { ENOUGH_GOOD, type Supplies, suppliesOf } from './supplies.js';

/** One place is for something new of what the visit is about. Beside fewer cards that the visit speaks for there is none. */
const LEAST_TO_EXPLORE = 4;
/** A shelf of the visit has so many cards where the categories of what it is about have them. */
const LEAST_FOR_VISIT = 4;
/** So many for each of several interests, as far as the places go: a pressed cushion has more than one beside another interest. */
const LEAST_EACH = 3;

export interface VisitShelf {
  /** No items where the visit says nothing of any product. */
  readonly shelf: Shelf;
  readonly supplies: Supplies;
  /** Whether scores divided its places. */
  readonly isByScore: boolean;
}

/**
 * The shelf of a visit. Each interest's places follow its share, one at least, as far as it can fill them: with what it
 * speaks for, then with what is near the things behind it. All places are filled so where the visit is about one
 * interest, which has no other shelf, else three for each. What is merely near stands there where fewer than three cards
 * are good, of the shelf or of an interest that something was pressed for, or its interest has no better. The strongest
 * interest leads, and one card for each press comes before those of looks and searches.
 * Where the visit is about many more things than there are places, scores divide and order them.
 */
export function visitShelf(
  signature: Signature,
  places: number,
  ranked: Ranking,
  given: Room,
  index: ShopIndex,
): VisitShelf {
  const drawing = drawingFor(ranked, index);
  const room = { ...given, drawing };
  const supplies = suppliesOf(ranked, room, places, index);
  const ids = signature.interests.map(({ id }) => id);
  const { divided, placed } = placedForVisit(signature, places, supplies, room, index);
  const claimed = explainedShelf('visit', placed, ranked, index).items.filter(isTold);
  const filled = withFillers(claimed, divided.order, supplies, index);
  const near = withNear(filled, ranked, { ...room, places }, index);
  const pressed = withNamed(near, ranked, { ...room, places }, index);
  const rested = withSubstitutes(pressed, ranked, room, index);
  const ordered = divided.isByScore
    ? bestFirst(rested)
    : ledBy(
        ids[0],
        pressedFirst(inTurns(ledBy(ids[0], rested, ranked, index), index), ranked),
        ranked,
        index,
      );
  const items = opposedLast(restingLast(ordered, room)).map((item) => withCompany(item, ranked, room, index));
  const drawn = drawing ? items.map(drawing.withDraw) : items;
  return { shelf: { id: 'visit', items: counted(drawn) }, supplies, isByScore: divided.isByScore };
}

/** What more speaks against than for keeps a place of its interest, and comes last. */
const opposedLast = (items: readonly Recommendation[]) =>
  items.toSorted((a, b) => Number(a.score < 0) - Number(b.score < 0));

/**
 * A card that goes with the product which its reason names says so in the reason, which tells more than a shared category:
 * a guitar's own strings. So does one that goes with another pressed product of the same interest: a burner for the oil,
 * beside incense.
 */
function withCompany(
  item: Recommendation,
  ranked: Ranking,
  { complements }: Room,
  index: ShopIndex,
): Recommendation {
  const [lead] = explain(item).leads;
  if (!complements || item.companion || lead.type !== 'signal' || item.slot.source === 'new') return item;
  const { product, kinship, unwanted } = lead.signal;
  if (product === undefined || unwanted === 'dear' || kinship === 'alike' || kinship === 'same') return item;
  const pressed = pressedTerms(ranked).filter(
    ({ interest, evidence }) => interest === item.slot.source && evidence.unwanted !== 'dear',
  );
  const about = [product, ...pressed.flatMap(({ evidence }) => evidence.product ?? [])];
  const companion = about
    .flatMap((one) => companionsOf([one], complements, index))
    .find(({ position }) => position === item.position);
  return companion ? { ...item, companion } : item;
}

/** The strongest interest has the first card, also where it only fills its places: one that names what was pressed, if any does. */
function ledBy(
  strongest: InterestId | undefined,
  items: readonly Recommendation[],
  ranked: Ranking,
  index: ShopIndex,
): readonly Recommendation[] {
  const own = surestFirst(items, index).filter(({ slot }) => slot.source === strongest);
  const pressed = new Set(pressedTerms(ranked).map(({ evidence }) => evidence.product));
  const first = own.find((item) => pressed.has(thingOf(item) as ProductId)) ?? own[0];
  return first ? [first, ...items.filter((item) => item !== first)] : items;
}

const bestFirst = (items: readonly Recommendation[]) => items.toSorted((a, b) => b.score - a.score);

/** The interests in their turns, the cards of each best first: what merely fills its places comes last. */
function inTurns(items: readonly Recommendation[], index: ShopIndex): readonly Recommendation[] {
  const left = new Map<Source, Recommendation[]>();
  for (const item of surestFirst(bestFirst(items), index)) {
    const own = left.get(item.slot.source);
    if (own) own.push(item);
    else left.set(item.slot.source, [item]);
  }
  return items.map((item) => left.get(item.slot.source)?.shift() ?? item);
}

/**
 * What has places by its claims. Where the place for something new is drawn, interests may have placed all that is new
 * themselves: then they have that place too.
 */
function placedForVisit(
  signature: Signature,
  places: number,
  supplies: Supplies,
  room: Room,
  index: ShopIndex,
): { readonly divided: Divided; readonly placed: readonly Placed[] } {
  const filled = (hasNew: boolean) => {
    const divided = divideForVisit(signature, places, supplies, { ...room, hasNew }, index);
    return { divided, placed: diversify(claimable(divided, supplies, room.drawing), room.claims, index) };
  };
  if (!room.drawing) return filled(supplies.claims('new') > 0);
  const found = filled(room.claims.some(({ isNew }) => isNew));
  return found.divided.explore === 0 || found.placed.some(({ source }) => source === 'new')
    ? found
    : filled(false);
}

interface Divided {
  /** The places of the interests. */
  readonly order: readonly Place[];
  /** Places for something new, beside those. */
  readonly explore: number;
  /** Whether scores divide the places, and not the shares of the interests. */
  readonly isByScore: boolean;
}

function divideForVisit(
  signature: Signature,
  places: number,
  supplies: Supplies,
  room: Room & { readonly hasNew: boolean },
  index: ShopIndex,
): Divided {
  const ids = signature.interests.map(({ id }) => id);
  const spoken = ids.reduce((total, id) => total + supplies.claims(id), 0);
  const least = ids.length <= 1 ? places : Math.max(LEAST_FOR_VISIT, LEAST_EACH * ids.length);
  const isByScore = spoken >= places && isOfManyThings(signature, places);
  const explore = room.hasNew && spoken >= LEAST_TO_EXPLORE && ids.length < places ? 1 : 0;
  const among = places - explore;
  const order = isByScore
    ? placesByScore(room.claims, ids, among, index)
    : dividePlaces(signature, Math.min(among, Math.max(spoken, least)), supplies.hasRoom);
  return { order, explore, isByScore };
}

/** The places that are filled with claims: the first of each interest, then those for something new. */
function claimable({ order, explore }: Divided, supplies: Supplies, drawing: Drawing | undefined): Place[] {
  const given = new Map<Source, number>();
  const own = order.filter(({ source }) => {
    const held = (given.get(source) ?? 0) + 1;
    given.set(source, held);
    return held <= supplies.claims(source);
  });
  return [...own, ...Array.from({ length: explore }, () => newPlace(drawing))];
}

/** The places beyond the claims of their interests, filled with what is near the things behind those. */
function withFillers(
  claimed: readonly Recommendation[],
  order: readonly Place[],
  supplies: Supplies,
  index: ShopIndex,
): readonly Recommendation[] {
  const items = [...claimed];
  const shown = new Set(items.map(({ position }) => position));
  for (const source of new Set(order.map((place) => place.source))) {
    const held = items.filter(({ slot }) => slot.source === source).length;
    let open = order.filter((place) => place.source === source).length - held;
    if (open <= 0) continue;
    for (const filler of supplies.fillers(source as InterestId)) {
      if (isShown(filler.position, shown, index)) continue;
      items.push(filler);
      shown.add(filler.position);
      open -= 1;
      if (open === 0) break;
    }
  }
  return items;
}

/** Filled up with what is only near where too few cards are good, with what is of the category where one is, and with what a small department has left. */
function withNear(
  good: readonly Recommendation[],
  ranked: Ranking,
  room: Room & { readonly places: number },
  index: ShopIndex,
): readonly Recommendation[] {
  const fill = (items: readonly Recommendation[], count: number, tiers: readonly FillerTier[]) => {
    const shown = new Set(items.map(({ position }) => position));
    const isFree = (position: number) => isOpen(position, shown, room, index);
    const { complements, unnamed } = room;
    const wanted = { count: count - items.length, tiers, complements, unnamed, isOpen: isFree };
    return [...items, ...fillers(ranked, wanted, index)];
  };
  const near = good.length < ENOUGH_GOOD ? fill(good, LEAST_FOR_VISIT, ['near']) : good;
  const least = fill(near, LEAST_ON_SHELF, poorTiers(room));
  return room.among ? least : fill(least, room.places, ['department']);
}
