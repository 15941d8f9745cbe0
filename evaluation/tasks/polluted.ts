import { drawsOf } from '../../src/segments/draws.js';
import { DAY, MINUTE } from '../../src/time/clock.js';
import type { PurchaseVisit } from '../datasets/dataset.js';
import type { Moment } from '../moments/moment.js';
import { type PositionOf, purchases } from './next-visit.js';

/** A stranger's basket was bought at most so long before. */
const LATELY = 90 * DAY;

/** The basket that a moment is polluted with: of another known customer, drawn from the last ninety days before it. */
export function strangersBaskets(
  visits: readonly PurchaseVisit[],
  positionOf: PositionOf,
): (moment: Moment) => readonly number[] {
  const known = visits.filter(({ isKnown }) => isKnown);
  return ({ cluster, at }) => {
    const others = known.filter(
      (visit) => visit.at < at && visit.at >= at - LATELY && visit.customer !== cluster,
    );
    const one = others[Math.floor(drawsOf(`stranger ${cluster} ${at}`)() * others.length)];
    return [...new Set(one?.lines.flatMap((id) => positionOf(id) ?? []))];
  };
}

/** The same moment where a basket is neither wanted nor named: of what was bought a shelf shows nothing, whoever bought it. */
export function without(moment: Moment, basket: readonly number[]): Moment {
  const wanted = new Set([...moment.wanted].filter((position) => !basket.includes(position)));
  return { ...moment, wanted, masked: new Set([...moment.masked, ...basket]) };
}

/**
 * The same moment, in whose log a stranger's basket lies before the last `own` visits, a minute after the one that it comes
 * behind.
 */
export function polluted(moment: Moment, basket: readonly number[], own: number): Moment {
  const visits = [...new Set(moment.deeds.map(({ visit }) => visit))].toSorted((a, b) => a - b);
  const after = visits.at(-1 - own);
  const before = moment.deeds.filter(({ visit }) => after !== undefined && visit <= after);
  const first = moment.deeds[0]?.at ?? moment.at;
  const at = (before.at(-1)?.at ?? first - 2 * MINUTE) + MINUTE;
  // Between two visits of the customer.
  const strange = purchases(basket, at, (after ?? -1) + 0.5);
  return { ...moment, deeds: [...before, ...strange, ...moment.deeds.slice(before.length)] };
}
