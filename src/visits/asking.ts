import type { EntryBody, EntryId } from './entry.js';
import type { Purpose } from './purpose.js';
import type { SignalRule } from './signals.js';
import type { VisitNow } from './visit-now.js';
import { wasEnded } from './withdrawal.js';

/** Withdrawals that the page of a form told of: by these entries. None in a form of before any. */
export type KnownEnds = readonly EntryId[];

/**
 * The agreement that a press gives by being made. *Save* gives none. *Hide* says nothing of wanting it: once the
 * shopper has ended personalisation, or may have, what is hidden keeps itself and no more. The others begin it again,
 * and their page says so beforehand: see `isToAskFirst`.
 * @param holds `onLists`: opening a list agrees to what is noted on lists, and to nothing beside them
 */
export function agreementBy(
  { visit, partial, personalised, privacySignal }: VisitNow,
  asks: SignalRule['asks'],
  holds: 'everywhere' | 'onLists' = 'everywhere',
): readonly EntryBody[] {
  const isWanted = asks === 'always' || (asks === 'unlessEnded' && !partial && !wasEnded(visit));
  if (!isWanted || personalised || privacySignal) return [];
  const where = holds === 'onLists' ? ({ onLists: true } as const) : {};
  return [{ type: 'consent', purpose: 'personalise', granted: true, withPress: true, ...where }];
}

/**
 * Whether a press would agree anew to what was withdrawn after its page was made, or before the same form was sent a
 * second time: then it asks first. A visit that cannot be read whole tells of no withdrawal.
 */
export function isToAskFirst({ withdrawn }: VisitNow, purpose: Purpose, known: KnownEnds): boolean {
  const by = withdrawn[purpose];
  return by !== undefined && !known.includes(by);
}
