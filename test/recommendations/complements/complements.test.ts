import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalog/catalogue.js';
import { NO_PAIRS, parseGoesWith } from '../../../src/catalog/goes-with.js';
import type { Product } from '../../../src/catalog/product.js';
import { normalised } from '../../../src/embedding/vectors.js';
import { complementFinder } from '../../../src/recommendations/complements/complements.js';
import { useWords } from '../../../src/recommendations/complements/use-words.js';
import { direction, product } from '../../segments/discovery-shop.js';

const DIMENSIONS = 32;
const one = (id: string, category: string, name: string, tags: string[], more: Partial<Product> = {}) =>
  product(id, { department: 'Coffee', category, name, tags, ...more });

const coffee = [
  one('moka', 'Brewers', 'Steel moka pot', ['moka pot', 'stovetop']),
  one('press', 'Brewers', 'Glass press', ['press']),
  one('ground', 'Beans', 'Ground moka coffee', ['moka pot', 'ground']),
  one('sold-out', 'Beans', 'Moka blend', ['moka pot', 'stovetop'], { stock: 0 }),
  one('pot', 'Cups', 'Stovetop milk pot', ['moka pot', 'stovetop']),
  one('cups', 'Cups', 'Small moka cups', ['moka pot']),
  one('sencha', 'Leaves', 'Steamed sencha', ['green']),
];
const elsewhere = Array.from({ length: 30 }, (_, i) =>
  product(`other-${i}`, {
    department: `Other ${i % 3}`,
    category: `Things ${i % 6}`,
    name: `Widget ${String.fromCharCode(97 + (i % 26))}`,
  }),
);
const products = [...coffee, ...elsewhere];
const middle = direction('coffee', DIMENSIONS);
const tastes = products.map(({ id, department }) => {
  const own = direction(id, DIMENSIONS);
  return department === 'Coffee' ? normalised(own.map((value, d) => value + 0.7 * middle[d]!)) : own;
});
const pairs = parseGoesWith('- category: Brewers\n  goes with: [Beans, Cups]');
const finder = complementFinder(buildCatalogue(products), (position) => tastes[position]!, pairs);
const ids = (position: number) => finder.of(position).map((found) => products[found.position]!.id);

describe('what goes with a product', () => {
  it('is of the categories that the merchant pairs, one of each, for the same thing', () => {
    expect(ids(0)).toEqual(expect.arrayContaining(['ground', 'cups']));
    expect(ids(0)).toHaveLength(2);
    expect(finder.of(0).map(({ word }) => word)).toEqual(['moka pot', 'moka pot']);
  });

  it('is never of its own category, of its own kind by name, or sold out', () => {
    expect(ids(0)).not.toContain('press');
    expect(ids(0)).not.toContain('pot');
    expect(ids(0)).not.toContain('sold-out');
  });

  it('is never a variant', () => {
    const grouped = products.map((item) =>
      item.id === 'moka' || item.id === 'ground' ? { ...item, group: 'MOKA' } : item,
    );
    const same = complementFinder(buildCatalogue(grouped), (position) => tastes[position]!, pairs);
    expect(same.of(0).map(({ position }) => grouped[position]!.id)).not.toContain('ground');
  });

  it('has parts that add up', () => {
    for (const position of products.keys())
      for (const { score, use, company } of finder.of(position)) expect(use + company).toBeCloseTo(score, 9);
  });

  it('is nothing where nothing speaks for it', () => {
    expect(ids(products.length - 1)).toEqual([]);
    const silent = complementFinder(buildCatalogue(products), (position) => tastes[position]!, NO_PAIRS);
    expect(silent.of(6)).toEqual([]);
  });

  it('is the same when asked again', () => {
    expect(finder.of(0)).toBe(finder.of(0));
  });
});

describe('words of use', () => {
  const spread = [...'abcdefgh'].map((id, i) =>
    product(id, {
      name: i < 4 ? `Oak film ${id}` : `Oak shelf ${id}`,
      department: i < 4 ? 'Photo' : `Room ${i}`,
    }),
  );
  const words = useWords([...spread, ...elsewhere]);

  it('keep to one department: a look that is met everywhere is none', () => {
    expect(words.weight('film')).toBeGreaterThan(2 * words.weight('oak'));
  });

  it('leave out materials, and keep the measures by which parts fit', () => {
    const lens = (id: string) =>
      product(id, {
        name: `Filter ${id}, 52 mm`,
        department: 'Photo',
        materials: ['glass'],
        tags: ['glass'],
      });
    const shop = useWords([lens('x'), lens('y'), ...elsewhere]);
    expect(shop.of(lens('x')).has('52mm')).toBe(true);
    expect(shop.of(lens('x')).has('glass')).toBe(false);
  });
});
