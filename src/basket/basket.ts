import { canOrder, type Money, type Product, type ProductId } from '../catalog/product.js';
import type { BasketLine } from '../visits/basket-lines.js';
import type { Visit } from '../visits/visit.js';

/** A basket line held against the catalogue of now. */
export interface PricedLine {
  readonly id: ProductId;
  /** Undefined when the product has left the shop. */
  readonly product: Product | undefined;
  readonly quantity: number;
  /** What changed since it was added. */
  readonly change: 'none' | 'soldOut' | 'gone' | 'fewer' | 'dearer' | 'cheaper' | 'otherCurrency';
  /** The price when it was added; shown where it differs. */
  readonly priceThen: Money;
}

/** A line that can be bought now, with as many pieces as there are. */
export interface BuyableLine {
  readonly product: Product;
  readonly quantity: number;
}

export interface PricedBasket {
  readonly lines: readonly PricedLine[];
  /** Of the lines that can be bought, one for each currency: what is not the same money is not added up. */
  readonly totals: readonly Money[];
}

/** Prices a visit's basket against the catalogue, in the order things were added. */
export function priceBasket(visit: Visit, find: (id: ProductId) => Product | undefined): PricedBasket {
  const lines = [...visit.basket].map(([id, line]) => priceLine(id, line, find(id)));
  return { lines, totals: totalsOf(buyable(lines)) };
}

/** The lines that can be bought now, as many pieces as there are. */
export function buyable(lines: readonly PricedLine[]): readonly BuyableLine[] {
  return lines.flatMap(({ product, quantity }) =>
    product && canOrder(product)
      ? [{ product, quantity: Math.min(quantity, product.stock ?? quantity) }]
      : [],
  );
}

function totalsOf(lines: readonly BuyableLine[]): Money[] {
  const sums = new Map<string, number>();
  for (const { product, quantity } of lines) {
    const { amount, currency } = product.price;
    sums.set(currency, (sums.get(currency) ?? 0) + amount * quantity);
  }
  return [...sums].map(([currency, amount]) => ({ amount, currency }));
}

function priceLine(id: ProductId, line: BasketLine, product: Product | undefined): PricedLine {
  const priceThen = { amount: line.price, currency: line.currency };
  return {
    id,
    product,
    quantity: line.quantity,
    priceThen,
    change: changeOf(product, line.quantity, priceThen),
  };
}

function changeOf(product: Product | undefined, quantity: number, priceThen: Money): PricedLine['change'] {
  if (!product) return 'gone';
  if (!canOrder(product)) return 'soldOut';
  if (product.stock !== null && product.stock < quantity) return 'fewer';
  if (product.price.currency !== priceThen.currency) return 'otherCurrency';
  if (product.price.amount > priceThen.amount) return 'dearer';
  return product.price.amount < priceThen.amount ? 'cheaper' : 'none';
}
