import { inStock, type Money, type Product, type ProductId } from '../catalog/product.js';
import type { BasketLine, Visit } from '../sessions/visit.js';

/** A basket line held against the catalogue of now. */
export interface PricedLine {
  readonly id: ProductId;
  /** Undefined when the product has left the shop. */
  readonly product: Product | undefined;
  readonly quantity: number;
  /** What changed since it was added. */
  readonly change: 'none' | 'soldOut' | 'gone' | 'fewer' | 'dearer' | 'cheaper';
  /** The price when it was added; shown where it differs. */
  readonly priceThen: number;
}

export interface PricedBasket {
  readonly lines: readonly PricedLine[];
  /** Of the lines that can be bought. Undefined for a basket with none. */
  readonly total: Money | undefined;
}

/** Prices a visit's basket against the catalogue, in the order things were added. */
export function priceBasket(visit: Visit, find: (id: ProductId) => Product | undefined): PricedBasket {
  const lines = [...visit.basket].map(([id, line]) => priceLine(id, line, find(id)));
  const bought = buyable(lines);
  const currency = bought[0]?.product.price.currency;
  const amount = bought.reduce((sum, { product, quantity }) => sum + product.price.amount * quantity, 0);
  return { lines, total: currency ? { amount, currency } : undefined };
}

/** The lines that can be bought now, as many pieces as there are. */
export function buyable(
  lines: readonly PricedLine[],
): { readonly product: Product; readonly quantity: number }[] {
  return lines.flatMap(({ product, quantity }) =>
    product && inStock(product) ? [{ product, quantity: Math.min(quantity, product.stock ?? quantity) }] : [],
  );
}

function priceLine(id: ProductId, { quantity, price }: BasketLine, product: Product | undefined): PricedLine {
  return { id, product, quantity, priceThen: price, change: changeOf(product, quantity, price) };
}

function changeOf(product: Product | undefined, quantity: number, priceThen: number): PricedLine['change'] {
  if (!product) return 'gone';
  if (!inStock(product)) return 'soldOut';
  if (product.stock !== null && product.stock < quantity) return 'fewer';
  if (product.price.amount > priceThen) return 'dearer';
  return product.price.amount < priceThen ? 'cheaper' : 'none';
}
