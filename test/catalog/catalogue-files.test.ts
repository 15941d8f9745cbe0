import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importedCatalogue, readProducts, streamProducts } from '../../src/catalog/catalogue-files.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'afterglow-files-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const put = (folder: string, text = '') => {
  mkdirSync(join(dataDir, folder));
  writeFileSync(join(dataDir, folder, 'products.jsonl'), text);
};

describe('the imported catalogue of a shop', () => {
  it('is none until one is imported', () => {
    expect(importedCatalogue(dataDir)).toBeUndefined();
    expect(importedCatalogue(join(dataDir, 'none'))).toBeUndefined();
    put('catalogue');
    expect(importedCatalogue(dataDir)).toBe(join(dataDir, 'catalogue'));
  });

  it('is the former one while an import is between its two renames', () => {
    put('catalogue.old-1');
    put('catalogue.new-1');
    expect(importedCatalogue(dataDir)).toBe(join(dataDir, 'catalogue.old-1'));
  });
});

describe('the file of products', () => {
  it('is read whole with the hash of its bytes, or one at a time', async () => {
    const file = 'catalog/products.jsonl';
    const { products, hash } = await readProducts(file);
    expect(products.length).toBeGreaterThan(1_000);
    expect(hash).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    let count = 0;
    for await (const product of streamProducts(file)) expect(product).toEqual(products[count++]);
    expect(count).toBe(products.length);
  });

  const whole = {
    ...{
      id: 'a',
      name: 'A',
      brand: '',
      description: '',
      department: 'D',
      category: 'C',
      tags: [],
      materials: [],
    },
    ...{ price: { amount: 1, currency: 'EUR' }, stock: null, added: '2026-01-01' },
  };

  it.each([
    ['half a line', '{"id":"a"'],
    ['an id that leads elsewhere', JSON.stringify({ ...whole, id: '../a' })],
    ['a price of no whole cents', JSON.stringify({ ...whole, price: { amount: 0.5, currency: 'EUR' } })],
    ['a missing name', JSON.stringify({ ...whole, name: undefined })],
    ['tags that are no list', JSON.stringify({ ...whole, tags: 'a' })],
    ['null', 'null'],
  ])('names the line that someone broke: %s', async (_, line) => {
    put('catalogue', `${JSON.stringify(whole)}\n\n${line}\n`);
    const products = join(dataDir, 'catalogue', 'products.jsonl');
    await expect(readProducts(products)).rejects.toThrow(`Line 3 of ${products} is not a product`);
  });
});
