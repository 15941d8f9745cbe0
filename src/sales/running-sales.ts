import { arrivalOf, arrivedBy, isReady } from '../catalog/availability.js';
import type { Product, ProductId } from '../catalog/product.js';
import { lastChange, nextChange, pricedAt } from '../catalog/sale.js';
import type { ProductSearch } from '../catalog/search/matching/product-search.js';
import { fitsPrice, isReduced } from '../catalog/search/query/fits.js';
import { readOnce } from '../processes/kept-on.js';
import type { Snapshot } from '../shop/snapshot.js';
import type { Clock } from '../time/clock.js';

/** A snapshot as it is for a stretch of time in which no sale begins or ends and no pre-order's day comes. */
interface Priced {
  readonly of: Snapshot;
  /** Milliseconds since 1970; `until` is not within. */
  readonly from: number;
  readonly until: number;
  readonly snapshot: Snapshot;
}

/**
 * Gives every page the catalogue of its own moment: what a product costs now, and whether a pre-order's day has come.
 * Where nothing changed since the last question the answer costs a comparison; otherwise a pass over the positions.
 * @param zone IANA name of the shop's zone, whose days count
 */
export function runningSales(clock: Clock, zone: string): (snapshot: Snapshot) => Snapshot {
  let known: Priced | undefined;
  return (snapshot) => {
    const now = clock();
    const holds = known?.of === snapshot && known.from <= now && now < known.until;
    if (!holds || !known) known = pricesAt(snapshot, now, zone);
    return known.snapshot;
  };
}

function pricesAt(of: Snapshot, now: number, zone: string): Priced {
  const positions = changing(of.fed.products);
  const products = positions.flatMap((position) => of.fed.products[position] ?? []);
  return {
    of,
    ...stretch(products, now, zone),
    snapshot: positions.length === 0 ? of : priced(of, positions, now, zone),
  };
}

function stretch(products: readonly Product[], now: number, zone: string): Pick<Priced, 'from' | 'until'> {
  const sales = products.flatMap(({ sale }) => sale ?? []);
  let from = lastChange(sales, now) ?? Number.NEGATIVE_INFINITY;
  let until = nextChange(sales, now) ?? Number.POSITIVE_INFINITY;
  for (const product of products) {
    const at = arrivalOf(product, zone);
    if (at === undefined) continue;
    if (at <= now) from = Math.max(from, at);
    else until = Math.min(until, at);
  }
  return { from, until };
}

function priced(of: Snapshot, positions: readonly number[], now: number, zone: string): Snapshot {
  const { catalogue, search } = of;
  const products = [...catalogue.products];
  for (const position of positions) {
    const product = products[position];
    if (product) products[position] = arrivedBy(pricedAt(product, now), now, zone);
  }
  const product = (id: string) => products[catalogue.position(id as ProductId) ?? -1];
  return { ...of, catalogue: { ...catalogue, products, product }, search: searchAt(search, products) };
}

/** The words of a product are the same at any moment; a wish for a price, a sale or what is in stock asks for now. */
function searchAt(search: ProductSearch, products: readonly Product[]): ProductSearch {
  return {
    ...search,
    fits(wish, position) {
      const product = products[position];
      if (product && wish.kind === 'price') return fitsPrice(product, wish);
      if (product && wish.kind === 'reduced') return isReduced(product);
      if (product && wish.kind === 'stock') return isReady(product);
      return search.fits(wish, position);
    },
  };
}

/** Positions of the products that have a sale or a day to come, found once for each catalogue. */
const changing = readOnce((products: readonly Product[]): readonly number[] =>
  products.flatMap((product, position) =>
    product.sale || product.ahead?.from !== undefined ? [position] : [],
  ),
);
