import { LEAST_SET, MOST_SET } from '../../../interests/adjustments.js';
import { type Fading, fadingOf, isOfOrder, isRising } from '../../../interests/fading.js';
import type { Share } from '../../../interests/share.js';
import type { Interest, Signature } from '../../../interests/signature.js';
import { moment } from '../../../wording/dates.js';
import { percentText } from '../../../wording/intl.js';
import { signalText, type Telling } from '../../../wording/reasons.js';
import type { Wording } from '../../../wording/wording.js';
import { aboutPath, paths } from '../../http/paths.js';
import type { VisitSoFar } from '../../http/stage.js';
import { type FadingCurve, fadingCurve } from '../../parts/charts/fading-curve.js';

export interface InterestModel {
  readonly id: string;
  readonly label: string;
  /** Whole number from 5 to 100. */
  readonly percent: number;
  /** Where the slider stands, and what the form says of that: whole per cent. */
  readonly mark: number;
  /** Its strength as it stands beside the slider, which goes no lower than what can be set. */
  readonly markText: string;
  /** Whether it rises, fades or counts less since an order, in a few words; undefined of one that was just added and that nothing is recommended for. */
  readonly trend: string | undefined;
  readonly isRising: boolean;
  /** An order just now is why it counts less. */
  readonly isOrdered: boolean;
  /** When it will be too weak, or gone with the visit. */
  readonly fades: string;
  /** ISO 8601, for <time>. */
  readonly fadesAt: string;
  /** How it goes on if nothing more is done, drawn. */
  readonly curve: FadingCurve;
  /** The same in words. */
  readonly ahead: string;
  /** That nothing in the shop is near it, or nothing is left to show; empty where something is. */
  readonly far: string;
  /** A search for it, where that finds what no shelf shows; empty where it finds nothing more. */
  readonly searchHref: string;
  /** The strongest signals behind it, in words, with their age. */
  readonly why: readonly string[];
  /** What was turned down and is of it. */
  readonly against: readonly string[];
  /** All the others: a reason names nothing that is not here. */
  readonly more: readonly string[];
  /** The page of its group; empty for own words. */
  readonly about: string;
  readonly removal: string;
  readonly exclusion: string;
  readonly weight: string;
}

/** Signals named at once behind each interest; the others are one press away. */
const SIGNALS_NAMED = 3;

/** @param hasProducts what the shop has nothing for, or does not recommend by, does not rise */
export function presentInterest(
  interest: Interest,
  { now, endsAt }: VisitSoFar,
  telling: Telling,
  hasProducts: boolean,
): Omit<InterestModel, 'far' | 'searchHref'> {
  const rises = isRising(interest, now);
  const trend = rises ? 'rising' : isOfOrder(interest, now) ? 'ordered' : 'fading';
  const fading = fadingOf(interest, now, endsAt);
  const percent = Math.round(interest.strength * 100);
  const mark = Math.min(MOST_SET, Math.max(LEAST_SET, percent));
  const shares = interest.shares.toSorted((a, b) => b.weight - a.weight);
  // Two looks at a thing within minutes read the same.
  const told = (some: readonly Share[]) =>
    distinct(some.map((share) => signalSentence(share, interest.id, now, telling)));
  const sentences = told(shares.filter(({ weight }) => weight >= 0));
  return {
    id: interest.id,
    label: interest.label,
    percent,
    mark,
    markText: percentText(percent / 100, telling.t.locale),
    trend: rises && !hasProducts ? undefined : telling.t.interests.trend[trend],
    isRising: rises,
    isOrdered: trend === 'ordered',
    fades: telling.t.interests[fading.endsWithVisit ? 'gone' : 'fades'](
      moment(fading.endsAt, now, telling.t),
    ),
    fadesAt: new Date(fading.endsAt).toISOString(),
    curve: fadingCurve(fading),
    ahead: aheadText(fading, percent, now, telling.t),
    why: sentences.slice(0, SIGNALS_NAMED),
    more: sentences.slice(SIGNALS_NAMED),
    against: told(shares.filter(({ weight }) => weight < 0)),
    about: aboutPath(interest.id),
    removal: paths.interestRemoval(interest.id),
    exclusion: paths.interestExclusion(interest.id),
    weight: paths.interestWeight(interest.id),
  };
}

function aheadText(
  { halfAt, endsAt, endsWithVisit }: Fading,
  percent: number,
  now: number,
  t: Wording,
): string {
  const end = moment(endsAt, now, t);
  const said = (share: number) => percentText(share / 100, t.locale);
  const half =
    halfAt === undefined ? undefined : { percent: said(percent / 2), when: moment(halfAt, now, t) };
  return t.interests.ahead({ percent: said(percent), half, end, endsWithVisit });
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
