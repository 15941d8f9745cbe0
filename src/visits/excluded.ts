import type { ProductId } from '../catalog/product.js';
import { holdsOnAllLists, isProductSignal, ruleOf, signalKinds } from './signals.js';
import type { Visit } from './visit.js';

/** Products that no shelf shows in a visit: a shelf shows what the shopper has not found yet. */
export function excludedBy({ signals, kept, basket }: Visit): Set<ProductId> {
  const kinds = signalKinds()
    .filter(isProductSignal)
    .filter((kind) => ruleOf(kind).excludes !== 'nothing');
  const excluded = new Set<ProductId>();
  for (const kind of kinds)
    for (const product of (holdsOnAllLists(kind) ? kept : signals)[kind].keys()) excluded.add(product);
  for (const product of basket.keys()) excluded.add(product);
  return excluded;
}
