import { type CountOf, everyLine, part, type Report, THRESHOLD } from './report.js';

/**
 * How many visits searched in a week, and how many of them found nothing, of the whole shop and by group; no words.
 * Distinct sessions of a week. Each number is a part of another, and stands only where at least 50 sessions are behind it
 * and behind the rest of whatever contains it (docs/decisions/2026-11-26-searches-by-week.md).
 */
export const searches = {
  id: 'searches',
  cut: 'week',
  threshold: THRESHOLD,
  measures: [
    { id: 'allSearches', of: 'shop', most: 1 },
    { id: 'allInVain', of: 'shop', most: 1 },
    { id: 'searches', of: 'group', most: 1 },
    { id: 'inVain', of: 'group', most: 1 },
  ],
  covers: (cells) => cells.some(({ kind }) => kind === 'searched'),
  rows: (counts) =>
    everyLine(counts, 'week', {
      shop: (count) => wholeShop(count),
      group(count, segment) {
        const { allSearches, allInVain } = wholeShop(count);
        if (allSearches === null) return { searches: null, inVain: null };
        const searched = part(count(segment, 'searched').sessions, allSearches);
        // Contained in two numbers, both of which must stand.
        const nothing = count(segment, 'foundNothing').sessions;
        const fits = searched !== null && allInVain !== null && part(nothing, allInVain) !== null;
        return { searches: searched, inVain: fits ? part(nothing, searched) : null };
      },
    }),
} as const satisfies Report;

function wholeShop(count: CountOf) {
  const allSearches = part(count('', 'searched').sessions, count('', 'visit').sessions);
  const allInVain = allSearches === null ? null : part(count('', 'foundNothing').sessions, allSearches);
  return { allSearches, allInVain };
}
