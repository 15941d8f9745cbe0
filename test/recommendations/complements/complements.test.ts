import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../src/catalog/catalogue.js';
import { NO_PAIRINGS, parseGoesWith } from '../../../src/catalog/goes-with.js';
import type { Product } from '../../../src/catalog/product.js';
import { normalised } from '../../../src/embedding/vectors.js';
import { complementFinder } from '../../../src/recommendations/complements/complements.js';
import { mayFit } from '../../../src/recommendations/complements/fitness.js';
import { useWords } from '../../../src/recommendations/index/use-words.js';
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
    expect(
      finder
        .of(0)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['Beans', 'Cups']);
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
    const silent = complementFinder(buildCatalogue(products), (position) => tastes[position]!, NO_PAIRINGS);
    expect(silent.of(6)).toEqual([]);
  });

  it('is never told by one word that both have', () => {
    const oneWord = products.map((item) =>
      item.id === 'ground' ? { ...item, name: 'Ground moka coffee', tags: ['ground'] } : item,
    );
    const found = complementFinder(
      buildCatalogue(oneWord),
      (position) => tastes[position]!,
      parseGoesWith('- category: Brewers\n  goes with: [Beans]'),
    );
    expect(found.of(0)).toEqual([]);
  });

  it('is the same when asked again', () => {
    expect(finder.of(0)).toBe(finder.of(0));
  });
});

describe('what the merchant pairs by name', () => {
  const photo = (id: string, category: string, name: string, more: Partial<Product> = {}) =>
    product(id, { department: 'Photo', category, name, tags: [], ...more });
  const shop = [
    photo('compact', 'Cameras', 'Compact 35 mm camera', { tags: ['35mm'] }),
    photo('party', 'Cameras', 'Single-use camera', { tags: ['35mm', 'single-use'] }),
    photo('field', 'Cameras', 'Field camera', { tags: ['4x5'] }),
    photo('film', 'Film', 'Grainy film', { tags: ['35mm'] }),
    photo('sheet', 'Film', 'Sheet film', { tags: ['4x5'] }),
    photo('case', 'Cameras', 'Leather case', { tags: ['case'] }),
    photo('studio', 'Film', 'Bulk film', { tags: ['35mm'], price: { amount: 90_000, currency: 'EUR' } }),
  ];
  const written = `
- category: Cameras
  named: [35mm]
  except: [single-use]
  as: Cameras
  goes with:
    - { category: Film, named: [35mm], as: 35 mm film }
  leads to:
    - { category: Cameras, named: [cases] }`;
  const all = [...shop, ...elsewhere];
  const found = complementFinder(
    buildCatalogue(all),
    (position) => direction(all[position]!.id, DIMENSIONS),
    parseGoesWith(written),
  );
  const on = (id: string) =>
    found.of(all.findIndex((item) => item.id === id)).map(({ position, kind }) => [all[position]!.id, kind]);

  it('is taken at its word, also within a category, and called as the merchant calls it', () => {
    expect(on('compact').sort()).toEqual([
      ['case', 'Cameras'],
      ['film', '35 mm film'],
    ]);
  });

  it('goes both ways or one way, as written', () => {
    expect(on('film')).toEqual([['compact', 'Cameras']]);
    expect(on('case')).toEqual([]);
  });

  it('leaves out what is excepted, what has another format and what is dear beside the page', () => {
    expect(on('party')).toEqual([]);
    expect(on('field')).toEqual([]);
    expect(on('compact').map(([id]) => id)).not.toContain('studio');
    expect(on('studio')).toEqual([['compact', 'Cameras']]);
  });
});

describe('what the merchant leads to by name', () => {
  const desk = (id: string, name: string, euros: number) =>
    product(id, {
      department: 'Office',
      category: 'Chairs',
      name,
      tags: [],
      price: { amount: 100 * euros, currency: 'EUR' },
    });
  const led = (written: string, ...others: readonly Product[]) => {
    const all = [desk('castors', 'Chair castors', 20), ...others, ...elsewhere];
    const finder = complementFinder(
      buildCatalogue(all),
      (position) => direction(all[position]!.id, DIMENSIONS),
      parseGoesWith(written),
    );
    return finder.of(0).map(({ position }) => all[position]!.id);
  };
  const dear = desk('dear', 'Task chair', 900);
  const cheap = desk('cheap', 'Stacking chair', 60);
  const to = '{ category: Chairs, named: [chair], except: [castors] }';
  const leads = `- category: Chairs\n  named: [castors]\n  leads to: [${to}]`;
  const pairs = `- category: Chairs\n  named: [castors]\n  goes with: [${to}]`;

  it('is shown whatever it costs, where nothing that costs less is meant', () => {
    expect(led(leads, dear)).toEqual(['dear']);
    expect(led(leads, dear, cheap)).toEqual(['cheap']);
  });

  it('is held to the price where both ways are written, or one end is a whole category', () => {
    expect(led(pairs, dear)).toEqual([]);
    expect(
      led('- category: Chairs\n  named: [castors]\n  leads to: [Tables]', { ...dear, category: 'Tables' }),
    ).toEqual([]);
  });
});

describe('what fits together as far as words tell', () => {
  const item = (name: string, more: Partial<Product> = {}) => product('x', { name, tags: [], ...more });

  it.each([
    ['35 mm camera', 'Film, 35 mm', true],
    ['35 mm camera', 'Sheet film, 4×5', false],
    ['4x5 field camera', 'Sheet film, 4 × 5', true],
    ['M42 reflex body', '50 mm lens, M42', true],
    ['Field camera', 'Leather strap', true],
    ['Table lamp', 'Floor lamp', false],
    ['Single-use camera', 'Film, 35 mm', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(mayFit(item(one), item(other))).toBe(expected);
    expect(mayFit(item(other), item(one))).toBe(expected);
  });

  it('hears it from the text that a thing comes with what it needs', () => {
    expect(mayFit(item('Flash camera', { description: 'Ready loaded.' }), item('Film'))).toBe(false);
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
