import { rankingOnly } from '../../src/interests/ranking-cap.js';
import type { Share } from '../../src/interests/share.js';
import { type Interest, type Signature, signatureOf } from '../../src/interests/signature.js';
import { strengthOf } from '../../src/interests/strength.js';
import { DAY } from '../../src/time/clock.js';
import { ruleOf } from '../../src/visits/signals.js';
import { readVisit } from '../../src/visits/visit.js';
import { deedOfEntry, unfadedLogOf } from '../moments/log-of.js';
import type { Moment } from '../moments/moment.js';
import type { Profile } from './profile.js';

/** What is left of each deed of a moment, in [0, 1], in the order of the deeds. */
export type Fading = (moment: Moment) => ArrayLike<number>;

/**
 * A profile by formula: the weight of a deed is its kind's in the signal table, times its share of its visit, times what
 * the formula leaves of it. The shop's modules read the interests; only the weights of their shares are set. Nothing is
 * forgotten below a threshold.
 * @param capped whether no more signals of an interest rank than in the shop; otherwise all do
 */
export function faded(name: string, fading: Fading, { capped = false } = {}): Profile {
  return {
    name,
    signature(moment, { index, idOf }) {
      const { deeds, at } = moment;
      const fresh = signatureOf(readVisit(unfadedLogOf(deeds, idOf, at)), index, at);
      const left = fading(moment);
      const factorOf = ({ evidence }: Share) => {
        const deed = deedOfEntry(evidence.entry);
        return (left[deed] ?? 0) * (deeds[deed]?.weight ?? 0);
      };
      return reweighed(fresh, factorOf, capped ? rankingOnly : (shares) => shares);
    },
    weights(moment) {
      const left = fading(moment);
      const weights = new Map<number, number>();
      for (const [i, { position, kind, weight }] of moment.deeds.entries()) {
        const own = ruleOf(kind).weight * weight * (left[i] ?? 0);
        if (own > 0) weights.set(position, (weights.get(position) ?? 0) + own);
      }
      return weights;
    },
  };
}

/** The same interests with other weights for what ranks in them. */
export function reweighed(
  signature: Signature,
  factorOf: (share: Share) => number,
  ranking: (shares: readonly Share[]) => readonly Share[],
): Signature {
  const interests = signature.interests
    .map((interest): Interest => {
      const shares = interest.shares.map((share): Share => {
        const weight = share.freshWeight * factorOf(share);
        return { ...share, weight, rankingWeight: weight };
      });
      return { ...interest, shares: ranking(shares), strength: strengthOf(rawOf(shares)) };
    })
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const raw = interests.reduce((sum, { shares }) => sum + rawOf(shares), 0);
  return { ...signature, interests, strength: strengthOf(raw) };
}

const rawOf = (shares: readonly Share[]) => shares.reduce((sum, { weight }) => sum + weight, 0);

/** Everything counts as on its first day. */
export const forEver: Fading = ({ deeds }) => new Float64Array(deeds.length).fill(1);

/** Nothing but the last deed counts. */
export const lastDeed: Fading = ({ deeds }) =>
  Float64Array.from(deeds, (_, i) => Number(i === deeds.length - 1));

/** Nothing but the visit that is going on, or the latest where none is. */
export const lastVisit: Fading = ({ deeds }) =>
  Float64Array.from(deeds, ({ visit }) => Number(visit === deeds.at(-1)?.visit));

/** Half is left after so many days. */
export const daysHalving =
  (days: number): Fading =>
  ({ deeds, at }) =>
    Float64Array.from(deeds, (deed) => 2 ** (-(at - deed.at) / (days * DAY)));

/** Half is left after so many later deeds, whatever the time. */
export const orderHalving =
  (deedsToHalf: number): Fading =>
  ({ deeds }) =>
    Float64Array.from(deeds, (_, i) => 2 ** (-(deeds.length - 1 - i) / deedsToHalf));

/** Two clocks: days across visits, and inside a visit the deeds that came after. */
export const twoClocks =
  (days: number, deedsToHalf: number): Fading =>
  (moment) => {
    const across = daysHalving(days)(moment);
    const after = laterInVisit(moment);
    return Float64Array.from(after, (later, i) => (across[i] ?? 0) * 2 ** (-later / deedsToHalf));
  };

function laterInVisit({ deeds }: Moment): readonly number[] {
  const later = new Array<number>(deeds.length).fill(0);
  for (let i = deeds.length - 2; i >= 0; i--)
    later[i] = deeds[i]?.visit === deeds[i + 1]?.visit ? (later[i + 1] ?? 0) + 1 : 0;
  return later;
}
