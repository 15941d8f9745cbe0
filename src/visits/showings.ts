import { DAY, MINUTE } from '../time/clock.js';
import type { Entry } from './entry.js';
import type { Visit } from './visit.js';

/** What the visit's shelf has shown so often, and the shopper has left, rests. */
export const SHOWN_OFTEN = 4;

/** It rests so long, milliseconds: until tomorrow it was seen often enough, and tomorrow somebody may want it after all. */
export const RESTS_FOR = DAY;

/**
 * The home page asked for again within this long is the same look at its shelf, milliseconds: going back and forth between
 * the shelf and what stands on it ignores nothing. It also keeps noting from costing more than it is worth: a page whose
 * shelf is noted takes a third more of the processor.
 */
export const SAME_LOOK = 10 * MINUTE;

/** Shelves noted of a visit within a day: who sees more of them learns nothing more from them, and a log does not fill. */
export const MOST_SHOWN_A_DAY = 20;

type Shown = Extract<Entry, { readonly type: 'shown' }>;

/** Whether the shopper let nothing rest. */
export function restsNothing({ all }: Pick<Visit, 'all'>): boolean {
  const last = all.findLast((entry) => entry.type === 'rest' && entry.says !== 'over');
  return last?.type === 'rest' && last.says === 'off';
}

/** What the shelf showed, oldest first, since the shopper last started over or brought back what rested. */
export function showingsIn({ entries }: Pick<Visit, 'entries'>): readonly Shown[] {
  const anew = entries.findLastIndex(({ type }) => type === 'reset' || type === 'rest');
  return entries.slice(anew + 1).filter((entry) => entry.type === 'shown');
}

/**
 * From when until when something rests after it was shown so; undefined where it does not rest again. Shown for want of
 * others while it rests, it is not counted; after that it begins anew.
 * @param times when it was shown, oldest first; all times are milliseconds since 1970
 */
export function restAfter(
  times: readonly number[],
): { readonly from: number; readonly until: number } | undefined {
  let count = 0;
  let until = 0;
  for (const at of times) {
    if (at < until) continue;
    count += 1;
    if (count < SHOWN_OFTEN) continue;
    until = at + RESTS_FOR;
    count = 0;
  }
  // The look that made it rest goes on showing it.
  return until === 0 ? undefined : { from: until - RESTS_FOR + SAME_LOOK, until };
}
