import { MINUTE, SECOND } from '../time/clock.js';
import { isOfOwnHand } from '../visits/signals.js';
import { rawWeightAt } from './raw-weight.js';
import { rawWeightAhead } from './raw-weight-ahead.js';
import type { Share } from './share.js';
import type { Interest } from './signature.js';
import { FORGOTTEN_BELOW, rawFor, strengthOf } from './strength.js';

/** How the strength of an interest goes on if nothing more is done. */
export interface Fading {
  /** From now to the end, evenly apart. Strengths in [0, 1), falling. */
  readonly points: readonly { readonly at: number; readonly strength: number }[];
  /** When half of its strength is left; undefined where it is forgotten before. */
  readonly halfAt: number | undefined;
  /** When it is forgotten, milliseconds since 1970: too weak, or at the end of the visit. Exact to a second. */
  readonly endsAt: number;
  /** It is forgotten because the visit ends, and not because it has grown too weak. */
  readonly endsWithVisit: boolean;
}

/** Stretches of the curve: enough for a line of 240 pixels to look round. */
const STRETCHES = 40;

/** @param now milliseconds since 1970, as `sessionEnd` */
export function fadingOf(interest: Interest, now: number, sessionEnd: number): Fading {
  const rawAt = rawWeightAhead(interest.shares, now);
  const tooWeakAt = fallsBelow(rawAt, FORGOTTEN_BELOW, { from: now, to: sessionEnd });
  const endsAt = tooWeakAt ?? sessionEnd;
  const points = Array.from({ length: STRETCHES + 1 }, (_, i) => {
    const at = now + ((endsAt - now) * i) / STRETCHES;
    return { at, strength: strengthOf(rawAt(at)) };
  });
  const halfAt = fallsBelow(rawAt, (points[0]?.strength ?? 0) / 2, { from: now, to: endsAt });
  return { points, halfAt, endsAt, endsWithVisit: tooWeakAt === undefined };
}

/** What was done so lately is why an interest stands higher than before, milliseconds. */
const LATELY = 10 * MINUTE;

/**
 * Whether an interest is stronger now than ten minutes ago, or than after the shopper made it weaker since, and than just
 * before the last thing that was done. It was one ten minutes ago already: what has only begun is not rising, and neither is
 * what the shopper's own hand set, which only fades from there.
 */
export function isRising({ shares, strength, loweredAt = 0 }: Interest, now: number): boolean {
  const newest = newestOf(shares);
  if (newest === undefined || isOfOwnHand(newest.evidence.kind)) return false;
  const before = strengthAt(shares, Math.max(now - LATELY, loweredAt));
  const beforeLast = strengthAt(shares, newest.evidence.at - 1);
  return before >= FORGOTTEN_BELOW && strength > Math.max(before, beforeLast);
}

/** Whether it was none ten minutes ago: it has neither risen nor faded since. */
export function hasJustBegun({ shares }: Pick<Interest, 'shares'>, now: number): boolean {
  return strengthAt(shares, now - LATELY) < FORGOTTEN_BELOW;
}

/** What it was at a moment, by what had been done until then. */
function strengthAt(shares: readonly Share[], at: number): number {
  const until = shares
    .filter(({ evidence }) => evidence.at <= at)
    .map((share) => ({ ...share, opposed: share.opposed.filter((one) => one.at <= at) }));
  return strengthOf(rawWeightAt(until, at));
}

function newestOf(shares: readonly Share[]): Share | undefined {
  return shares.reduce<Share | undefined>(
    (newest, share) => (newest && newest.evidence.at > share.evidence.at ? newest : share),
    undefined,
  );
}

/**
 * Whether an order of the last ten minutes is the newest that speaks for an interest: what was in the basket counts less
 * once it is bought, and no time has made the interest weaker.
 */
export function isOfOrder({ shares }: Pick<Interest, 'shares'>, now: number): boolean {
  const newest = Math.max(...shares.map(({ evidence }) => evidence.at));
  const isBought = shares.some(({ evidence }) => evidence.kind === 'purchase' && evidence.at === newest);
  return isBought && newest > now - LATELY;
}

/**
 * When an interest becomes weaker than so much; undefined where it does not in that time. Raw weight only falls
 * (`rawWeightAt`), so bisection finds the one crossing.
 */
function fallsBelow(
  rawAt: (at: number) => number,
  strength: number,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const threshold = rawFor(strength);
  if (rawAt(to) >= threshold) return undefined;
  let [above, below] = [from, to];
  while (below - above > SECOND) {
    const middle = (above + below) / 2;
    if (rawAt(middle) >= threshold) above = middle;
    else below = middle;
  }
  return Math.ceil(below);
}
