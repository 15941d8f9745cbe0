import { drawsOf } from '../segments/draws.js';
import { DAY, HOUR } from '../time/clock.js';
import type { Floor } from './floor.js';
import { type PlannedVisit, segmentAt } from './planned-visit.js';

/** A shopper's own pace differs from that of the segment by so much at most, as a share. */
const SPREAD = 0.2;

/**
 * Visits of shoppers who are remembered and order one thing again and again, each at the pace of its segment: the same for
 * the same seed. They agree to be counted, and keep their cookie.
 * @param days midnights in UTC, milliseconds since 1970, in their order
 * @param regulars shoppers who begin on each day
 */
export function planRegulars(
  days: readonly number[],
  floor: Floor,
  { regulars, seed }: { readonly regulars: number; readonly seed: string },
): PlannedVisit[] {
  const end = (days.at(-1) ?? 0) + DAY;
  const weights = floor.segments.map(({ habits }) => habits.pull);
  return days.flatMap((day) => {
    const draw = drawsOf(`${seed}\nregulars\n${day}`);
    return Array.from({ length: regulars }, (_, number) => {
      const segment = segmentAt(floor, weights, draw);
      const product = segment.products[Math.floor(draw() * segment.products.length)];
      const pace = segment.habits.pace * DAY * (1 - SPREAD + 2 * SPREAD * draw());
      const first = day + 7 * HOUR + Math.floor(draw() * 12 * HOUR);
      if (product === undefined) return [];
      const orders = Math.ceil((end - first) / pace);
      return Array.from({ length: orders }, (_, order): PlannedVisit => {
        const buys = [{ does: 'fillBasket', product } as const, { does: 'order' } as const];
        const begins = [{ does: 'agree' } as const, { does: 'remember' } as const];
        return {
          at: Math.floor(first + order * pace),
          visitor: `${day} ${number}`,
          steps: order === 0 ? [...begins, ...buys] : buys,
        };
      });
    }).flat();
  });
}
