import { describe, expect, it } from 'vitest';
import { parseGoesWith } from '../../src/catalog/goes-with.js';
import { readGoesWith } from '../../src/catalog/goes-with-file.js';
import { slug } from '../../src/catalog/product.js';
import { demoProducts } from '../support/shop.js';

describe('goes-with.yaml', () => {
  it('pairs categories both ways', () => {
    const pairs = parseGoesWith('- category: Coffee beans\n  goes with: [Cups & storage]\n');
    expect([...pairs]).toEqual([
      ['coffee-beans', new Set(['cups-storage'])],
      ['cups-storage', new Set(['coffee-beans'])],
    ]);
  });

  it.each([
    ['category: Tea', 'goes-with.yaml: write a list of categories.'],
    ['- category: Tea', 'goes-with.yaml, entry 1: write "category: NAME" and "goes with: [NAME, NAME]".'],
    [
      '- category: Tea\n  goes with: [Cups]\n- goes with: [Tea]',
      'goes-with.yaml, entry 2: write "category: NAME" and "goes with: [NAME, NAME]".',
    ],
  ])('is refused with the entry that is wrong: %j', (text, reason) => {
    expect(() => parseGoesWith(text)).toThrow(reason);
  });

  it('may be missing or empty', async () => {
    expect((await readGoesWith('/nowhere/goes-with.yaml')).size).toBe(0);
    expect(parseGoesWith('').size).toBe(0);
  });

  it('of the demo names categories that there are', async () => {
    const categories = new Set(demoProducts().map(({ category }) => slug(category)));
    const pairs = await readGoesWith('catalog/goes-with.yaml');
    expect([...pairs.keys()].filter((one) => !categories.has(one))).toEqual([]);
    expect(pairs.size).toBeGreaterThan(50);
  });
});
