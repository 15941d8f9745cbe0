import { describe, expect, it } from 'vitest';
import { discoverSegments } from '../../src/segments/discovery.js';
import { partsOf } from '../../src/segments/parts.js';
import { plantedShop, type TestShop } from './discovery-shop.js';

/** Of a small shop, the departments that share a group with another, and the labels. */
function groupsOf(shop: TestShop) {
  const { segments, memberships } = discoverSegments(shop);
  const departments = segments.map((_, segment) => {
    const own = memberships.flatMap((list, at) =>
      list.some((one) => one.segment === segment) ? [shop.products[at]!.department] : [],
    );
    return [...new Set(own)];
  });
  return {
    mixed: departments.filter(({ length }) => length > 1),
    labels: segments.map(({ label }) => label),
  };
}

/** Departments whose products are scattered so far that meanings alone mix them. */
const SCATTERED = { Ladders: 2, Power: 11, Hand: 14, Paint: 9, Glue: 6, Safety: 6, Garden: 5, Measuring: 4 };

describe('a shop of small departments', () => {
  const scattered = plantedShop(SCATTERED, { scatter: 3 });

  it('has no group that holds things of two departments', () => {
    expect(groupsOf(scattered).mixed).toEqual([]);
  });

  it('calls each interest what its department is called', () => {
    expect(groupsOf(scattered).labels.toSorted()).toEqual(Object.keys(SCATTERED).toSorted());
  });

  it('calls a department of several categories as a whole, though most of it is of one', () => {
    const products = scattered.products.map((one, i) =>
      one.department === 'Power' && i % 5 > 0 ? { ...one, category: 'Drills' } : one,
    );
    const { labels } = groupsOf({ ...scattered, products });
    expect(labels).toContain('Power');
    expect(labels).not.toContain('Drills');
  });

  it('that has categories alone is grouped by those', () => {
    const products = scattered.products.map((one) => ({ ...one, department: 'Shop' }));
    expect(groupsOf({ ...scattered, products }).labels.toSorted()).toEqual(Object.keys(SCATTERED).toSorted());
  });

  it('lets what stands nowhere join what is near it', () => {
    const shop = plantedShop({ Ladders: 6, Paint: 8 });
    const products = shop.products.with(0, { ...shop.products[0]!, department: 'Other', category: 'Other' });
    const { memberships } = discoverSegments({ ...shop, products });
    expect(memberships[0]).toEqual(memberships[1]);
  });
});

describe('parts', () => {
  const placed = (sizes: Record<string, number>) =>
    Object.entries(sizes).flatMap(([department, size]) =>
      Array.from({ length: size }, () => ({ department, category: department })),
    );

  it('of a large shop are its small departments, and all others together', () => {
    const { whole, open, joining } = partsOf(placed({ Snacks: 4, Chairs: 400, Drinks: 1, Tables: 300 }));
    expect(whole.map(({ length }) => length)).toEqual([4, 1]);
    expect(open.map(({ length }) => length)).toEqual([700]);
    expect(joining).toEqual([]);
  });

  it('of a small shop are its departments, where no one is most of it', () => {
    const { whole, open } = partsOf(placed({ Snacks: 4, Chairs: 40, Drinks: 90 }));
    expect(whole.map(({ length }) => length)).toEqual([4, 40]);
    expect(open.map(({ length }) => length)).toEqual([90]);
  });

  it('of a shop of few things are its departments, also where those hold three each', () => {
    const few = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`Shelf ${i}`, 3]));
    expect(partsOf(placed(few)).whole).toHaveLength(11);
  });

  it('of more departments than there is room for are everything', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`Shelf ${i}`, 1]));
    expect(partsOf(placed(many)).open.map(({ length }) => length)).toEqual([60]);
  });
});
