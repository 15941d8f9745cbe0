import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/catalog/search/languages/en.js';
import { openDemoSearch } from '../demo-search.js';

const { products, search } = await openDemoSearch();
const { read, ask, isOccasionOnly, isRead, isCalledSo, holdersBesideGeneric } = search;
const wishesOf = (query: string) => read(query).facets.map(({ wish }) => wish);
const positionOf = (id: string) => products.findIndex((one) => one.id === id);

describe('what is not wanted', () => {
  test.each([
    ['unscented candle', ['scented'], 'candle'],
    ['unperfumed soap', ['perfumed'], 'soap'],
    ['soap without palm oil', ['palm oil'], 'soap'],
    ['cream without coconut oil', ['coconut oil'], 'cream'],
    ["cake mix for someone who can't eat nuts", ['nuts'], 'cake mix for someone'],
  ])('%s', (query, words, rest) => {
    expect(wishesOf(query)).toMatchObject([{ kind: 'without', words }]);
    expect(read(query).words).toBe(rest);
  });

  test.each([
    "bike lock that can't be cut",
    'bike lock that cannot be cut',
    'bike lock that can not be cut',
    "lock that can't be picked",
    "mug that won't get chipped",
    'knife that does not rust',
  ])('a verb behind can not leaves out nothing: %s', (query) => {
    expect(wishesOf(query)).toEqual([]);
  });

  test('what holds a refused thing is refused', () => {
    const { words } = read('headphones without bluetooth');
    const [facet] = read('headphones without bluetooth').facets;
    expect(words).toBe('headphones');
    expect(facet?.wish).toMatchObject({ kind: 'without', words: ['bluetooth'] });
  });

  test.each([
    ['flour', 'strong-white-bread-flour', true],
    ['flour', 'fine-drum-sieve', false],
    ['candle', 'dipped-taper-candle-pair', true],
    ['candle', 'folding-candle-lantern', false],
    ['dog treats', 'oat-bone-dog-biscuits', true],
    ['bread', 'long-serrated-bread-knife', false],
    ['snacks', 'top-tube-snack-bag', false],
  ])('what is called %s: %s is %s', (thing, id, isSo) => {
    expect(isCalledSo(thing, positionOf(id))).toBe(isSo);
  });
});

describe('degrees of adjectives', () => {
  test.each(['lightest', 'smallest', 'warmest', 'strongest', 'biggest', 'sturdiest', 'safest'])(
    '%s is an order that the shop has no measure for',
    (word) => {
      expect(wishesOf(`${word} tent`)).toEqual([{ kind: 'measure' }]);
      expect(read(`${word} tent`).words).toBe('tent');
      expect(ask(word).terms.map(({ mended }) => mended)).toEqual([undefined]);
    },
  );
  test.each(['lighter', 'warmer', 'bigger', 'easier'])('%s is a word', (word) => {
    expect(english.degree(word)).toBe('comparative');
    expect(ask(`${word} tent`).terms.map(({ mended }) => mended)).toEqual([undefined, undefined]);
  });
  test.each(['forest', 'chest', 'water', 'paper', 'best', 'harvest'])('%s is none', (word) => {
    expect(english.degree(word)).toBeUndefined();
  });
  test('what the shop knows is an order', () => {
    expect(wishesOf('cheapest tent')).toEqual([{ kind: 'cheap' }]);
    expect(wishesOf('newest tent')).toEqual([{ kind: 'newest' }]);
  });
});

describe('what is asked of the shop', () => {
  test.each([
    ['can I return an opened item', 'returns'],
    ['how do returns work', 'returns'],
    ['how can I pay', 'payment'],
    ['is it safe to pay here', 'payment'],
    ['warranty', 'warranty'],
    ['how long is the guarantee', 'warranty'],
    ['invoice', 'invoice'],
    ['can I have a receipt', 'invoice'],
    ['contact', 'contact'],
    ['how do I contact you', 'contact'],
  ])('%s', (query, topic) => {
    expect(wishesOf(query)).toEqual([{ kind: 'service', topic }]);
    expect(read(query).words).toBe('');
  });
  test.each(['delivery box', 'contact sheet', 'how to sharpen a knife'])('a thing is none: %s', (query) => {
    expect(wishesOf(query)).toEqual([]);
  });
});

describe('prices', () => {
  test.each([
    ['knife around 40 euros', 30, 50],
    ['knife about €20', 15, 25],
    ['lamp around 100', 75, 125],
  ])('%s', (query, least, most) => {
    expect(wishesOf(query)).toEqual([{ kind: 'price', least, most, isAround: true }]);
  });
  test.each(['book about 1984', 'band around 40 cm', 'walks around 40 castles'])('none: %s', (query) => {
    expect(wishesOf(query)).toEqual([]);
  });
});

describe('occasions', () => {
  test.each([
    'gift',
    'present for my dad',
    'gift for my wife',
    "mother's day",
    'birthday gift for him',
    'dad',
  ])('names no thing: %s', (query) => expect(isOccasionOnly(query)).toBe(true));
  test.each(["mother's day flowers", 'gift for a cat', 'mother of pearl buttons'])('names one: %s', (query) =>
    expect(isOccasionOnly(query)).toBe(false),
  );
});

describe('words for a form', () => {
  test('answer nothing alone', () => {
    const holders = holdersBesideGeneric('spanner set');
    expect(holders?.has(positionOf('wide-jaw-adjustable-spanner'))).toBe(true);
    expect(holders?.has(positionOf('maple-and-walnut-chess-set'))).toBe(false);
  });
  test.each(['spanner', 'set', 'chess clock'])('say nothing of %s', (query) => {
    expect(holdersBesideGeneric(query)).toBeUndefined();
  });
});

describe('another language', () => {
  const isWord = (word: string) => ['lamp', 'felt', 'rope'].includes(word);
  test.each(['Zelt', 'rote Lampe', 'Wanderschuhe'])('is not read: %s', (query) =>
    expect(isRead(query, isWord)).toBe(false),
  );
  test.each(['tent', 'rote lamp', 'the', '20', 'kett'])('is read: %s', (query) =>
    expect(isRead(query, isWord)).toBe(true),
  );
});
