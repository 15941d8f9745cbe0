import { LEAST_SET, MOST_SET } from '../../../interests/adjustments.js';
import { type BehaviourSegment, behaviourOf } from '../../../interests/behaviour.js';
import { type NeverAgains, neverAgainIn } from '../../../interests/never-again.js';
import { isAmbiguous } from '../../../interests/senses.js';
import { type Interest, signatureOf } from '../../../interests/signature.js';
import { FORGOTTEN_BELOW } from '../../../interests/strength.js';
import { isDemo, type Snapshot } from '../../../shop/snapshot.js';
import { keepsSomething } from '../../../visits/kept.js';
import { MEMORY_LENGTHS, type MemoryLength } from '../../../visits/memory.js';
import { timesAsWell } from '../../../visits/memory-worth.js';
import { keepsLonger, type Visit } from '../../../visits/visit.js';
import { moment } from '../../../wording/dates.js';
import { percentText } from '../../../wording/intl.js';
import type { Names } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { endOf } from '../../http/forms/token.js';
import { paths } from '../../http/paths.js';
import type { Fragment } from '../../http/renderer.js';
import type { Rendering } from '../../http/stage.js';
import type { VisitSoFar } from '../../http/visit-of.js';
import type { FaceContext } from '../../parts/cards/card-face.js';
import { memoryLatest } from '../../parts/notices/notice-of-interest.js';
import { namesOf } from '../../parts/shelves/recommended.js';
import { interestsTitle, laneName } from '../../parts/texts/lane-name.js';
import { farText, isAskable, isOnlySeen, searchHrefOf, unshownPositions } from '../../parts/texts/unshown.js';
import { kindAddress } from '../groups/kinds.js';
import { formerFading } from './former-memory.js';
import { type GoneModel, inPlace, removedBefore } from './interest-places.js';
import { againstElsewhere, distinct, meantText, presentInterest } from './one-interest.js';
import { presentRest, presentStarters } from './rest.js';
import type { SamplesModel } from './samples.js';

type InterestPlace = { readonly interest: ReturnType<typeof presentInterest> } | { readonly gone: GoneModel };

/** Below this a behaviour segment is not worth a card. */
const WORTH_A_CARD = 0.2;
const PARTLY = 0.4;
const CLEARLY = 0.7;

/**
 * The interests panel: the shop's whole picture of the visit, with a control beside each part of it.
 * @param samples of words that were typed and are not added yet
 */
export function interestsPanel(rendering: Rendering, samples?: SamplesModel) {
  const { snapshot, t, token } = rendering;
  const session = rendering.session;
  const { visit, now, personalised } = session;
  const signature = signatureOf(visit, snapshot.shop, now);
  const names = namesOf({ signature }, snapshot);
  const never = neverAgainIn(visit, snapshot.shop.segments);
  const unshown = unshownPositions(visit, snapshot);
  const formerOf = formerFading(rendering);
  const face = { t, version: snapshot.version };
  const places = inPlace(signature.interests, rendering);
  const presented = (interest: Interest) => {
    const far = farText(interest, unshown, t);
    return {
      ...presentInterest(interest, session, {
        telling: { names, t },
        hasProducts: far === '' || isOnlySeen(interest, unshown),
        shop: snapshot.shop,
        former: formerOf(interest.id),
      }),
      ...{ far, searchHref: searchHrefOf(interest, unshown.all), isAsked: isAskable(interest, unshown) },
      meant: meantText(interest, snapshot.catalogue.products, t),
    };
  };
  const model = {
    title: interestsTitle(visit.lane, visit.lanes, t),
    lead:
      visit.lane === 'main' ? t.interests.lead : t.lanes.interestsOf(laneName(visit.lane, visit.lanes, t)),
    state: stateOf(session, signature.interests.length),
    empty: emptyText(session, snapshot, t),
    isStored: session.open,
    // As they stand: a press in place says it.
    order: places.map(({ id }) => id).join(' '),
    interests: tellingApart(
      places.map(({ interest, gone }) => (interest ? { interest: presented(interest) } : { gone })),
    ),
    starters:
      signature.interests.length > 0 || session.privacySignal ? [] : startersBut(never, snapshot, face),
    against: againstElsewhere(signature, now, { names, t }),
    unwanted: unwantedLines(visit, names, t),
    never: never.all.map(({ interest, label }) => ({
      label,
      isTyped: interest.startsWith('phrase:'),
      lifting: paths.interestReturn(interest),
    })),
    removed: removedBefore(signature.interests, places, rendering),
    forgottenBelow: t.interests.forgottenBelow(percentText(FORGOTTEN_BELOW, t.locale)),
    least: LEAST_SET,
    most: MOST_SET,
    setNote: t.interests.setNote(
      percentText(LEAST_SET / 100, t.locale),
      percentText(MOST_SET / 100, t.locale),
    ),
    // How the visit goes is told of the shopper's own alone: the basket of a list for others is no decision about it.
    behaviour: (visit.lane === 'main' ? behaviourOf(signature.evidence) : [])
      .filter((one) => one.degree >= WORTH_A_CARD)
      .toSorted((a, b) => b.degree - a.degree)
      .map((one) => presentBehaviour(one, t)),
    personalised,
    off: offBecause(session, t),
    canAdd: session.privacySignal === undefined,
    typed: samples?.words ?? '',
    samples,
    example: isDemo(snapshot) ? t.interests.addPlaceholder : '',
    memory: MEMORY_LENGTHS.map((value) => presentMemory(value, session, t)),
    memoryNow: memoryNow(session, t),
    memoryWorth: t.interests.memoryWorth(timesAsWell('days'), timesAsWell('weeks')),
    rest: presentRest(rendering),
    token,
    returnTo: rendering.here,
    ended: endOf('personalise', rendering),
  };
  return { name: 'interests-panel', model } satisfies Fragment;
}

