import { MOST_VIEWS } from '../analytics/event.js';
import { type Count, enough, everyLine, part, type Report, THRESHOLD } from './report.js';

/**
 * What visits were about: day by group by measure. A number stands only where at least 50 sessions are behind it and
 * behind what is left when it is taken from a number beside it (docs/decisions/2026-11-22-what-a-release-withholds.md).
 * No totals over groups: a session is in several.
 */
export const interestByDay = {
  id: 'interest-by-day',
  cut: 'day',
  threshold: THRESHOLD,
  measures: [
    { id: 'visits', of: 'shop', most: 1 },
    { id: 'sessions', of: 'group', most: 1 },
    { id: 'views', of: 'group', most: MOST_VIEWS },
    { id: 'interested', of: 'group', most: 1 },
    { id: 'baskets', of: 'group', most: 1 },
    { id: 'hidden', of: 'group', most: 1 },
  ],
  covers: (cells) => cells.length > 0,
  rows: (counts) =>
    everyLine(counts, 'day', {
      // A session has one such event a day; its `first` is the week's.
      shop: (count) => ({ visits: enough(count('', 'visit').events) }),
      group(count, segment) {
        const visits = count('', 'visit').events;
        const ofVisits = (kind: 'view' | 'interested' | 'basket' | 'hide') =>
          part(count(segment, kind).sessions, visits);
        const sessions = ofVisits('view');
        return {
          sessions,
          views: sessions === null ? null : looks(count(segment, 'view')),
          interested: ofVisits('interested'),
          baskets: ofVisits('basket'),
          hidden: ofVisits('hide'),
        };
      },
    }),
} as const satisfies Report;

/**
 * Looks, where those beyond each session's first show neither that fewer than 50 sessions looked again nor that
 * fewer than 50 looked once. A session adds at most nine.
 */
function looks({ sessions, events }: Count): number | null {
  const again = events - sessions;
  const fits = again >= THRESHOLD && again <= (MOST_VIEWS - 1) * (sessions - THRESHOLD);
  return fits ? events : null;
}
