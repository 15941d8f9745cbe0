import { MINUTE } from '../../src/time/clock.js';
import type { Sequences } from '../datasets/dataset.js';
import type { Deed, Moment } from '../moments/moment.js';
import type { PositionOf } from './next-visit.js';

/** One moment for all: these sets know no times. */
export const WHEN = Date.UTC(2026, 0, 1);

/**
 * The last item of each sequence (`test`) or the one before it (`validation`) is to be guessed from all before it, among
 * all items that the sequence has not had. What has no times is told as one visit of looks, a minute apart.
 */
export function leaveOneOut(
  { sequences }: Sequences,
  split: 'validation' | 'test',
  positionOf: PositionOf,
): Moment[] {
  const back = split === 'test' ? 1 : 2;
  return sequences.flatMap(({ user, items }) => {
    const known = items.slice(0, -back).flatMap((id) => positionOf(id) ?? []);
    const wanted = positionOf(items.at(-back) ?? '');
    const masked = new Set(known);
    if (wanted === undefined || known.length === 0 || masked.has(wanted)) return [];
    const deeds = known.map(
      (position, i): Deed => ({
        position,
        kind: 'view',
        at: WHEN - (known.length - i) * MINUTE,
        visit: 0,
        weight: 1,
      }),
    );
    return [{ cluster: user, deeds, at: WHEN, wanted: new Set([wanted]), masked }];
  });
}

/** What is fitted on: everything but the last two of each sequence. */
export function fittedOn({ sequences }: Sequences, positionOf: PositionOf): number[][] {
  return sequences.map(({ items }) => items.slice(0, -2).flatMap((id) => positionOf(id) ?? []));
}
