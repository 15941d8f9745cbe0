import type { ProductId } from '../catalog/product.js';
import { isProductSignal, ruleOf, signalKinds } from './signals.js';
import type { Visit } from './visit.js';

/** What is hidden, or was bought, is so wherever the shopper is; a thing saved for someone else may still stand here. */
const STANDS_IN_ALL: ReadonlySet<string> = new Set(['hide', 'purchase']);

/** Products that no shelf shows in a visit: a shelf shows what the shopper has not found yet. */
export function excludedBy({ signals, kept, basket }: Visit): Set<ProductId> {
  const kinds = signalKinds()
    .filter(isProductSignal)
    .filter((kind) => ruleOf(kind).excludes !== 'nothing');
  const held = kinds.map((kind) => (STANDS_IN_ALL.has(kind) ? kept : signals)[kind]);
  return new Set([...held.flatMap((products) => [...products.keys()]), ...basket.keys()]);
}
