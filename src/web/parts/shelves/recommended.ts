import type { Product } from '../../../catalog/product.js';
import type { VisitShelves } from '../../../recommendations/for-visit.js';
import { plainLevels } from '../../../recommendations/kinds/plain-kinds.js';
import { explain } from '../../../recommendations/reasons/explanation.js';
import type { Lead } from '../../../recommendations/reasons/leads.js';
import { shelfReasons } from '../../../recommendations/reasons/reasons.js';
import type { Shelf } from '../../../recommendations/recommend.js';
import type { FoundProducts, QueryReader } from '../../../shop/find-products.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { moment } from '../../../wording/dates.js';
import {
  boughtLine,
  cardReasonLine,
  type Names,
  reasonLine,
  sharedReasonLine,
} from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { type CardContext, cardContext } from '../cards/card-context.js';
import { placed } from '../cards/place.js';
import { presentCard } from '../cards/product-card.js';
import { shownLabel } from '../texts/interest-label.js';
import { interestsTitle } from '../texts/lane-name.js';
import { isReadIn } from '../texts/search-language.js';
import { silentLabels } from '../texts/unshown.js';
import { type ShelvesWanted, shelvesOnPage, shownShelves, topicOf } from './fill-shelves.js';
import { type FromVisitModel, presentFromVisit, withWayOut } from './from-visit.js';
import { endOfRows, type ShelfModel } from './shelf.js';
import { headOf, repeatsTitle } from './shelf-head.js';
import type { ShelfPlace } from './shelf-place.js';

/** The shelves of a page that say why: made for this visit, or for what the page is about. */
export interface RecommendedModel {
  readonly shelves: readonly ShelfModel[];
  /** Ids of their products: a press says with them what it found on the page. */
  readonly shown: string;
  /** Whether any of them are the visit's own, and not the shop's; also where they would be, and the page alone is seen. */
  readonly isForVisit: boolean;
  /** The way to shelves that are not from the visit, and back; undefined where they are not. */
  readonly fromVisit: FromVisitModel | undefined;
  /** Own words that show nothing here, said as one sentence; empty where there are none. */
  readonly silent?: string;
  /** What the visit is about, the weightiest of its strongest interest first; absent on pages that are about something. */
  readonly about?: readonly Product[];
}

export function recommendedModel(
  shelves: readonly ShelfModel[],
  fromVisit: FromVisitModel | undefined,
  isForVisit = shelves.length > 0,
): RecommendedModel {
  const shown = shelves.flatMap((shelf) => shelf.cards.map((card) => card.id));
  return { shelves, shown: shown.join(' '), isForVisit, fromVisit };
}

/** The shelves that a page wants for its visit as it is. */
export function wantedNow({ snapshot, session, stood, t }: Rendering, services: QueryReader): ShelvesWanted {
  return {
    services,
    snapshot,
    visit: stood?.visit ?? session.visit,
    now: stood?.at ?? session.now,
    mayBeForeign: !isReadIn(t, snapshot.search),
  };
}

/**
 * Fills and presents the shelves of one page, with a reason and a *Why* link on every card.
 * @param found what a search page has found by itself
 */
export async function presentRecommended(
  rendering: Rendering,
  services: QueryReader,
  place: ShelfPlace,
  found?: FoundProducts,
): Promise<RecommendedModel> {
  const { t, snapshot } = rendering;
  const { length } = rendering.stood ?? rendering.session;
  const filled = await shownShelves(place, { ...wantedNow(rendering, services), ...(found && { found }) });
  const shelves = shelvesOnPage(place, filled.shelves);
  const shown: Shown = {
    ...filled,
    place,
    snapshot,
    context: cardContext(rendering),
    names: namesOf(filled, snapshot),
    question: (shelf) => questionOf({ on: rendering.here, shelf, entries: length, at: filled.signature.at }),
  };
  const [first, ...others] = shelves.map((shelf) => presentShelf(shelf, shown, t));
  const models = [...(first ? [first] : []), ...againShelf(filled, shown, rendering), ...others];
  if (place.alone) {
    const fromVisit = presentFromVisit(rendering, place);
    return recommendedModel(models, fromVisit, models.length > 0 || fromVisit !== undefined);
  }
  const about = place.page === 'home' ? thingsOf(filled, snapshot) : [];
  if (models.length === 0) return { ...recommendedModel(models, undefined), about };
  // What only sells was not found for a page, whatever the visit is about.
  const isFound = place.page === 'home' || shelves.some(({ id }) => id !== 'popular');
  const fromVisit = isFound ? presentFromVisit(rendering, place) : undefined;
  // Only the home page has shelves so far down that the choice above the first is out of sight.
  const isLong = fromVisit !== undefined && place.page === 'home';
  const silent = place.page === 'home' ? silentText(filled, rendering) : '';
  return {
    ...recommendedModel(isLong ? withWayOut(models, rendering, place) : models, fromVisit),
    about,
    silent,
  };
}

/** Typed words are never passed over in silence; those that hold a place bring something, be it what goes with a thing they mean. */
function silentText(
  { signature, shelves }: VisitShelves,
  { session: { visit }, snapshot, t }: Rendering,
): string {
  const holding = new Set<string>(shelves.flatMap(({ items }) => items.map(({ slot }) => slot.source)));
  const others = signature.interests.filter(({ id }) => !holding.has(id));
  const labels = silentLabels(others, visit, snapshot);
  return labels.length === 0 ? '' : t.shelves.silent(labels);
}

