import { existsSync, readFileSync } from 'node:fs';
import type { Product, ProductId } from '../../src/catalog/product.js';

/** A product with nothing special about it but what the test says. */
export function product(facts: Partial<Omit<Product, 'id'>> & { readonly id?: string } = {}): Product {
  return {
    name: 'Cork yoga block',
    description: '',
    department: 'Yoga & mindfulness',
    category: 'Blocks & props',
    brand: 'Harbour & Pine',
    price: { amount: 1800, currency: 'EUR' },
    tags: [],
    materials: ['cork'],
    stock: 3,
    added: '2026-03-14',
    ...facts,
    id: (facts.id ?? 'cork-yoga-block') as ProductId,
  };
}

const CATALOGUE = new URL('../../catalog/products.jsonl', import.meta.url);

/** The demo shop's products, or none where the catalogue is not there. */
export const catalogue: readonly Product[] = existsSync(CATALOGUE)
  ? readFileSync(CATALOGUE, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as Product)
  : [];
