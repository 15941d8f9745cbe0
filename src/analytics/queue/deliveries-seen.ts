import type { Clock } from '../../time/clock.js';
import type { StreamId } from './stream-id.js';

/** When entries were given out, as far as one process knows. */
export interface DeliveriesSeen {
  /** This process gives an entry out. @param deliveries how often it was, this time included */
  note(id: StreamId, deliveries: number): void;
  /** When each of all that are given out was so last, milliseconds, with how often each was: others are forgotten. */
  look(pending: readonly (readonly [id: StreamId, deliveries: number])[]): readonly number[];
}

/**
 * Remembers in memory alone when entries were given out: on disk such a moment would stand seconds behind the press that
 * the entry is of, and tell whose it is. What was given out before the first look has waited for ever; what another
 * process gave out since, from when it is seen.
 */
export function deliveriesSeen(clock: Clock): DeliveriesSeen {
  let seen = new Map<StreamId, { readonly deliveries: number; readonly at: number }>();
  let hasLooked = false;
  return {
    note: (id, deliveries) => void seen.set(id, { deliveries, at: clock() }),
    look(pending) {
      const isFirst = !hasLooked;
      hasLooked = true;
      const now = pending.map(([id, deliveries]) => {
        const known = seen.get(id);
        if (known?.deliveries === deliveries) return known;
        return { deliveries, at: isFirst && known === undefined ? Number.NEGATIVE_INFINITY : clock() };
      });
      seen = new Map(pending.map(([id], place) => [id, now[place] as (typeof now)[number]]));
      return now.map(({ at }) => at);
    },
  };
}
