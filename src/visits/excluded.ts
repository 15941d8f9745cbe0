import type { ProductId } from '../catalog/product.js';
import {
  type ExcludingKind,
  excludes,
  holdsOnAllLists,
  isProductSignal,
  type SignalKind,
  signalKinds,
} from './signals.js';
import type { Visit } from './visit.js';

/** Products that no shelf shows in a visit: a shelf shows what the shopper has not found yet. */
export function excludedBy(visit: Visit): Set<ProductId> {
  return new Set(excludedAs(visit).keys());
}

/** The same on the page of a product, where what was looked at or liked is what it is compared with. */
export function excludedBeside(visit: Visit): Set<ProductId> {
  return new Set(excludedAs(visit, (kind) => !COMPARED.has(kind)).keys());
}

const COMPARED: ReadonlySet<SignalKind> = new Set(['view', 'viewAgain', 'interested', 'save']);

/** What no shelf shows, each with what was done to it: of several kinds the last of the table, which says more than a look. */
export function excludedAs(
  { signals, kept, basket }: Visit,
  is: (kind: ExcludingKind) => boolean = () => true,
): Map<ProductId, ExcludingKind> {
  const productsOf = (kind: ExcludingKind): Iterable<ProductId> => {
    if (kind === 'basket') return basket.keys();
    return isProductSignal(kind) ? (holdsOnAllLists(kind) ? kept : signals)[kind].keys() : [];
  };
  const excluded = new Map<ProductId, ExcludingKind>();
  for (const kind of signalKinds().filter(excludes).filter(is))
    for (const product of productsOf(kind)) excluded.set(product, kind);
  return excluded;
}
