import type { ProductId } from '../../catalog/product.js';
import { type Decision, refused } from '../decision.js';
import type { NotRelevantBecause } from '../entry.js';
import { giftLane } from '../lanes.js';
import type { VisitNow } from '../visit-now.js';

/** Why a product is not relevant: asked after that press, and never demanded. */
export interface SayWhyNotPress {
  readonly product: ProductId;
  readonly why: NotRelevantBecause;
}

/** What is for somebody else goes to the lane of a gift, which is made for it where there is none. */
export function decide({ open, visit, privacySignal }: VisitNow, { product, why }: SayWhyNotPress): Decision {
  if (privacySignal) return refused('objects');
  if (!open || !visit.signals.notRelevant.has(product)) return refused('notTurnedDown');
  // In a list of its own nothing is moved to another.
  if (why === 'gift' && visit.lane !== 'main') return { settled: undefined };
  if (visit.because.get(product) === why) return { settled: undefined };
  const needsLane = why === 'gift' && !giftLane(visit.lanes);
  return {
    entries: [
      ...(needsLane ? [{ type: 'lane', kind: 'gift', name: '', aside: true } as const] : []),
      { type: 'because', product, why },
    ],
  };
}
