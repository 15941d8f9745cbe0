import type { PurchaseVisit } from '../datasets/dataset.js';
import { type Deed, type Moment, nothing } from '../moments/moment.js';

export type PositionOf = (id: string) => number | undefined;

/** From this moment up to, and without, that one; milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Customers with fewer visits before say too little of what a profile is worth. */
const LEAST_BEFORE = 3;

/**
 * Every visit of the span that a known customer makes after three or more: what was bought before is known, the visit is
 * to be guessed. `new` wants what the customer never bought and masks what they did; `all` masks nothing. Visits that
 * hold nothing wanted are left out.
 */
export function nextVisits(
  visits: readonly PurchaseVisit[],
  { from, until }: Span,
  wanted: 'all' | 'new',
  positionOf: PositionOf,
): Moment[] {
  const deedsOf = new Map<string, { deeds: Deed[]; visits: number }>();
  const moments: Moment[] = [];
  for (const { customer, isKnown, at, lines } of visits) {
    if (!isKnown) continue;
    const before = deedsOf.get(customer) ?? { deeds: [], visits: 0 };
    deedsOf.set(customer, before);
    const bought = lines.flatMap((id) => positionOf(id) ?? []);
    if (at >= from && at < until && before.visits >= LEAST_BEFORE) {
      const moment = { cluster: customer, deeds: [...before.deeds], at, wanted: new Set(bought) };
      if (bought.length > 0) moments.push({ ...moment, masked: nothing() });
    }
    before.deeds.push(...purchases(bought, at, before.visits));
    before.visits += 1;
  }
  return wanted === 'all' ? moments : ofNew(moments);
}

/** The same visits, of which what was bought before is masked and not wanted. */
export function ofNew(moments: readonly Moment[]): Moment[] {
  return moments.flatMap((moment) => {
    const masked = new Set(moment.deeds.map(({ position }) => position));
    const wanted = new Set([...moment.wanted].filter((position) => !masked.has(position)));
    return wanted.size > 0 ? [{ ...moment, wanted, masked }] : [];
  });
}

/**
 * The same visits where nobody may name, and nothing counts of, the rows that are not known: of titles first sold after a
 * fit a file knows only because they sell later.
 */
export function ofKnown(
  moments: readonly Moment[],
  isKnown: (position: number) => boolean,
  count: number,
): Moment[] {
  const unknown = Array.from({ length: count }, (_, position) => position).filter((one) => !isKnown(one));
  return moments.flatMap((moment) => {
    const wanted = new Set([...moment.wanted].filter(isKnown));
    return wanted.size > 0 ? [{ ...moment, wanted, masked: new Set([...moment.masked, ...unknown]) }] : [];
  });
}

/** A basket's lines as deeds: each weighs 1/sqrt(lines), or wholesalers rule. */
export function purchases(
  positions: readonly number[],
  at: number,
  visit: number,
  kind: Deed['kind'] = 'purchase',
): Deed[] {
  const weight = 1 / Math.sqrt(Math.max(1, positions.length));
  return positions.map((position) => ({ position, kind, at, visit, weight }));
}
