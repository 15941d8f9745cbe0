import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { find } from '../../../src/catalog/search/find.js';

const thing = (name: string, category: string, tags: readonly string[] = []): Product => ({
  id: name.toLowerCase().replace(/[^a-z]+/g, '-') as Product['id'],
  name,
  description: 'Made well.',
  department: 'Outdoors',
  category,
  brand: 'Loom',
  price: { amount: 1900, currency: 'EUR' },
  tags: [...tags],
  materials: [],
  stock: 3,
  added: '2026-11-20',
});
const products = [
  thing('Two-person ridge tent', 'Tents'),
  thing('Four-person tunnel tent', 'Tents'),
  thing('Cotton bell tent', 'Tents'),
  thing("Children's cycle helmet", 'Helmets', ['children']),
  thing('Commuter cycle helmet', 'Helmets'),
  thing("Men's merino tee", 'Tops'),
  thing("Women's merino tee", 'Tops'),
  thing("Children's cotton tee", 'Tops', ['children']),
];
const search = await buildSearch(products);
const asked = (query: string) =>
  find(search, query, {
    neighbours: async () => (/tent/.test(query) ? TENTS : []),
    everything: () => [...products.keys()],
  });
const TENTS = [0, 1, 2].map((position) => ({ position, similarity: 0.7 - position / 100 }));

describe('what only some of the answers are', () => {
  test.each([
    ['tent for 2 people', '2 people', 'some'],
    ['two person tent', 'two person', 'some'],
    ['tent for 5 persons', '5 persons', 'all'],
  ])('is told of a number of persons: %s', async (query, words, by) => {
    const answers = await asked(query);
    expect(answers.untold).toEqual({ words: [words], by });
  });

  test('is not told where no other number is there, or none is asked for', async () => {
    expect((await asked('tent')).untold).toBeUndefined();
    expect((await asked('helmet for 2 people')).untold?.words).not.toEqual(['2 people']);
  });
});

describe('whose something is, written without its apostrophe', () => {
  test.each([
    ['mens merino tee', "Men's merino tee"],
    ['mens tee', "Men's merino tee"],
    ['womens tee', "Women's merino tee"],
    ['childrens tee', "Children's cotton tee"],
  ])('is read as with it: %s', async (query, first) => {
    const answers = await asked(query);
    expect(answers.found.map(({ position }) => products[position]?.name)[0]).toBe(first);
    expect([answers.isPartial, answers.isOnlyMentioned, answers.missing]).toEqual([false, false, []]);
  });
});
