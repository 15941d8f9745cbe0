import { type CoInterest, coInterestOf } from '../src/co-interest/co-interest.js';
import { tableOf } from '../src/co-interest/neighbour-table.js';
import { seeded } from './support.js';

/** What a fitted table keeps of a product at most. */
const NEIGHBOURS = 100;

/**
 * A table as full as one can be: each product leads to a hundred of its group, the next always a little lighter. The same
 * for the same groups.
 * @param groups positions of the products of each
 */
export function madeTable(groups: readonly (readonly number[])[], count: number, fitted: number): CoInterest {
  const random = seeded(2);
  const rows = Array.from({ length: count }, (): { position: number; weight: number }[] => []);
  for (const group of groups)
    for (const one of group) {
      const others = new Set<number>();
      const most = Math.min(NEIGHBOURS, group.length - 1);
      while (others.size < most) {
        const other = group[Math.floor(random() * group.length)] as number;
        if (other !== one) others.add(other);
      }
      rows[one] = [...others].map((position, place) => ({ position, weight: 0.3 * 0.97 ** place }));
    }
  return coInterestOf(tableOf(rows), { leastSessions: 50, simulated: true, fitted });
}
