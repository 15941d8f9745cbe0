import { addScaled, normalised, type Vector } from '../embedding/vectors.js';
import { keptOn } from '../processes/kept-on.js';
import { MINUTE } from '../time/clock.js';
import type { InterestId } from '../visits/entry.js';
import { ruleOf } from '../visits/signals.js';
import type { Visit } from '../visits/visit.js';
import { adjustedTerms, type Gathered, wordsOf } from './adjusted-terms.js';
import { type Adjustment, adjustmentsOf, isZeroed } from './adjustments.js';
import { type Evidence, evidenceOf } from './evidence.js';
import { segmentInterest, segmentOfInterest } from './interest.js';
import { type NeverAgains, neverAgainIn } from './never-again.js';
import { oppositionIn, type Unopposed } from './opposition.js';
import { againstOnly, rankingOnly } from './ranking-cap.js';
import { rawWeightOf, type Term, UNOPPOSED, weightAt } from './raw-weight.js';
import type { Share } from './share.js';
import { FORGOTTEN_BELOW, ORDER_HALF_LIFE, strengthOf } from './strength.js';
import type { TasteSource } from './taste-source.js';

export interface Interest {
  readonly id: InterestId;
  readonly label: string;
  /** In (0, 1): `1 - exp(-raw)`. */
  readonly strength: number;
  readonly shares: readonly Share[];
  /** When the shopper last made it weaker, milliseconds since 1970; undefined where nobody did. */
  readonly loweredAt: number | undefined;
}

/** All interests of a session at one moment, strongest first. */
export interface Signature {
  readonly at: number;
  /** The signals it was read from, oldest first. */
  readonly evidence: readonly Evidence[];
  readonly interests: readonly Interest[];
  /** What the shopper turned down and still ranks, also where no interest is left of it. */
  readonly aversions: readonly Share[];
  /** Strength of everything together, in [0, 1): `1 - exp(-sum of raw weights)`. A fading one gives way to the shop. */
  readonly strength: number;
}

/**
 * The signature of a visit at `now`: docs/design.md, 4. Pure: the same log, catalogue and moment give the same bytes.
 * Evidence i counts for interest c with `w_ic = weight_i(t) * membership(i, c) * a_c`.
 */
export function signatureOf(visit: Visit, source: TasteSource, now: number): Signature {
  const last = lastOf.get(visit);
  if (last?.source === source && last.signature.at === now) return last.signature;
  const signature = readSignature(visit, source, now);
  lastOf.set(visit, { source, signature });
  return signature;
}

/** Within a minute no strength falls by so much: the shortest half-life is two hours, and strengths never grow. */
const SURELY_LEFT = 1.1;

/**
 * The signature that was read of this very visit earlier in the same minute, if all of its interests are still there
 * now, else that of `now`: for what only asks which interests there are, as the bar of every page does.
 */
export function signatureLately(visit: Visit, source: TasteSource, now: number): Signature {
  const last = lastOf.get(visit);
  if (last?.source !== source || Math.abs(now - last.signature.at) > MINUTE)
    return signatureOf(visit, source, now);
  const isLeft = last.signature.interests.every(({ strength }) => strength > SURELY_LEFT * FORGOTTEN_BELOW);
  return isLeft ? last.signature : signatureOf(visit, source, now);
}

/** Bar, panel and shelves of one page ask the same of one visit, and a long log takes its time. */
const lastOf = keptOn<Visit, { readonly source: TasteSource; readonly signature: Signature }>('signature');

/** What a visit says before time: the same at every moment. */
interface Timeless {
  readonly evidence: readonly Evidence[];
  readonly terms: ReadonlyMap<InterestId, Gathered>;
  /** When what spoke for an interest was last taken back or ordered, milliseconds since 1970. */
  readonly lowered: ReadonlyMap<InterestId, number>;
}

const timelessOf = keptOn<Visit, Timeless & { readonly source: TasteSource }>('timeless');

function readTimeless(visit: Visit, source: TasteSource): Timeless {
  const known = timelessOf.get(visit);
  if (known?.source === source) return known;
  const found = evidenceOf(visit, source);
  const adjustments = adjustmentsOf(visit);
  const never = neverAgainIn(visit, source.segments);
  const terms = gather(found, { visit, source, adjustments, never });
  const isWhole =
    adjustments.length === 0 && never.all.length === 0 && found.every(({ weight }) => weight !== 0);
  const read = {
    source,
    evidence: isWhole ? found : withoutRemoved(found, terms),
    terms,
    lowered: loweredIn(visit, source),
  };
  timelessOf.set(visit, read);
  return read;
}

/** Of each interest that products are of which something was taken back. */
function loweredIn({ lowered }: Visit, source: TasteSource): Timeless['lowered'] {
  const last = new Map<InterestId, number>();
  for (const [product, at] of lowered)
    for (const { segment } of source.memberships(source.position(product) ?? -1)) {
      const id = source.segments[segment]?.id;
      const interest = id && segmentInterest(id);
      if (interest) last.set(interest, Math.max(at, last.get(interest) ?? 0));
    }
  return last;
}