/** What was for someone else counts in that list. */
function unwantedLines({ because }: Visit, names: Names, { interests }: Wording): readonly string[] {
  return [...because].flatMap(([product, why]) => {
    const name = names.product(product);
    return why === 'taste' || why === 'gift' || name === undefined ? [] : [interests.unwanted[why](name)];
  });
}

/** A word that stands on every interest tells none from the others: it is left out, but where an order is what it tells of. */
function tellingApart(places: readonly InterestPlace[]): readonly InterestPlace[] {
  const trends = places.flatMap((place) => ('interest' in place ? [place.interest.trend] : []));
  const isSame = trends.every((one) => one === trends[0]);
  if (!isSame) return places;
  return places.map((place) =>
    'interest' in place && !place.interest.isOrdered
      ? { interest: { ...place.interest, trend: undefined } }
      : place,
  );
}

function startersBut(never: NeverAgains, snapshot: Snapshot, face: FaceContext) {
  return presentStarters(snapshot, face).filter(({ label }) => never.called(label) === undefined);
}

function presentMemory(value: MemoryLength, { visit, now }: VisitSoFar, t: Wording) {
  const latest = memoryLatest(value, visit, now, t);
  const note = [t.interests.memoryNote[value], ...(latest === '' ? [] : [latest])].join(' ');
  return { value, chosen: value === visit.memory, note };
}

/** How long it is remembered; a visit of the usual length that keeps something outlives its interests. */
function memoryNow({ visit, now, endsAt }: VisitSoFar, t: Wording): string {
  const isLonger = visit.memory === 'visit' && keepsLonger(visit);
  return isLonger ? t.interests.memoryKept(moment(endsAt, now, t)) : t.interests.memory[visit.memory];
}

function emptyText(
  { privacySignal, personalised, partial, open, visit }: VisitSoFar,
  { shop }: Snapshot,
  { interests }: Wording,
): string {
  if (privacySignal) return interests.gpc;
  if (partial) return interests.emptyUnread;
  if (personalised && hadInterests(visit, shop)) return interests.emptyFaded;
  if (personalised) return hasUnsureSearch(visit, shop) ? interests.emptyUnsure : interests.empty;
  if (!open) return interests.emptyPlain;
  return keepsSomething(visit) ? interests.emptyKept : interests.emptyBare;
}

/** Whether there were interests when something was done last: time alone has taken them since. */
function hadInterests(visit: Visit, shop: Snapshot['shop']): boolean {
  const last = visit.entries.at(-1);
  return last !== undefined && signatureOf(visit, shop, last.at).interests.length > 0;
}

function hasUnsureSearch({ entries }: Visit, shop: Snapshot['shop']): boolean {
  return entries.some((entry) => entry.type === 'search' && isAmbiguous(entry.found, shop));
}

function offBecause({ privacySignal, personalised, partial }: VisitSoFar, { interests }: Wording): string {
  if (privacySignal) return interests.off;
  if (personalised) return '';
  return partial ? interests.offUnread : interests.offPlain;
}

function stateOf(
  { privacySignal, personalised }: VisitSoFar,
  interests: number,
): 'gpc' | 'plain' | 'empty' | 'glowing' {
  if (privacySignal) return 'gpc';
  if (!personalised) return 'plain';
  return interests === 0 ? 'empty' : 'glowing';
}

function presentBehaviour({ id, degree, leaves, exit }: BehaviourSegment, { interests: words }: Wording) {
  const counted = leaves.filter((leaf) => leaf.degree > 0);
  return {
    label: words.behaviour[id],
    href: paths.visitKind(kindAddress(id)),
    degree: words.degree[degree < PARTLY ? 'little' : degree < CLEARLY ? 'partly' : 'clearly'],
    because: words.because(distinct(counted.map((leaf) => words.fact[leaf.fact](leaf.actual))).join(', ')),
    wouldEnd: exit ? words.notSaid(words.wouldEnd[exit.fact](exit.atMost)) : '',
  };
}
