import type { SignalKind } from '../../visits/signals.js';

/** Presses for a product, the one that says most last. */
const PRESSED: readonly SignalKind[] = ['interested', 'save', 'basket', 'purchase'];

/** Whether a signal is a press for its product: more than a look or a search. */
export function isPressed(kind: SignalKind): boolean {
  return PRESSED.includes(kind);
}

/** Of what was done to one product that which says most: it was ordered, lies in the basket, is saved. */
export function saysMore(kind: SignalKind, than: SignalKind): boolean {
  return PRESSED.indexOf(kind) > PRESSED.indexOf(than);
}
