import type { Product } from '../../../catalog/product.js';
import { type Bought, STILL_THERE } from '../../../recommendations/candidates/buy-again.js';
import type { VisitShelves } from '../../../recommendations/for-visit.js';
import type { InterestPart, SignalPart } from '../../../recommendations/reasons/explained-parts.js';
import { type Explanation, explain } from '../../../recommendations/reasons/explanation.js';
import type { Services } from '../../../services.js';
import { DAY } from '../../../time/clock.js';
import type { InterestId } from '../../../visits/entry.js';
import type { Visit } from '../../../visits/visit.js';
import { isNearlyNothing, scoreText } from '../../../wording/intl.js';
import { boughtLine, type Names, reasonLine, signalText } from '../../../wording/reasons.js';
import type { SaidDue } from '../../../wording/said.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import { aboutPath, paths } from '../../http/paths.js';
import type { Rendering } from '../../http/stage.js';
import { cardContext } from '../../parts/cards/card-context.js';
import { presentCard } from '../../parts/cards/product-card.js';
import { fillShelves, type ShelvesWanted, topicOf } from '../../parts/shelves/fill-shelves.js';
import { AGAIN, namesOf, wantedNow } from '../../parts/shelves/recommended.js';
import type { ShelfPlace } from '../../parts/shelves/shelf-place.js';
import { wholePercents } from '../../parts/texts/whole-percents.js';
import { namedFirst, orderLines, slotLines, sourceText } from './part-words.js';
import { type Placed, prediction } from './prediction.js';

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
) {
  const { snapshot, t } = rendering;
  const wanted: ShelvesWanted = {
    ...wantedNow(rendering, services),
    visit: shown.visit,
    now: shown.at,
  };
  const filled = await fillShelves(shown.place, wanted);
  const position = snapshot.catalogue.position(product.id);
  if (shown.shelf === AGAIN)
    return whyBought(filled.again, { product, position, at: shown.at }, rendering, returnTo);
  const shelf = filled.shelves.find((one) => one.id === shown.shelf);
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
  const placed = { place: shown.place, shelf: shelf.id, position: item.position, index, wanted };
  const found = { ...placed, names, now: rendering.session.now, t };
  return {
    ...headOf(product, reason, rendering, returnTo),
    lead: t.why.lead,
    partsTitle: t.why.shareTitle,
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
      .map((part) => t.why.takes(signalLine(part, undefined, found), pointsText(-part.value, t))),
    slot: [
      ...slotLines(
        item.slot,
        explanation.leads[0],
        { ...shelf, alone: shown.place.alone ?? false },
        names,
        t,
      ),
      ...orderLines(shelf, index, { signature: filled.signature, shop: snapshot.shop }, { names, t }),
    ],
    score: scoreLine(item.score, explanation, t),
  };
}

/** What a *Why* page says of a product and offers, whatever put it there. */
function headOf(product: Product, reason: string, rendering: Rendering, returnTo: string) {
  const context = cardContext(rendering);
  return {
    title: rendering.t.why.title(product.name),
    // The heading says the reason.
    card: presentCard(product, { ...context, returnTo }),
    reason,
    objects: context.objects,
    ended: endOf('personalise', rendering),
    token: rendering.token,
    returnTo,
  };
}

/** Of what was bought before a rule is told: nothing was ranked, and there are no numbers. */
function whyBought(
  again: VisitShelves['again'],
  { product, position, at }: { product: Product; position: number | undefined; at: number },
  rendering: Rendering,
  returnTo: string,
) {
  const { why } = rendering.t;
  const index = again.findIndex((one) => one.position === position);
  const bought = again[index];
  if (!bought) return undefined;
  return {
    ...headOf(product, boughtLine(bought, at, rendering.t), rendering, returnTo),
    lead: why.boughtLead,
    partsTitle: why.boughtTitle,
    place: why.placeOf(index + 1, again.length),
    interests: [],
    shop: [],
    against: [],
    slot: why.boughtRules(dueOf(bought, rendering)),
    score: '',
  };
}

/** By what it was due: the time that others took, where that is known, or the shop's own. */
function dueOf({ others }: Bought, { snapshot: { shop } }: Rendering): SaidDue {
  const group = shop.segments[others?.segment ?? -1]?.label;
  if (!others || group === undefined) return { days: STILL_THERE / DAY };
  return { group, usual: others.usual.kind, simulated: shop.usualTimes?.simulated ?? false };
}

/** What takes less than the last digit that is shown speaks against nothing. */
const LEAST_TAKEN = 0.0005;
const takesSomething = ({ value }: SignalPart): boolean => -value >= LEAST_TAKEN;

/** What the parts add up to; where something spoke against it, in two sums. */
function scoreLine(score: number, { aversions }: Explanation, t: Wording): string {
  const { why } = t;
  if (!aversions.some(takesSomething)) return why.scoreNote(pointsText(score, t));
  /** To the last digit that is shown. */
  const rounded = (value: number): number => Math.round(10 ** DECIMALS * value) / 10 ** DECIMALS;
  const taken = rounded(aversions.reduce((sum, { value }) => sum - value, 0));
  const said = (value: number) => pointsText(value, t);
  // Whoever subtracts finds the same.
  return why.scoreOfNote(said(rounded(score) + taken), said(taken), said(rounded(score)));
}

/** More digits tell a shopper nothing; the account of the shelf has them all. */
const DECIMALS = 3;

const pointsText = (value: number, { why, locale }: Wording): string =>
  value !== 0 && isNearlyNothing(value) ? why.nearlyNothing : scoreText(value, locale, DECIMALS);

interface Found extends Placed {
  readonly names: Names;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly t: Wording;
}

async function presentInterestPart(part: InterestPart, percent: number, found: Found) {
  const { names, t } = found;
  return {
    label: names.interest(part.interest),
    about: aboutPath(part.interest),
    percent,
    // Two looks at a thing within minutes read the same, and are said once.
    signals: [...new Set(part.signals.map((signal) => signalLine(signal, part.interest, found)))],
    without: await prediction(part.interest, found, names, t),
    weight: paths.interestWeight(part.interest),
  };
}

function signalLine(signal: SignalPart, interest: InterestId | undefined, { names, now, t }: Found): string {
  // The shelf is recounted as it stood; how long ago something was done is said of now.
  return signalText(signal, interest ?? '', now, { names, t });
}
