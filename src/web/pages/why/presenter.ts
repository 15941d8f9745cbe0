import type { Product } from '../../../catalog/product.js';
import {
  type Explanation,
  explain,
  type InterestPart,
  type ShopPart,
  type SignalPart,
} from '../../../recommendations/explanation.js';
import type { VisitShelves } from '../../../recommendations/for-visit.js';
import type { Shelf } from '../../../recommendations/shelf.js';
import type { Services } from '../../../services.js';
import type { InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import { listText, scoreText } from '../../../wording/intl.js';
import { causeOf, interestInSentence, type Names, reasonLine, signalText } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/known-ends.js';
import { aboutPath, paths } from '../../http/paths.js';
import type { Rendering } from '../../http/rendering.js';
import { cardContext } from '../../parts/card-context.js';
import { fillShelves, type ShelvesWanted, topicOf } from '../../parts/fill-shelves.js';
import { type CardModel, presentCard } from '../../parts/product-card.js';
import { namesOf, wantedNow } from '../../parts/recommended.js';
import type { ShelfPlace } from '../../parts/shelf-place.js';
import { wholePercents } from '../../parts/whole-percents.js';
import { namedFirst } from './named-first.js';
import { prediction } from './prediction.js';

export interface WhyModel {
  readonly title: string;
  readonly card: CardModel;
  readonly reason: string;
  readonly place: string;
  readonly interests: readonly WhyInterestModel[];
  readonly shop: readonly { readonly text: string; readonly percent: number }[];
  readonly against: readonly string[];
  readonly slot: readonly string[];
  readonly score: string;
  /** The browser objects: *Not relevant* is off. */
  readonly objects: boolean;
  readonly token: string;
  readonly returnTo: string;
  readonly ended: string;
}

export interface WhyInterestModel {
  readonly label: string;
  /** The page of its group; empty for own words. */
  readonly about: string;
  readonly percent: number;
  readonly signals: readonly string[];
  /** What removing it would do: what it then does. */
  readonly without: string;
  readonly weight: string;
}

/** The shelf as it was shown: which page, which shelf of it, the visit then and the moment. */
export interface ShownShelf {
  readonly place: ShelfPlace;
  readonly shelf: string;
  readonly visit: Visit;
  readonly at: number;
}

/**
 * Recounts a shelf and accounts for one product on it.
 * @returns undefined where the product is not on that shelf
 */
export async function presentWhy(
  rendering: Rendering,
  services: Services,
  product: Product,
  shown: ShownShelf,
  returnTo: string,
): Promise<WhyModel | undefined> {
  const { snapshot, t, token } = rendering;
  const wanted: ShelvesWanted = {
    ...wantedNow(rendering, services),
    visit: shown.visit,
    now: shown.at,
  };
  const filled = await fillShelves(shown.place, wanted);
  const shelf = filled.shelves.find((one) => one.id === shown.shelf);
  const position = snapshot.catalogue.position(product.id);
  const index = shelf?.items.findIndex((item) => item.position === position) ?? -1;
  const item = shelf?.items[index];
  if (!shelf || !item) return undefined;

  const explanation = explain(item);
  const names = namesOf(filled, snapshot);
  const [lead] = explanation.leads;
  const reason =
    lead.type === 'new' && !lead.of
      ? t.why.newPlace
      : reasonLine(lead, { names, t }, topicOf(shown.place, snapshot));
  const interests = namedFirst(explanation.interests, lead);
  const shop = explanation.shop.filter(({ value }) => value !== 0);
  const percents = wholePercents([...interests, ...shop].map((part) => part.share));
  const { now } = rendering.session;
  const found = { product, position: item.position, index, shelf, filled, names, shown, now, wanted, t };
  return {
    title: t.why.title(product.name),
    card: presentCard(product, { ...cardContext(rendering), returnTo }, { reason }),
    reason,
    place: t.why.placeOf(index + 1, shelf.items.length),
    interests: await Promise.all(
      interests.map((part, i) => presentInterestPart(part, percents[i] ?? 0, found)),
    ),
    shop: shop.map((part, i) => ({
      text: sourceText(part, names, t),
      percent: percents[interests.length + i] ?? 0,
    })),
    against: explanation.aversions
      .filter(takesSomething)
      .map((part) => t.why.takes(signalLine(part, undefined, found), scoreText(-part.value, t.locale))),
    slot: slotLines(explanation, found),
    score: scoreLine(explanation, t),
    objects: cardContext(rendering).objects,
    ended: endOf('personalise', rendering),
    token,
    returnTo,
  };
}

/** What takes less than the last digit that is shown speaks against nothing. */
const LEAST_TAKEN = 0.0005;
const takesSomething = ({ value }: SignalPart): boolean => -value >= LEAST_TAKEN;

/** What the parts add up to; where something spoke against it, in two sums. */
function scoreLine({ score, aversions }: Explanation, { why, locale }: Wording): string {
  if (!aversions.some(takesSomething)) return why.scoreNote(scoreText(score, locale));
  const taken = aversions.reduce((sum, { value }) => sum - value, 0);
  return why.scoreOfNote(
    scoreText(score + taken, locale),
    scoreText(taken, locale),
    scoreText(score, locale),
  );
}

function sourceText(
  { source, about, simulated = false }: ShopPart,
  names: Names,
  { why, reasons }: Wording,
): string {
  if (source !== 'coInterest') return why.sources[source];
  return why.sources.coInterest((about && names.product(about)) ?? reasons.companyOfGone, simulated);
}

interface Found {
  readonly product: Product;
  readonly position: number;
  readonly index: number;
  readonly shelf: Shelf;
  readonly filled: VisitShelves;
  readonly names: Names;
  readonly shown: ShownShelf;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly wanted: ShelvesWanted;
  readonly t: Wording;
}

async function presentInterestPart(
  part: InterestPart,
  percent: number,
  found: Found,
): Promise<WhyInterestModel> {
  const { position, index, shelf, shown, wanted, names, t } = found;
  const label = names.interest(part.interest);
  const placed = { place: shown.place, shelf: shelf.id, position, index, wanted };
  return {
    label,
    about: aboutPath(part.interest),
    percent,
    // Two looks at a thing within minutes read the same, and are said once.
    signals: [...new Set(part.signals.map((signal) => signalLine(signal, part.interest, found)))],
    without: await prediction(part.interest, placed, names, t),
    weight: paths.interestWeight(part.interest),
  };
}

function signalLine(signal: SignalPart, interest: InterestId | undefined, { names, now, t }: Found): string {
  // The shelf is recounted as it stood; how long ago something was done is said of now.
  return signalText(signal, interest ?? '', now, { names, t });
}

function heldBy(
  { source, places, of, holding }: Explanation['slot'],
  { id }: Shelf,
  { names, t }: Pick<Found, 'names' | 't'>,
): string[] {
  const labelOf = (interest: string) => interestInSentence(interest, { names, t });
  if (id === source) return [t.why.slotOwn(labelOf(source))];
  if (!holding) return [];
  const { short = [], ...told } = holding;
  const said = short.length > 0 ? { ...told, short: listText(short.map(labelOf), t.locale) } : told;
  return [t.why.slotInterest(labelOf(source), places, of, said)];
}

/** The signal whose like the place was kept for, where its interest has several. */
function keptFor(
  { slot: { source, signal }, interests, leads: [lead] }: Explanation,
  names: Names,
  t: Wording,
): string[] {
  // The heading names another: two reasons for one place would be one too many.
  if (lead.type !== 'signal' || lead.signal.entry !== signal) return [];
  const own = interests.find((one) => one.interest === source)?.signals ?? [];
  const part = own.length > 1 ? own.find((one) => one.entry === signal) : undefined;
  return part ? [t.why.slotSignal(causeOf(part, source, { names, t }))] : [];
}

function slotLines(explanation: Explanation, { shelf, shown, names, t }: Found): string[] {
  const { slot } = explanation;
  const { why } = t;
  const variety = slot.byVariety ? [why.variety] : [];
  switch (slot.source) {
    case 'new':
      return [why.slotNew, ...variety];
    case 'popular':
      return [why.slotPopular, ...variety];
    case 'goesWith':
      return [why.slotGoesWith, ...variety];
    case 'page':
      return [shown.place.alone ? why.slotPageAlone : why.slotPage, ...variety];
    default:
      return [...heldBy(slot, shelf, { names, t }), ...keptFor(explanation, names, t), ...variety];
  }
}
