import { rankingOnly } from '../../src/interests/ranking-cap.js';
import { signatureOf } from '../../src/interests/signature.js';
import { FORGOTTEN_BELOW } from '../../src/interests/strength.js';
import { DAY } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { logOf } from '../moments/log-of.js';
import { reweighed } from './faded.js';
import type { Profile } from './profile.js';

/**
 * The shop's memory of a month with another half-life for everything in it: sessions end, lines of one order share their
 * weight, signals are capped and interests forgotten as in the shop.
 * @param days until half is left
 */
export function monthHalving(days: number): Profile {
  return {
    name: `a month, ${days} days`,
    signature({ deeds, at }, { index, idOf }) {
      const log = logOf(deeds, 'weeks', idOf, at);
      // Read at its beginning, when nothing of it has faded.
      const fresh = signatureOf(readVisit(log), index, log[0]?.at ?? at);
      const left = ({ evidence }: { readonly evidence: { readonly at: number } }) =>
        2 ** (-(at - evidence.at) / (days * DAY));
      const signature = reweighed(fresh, left, rankingOnly);
      return {
        ...signature,
        interests: signature.interests.filter((one) => one.strength >= FORGOTTEN_BELOW),
      };
    },
    weights() {
      throw new Error('A month by formula is ranked by the shop alone.');
    },
  };
}
