import type { Cell } from '../analytics/event.js';
import type { SegmentId } from '../segments/catalogue-segment.js';
import { AGAIN_BUCKETS, type AgainKind } from '../visits/bought-again.js';
import { type CountOf, everyLine, part, type Report, THRESHOLD } from './report.js';

/**
 * How long after an order of a product visits ordered it once more: distinct sessions of a week by group and by how many
 * weeks had passed. A number stands where at least 50 sessions are behind it and 50 of the week's visits are not among
 * them (docs/decisions/2026-11-28-bought-again.md). No totals over groups or over times: a session may be in several.
 */
export const boughtAgain = {
  id: 'bought-again',
  cut: 'week',
  threshold: THRESHOLD,
  measures: AGAIN_BUCKETS.map(({ kind }) => ({ id: kind, of: 'group', most: 1 }) as const),
  covers: (cells) => cells.some(({ kind }) => KINDS.has(kind)),
  rows: (counts) =>
    everyLine(counts, 'week', {
      shop: () => ({}),
      group: (count, segment) => timesOf(count, segment),
    }),
} as const satisfies Report;

const KINDS: ReadonlySet<Cell['kind']> = new Set(AGAIN_BUCKETS.map(({ kind }) => kind));

function timesOf(count: CountOf, segment: SegmentId): Record<AgainKind, number | null> {
  const visits = count('', 'visit').sessions;
  const numbers = AGAIN_BUCKETS.map(
    ({ kind }) => [kind, part(count(segment, kind).sessions, visits)] as const,
  );
  return Object.fromEntries(numbers) as Record<AgainKind, number | null>;
}
