import type { ProductId } from '../catalog/product.js';
import { isFar } from '../interests/far-words.js';
import { type Signature, signatureOf } from '../interests/signature.js';
import type { LaneId } from '../visits/entry.js';
import { excludedBeside, excludedBy } from '../visits/excluded.js';
import type { Visit } from '../visits/visit.js';
import { type Bought, boughtBefore, buyAgain } from './candidates/buy-again.js';
import { NOTHING_RESTS } from './candidates/candidates.js';
import { neverShown } from './candidates/never-shown.js';
import { restingPositions } from './candidates/resting.js';
import { rivalsOfChosen, servedBy } from './candidates/rivals-of-chosen.js';
import { tooDear } from './candidates/too-dear.js';
import { unfitForWords } from './candidates/unfit-for-words.js';
import { companionsFor } from './complements/companions.js';
import type { ComplementFinder } from './complements/complements.js';
import type { Seed, ShopIndex } from './index/shop-index.js';
import { recommend, type Shelf } from './recommend.js';

export interface PageContext {
  /** Products the page is about: the one shown, or those in the basket. */
  readonly about?: readonly ProductId[];
  /** What is used together with a product: gives the page a shelf of its own. */
  readonly complements?: ComplementFinder;
  /** The products are chosen already, as in a basket: what could stand in for them is of little use. */
  readonly chosen?: boolean;
  /** What was searched for, as a meaning. */
  readonly search?: Float32Array;
  /** Positions that may stand beside a search: the shelf is filled from them alone. */
  readonly among?: readonly number[];
  /** Positions on the page already. */
  readonly shown?: readonly number[];
  readonly places: number;
  readonly interestShelves: number;
  readonly interestPlaces: number;
  /** Places for what was bought before; absent where the page has no shelf of that. */
  readonly againPlaces?: number;
}

export interface VisitShelves {
  readonly lane: LaneId;
  readonly signature: Signature;
  readonly shelves: readonly Shelf[];
  /** What was bought before and may be bought again: a shelf of dates, that nothing was ranked for. */
  readonly again: readonly Bought[];
}

/** Products whose tastes speak for a basket: more would blur into an average of everything. */
const MOST_SEEDS = 5;

/** Folds a visit into its signature and fills the shelves of a page from it. */
export async function shelvesForVisit(
  visit: Visit,
  index: ShopIndex,
  now: number,
  context: PageContext,
  soldOut: ReadonlySet<number>,
): Promise<VisitShelves> {
  const signature = signatureOf(visit, index, now);
  const served = servedBy(visit, index);
  const complements = withoutServed(context.complements, served);
  const givesWay = givingWay(visit, index, context);
  const exclude = excluded(visit, signature, index, context, soldOut);
  for (const position of givesWay) exclude.add(position);
  const wanted = {
    signature: thatSpeaks(signature),
    seeds: seedsOf(context, index),
    chosen: context.chosen ?? false,
    companions: companionsFor(context.about ?? [], complements, index).filter(
      ({ position }) => !served.has(position),
    ),
    complements,
    exclude,
    givesWay,
    ...(context.among ? { among: context.among } : {}),
  };
  const { places, interestShelves, interestPlaces, againPlaces = 0 } = context;
  // On a page about something everything stands where it always does.
  const isOfVisit = wanted.seeds.length === 0 && context.among === undefined;
  const resting = isOfVisit ? restingPositions(visit, index, now) : NOTHING_RESTS;
  const shelves = await recommend({ ...wanted, resting, places, interestShelves, interestPlaces }, index);
  const bought = againPlaces > 0 ? boughtBefore(visit, index, now, soldOut) : [];
  // Where the visit has no shelf of its own, what sells stands elsewhere, and gives way.
  const shown = shelves.flatMap(({ id, items }) =>
    id === 'popular' ? [] : items.map((one) => one.position),
  );
  return {
    lane: visit.lane,
    signature,
    shelves,
    again: buyAgain(bought, againPlaces, shown, index),
  };
}

/** Nothing goes with a thing that serves what something in the basket does. */
function withoutServed(
  complements: ComplementFinder | undefined,
  served: ReadonlySet<number>,
): ComplementFinder | undefined {
  if (complements === undefined || served.size === 0) return complements;
  return { of: (position) => complements.of(position).filter((one) => !served.has(one.position)) };
}

/** Words that mean nothing here speak for no product: they have no place on a shelf, and change none. */
function thatSpeaks(signature: Signature): Signature {
  const interests = signature.interests.filter((interest) => !isFar(interest));
  return interests.length === signature.interests.length ? signature : { ...signature, interests };
}

function seedsOf({ about = [], search }: PageContext, index: ShopIndex): Seed[] {
  const known = about.flatMap((product): Seed[] => {
    const position = index.position(product);
    return position === undefined ? [] : [{ taste: index.taste(position), position, product }];
  });
  const seeds = known.slice(-MOST_SEEDS);
  return search ? [...seeds, { taste: index.tasteOf(search), meaning: search }] : seeds;
}

function excluded(
  visit: Visit,
  signature: Signature,
  index: ShopIndex,
  context: PageContext,
  soldOut: ReadonlySet<number>,
): Set<number> {
  const { about = [], chosen, shown = [] } = context;
  const seen = (about.length > 0 && !chosen ? excludedBeside : excludedBy)(visit);
  const settled = [...about, ...seen, ...visit.signals.hide.keys()];
  const ids = [...about, ...seen].flatMap((id) => index.position(id) ?? []);
  const positions = new Set([...soldOut, ...shown, ...ids, ...variantsOf(settled, index)]);
  for (const position of neverShown(visit, index, context.about)) positions.add(position);
  for (const position of unfitForWords(signature, index, context.about)) positions.add(position);
  return positions;
}

/** What gives way to something chosen: on the page of that it may be compared with others. */
function givingWay(visit: Visit, index: ShopIndex, { about = [], chosen }: PageContext): ReadonlySet<number> {
  const rivals = rivalsOfChosen(visit, index, new Set(chosen ? [] : about));
  return new Set([...rivals, ...tooDear(visit, index)]);
}

/** Whoever is at a product, has looked at it, pressed a button of it or has hidden it wants none of its variants shown. */
function variantsOf(products: readonly ProductId[], index: ShopIndex): number[] {
  return products.flatMap((id) => {
    const group = index.group(index.position(id) ?? -1);
    return group === undefined ? [] : index.variants(group);
  });
}
