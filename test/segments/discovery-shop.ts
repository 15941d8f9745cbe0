import { readFileSync } from 'node:fs';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { normalised } from '../../src/embedding/vectors.js';
import { chooser } from '../../src/text/hash.js';
import { words } from '../../src/text/words.js';

/** Products with a meaning each. */
export interface TestShop {
  readonly products: readonly Product[];
  readonly meanings: Float32Array;
  readonly dimensions: number;
}

export function product(id: string, fields: Partial<Omit<Product, 'id'>> = {}): Product {
  return {
    id: id as ProductId,
    name: id,
    description: '',
    department: 'Shop',
    category: 'Things',
    brand: '',
    price: { amount: 100, currency: 'EUR' },
    tags: [],
    materials: [],
    stock: 1,
    added: '2026-01-01',
    ...fields,
  };
}

/** A repeatable direction for a text. */
export function direction(text: string, dimensions: number): Float32Array {
  const choose = chooser(text);
  return normalised(Float32Array.from({ length: dimensions }, (_, i) => choose.between(`${i}`, -1, 1)));
}

/** Groups of these sizes, each scattered around a direction of its own and on a shelf of its own. */
export function plantedShop(
  sizes: Readonly<Record<string, number>>,
  { dimensions = 32, scatter = 0.5 } = {},
): TestShop {
  const products: Product[] = [];
  const rows: Float32Array[] = [];
  for (const [name, size] of Object.entries(sizes)) {
    const middle = direction(name, dimensions);
    for (let i = 0; i < size; i++) {
      const id = `${name.toLowerCase().replace(/\W+/g, '-')}-${i}`;
      const noise = direction(id, dimensions);
      products.push(product(id, { name: `Item ${i} of ${name}`, department: name, category: name }));
      rows.push(normalised(middle.map((value, d) => value + scatter * noise[d]!)));
    }
  }
  return shopOf(products, rows, dimensions);
}

/** Every other product of the demo, with bags of words for meanings: no model is needed, and like lies by like. */
export function demoShop(dimensions = 64): TestShop {
  const products = readFileSync('catalog/products.jsonl', 'utf8')
    .split('\n')
    .filter((line, i) => line !== '' && i % 2 === 0)
    .map((line) => JSON.parse(line) as Product);
  const directions = new Map<string, Float32Array>();
  const rows = products.map(({ name, category, department, tags }) => {
    const sum = new Float64Array(dimensions);
    for (const word of words([name, name, category, department, ...tags].join(' '))) {
      const known = directions.get(word) ?? direction(word, dimensions);
      directions.set(word, known);
      for (let d = 0; d < dimensions; d++) sum[d]! += known[d]!;
    }
    return normalised(sum);
  });
  return shopOf(products, rows, dimensions);
}

/** The shop without some of its products. */
export function without(shop: TestShop, gone: (product: Product, position: number) => boolean): TestShop {
  const kept = shop.products.flatMap((one, position) => (gone(one, position) ? [] : [position]));
  const { dimensions } = shop;
  return shopOf(
    kept.map((position) => shop.products[position]!),
    kept.map((position) => shop.meanings.subarray(position * dimensions, (position + 1) * dimensions)),
    dimensions,
  );
}

export function shopOf(
  products: readonly Product[],
  rows: readonly Float32Array[],
  dimensions: number,
): TestShop {
  const meanings = new Float32Array(rows.length * dimensions);
  rows.forEach((row, i) => {
    meanings.set(row, i * dimensions);
  });
  return { products, meanings, dimensions };
}
