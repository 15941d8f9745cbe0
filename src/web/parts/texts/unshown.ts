import { isFar, isSpent } from '../../../interests/far-words.js';
import type { Interest } from '../../../interests/signature.js';
import { neverShown } from '../../../recommendations/candidates/never-shown.js';
import type { Snapshot } from '../../../shop/snapshot.js';
import { excludedBy } from '../../../visits/excluded.js';
import type { Visit } from '../../../visits/visit.js';

/** Positions of what no shelf shows in this visit: what the visit has seen, and what is sold out. */
export interface Unshown {
  readonly seen: ReadonlySet<number>;
  readonly soldOut: ReadonlySet<number>;
  /** What the shopper never wants again. */
  readonly never: ReadonlySet<number>;
  /** All of these. */
  readonly all: ReadonlySet<number>;
}

export function unshownPositions(visit: Visit, { shop, soldOut }: Snapshot): Unshown {
  const seen = new Set([...excludedBy(visit)].flatMap((id) => shop.position(id) ?? []));
  const never = neverShown(visit, shop);
  return { seen, soldOut, never, all: new Set([...seen, ...soldOut, ...never]) };
}

/** Whether all interests are of own words that nothing is near, or of which all is sold out or was seen. */
export function showNothing(interests: readonly Interest[], visit: Visit, snapshot: Snapshot): boolean {
  if (!interests.every(isOfOwnWords)) return false;
  const { all } = unshownPositions(visit, snapshot);
  return interests.every((interest) => isFar(interest) || isSpent(interest, all));
}

function isOfOwnWords({ shares }: Interest): boolean {
  return shares.every(({ evidence }) => evidence.words !== undefined);
}
