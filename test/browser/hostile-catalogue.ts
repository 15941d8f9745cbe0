import type { Product, ProductId } from '../../src/catalog/product.js';
import { PAYLOADS } from './payloads.js';

const COUNT = PAYLOADS.length;
const payload = (at: number): string => PAYLOADS[at % COUNT] as string;

/** As many products as payloads: over all of them every field that is shown carries every payload once. */
export const HOSTILE_PRODUCTS: readonly Product[] = PAYLOADS.map((name, i) => ({
  id: `hostile-${i}` as ProductId,
  name,
  brand: payload(i + 7),
  description: payload(i + 13),
  // A department's address is made of its letters: the number keeps each one's own.
  department: `${i} ${payload(i + 19)}`,
  category: `${i} ${payload(i + 29)}`,
  tags: [payload(i + 37), payload(i + 41)],
  materials: [payload(i + 43), payload(i + 47)],
  group: `group-${Math.floor(i / 3)}`,
  price: { amount: 1_000 + i, currency: 'EUR' },
  regularPrice: { amount: 2_000 + i, currency: 'EUR' },
  stock: i % 4 === 0 ? 2 : 90,
  added: '2026-01-01',
  sold: i,
}));

/** The same in forty departments, so that a visit to some of them has others to be shown, and reasons to be told. */
export const HOSTILE_NEIGHBOURS: readonly Product[] = HOSTILE_PRODUCTS.map((product, i) => ({
  ...product,
  department: HOSTILE_PRODUCTS[i % 40]?.department ?? '',
  category: HOSTILE_PRODUCTS[i % 40]?.category ?? '',
}));
