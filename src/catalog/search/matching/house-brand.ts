import type { Product } from '../../product.js';

/** Share of a catalogue from which a brand is the shop's own: it tells no product from another. */
const HOUSE = 0.5;
/** Of fewer products one brand may well make most. */
const FEWEST = 10;

/**
 * The brand that most products of a catalogue bear; undefined where none does. Its words say nothing of what a product
 * is: not all that *Leaf & Kettle* sells is a kettle. Who names it whole still finds it: `query/wishes.ts`.
 */
export function houseBrand(products: readonly Pick<Product, 'brand'>[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { brand } of products) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  const [brand, count = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return products.length >= FEWEST && count > HOUSE * products.length && brand !== '' ? brand : undefined;
}
