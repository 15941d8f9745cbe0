import type { EntryBody } from './entry.js';
import type { SignalRule } from './signals.js';
import type { VisitNow } from './visit-now.js';
import { wasEnded } from './withdrawal.js';

/**
 * The agreement that a press gives by being made. *Save* gives none. *Hide* says nothing of wanting it: once the
 * shopper has ended personalisation, or may have, what is hidden keeps itself and no more. The others begin it again,
 * and their notice says so.
 */
export function agreementBy(
  { visit, partial, personalised, privacySignal }: VisitNow,
  asks: SignalRule['asks'],
): readonly EntryBody[] {
  const isWanted = asks === 'always' || (asks === 'unlessEnded' && !partial && !wasEnded(visit));
  if (!isWanted || personalised || privacySignal) return [];
  return [{ type: 'consent', purpose: 'personalise', granted: true, withPress: true }];
}
