import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { buildSearch } from '../../../src/catalog/search/build-search.js';
import { find } from '../../../src/catalog/search/find.js';
import { openDemoSearch } from './demo-search.js';

const { ask, namesOf } = await openDemoSearch();

const thing = (name: string, over: Partial<Product>): Product => ({
  id: name.toLowerCase().replace(/[^a-z]+/g, '-') as Product['id'],
  name,
  description: 'Made well.',
  department: 'Coffee',
  category: 'Cups',
  brand: 'Loom',
  price: { amount: 1900, currency: 'EUR' },
  tags: [],
  materials: [],
  stock: 3,
  added: '2026-11-20',
  ...over,
});

describe('beside the thing itself', () => {
  const products = [
    thing('Thick espresso cups', {}),
    thing('Espresso tray', {}),
    thing('House espresso blend', { category: 'Beans' }),
    thing('Plain plate', { category: 'Plates' }),
  ];

  test('what bears a part of its name and is near it stands on its shelf, and no other', async () => {
    const search = await buildSearch(products);
    const near = products.map((_, position) => ({ position, similarity: 0.6 - position / 100 }));
    const { found } = await find(search, 'espresso cups', {
      neighbours: async () => near,
      everything: () => [...products.keys()],
    });
    expect(found.map(({ position }) => products[position]?.name)).toEqual([
      'Thick espresso cups',
      'Espresso tray',
    ]);
  });

  test('what only a shelf of two names calls by another name for it is none', async () => {
    expect(namesOf(await ask('shaving soap')).join()).not.toMatch(/cream/);
  });

  test('of several things each is listed, and nothing that is called by none of them', async () => {
    expect(namesOf(await ask('wall plugs and screws'))).toEqual([
      'Self-drilling plasterboard anchors',
      'Brass slotted wood screws',
    ]);
  });
});

describe('how a thing is to be', () => {
  test.each(['running shoes for beginners', 'Laufschuhe für Anfänger'])(
    '%s: what is hardest for them stands last',
    async (query) => {
      const names = namesOf(await ask(query, true));
      const first = names.findIndex((name) => /barefoot|carbon|racing/i.test(name));
      expect(first).toBeGreaterThan(3);
    },
  );
});

describe('what people say, by what shops call it', () => {
  test.each([
    ['jigsaw for adults', /jigsaw/, /Barrel-grip/],
    ['electric keyboard', /portable keyboard|stage piano/, /wireless|mechanical/],
    ['large cooking pot', /stockpot/, /plant|moka|pen pot/],
    ['big plant for the living room', /monstera|palm|fig|rubber/i, /string of/i],
    ['Vorlesebuch', /bedtime story/, /crossword|address|chord/],
    ['Kindergeburtstag Geschenk', /child|book|pack|pairs|bear/i, /lantern|camera/],
  ])('%s', async (query, first, none) => {
    const names = namesOf(await ask(query, true)).slice(0, 6);
    expect(names[0]).toMatch(first);
    expect(names.join()).not.toMatch(none);
  });
});
