import type { Cell } from '../analytics/event.js';
import { SHOP_KINDS, type ShopKind } from '../visits/event-kind.js';
import { boughtAgain } from './bought-again.js';
import { interestByDay } from './interest-by-day.js';
import { everyLine, part, type Report, type ReportCounts, THRESHOLD } from './report.js';

/**
 * What visits did in a week in the whole shop: distinct sessions that opened a product, put one into the basket, ordered.
 * A number stands where at least 50 sessions are behind it and behind the rest of whatever contains it or is contained in
 * it, and where no withheld number of a group could be what is left of it (docs/decisions/2026-11-29-totals-of-a-week.md).
 */
export const wholeShop = {
  id: 'whole-shop',
  cut: 'week',
  threshold: THRESHOLD,
  measures: [
    { id: 'weekLooked', of: 'shop', most: 1 },
    { id: 'weekBaskets', of: 'shop', most: 1 },
    { id: 'weekOrdered', of: 'shop', most: 1 },
  ],
  covers: (cells) => cells.some(isOfShop) && cells.every((cell) => isCovered(cell, cells)),
  rows: (counts) =>
    everyLine(counts, 'week', {
      shop(count) {
        const visits = count('', 'visit').sessions;
        const total = (kind: ShopKind, others: Others) => {
          const { sessions } = count('', kind);
          return isApart(sessions, others) ? part(sessions, visits) : null;
        };
        return {
          weekLooked: total('looked', ofDays(counts, 'view', 'sessions')),
          weekBaskets: total('chose', ofDays(counts, 'basket', 'baskets')),
          weekOrdered: total('ordered', { published: publishedIn(boughtAgain, counts), all: undefined }),
        };
      },
      group: () => ({}),
    }),
} as const satisfies Report;

/** Numbers of another report, each of some of the sessions that are in a total. */
interface Others {
  readonly published: readonly number[];
  /** The sum of all of them, withheld or not, where every session of the total is in one of them; else undefined. */
  readonly all: number | undefined;
}

/**
 * A number that is contained in the total leaves enough of it. And those of all groups and days exceed it by so many that
 * the total, less all others, leaves nothing for one that is withheld: it may be nought.
 */
function isApart(total: number, { published, all }: Others): boolean {
  return (
    published.every((value) => total - value >= THRESHOLD) && (all === undefined || all - total >= THRESHOLD)
  );
}

function ofDays(counts: ReportCounts, kind: 'view' | 'basket', measure: string): Others {
  const named = new Set<string>(counts.segments.map(({ id }) => id));
  const all = counts.cells
    .filter((cell) => cell.kind === kind && named.has(cell.segment))
    .reduce((sum, { sessions }) => sum + sessions, 0);
  return { published: publishedIn(interestByDay, counts, measure), all };
}

function publishedIn({ rows }: Pick<Report, 'rows'>, counts: ReportCounts, measure?: string): number[] {
  return rows(counts).flatMap((row) =>
    row.value !== null && (measure === undefined || row.measure === measure) ? [row.value] : [],
  );
}

const isOfShop = ({ kind }: Cell): boolean => (Object.keys(SHOP_KINDS) as string[]).includes(kind);

/** A former version counted looks, baskets and orders by group alone: on such a day the total is missing. */
function isCovered({ day, kind }: Cell, cells: readonly Cell[]): boolean {
  const total = Object.entries(SHOP_KINDS).find(([, of]) => of === kind)?.[0];
  return total === undefined || cells.some((one) => one.day === day && one.kind === total);
}