/** What an interest was removed with, and what is of no other, is read no more. */
function withoutRemoved(found: readonly Evidence[], gathered: Timeless['terms']): readonly Evidence[] {
  const counting = new Set<Evidence>();
  for (const { terms: own } of gathered.values())
    for (const { evidence, freshWeight } of own) if (freshWeight !== 0) counting.add(evidence);
  return found.filter((one) => one.belongs.length === 0 || counting.has(one));
}

function readSignature(visit: Visit, source: TasteSource, now: number): Signature {
  const { evidence, terms, lowered } = readTimeless(visit, source);
  const all = [...terms].map(([id, { terms: own, loweredAt: byHand = 0 }]) => {
    const shares = rankingOnly(sharesAt(own, now));
    const raw = rawWeightOf(shares, now);
    const strength = strengthOf(raw);
    const loweredAt = Math.max(byHand, lowered.get(id) ?? 0) || undefined;
    const interest: Interest = { id, label: labelOf(id, visit, source), strength, shares, loweredAt };
    return { interest, raw };
  });
  const left = all
    .filter(({ interest }) => interest.strength >= FORGOTTEN_BELOW)
    .sort((a, b) => b.raw - a.raw || (a.interest.id < b.interest.id ? -1 : 1));
  const interests = left.map(({ interest }) => interest);
  const total = left.reduce((sum, { raw }) => sum + raw, 0);
  const against = all.flatMap(({ interest }) => interest.shares.filter((share) => share.weight < 0));
  const aversions = againstOnly([...against, ...ofNoInterest(evidence, now)]);
  return { at: now, evidence, interests, aversions, strength: strengthOf(total) };
}

/** A product of no segment is turned down all the same, with what is like it. */
function ofNoInterest(evidence: readonly Evidence[], now: number): Share[] {
  const terms = evidence
    .filter(({ weight, belongs }) => weight < 0 && belongs.length === 0)
    .map((one) => ({ evidence: one, freshWeight: one.weight, opposed: UNOPPOSED }));
  return sharesAt(terms, now);
}

/** How far the mean of the evidence is pulled towards the segment's own taste when fetching candidates. */
export const PULL_TO_SEGMENT = 0.3;

/** An interest's direction, unit length: it only fetches candidates and never scores. */
export function directionOf(interest: Interest, source: TasteSource): Vector {
  const sum = new Float64Array(source.dimensions);
  const positive = interest.shares.filter((share) => share.rankingWeight > 0);
  const total = positive.reduce((all, share) => all + share.rankingWeight, 0);
  for (const share of positive) addScaled(sum, share.evidence.taste, share.rankingWeight / total);
  const segment = segmentOfInterest(interest.id, source.segments);
  if (segment !== undefined) addScaled(sum, source.segmentTaste(segment), PULL_TO_SEGMENT);
  return normalised(sum);
}

/** Of terms what has not faded. */
function sharesAt(terms: readonly Term[], now: number): Share[] {
  const shares: Share[] = [];
  for (const term of terms) {
    const share = shareAt(term, now);
    if (share.weight !== 0) shares.push(share);
  }
  return shares;
}

function shareAt(term: Term, now: number): Share {
  const { kind, later } = term.evidence;
  const weight = weightAt(term, now);
  const order = ruleOf(kind).implicit ? 2 ** (-later / ORDER_HALF_LIFE) : 1;
  const { evidence, freshWeight, opposed } = term;
  return { evidence, freshWeight, opposed, weight, rankingWeight: weight * order };
}

interface Gathering {
  readonly visit: Visit;
  readonly source: TasteSource;
  readonly adjustments: readonly Adjustment[];
  readonly never: NeverAgains;
}

/** Terms of every interest, in the order of their evidence, after the shopper's own hand. */
function gather(
  found: readonly Evidence[],
  { visit, source, adjustments, never }: Gathering,
): Timeless['terms'] {
  const hasNever = never.all.length > 0;
  const isNever = (interest: InterestId | undefined) =>
    hasNever && interest !== undefined && never.of(interest) !== undefined;
  const hasAdjustments = adjustments.length > 0;
  const terms = new Map<InterestId, Unopposed[]>();
  for (const evidence of found) {
    // As with what was removed, signals that are mostly of it speak for nothing else either.
    if ((hasAdjustments && isZeroed(evidence, adjustments)) || isNever(evidence.belongs[0]?.interest))
      continue;
    for (const { interest, degree } of evidence.belongs) {
      if (isNever(interest)) continue;
      const freshWeight = evidence.weight * degree;
      const list = terms.get(interest);
      const term: Unopposed = { evidence, freshWeight, opposed: UNOPPOSED };
      if (list) list.push(term);
      else terms.set(interest, [term]);
    }
  }
  const opposition = oppositionIn(visit, source);
  const result = new Map<InterestId, Gathered>();
  for (const interest of new Set([...terms.keys(), ...adjustments.map((one) => one.interest)])) {
    if (isNever(interest)) continue;
    result.set(interest, adjustedTerms(interest, terms.get(interest) ?? [], adjustments, visit, opposition));
  }
  return result;
}

function labelOf(interest: InterestId, visit: Visit, source: TasteSource): string {
  const segment = source.segments[segmentOfInterest(interest, source.segments) ?? -1];
  return segment?.label ?? wordsOf(interest, visit)?.text ?? '';
}
