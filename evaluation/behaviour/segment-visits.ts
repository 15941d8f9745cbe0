import { DAY } from '../../src/time/clock.js';
import type { Purchases, PurchaseVisit, Return } from '../datasets/dataset.js';

/** What a visit did in one segment. */
export interface SegmentVisit {
  readonly segment: number;
  /** Titles of the segment that were bought. */
  readonly lines: number;
  /** Of a line, on the mean. */
  readonly pieces: number;
  /** Of a piece, on the mean. */
  readonly price: number;
  /** Whether the customer bought of the segment again soon. */
  readonly isRepeated: boolean;
  /** Whether the customer soon took back one of its titles. */
  readonly isReturned: boolean;
  /** Until the customer's next visit, whatever it bought; undefined where there was none soon. */
  readonly days: number | undefined;
}

/** Soon. */
export const SOON_DAYS = 60;
const SOON = SOON_DAYS * DAY;

/**
 * Of every known customer the first visit to each segment, while all of the time that is soon lies before `until`: what
 * came after is known of each alike. Later visits of the same customer to the same segment are no witnesses of their
 * own, and would make a regular speak for many.
 * @param segmentOf the segment of a title; undefined for one that has none
 */
export function firstSegmentVisits(
  { visits, returns }: Pick<Purchases, 'visits' | 'returns'>,
  until: number,
  segmentOf: (title: string) => number | undefined,
): SegmentVisit[] {
  const known = visits.filter(({ isKnown, at }) => isKnown && at < until);
  const returned = byCustomer(returns);
  return [...byCustomer(known)].flatMap(([customer, own]) =>
    firstOfCustomer(own, returned.get(customer) ?? [], until, segmentOf),
  );
}

function byCustomer<T extends { readonly customer: string }>(all: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const own = found.get(one.customer);
    if (own) own.push(one);
    else found.set(one.customer, [one]);
  }
  return found;
}

function firstOfCustomer(
  visits: readonly PurchaseVisit[],
  returns: readonly Return[],
  until: number,
  segmentOf: (title: string) => number | undefined,
): SegmentVisit[] {
  const parts = visits.map((visit) => partsOf(visit, segmentOf));
  const met = new Set<number>();
  return visits.flatMap((visit, i) => {
    if (visit.at + SOON > until) return [];
    const isSoon = ({ at }: { readonly at: number }) => at > visit.at && at <= visit.at + SOON;
    const next = visits.slice(i + 1).filter(isSoon);
    return [...(parts[i] ?? [])].flatMap(([segment, { titles, pieces, paid }]) => {
      if (met.has(segment)) return [];
      met.add(segment);
      return {
        segment,
        lines: titles.size,
        pieces: pieces / titles.size,
        price: paid / pieces,
        isRepeated: next.some((_, later) => parts[i + 1 + later]?.has(segment)),
        isReturned: returns.some((one) => isSoon(one) && titles.has(one.item)),
        days: next[0] && (next[0].at - visit.at) / DAY,
      };
    });
  });
}

interface Part {
  readonly titles: Set<string>;
  pieces: number;
  paid: number;
}

function partsOf(
  { lines, amounts }: PurchaseVisit,
  segmentOf: (title: string) => number | undefined,
): ReadonlyMap<number, Part> {
  const parts = new Map<number, Part>();
  for (const [i, title] of lines.entries()) {
    const segment = segmentOf(title);
    if (segment === undefined) continue;
    const part = parts.get(segment) ?? { titles: new Set<string>(), pieces: 0, paid: 0 };
    part.titles.add(title);
    part.pieces += amounts[i]?.pieces ?? 0;
    part.paid += amounts[i]?.paid ?? 0;
    parts.set(segment, part);
  }
  return parts;
}
