import { expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { findAtOnce } from '../../../src/catalog/search/find.js';

/** A bookshop, in which nothing is called a book but by how it is bound. */
const NAMES = [
  'The Bear Who Sailed, Paperback',
  'Bread and Barricades, Hardcover',
  'The Lazy Garden – Paperback',
  'Quiet Moons (E-book)',
  'Ten Umbrellas, Hardcover',
  'Canvas Tote “So Many Books”',
  'Sealed candle “Old Library”',
];
const search = await buildSearch(
  NAMES.map(
    (name, at) =>
      ({
        id: `b${at}`,
        name,
        description: at === 0 ? 'A bear who goes to sea.' : '',
        department: 'All',
        category: 'All',
        brand: '',
        tags: [],
        materials: [],
        price: { amount: 900 + at, currency: 'EUR' },
        stock: 1,
        added: '2026-01-01',
      }) as unknown as Product,
  ),
);
const ask = (query: string) =>
  findAtOnce(search, query, { neighbours: () => [], everything: () => [...NAMES.keys()] });
const namesOf = (query: string) => ask(query).found.map(({ position }) => NAMES[position]);

test.each(['books', 'cheap books'])(
  '%s: what is bound comes before what only has it written on it',
  (query) => {
    for (const name of NAMES.slice(0, 5)) expect(namesOf(query).slice(0, 5)).toContain(name);
    expect(namesOf(query)).not.toContain('Sealed candle “Old Library”');
  },
);

test('what a book is about is said behind it', () => {
  expect(namesOf('book about a bear')[0]).toBe('The Bear Who Sailed, Paperback');
  expect(ask('book about a bear').isPartial).toBe(false);
});

test('the words of a title name no thing', () => {
  expect(namesOf('umbrella')).toEqual(['Ten Umbrellas, Hardcover']);
  expect(ask('umbrella').isOnlyMentioned).toBe(true);
});
