import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProductId, type Product } from '../../src/catalog/product.js';

const products = readFileSync('catalog/products.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Product);

const RUN = 8;

describe('the demo catalogue', () => {
  it('has 1,200 products or more in twelve departments or more', () => {
    expect(products.length).toBeGreaterThanOrEqual(1200);
    expect(new Set(products.map((product) => product.department)).size).toBeGreaterThanOrEqual(12);
  });

  it('has thirty products or more in every department', () => {
    const counts = new Map<string, number>();
    for (const { department } of products) counts.set(department, (counts.get(department) ?? 0) + 1);
    for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(30);
  });

  it('gives every product an id of its own and a name of its own', () => {
    expect(products.every((product) => isProductId(product.id))).toBe(true);
    expect(new Set(products.map((product) => product.id)).size).toBe(products.length);
    expect(new Set(products.map((product) => product.name)).size).toBe(products.length);
  });

  it('says everything of every product', () => {
    for (const product of products) {
      expect(product.description.length, product.id).toBeGreaterThan(80);
      expect(product.price.amount, product.id).toBeGreaterThan(0);
      expect(product.added, product.id).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(product.tags.length, product.id).toBeGreaterThan(0);
    }
  });

  it('describes no two products with the same run of eight words', () => {
    const seen = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, description } of products) {
      const words = description.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
      for (let i = 0; i + RUN <= words.length; i++) {
        const run = words.slice(i, i + RUN).join(' ');
        const other = seen.get(run);
        if (other && other !== id) shared.push(`${other} and ${id}: ${run}`);
        seen.set(run, id);
      }
    }
    console.log(
      `${products.length} descriptions, ${seen.size} runs of ${RUN} words, ${shared.length} shared`,
    );
    expect(shared).toEqual([]);
  });
});
