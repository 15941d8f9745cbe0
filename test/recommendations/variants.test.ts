import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { basket, consent, NOON, signal } from '../support/entries.js';
import { wordSnapshot } from '../support/shop.js';

const product = (id: string, name: string, group?: string): Product => ({
  id: id as ProductId,
  name,
  description: '',
  department: 'Clothing',
  category: 'Shirts',
  brand: 'Acme',
  price: { amount: 1_000, currency: 'EUR' },
  tags: [],
  materials: ['cotton'],
  stock: 5,
  added: '2026-01-01',
  sold: 5,
  ...(group === undefined ? {} : { group }),
});

let snapshot: Snapshot;
beforeAll(async () => {
  const sizes = (colour: string) =>
    ['S', 'M', 'L', 'XL'].map((size) =>
      product(`${colour}-${size}`, `Plain cotton shirt ${colour} ${size}`, colour),
    );
  const others = Array.from({ length: 12 }, (_, i) =>
    product(`other-${i}`, `Cotton shirt with pattern ${i}`),
  );
  snapshot = await wordSnapshot([...sizes('blue'), ...sizes('red'), ...others]);
});
afterAll(() => snapshot.close());

const shown = async (log: Parameters<typeof readVisit>[0], about: string[] = []) => {
  const visit = readVisit([consent(true, NOON - 1), ...log]);
  const context = { ...HOME, about: about as ProductId[] };
  const { shelves } = await shelvesForVisit(visit, snapshot.shop, NOON, context, new Set());
  return shelves.map(({ items }) => items.map(({ position }) => snapshot.catalogue.products[position]!));
};

it('shows one of a variant group on all shelves together', async () => {
  const shelves = await shown([signal('save', 'other-1'), signal('interested', 'blue-S')]);
  const groups = shelves.flat().flatMap(({ group }) => group ?? []);
  expect(new Set(groups).size).toBe(groups.length);
});

it('shows no variant of the page’s own product, and none of what is in the basket', async () => {
  const shelves = await shown([signal('save', 'other-1'), basket('red-M')], ['blue-S']);
  expect(shelves.flat().length).toBeGreaterThan(4);
  expect(shelves.flat().flatMap(({ group }) => group ?? [])).toEqual([]);
});
