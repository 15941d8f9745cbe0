import type { ProductId } from '../../catalog/product.js';
import { agreementBy, isToAskFirst, type KnownEnds } from '../asking.js';
import { type Decision, refused } from '../decision.js';
import type { EntryBody } from '../entry.js';
import { isPressedKind, type PressedKind, ruleOf } from '../signals.js';
import type { VisitNow } from '../visit-now.js';

export interface SignalPress {
  readonly kind: PressedKind;
  readonly product: ProductId;
  /** It was taken back a moment ago and is put back: it asks for nothing that it did not ask for then. */
  readonly again: boolean;
  readonly known: KnownEnds;
}

/** What says nothing but an interest is not noted while the browser objects. */
export function decide(visit: VisitNow, { kind, product, again, known }: SignalPress): Decision {
  const { keepsItself, asks } = ruleOf(kind);
  if (visit.privacySignal && !keepsItself) return refused('objects');
  const agreement = again ? [] : agreementBy(visit, asks);
  if (agreement.length > 0 && isToAskFirst(visit, 'personalise', known))
    return refused('personalisationEnded');
  // What is put back stood beside the others before.
  const opposite = again ? [] : contradicted(visit, kind, product);
  return { entries: [...opposite, ...agreement, { type: 'signal', kind, product }] };
}

/**
 * Takes back what the shopper pressed on the product before and now says the opposite of: no two buttons say yes and no at
 * once. What is kept for the shopper, as a saved thing is, is no answer and stays.
 */
function contradicted({ visit }: VisitNow, kind: PressedKind, product: ProductId): readonly EntryBody[] {
  const isLiked = ruleOf(kind).weight > 0;
  return visit.entries.flatMap((entry) => {
    if (entry.type !== 'signal' || entry.product !== product || !isPressedKind(entry.kind)) return [];
    const { weight, keepsItself } = ruleOf(entry.kind);
    const isOpposite = isLiked ? weight < 0 : weight > 0 && !keepsItself;
    return isOpposite ? [{ type: 'undo', entry: entry.id }] : [];
  });
}
