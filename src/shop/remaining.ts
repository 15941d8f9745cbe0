import { ifEnough } from '../catalog/house-orders.js';
import { canOrder, type Product, type ProductId } from '../catalog/product.js';
import { type CountedLine, countKey, type Sold, type Stocktake } from '../stock/stock.js';
import type { Snapshot } from './snapshot.js';

/**
 * The catalogue with what is left instead of what the feed said: every page that speaks of stock reads this one.
 * Costs what was sold and a pass over the positions, not the catalogue's texts.
 */
export function withSold(fed: Snapshot, sold: Sold): Snapshot {
  if (sold.size === 0) return fed;
  const changed = new Map<number, Product>();
  for (const [key, pieces] of sold) {
    const position = fed.catalogue.position(key.slice(key.indexOf('/') + 1) as ProductId) ?? -1;
    const product = fed.catalogue.products[position];
    if (!product || countKey(stocktakeOf(product, fed), product.id) !== key) continue;
    changed.set(position, less(product, pieces));
  }
  return withChanged(fed, changed);
}

/** The catalogue in which nothing is left of some products. @param gone their positions */
export function withNoneLeft(fed: Snapshot, gone: readonly number[]): Snapshot {
  if (gone.length === 0) return fed;
  const { products } = fed.catalogue;
  const empty = gone.flatMap((position) => {
    const product = products[position];
    return product ? [[position, { ...product, stock: 0 }] as const] : [];
  });
  return withChanged(fed, new Map(empty));
}

function withChanged(fed: Snapshot, changed: ReadonlyMap<number, Product>): Snapshot {
  const products = [...fed.catalogue.products];
  const soldOut = new Set(fed.soldOut);
  for (const [position, product] of changed) {
    products[position] = product;
    if (!canOrder(product)) soldOut.add(position);
  }
  const left = (order: readonly number[]) => order.filter((position) => !soldOut.has(position));
  const { shop, catalogue } = fed;
  return {
    ...fed,
    soldOut,
    catalogue: {
      ...catalogue,
      products,
      product: (id) => products[catalogue.position(id as ProductId) ?? -1],
    },
    shop: { ...shop, popularOrder: ifEnough(left(shop.popularOrder)), newestOrder: left(shop.newestOrder) },
  };
}

/** What an order of so many pieces takes from the stock; undefined where nobody knows how many there are. */
export function countedLine(
  id: ProductId,
  pieces: number,
  { fed, stocktake }: Snapshot,
): CountedLine | undefined {
  const product = fed.product(id);
  if (!product || product.stock === null) return undefined;
  return { stocktake: stocktakeOf(product, { stocktake }), product: id, pieces, of: product.stock };
}

/** Every stocktake that a product's number is of: one, but for what merges have kept of former feeds. */
export function stocktakesOf({ fed, stocktake }: Pick<Snapshot, 'fed' | 'stocktake'>): readonly Stocktake[] {
  return [...new Set(fed.products.map((product) => stocktakeOf(product, { stocktake })))];
}

function stocktakeOf(product: Product, { stocktake }: Pick<Snapshot, 'stocktake'>): Stocktake {
  return product.stocktake === undefined ? stocktake : (product.stocktake as Stocktake);
}

/** A number that nobody knows stays unknown. */
function less(product: Product, pieces: number): Product {
  return product.stock === null ? product : { ...product, stock: Math.max(0, product.stock - pieces) };
}
