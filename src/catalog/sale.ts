import type { Product, SalePrice } from './product.js';

/** The product with the price of this moment: where its sale runs, what it costs then and what it cost before. */
export function pricedAt(product: Product, now: number): Product {
  const { sale, price, regularPrice } = product;
  if (sale === undefined || !runs(sale, now)) return product;
  const before = Math.max(price.amount, regularPrice?.amount ?? 0);
  return { ...product, price: sale.price, regularPrice: { ...price, amount: before } };
}

/** When the sale ends that runs now, in milliseconds since 1970; undefined where none runs, or it has no end. */
export function saleEnd({ sale }: Product, now: number): number | undefined {
  return sale?.until !== undefined && runs(sale, now) ? Date.parse(sale.until) : undefined;
}

/** The first moment after `now` at which a sale begins or has ended; undefined where nothing changes any more. */
export function nextChange(sales: Iterable<SalePrice>, now: number): number | undefined {
  let next: number | undefined;
  for (const sale of sales) {
    for (const at of turns(sale)) if (at > now && (next === undefined || at < next)) next = at;
  }
  return next;
}

/** The last moment up to `now` at which one began or ended; undefined where none has yet. */
export function lastChange(sales: Iterable<SalePrice>, now: number): number | undefined {
  let last: number | undefined;
  for (const sale of sales) {
    for (const at of turns(sale)) if (at <= now && (last === undefined || at > last)) last = at;
  }
  return last;
}

function runs({ from, until }: SalePrice, now: number): boolean {
  return (from === undefined || Date.parse(from) <= now) && (until === undefined || now <= Date.parse(until));
}

function turns({ from, until }: SalePrice): number[] {
  return [
    ...(from === undefined ? [] : [Date.parse(from)]),
    // The last millisecond still belongs to it.
    ...(until === undefined ? [] : [Date.parse(until) + 1]),
  ];
}
