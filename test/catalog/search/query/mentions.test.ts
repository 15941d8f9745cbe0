import { describe, expect, test } from 'vitest';
import type { Product } from '../../../../src/catalog/product.js';
import { english } from '../../../../src/catalog/search/languages/en.js';
import { lacks, tellsOf } from '../../../../src/catalog/search/query/mentions.js';

const product = (over: Partial<Product>): Product =>
  ({
    name: 'Belt',
    description: '',
    tags: [],
    materials: [],
    brand: '',
    category: '',
    department: '',
    ...over,
  }) as unknown as Product;
const isOfLeather = (over: Partial<Product>) => tellsOf(product(over), 'leather', english);

describe('what a product tells of', () => {
  test.each([
    { materials: ['leather'] },
    { name: 'Leather belt' },
    { tags: ['leather goods'] },
    { description: 'Cut from premium tan leather by hand.' },
    { description: 'Suede on the inside.' },
    { description: 'No zip, leather straps.' },
    { description: 'Not only leather lasts.' },
    { description: 'No glue. Leather all through.' },
  ])('%o', (over) => expect(isOfLeather(over)).toBe(true));

  test.each([
    {},
    { description: 'Canvas.' },
    { description: 'A leather-free belt.' },
    { description: 'Leather free, and washable.' },
    { description: 'No leather in it.' },
    { description: 'Not a scrap of leather.' },
    { description: 'Made without any leather.' },
    { description: 'Cork instead of leather.' },
    { name: 'Vegan leather belt' },
    { description: 'Non-leather.' },
    { description: 'Free of leather.' },
    { description: 'Outlasts, and is softer than leather.' },
    { description: 'A suede-like top.' },
  ])('is denied: %o', (over) => expect(isOfLeather(over)).toBe(false));
});

describe('what a product says it has none of', () => {
  const tent = product({
    name: 'One-person trekking-pole tent',
    description: 'Borrows a walking pole for its mast, so you carry no tent poles at all.',
  });

  test('its name does not outweigh it', () => {
    expect(lacks(tent, 'poles', english)).toBe(true);
    expect(tellsOf(tent, 'poles', english)).toBe(false);
  });

  test.each(['No leather.', 'Made without any leather', 'Leather-free.', 'Free of leather, and light.'])(
    '%s',
    (description) => expect(lacks(product({ description }), 'leather', english)).toBe(true),
  );

  test('unscented', () => {
    expect(lacks(product({ tags: ['candle', 'unscented'] }), 'scented', english)).toBe(true);
    expect(lacks(product({ tags: ['candle', 'scented'] }), 'scented', english)).toBe(false);
  });

  test.each([
    'Leather.',
    'Vegan leather.',
    'No leather smell, though it is leather.',
    'No glue, leather only.',
  ])('not so: %s', (description) => expect(lacks(product({ description }), 'leather', english)).toBe(false));

  test('its materials outweigh what it says', () => {
    expect(isOfLeather({ materials: ['leather'], description: 'No leather.' })).toBe(true);
  });
});

describe('what holds a thing without saying so', () => {
  const tells = (over: Partial<Product>, thing: string) => tellsOf(product(over), thing, english);

  test.each([
    [{ tags: ['flour', 'wheat'] }, 'gluten'],
    [{ description: 'Rye, and free of wheat.' }, 'gluten'],
    [{ tags: ['black tea'] }, 'caffeine'],
    [{ tags: ['scented'] }, 'perfume'],
    [{ materials: ['almond oil'] }, 'nuts'],
    [{ materials: ['rubberwood'] }, 'wooden'],
    [{ materials: ['pear wood'] }, 'wooden'],
    [{ description: 'Three hoops.' }, 'poles'],
    [{ description: 'A nonstick pan.' }, 'non-stick'],
    [{ description: 'A non-stick pan.' }, 'non-stick'],
  ] as const)('%o tells of %s', (over, thing) => expect(tells(over as Partial<Product>, thing)).toBe(true));

  test('one word may say that there is none', () => {
    const decaf = product({
      name: 'Coffee',
      tags: ['decaf'],
      description: 'Caffeine is drawn out with care.',
    });
    expect(lacks(decaf, 'caffeine', english)).toBe(true);
    expect(tellsOf(decaf, 'caffeine', english)).toBe(false);
  });

  test('what is free of one of them may hold another', () => {
    expect(lacks(product({ description: 'Free of wheat.' }), 'gluten', english)).toBe(false);
  });
});

describe('what its shelf and its brand say', () => {
  const tells = (over: Partial<Product>, thing: string) => tellsOf(product(over), thing, english);

  test.each([
    [{ department: 'Running' }, 'running'],
    [{ category: 'Cats' }, 'cats'],
    [{ category: 'Running shoes' }, 'shoes'],
    [{ department: 'Board games & puzzles' }, 'board games'],
    [{ brand: 'Stillmarsh' }, 'stillmarsh'],
  ] as const)('%o tells of %s', (over, thing) => expect(tells(over, thing)).toBe(true));

  test.each([
    [{ category: 'Candles & scent' }, 'scent'],
    [{ department: 'Coffee & tea' }, 'coffee'],
    [{ category: 'Running shoes' }, 'running'],
    [{ brand: 'Green Door' }, 'green'],
  ] as const)('%o does not tell of %s', (over, thing) => expect(tells(over, thing)).toBe(false));
});
