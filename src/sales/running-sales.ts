import type { Product, ProductId, SalePrice } from '../catalog/product.js';
import { lastChange, nextChange, pricedAt } from '../catalog/sale.js';
import { fitsPrice, isReduced } from '../catalog/search/facets/fits.js';
import type { ProductSearch } from '../catalog/search.js';
import type { Snapshot } from '../shop/snapshot.js';
import type { Clock } from '../time/clock.js';

/** A snapshot with the prices of a stretch of time in which no sale begins or ends. */
interface Priced {
  readonly of: Snapshot;
  /** Milliseconds since 1970; `until` is not within. */
  readonly from: number;
  readonly until: number;
  readonly snapshot: Snapshot;
}

/**
 * Gives every page the prices of its own moment: whoever reads the catalogue reads what a product costs now. Where no
 * sale began or ended since the last question the answer costs a comparison; otherwise a pass over the positions.
 */
export function runningSales(clock: Clock): (snapshot: Snapshot) => Snapshot {
  let known: Priced | undefined;
  return (snapshot) => {
    const now = clock();
    const holds = known?.of === snapshot && known.from <= now && now < known.until;
    if (!holds || !known) known = pricesAt(snapshot, now);
    return known.snapshot;
  };
}

function pricesAt(of: Snapshot, now: number): Priced {
  const positions = onSale(of.fed.products);
  const sales = positions.flatMap((position) => of.fed.products[position]?.sale ?? []);
  return { of, ...stretch(sales, now), snapshot: positions.length === 0 ? of : priced(of, positions, now) };
}

function stretch(sales: readonly SalePrice[], now: number): Pick<Priced, 'from' | 'until'> {
  return {
    from: lastChange(sales, now) ?? Number.NEGATIVE_INFINITY,
    until: nextChange(sales, now) ?? Number.POSITIVE_INFINITY,
  };
}

function priced(of: Snapshot, positions: readonly number[], now: number): Snapshot {
  const { catalogue, search } = of;
  const products = [...catalogue.products];
  for (const position of positions) {
    const product = products[position];
    if (product) products[position] = pricedAt(product, now);
  }
  const product = (id: string) => products[catalogue.position(id as ProductId) ?? -1];
  return { ...of, catalogue: { ...catalogue, products, product }, search: searchAt(search, products) };
}

/** The words of a product are the same at any price; only a wish for one, or for a sale, is answered by the price of now. */
function searchAt(search: ProductSearch, products: readonly Product[]): ProductSearch {
  return {
    ...search,
    fits(wish, position) {
      const product = products[position];
      if (product && wish.kind === 'price') return fitsPrice(product, wish);
      if (product && wish.kind === 'reduced') return isReduced(product);
      return search.fits(wish, position);
    },
  };
}

/** Positions of the products that have a sale, found once for each catalogue. */
const found = new WeakMap<readonly Product[], readonly number[]>();

function onSale(products: readonly Product[]): readonly number[] {
  const known = found.get(products);
  if (known) return known;
  const positions = products.flatMap(({ sale }, position) => (sale ? [position] : []));
  found.set(products, positions);
  return positions;
}
