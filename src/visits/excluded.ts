import type { ProductId } from '../catalog/product.js';
import { holdsOnAllLists, isProductSignal, ruleOf, type SignalKind, signalKinds } from './signals.js';
import type { Visit } from './visit.js';

/** Products that no shelf shows in a visit: a shelf shows what the shopper has not found yet. */
export function excludedBy(visit: Visit): Set<ProductId> {
  return productsOf(visit, () => true);
}

/** The same on the page of a product, where what was looked at or liked is what it is compared with. */
export function excludedBeside(visit: Visit): Set<ProductId> {
  return productsOf(visit, (kind) => !COMPARED.has(kind));
}

const COMPARED: ReadonlySet<SignalKind> = new Set(['view', 'viewAgain', 'interested', 'save']);

function productsOf({ signals, kept, basket }: Visit, is: (kind: SignalKind) => boolean): Set<ProductId> {
  const kinds = signalKinds()
    .filter(isProductSignal)
    .filter((kind) => ruleOf(kind).excludes !== 'nothing' && is(kind));
  const excluded = new Set<ProductId>();
  for (const kind of kinds)
    for (const product of (holdsOnAllLists(kind) ? kept : signals)[kind].keys()) excluded.add(product);
  for (const product of basket.keys()) excluded.add(product);
  return excluded;
}