/** What was looked at, pressed or found, interest by interest, the weightiest first. */
function thingsOf({ signature }: VisitShelves, { catalogue }: Snapshot): Product[] {
  return signature.interests.flatMap(({ shares }) =>
    shares
      .toSorted((a, b) => b.weight - a.weight)
      .flatMap(({ evidence: { product, found = [] } }) => {
        const things = (product === undefined ? found : [product]).flatMap(
          (id) => catalogue.product(id) ?? [],
        );
        return product !== undefined || isOfOnePart(things) ? things.slice(0, 1) : [];
      }),
  );
}

/** One thing that a search found may stand in a part of the shop that it was not about; several of one part were asked for there. */
const isOfOnePart = (found: readonly Product[]): boolean =>
  found.length > 1 && new Set(found.map(({ category }) => category)).size === 1;

/** What was bought before, below the shelf of the visit: with dates for reasons, and no numbers behind it. */
function againShelf(
  { again, lane }: VisitShelves,
  { snapshot, context, question }: Shown,
  { session: { endsAt, now }, t }: Rendering,
): ShelfModel[] {
  if (again.length === 0) return [];
  const asked = question(AGAIN);
  const cards = again.flatMap((one) => {
    const product = snapshot.catalogue.products[one.position];
    if (!product) return [];
    const extras = { reason: boughtLine(one, now, t), whyHref: `${paths.why(product.id)}?${asked}` };
    return [presentCard(product, context, extras)];
  });
  const until = t.dates.until(moment(endsAt, now, t));
  const { again: title, againNote, againListNote } = t.shelves;
  const subtitle = lane === 'main' ? againNote(until) : againListNote(until);
  const id = `shelf-${AGAIN}`;
  const more = { moreHref: '', moreLabel: '', numbersHref: '' };
  return [{ id, title, subtitle, reason: '', cards: placed(id, cards), ...more }];
}

/** Which shelf a *Why* link is about: the log's length and the time recount it as it was shown. */
interface WhyQuestion {
  readonly on: string;
  readonly shelf: string;
  readonly entries: number;
  readonly at: number;
}

/** The shelf of what was bought before, as a *Why* link calls it. */
export const AGAIN = 'again';

/** What the links of one shelf ask, of different products or of all of it. */
function questionOf({ on, shelf, entries, at }: WhyQuestion): string {
  return new URLSearchParams({ on, shelf, entries: String(entries), at: String(at) }).toString();
}

/** Names for sentences about a signature. */
export function namesOf(
  { signature }: Pick<VisitShelves, 'signature'>,
  { catalogue, shop }: Snapshot,
): Names {
  return {
    product: (id) => catalogue.product(id)?.name,
    shelf: (id, of) => catalogue.product(id)?.[of],
    kinds(id) {
      const product = catalogue.product(id);
      return product ? plainLevels(product, catalogue.products) : [];
    },
    interest: (id) => {
      const interest = signature.interests.find((one) => one.id === id);
      if (interest) return shownLabel(interest, { catalogue, shop });
      return shop.segments.find((segment) => `segment:${segment.id}` === id)?.label ?? '';
    },
    isBrought(id) {
      const own = signature.interests.flatMap(({ shares }) =>
        shares.filter((one) => one.evidence.product === id),
      );
      return own.length > 0 && own.every(({ evidence }) => evidence.kind === 'imported');
    },
    joined: (position) => catalogue.products[position]?.added,
  };
}

interface Shown extends VisitShelves {
  readonly place: ShelfPlace;
  readonly snapshot: Snapshot;
  readonly context: CardContext;
  readonly names: Names;
  question(shelf: string): string;
}

const isSelling = ({ type }: Lead): boolean => type === 'popular' || type === 'ordered';

function presentShelf(shelf: Shelf, shown: Shown, t: Wording): ShelfModel {
  const { snapshot, place, context, names } = shown;
  const topic = topicOf(place, snapshot);
  const { shared, own } = shelfReasons(shelf.items.map(explain), (lead) =>
    reasonLine(lead, { names, t }, topic),
  );
  const question = shown.question(shelf.id);
  const cards = shelf.items.flatMap((item, at) => {
    const product = snapshot.catalogue.products[item.position];
    if (!product) return [];
    // Under a line that is true of most, what is true of this one has to be said.
    const isSaid = !shared && own[at] !== undefined && repeatsTitle(own[at].lead, shelf, shown);
    const reason = isSaid ? '' : cardReasonLine(own[at], { names, t }, topic);
    // Further answers of a search may hold what its shelf shows.
    const anchored = place.page !== 'search';
    return [
      presentCard(product, context, { reason, whyHref: `${paths.why(product.id)}?${question}`, anchored }),
    ];
  });
  const id = `shelf-${shelf.id.replace(/[^A-Za-z0-9]+/g, '-')}`;
  // That it sells well is said under the title, once.
  const isSaid = shared && (isSelling(shared.lead) || repeatsTitle(shared.lead, shelf, shown));
  const reason = isSaid ? '' : sharedReasonLine(shared, { names, t }, topic);
  const head = headOf(shelf, shown, t);
  const numbersHref = `${paths.numbers}?${question}`;
  const { lane, lanes } = context.visit;
  const end = shelf.id === 'visit' ? endOfRows(cards.length, interestsTitle(lane, lanes, t), t) : undefined;
  const more = { moreHref: '', moreLabel: '', numbersHref, end };
  return { ...head, id, reason, cards: placed(id, cards), ...more };
}
