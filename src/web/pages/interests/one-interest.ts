import { LEAST_SET, MOST_SET } from '../../../interests/adjustments.js';
import { type Fading, fadingOf, hasJustBegun, isOfOrder, isRising } from '../../../interests/fading.js';
import { segmentOfInterest } from '../../../interests/interest.js';
import { type Share, tickedFor } from '../../../interests/share.js';
import type { Interest, Signature } from '../../../interests/signature.js';
import { FORGOTTEN_BELOW, strengthOf } from '../../../interests/strength.js';
import type { TasteSource } from '../../../interests/taste-source.js';
import type { Membership } from '../../../segments/catalogue-segment.js';
import type { InterestId } from '../../../visits/entry.js';
import { moment } from '../../../wording/dates.js';
import { percentText } from '../../../wording/intl.js';
import { signalText, type Telling } from '../../../wording/reasons.js';
import type { SaidFading } from '../../../wording/said.js';
import type { Wording } from '../../../wording/wording.js';
import { aboutPath, paths } from '../../http/paths.js';
import type { VisitSoFar } from '../../http/visit-of.js';
import { wholePercents } from '../../parts/texts/whole-percents.js';

/** Signals named at once behind each interest; the others are one press away. */
const SIGNALS_NAMED = 3;

export interface InterestContext {
  readonly telling: Telling;
  /** What the shop has nothing for, or does not recommend by, does not rise. */
  readonly hasProducts: boolean;
  readonly shop: TasteSource;
  /** How it would go on had the memory stayed as it was; absent where it was not just changed. */
  readonly former?: Fading | undefined;
}

export function presentInterest(
  interest: Interest,
  { now, endsAt }: VisitSoFar,
  { telling, hasProducts, shop, former }: InterestContext,
) {
  const rises = isRising(interest, now);
  const trend = rises ? 'rising' : isOfOrder(interest, now) ? 'ordered' : 'fading';
  const isUntold = (rises && !hasProducts) || (trend === 'fading' && hasJustBegun(interest, now));
  const fading = fadingOf(interest, now, endsAt);
  const percent = Math.round(interest.strength * 100);
  const mark = Math.min(MOST_SET, Math.max(LEAST_SET, percent));
  const shares = interest.shares.toSorted((a, b) => b.weight - a.weight);
  const sentenceOf = (share: Share) =>
    signalSentence(ofThis(share, interest.id, shop), interest.id, now, telling);
  const speaking = shares.filter(({ weight }) => weight >= 0);
  const sentences = sharesTold(speaking, sentenceOf, telling.t);
  return {
    id: interest.id,
    label: telling.names.interest(interest.id),
    isTyped: interest.id.startsWith('phrase:'),
    percent,
    mark,
    // Beside the slider, which goes no lower than what can be set.
    markText: percentText(percent / 100, telling.t.locale),
    trend: isUntold ? undefined : telling.t.interests.trend[trend],
    isRising: rises,
    isOrdered: trend === 'ordered',
    fades: telling.t.interests[fading.endsWithVisit ? 'gone' : 'fades'](
      moment(fading.endsAt, now, telling.t),
    ),
    fadesAt: new Date(fading.endsAt).toISOString(),
    curve: fadingCurve(fading, former),
    ahead: telling.t.interests.ahead(saidFading(fading, percent, now, telling.t)),
    aheadBefore:
      former && telling.t.interests.aheadBefore(saidFading(former, startOf(former), now, telling.t)),
    why: sentences.slice(0, SIGNALS_NAMED),
    more: sentences.slice(SIGNALS_NAMED),
    against: distinct(shares.filter(({ weight }) => weight < 0).map(sentenceOf)),
    againstTitle: telling.t.interests.againstThis(
      withoutText(percent, speaking, telling.t),
      percentText(percent / 100, telling.t.locale),
    ),
    about: aboutPath(interest.id),
    removal: paths.interestRemoval(interest.id),
    exclusion: paths.interestExclusion(interest.id),
    weight: paths.interestWeight(interest.id),
  };
}

/**
 * Each signal with its part, in whole per cent that add up to 100, of what speaks for the interest now. Two looks at a
 * thing within minutes read the same, and are told once.
 */
