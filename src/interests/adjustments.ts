import type { Entry, EntryId, InterestId } from '../visits/entry.js';
import { sinceReset } from '../visits/since-reset.js';
import type { Visit } from '../visits/visit.js';
import type { Evidence } from './evidence.js';
import { LEAST_SET_STRENGTH, rawFor } from './strength.js';

/** The shopper's own hand on one interest. It applies to evidence older than itself. */
export type Adjustment = { readonly entry: EntryId; readonly at: number; readonly interest: InterestId } & (
  | { readonly type: 'weigh'; readonly factor: number }
  | { readonly type: 'set'; readonly strength: number }
  | { readonly type: 'remove' }
);

/** The least strength an interest can be set to, whole per cent. */
export const LEAST_SET = Math.round(LEAST_SET_STRENGTH * 100);
/** The most: a strength never reaches 100 per cent. */
export const MOST_SET = 99;
const MOST_RAW = rawFor(MOST_SET / 100);

/** Adjustments of a visit since it was last started over, oldest first. */
export function adjustmentsOf(visit: Visit): Adjustment[] {
  const adjustments: Adjustment[] = [];
  for (const entry of sinceReset(visit.entries)) {
    const adjustment = adjustmentIn(entry);
    if (adjustment) adjustments.push(adjustment);
  }
  return adjustments.sort((a, b) => a.at - b.at);
}

function adjustmentIn(entry: Entry): Adjustment | undefined {
  const { id, at } = entry;
  switch (entry.type) {
    case 'weigh':
      return { entry: id, at, interest: entry.interest, type: 'weigh', factor: entry.factor };
    case 'set':
      return { entry: id, at, interest: entry.interest, type: 'set', strength: entry.strength };
    case 'remove':
      return { entry: id, at, interest: entry.interest, type: 'remove' };
    case 'never':
      // What may come back begins anew: what was done before says nothing of it any more.
      return entry.lifted ? { entry: id, at, interest: entry.interest, type: 'remove' } : undefined;
    default:
      return undefined;
  }
}

/**
 * The factor `a_c` an adjustment puts on older evidence: 0 removed, 0.5 less, 1 untouched, 2 more, though never so much
 * that the interest is stronger than can be set.
 * @param raw what is left of the interest's signals just before the adjustment: `leftAt`
 */
export function hand(adjustment: Adjustment, raw: number): number {
  switch (adjustment.type) {
    case 'remove':
      return 0;
    case 'weigh':
      return Math.min(Math.max(0, adjustment.factor), Math.max(1, MOST_RAW / raw));
    case 'set': {
      const wanted = rawFor(adjustment.strength);
      return raw > wanted ? wanted / raw : 1;
    }
  }
}

/** Removing an interest also silences the signals whose strongest interest it was, everywhere they counted. */
export function isZeroed(evidence: Evidence, adjustments: readonly Adjustment[]): boolean {
  const strongest = evidence.belongs[0]?.interest;
  return adjustments.some(
    (one) => one.type === 'remove' && one.interest === strongest && evidence.at <= one.at,
  );
}
