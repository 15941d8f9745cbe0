import { rankingOnly } from '../../src/interests/ranking-cap.js';
import type { Interest } from '../../src/interests/signature.js';
import type { Profile } from './profile.js';

/** The same profile of which so many of the strongest interests are left: others neither rank, nor fetch, nor have a place. */
export function strongestOf(profile: Profile, most: number): Profile {
  return withInterests(`${profile.name}, ${most} interests`, profile, (interests) =>
    interests.slice(0, most),
  );
}

/** The same profile in which so many signals of an interest rank: the weightiest of them. */
export function rankedBySignals(profile: Profile, most: number): Profile {
  return withInterests(`${profile.name}, ${most} signals an interest`, profile, (interests) =>
    interests.map((one) => ({ ...one, shares: rankingOnly(one.shares, most) })),
  );
}

function withInterests(
  name: string,
  profile: Profile,
  change: (interests: readonly Interest[]) => readonly Interest[],
): Profile {
  return {
    ...profile,
    name,
    signature(moment, catalogue) {
      const signature = profile.signature(moment, catalogue);
      return { ...signature, interests: change(signature.interests) };
    },
  };
}
