import type { ProductId } from '../../catalog/product.js';
import type { SegmentId } from '../../segments/catalogue-segment.js';
import { againKindOf } from '../../visits/bought-again.js';
import type { LaneId, LoggedEntry } from '../../visits/entry.js';
import type { Happened } from '../../visits/happened.js';
import { sinceReset } from '../../visits/since-reset.js';
import { readVisit, type Visit } from '../../visits/visit.js';
import { type Happening, onceEach, type SegmentOf } from './counting.js';

/** A line of an order, before the log has said whether it is bought again. */
export interface OrderedLine {
  readonly product: ProductId;
  readonly lane: LaneId;
  readonly segment: SegmentId;
}

/** The lines of what may be counted, those of no segment that may be named apart. */
export function orderedIn(bodies: readonly Happened[], segmentOf: SegmentOf): OrderedLine[] {
  return bodies.flatMap((body) => {
    if (body.type !== 'signal' || body.kind !== 'purchase') return [];
    const segment = segmentOf(body);
    return segment ? [{ product: body.product, lane: body.lane ?? 'main', segment }] : [];
  });
}

/**
 * What of an order was bought before in the same list, and after how long, each bucket and segment once. An order of
 * before the visit agreed to be counted tells nothing, nor does one of before its interests were started over.
 * @param log as it is stored, oldest first
 * @param now when it was ordered, milliseconds since 1970
 */
export function boughtAgain(
  lines: readonly OrderedLine[],
  log: readonly LoggedEntry[],
  now: number,
): Happening[] {
  const found = lines.flatMap(({ product, lane, segment }) => {
    const visit = readVisit(log, lane);
    const last = lastOrder(product, visit, agreedSince(visit), now);
    const kind = last === undefined ? undefined : againKindOf(now - last);
    return kind ? [{ kind, segment }] : [];
  });
  return onceEach(found);
}

function lastOrder(product: ProductId, { entries }: Visit, since: number, now: number): number | undefined {
  return sinceReset(entries).findLast(
    (entry) =>
      entry.type === 'signal' &&
      entry.kind === 'purchase' &&
      entry.product === product &&
      entry.at >= since &&
      entry.at < now,
  )?.at;
}

/** When the visit agreed to be counted, as it still does, milliseconds since 1970; Infinity where it does not. */
function agreedSince({ all }: Visit): number {
  let since = Number.POSITIVE_INFINITY;
  for (const entry of all) {
    if (entry.type !== 'consent' || entry.purpose !== 'statistics') continue;
    since = entry.granted ? Math.min(since, entry.at) : Number.POSITIVE_INFINITY;
  }
  return since;
}
