import type { SignalKind } from '../../visits/signals.js';

const PRESSED: ReadonlySet<SignalKind> = new Set(['interested', 'save', 'basket', 'purchase']);

/** Whether a signal is a press for its product: more than a look or a search. */
export function isPressed(kind: SignalKind): boolean {
  return PRESSED.has(kind);
}
