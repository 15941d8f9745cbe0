import { type Mix, mixOf } from '../measures/beyond-accuracy.js';
import type { Moment } from '../moments/moment.js';
import type { Catalogue, Profile } from './profile.js';

/** What a profile holds and what a list shows, each by the segments of its products. */
export interface Mixes<Question> {
  readonly wanted: (question: Question) => Mix;
  readonly listed: (list: readonly number[]) => Mix;
}

/** The mixes by segments: a product belongs to several by degrees, and what belongs to none says nothing. */
export function mixesOf(profile: Profile, catalogue: Catalogue): Mixes<Moment> {
  const known = new WeakMap<Moment, Mix>();
  const degreesOf = (position: number, weight: number) =>
    catalogue.index
      .memberships(position)
      .map(({ segment, degree }) => ({ group: segment, degree: weight * degree }));
  return {
    wanted(moment) {
      const weights = () => [...profile.weights(moment, catalogue)];
      const mix =
        known.get(moment) ?? mixOf(weights().flatMap(([position, weight]) => degreesOf(position, weight)));
      known.set(moment, mix);
      return mix;
    },
    listed: (list) => mixOf(list.flatMap((position) => degreesOf(position, 1))),
  };
}
