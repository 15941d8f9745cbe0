import type { EntryBody, LaneId } from './entry.js';
import { isOfALane } from './entry-types.js';

/**
 * What a press adds, in the lane that is open; what says its own lane stays in that.
 * @param lane of the visit that the press was decided on
 */
export function inLane(bodies: readonly EntryBody[], lane: LaneId): readonly EntryBody[] {
  return bodies.map((body) => {
    if (!isOfALane(body)) return body;
    const { lane: own = lane, ...rest } = body as EntryBody & { readonly lane?: LaneId };
    return (own === 'main' ? rest : { ...rest, lane: own }) as EntryBody;
  });
}