function sharesTold(shares: readonly Share[], sentenceOf: (share: Share) => string, t: Wording) {
  const weights = new Map<string, number>();
  for (const share of shares) {
    const sentence = sentenceOf(share);
    weights.set(sentence, (weights.get(sentence) ?? 0) + share.weight);
  }
  const percents = wholePercents([...weights.values()]);
  return [...weights.keys()].map((sentence, at) =>
    t.interests.counts(sentence, t.why.share(percents[at] ?? 0)),
  );
}

/** How strong an interest is by what speaks for it alone; empty where that is as strong as it is shown. */
function withoutText(shown: number, speaking: readonly Share[], t: Wording): string {
  const whole = speaking.reduce((sum, { weight }) => sum + weight, 0);
  const percent = Math.round(100 * strengthOf(whole));
  return percent > shown ? percentText(percent / 100, t.locale) : '';
}

const startOf = ({ points }: Fading): number => Math.round(100 * (points[0]?.strength ?? 0));

function saidFading(
  { halfAt, endsAt, endsWithVisit }: Fading,
  percent: number,
  now: number,
  t: Wording,
): SaidFading {
  const said = (share: number) => percentText(share / 100, t.locale);
  const half =
    halfAt === undefined ? undefined : { percent: said(percent / 2), when: moment(halfAt, now, t) };
  return { percent: said(percent), half, end: moment(endsAt, now, t), endsWithVisit };
}

/** What was ticked of typed words; empty where nothing was. */
export function meantText(
  interest: Interest,
  products: readonly { readonly name: string }[],
  t: Wording,
): string {
  const names = [...tickedFor(interest)].flatMap((at) => products[at]?.name ?? []);
  return names.length === 0 ? '' : t.interests.meant(names);
}

/** What a search found of several interests stands under each with what is of that one, where anything is. */
function ofThis(share: Share, interest: InterestId, shop: TasteSource): Share {
  const own = segmentOfInterest(interest, shop.segments);
  const isOfIt = ({ segment }: Membership) => segment === own;
  const found =
    share.evidence.found?.filter((product) => shop.memberships(shop.position(product) ?? -1).some(isOfIt)) ??
    [];
  return found.length === 0 ? share : { ...share, evidence: { ...share.evidence, found } };
}

function signalSentence({ evidence }: Share, interest: string, now: number, telling: Telling): string {
  const { kind, product, found, at } = evidence;
  return signalText({ kind, product, found, at }, interest, now, telling);
}

/** What was turned down and stands under none of the interests. */
export function againstElsewhere(
  { interests, aversions }: Signature,
  now: number,
  telling: Telling,
): readonly string[] {
  const listed = new Set(interests.flatMap(({ shares }) => shares.map(({ evidence }) => evidence.entry)));
  const others = aversions.filter(({ evidence }) => !listed.has(evidence.entry));
  return distinct(others.map((share) => signalSentence(share, '', now, telling)));
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

const WIDTH = 240;
const HEIGHT = 60;
/** Room above a line at full strength, and below the ground, for the thickness of the line. */
const MARGIN = 2;

/** @param former the same before the memory was changed; both are drawn over the longer of their times */
export function fadingCurve(
  { points, endsAt }: Pick<Fading, 'points' | 'endsAt'>,
  former?: Pick<Fading, 'points' | 'endsAt'>,
) {
  const from = points[0]?.at ?? endsAt;
  const length = Math.max(1, endsAt - from, (former?.endsAt ?? 0) - from);
  const x = (at: number) => round(((at - from) / length) * WIDTH);
  const y = (strength: number) => round(MARGIN + (1 - strength) * (HEIGHT - 2 * MARGIN));
  const pathOf = (along: Fading['points']) =>
    along.map(({ at, strength }) => `${x(at)} ${y(strength)}`).join('L');
  const path = pathOf(points);
  return {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    line: `M${path}`,
    former: former ? `M${pathOf(former.points)}` : '',
    area: `M0 ${y(0)}L${path}L${x(endsAt)} ${y(0)}Z`,
    threshold: y(FORGOTTEN_BELOW),
    width: WIDTH,
  };
}

const round = (value: number): number => Math.round(10 * value) / 10;
