import { describe, expect, test } from 'vitest';
import { english } from '../../../../src/catalog/search/languages/en.js';
import { wordsOf } from '../../../../src/catalog/search/languages/tokens.js';
import { openDemoSearch } from '../demo-search.js';

const { products, search } = await openDemoSearch();
const { read, fits, ask, lacks } = search;
const wishesOf = (query: string) => read(query).facets.map(({ wish }) => wish);
const positionOf = (id: string) => products.findIndex((one) => one.id === id);

describe('numbers', () => {
  test.each([
    ['two thousand pieces', ['2000', 'pieces']],
    ['Two-thousand-piece', ['2000', 'piece']],
    ['twenty-five litres', ['25l']],
    ['five hundred', ['500']],
    ['six, five', ['6', '5']],
    ['500g', ['500g']],
    ['2 lb', ['2lb']],
    ['16 oz', ['16oz']],
    ["isn't", ['isnt']],
    ["men's", ['men']],
  ])('%s is %j', (text, words) => {
    expect(wordsOf(text, english)).toEqual(words);
  });

  test.each([
    ['between 10 and 20 candles', 'candles'],
    ['10-20 candles', 'candles'],
    ['at least 6 mugs', 'mugs'],
  ])('%s is a count and no price', (query, words) => {
    expect(wishesOf(query)).toEqual([{ kind: 'count' }]);
    expect(read(query).words).toBe(words);
  });

  test.each([
    ['candles between 10 and 20', 10, 20],
    ['between 10 and 20 euros candles', 10, 20],
    ['candle under a tenner', undefined, 10],
    ['under a fiver', undefined, 5],
    ['mug 15 quid', undefined, 15],
  ])('%s is a price', (query, least, most) => {
    expect(wishesOf(query)).toEqual([{ kind: 'price', least, most }]);
  });

  test.each([
    ['jigsaw not 1000 pieces', '1000 pieces', 'jigsaw pieces'],
    ['jigsaw, no thousand-piece', '1000 piece', 'jigsaw, piece'],
    ["a frame that isn't 30 cm", '30 cm', 'a frame'],
  ])('%s refuses a size', (query, size, words) => {
    expect(wishesOf(query)).toEqual([{ kind: 'without', words: [size] }]);
    expect(read(query).words).toBe(words);
  });

  test('a size is told by its number in any writing, and by no longer number', () => {
    const wish = { kind: 'without', words: ['1000 pieces'] } as const;
    expect(fits(wish, positionOf('thousand-piece-hedgerow-jigsaw'))).toBe(false);
    expect(fits(wish, positionOf('two-thousand-piece-atlas-jigsaw'))).toBe(true);
  });
});

describe('what is not wanted', () => {
  test.each([
    ["tea that isn't black", ['black'], 'tea'],
    ['tea which is not black', ['black'], 'tea'],
    ["a bag which doesn't have leather", ['leather'], 'a bag'],
    ["shoes that aren't leather", ['leather'], 'shoes'],
    ["candles that don't smell", ['smell'], 'candles'],
    ['blue ink, no fountain pen', ['fountain pen'], 'ink'],
    ['palm oil free soap', ['palm oil'], 'soap'],
    ['lactose free cheese', ['lactose'], 'cheese'],
    ['cruelty-free lipstick', ['cruelty'], 'lipstick'],
  ])('%s', (query, words, rest) => {
    expect(wishesOf(query).filter(({ kind }) => kind === 'without')).toMatchObject([{ words }]);
    expect(read(query).words).toBe(rest);
  });

  test.each(["mug that won't leak", "shoes that don't slip", "knife that doesn't rust", 'hands free'])(
    'nothing that tells of it is left out: %s',
    (query) => {
      expect(wishesOf(query)).toEqual([]);
    },
  );

  test('what goes with a thing is not the thing', () => {
    const [, wish] = wishesOf('blue ink, no fountain pen');
    expect(wish && fits(wish, positionOf('blue-black-iron-gall-ink'))).toBe(true);
    expect(wish && fits(wish, positionOf('piston-fill-fountain-pen'))).toBe(false);
    const [without] = wishesOf('tent without poles');
    expect(without).toEqual({ kind: 'without', words: ['poles'] });
  });

  test('a colour of a kind leaves out the kind', () => {
    const [wish] = wishesOf("tea that isn't black");
    expect(wish && fits(wish, positionOf('malty-assam-breakfast-tea'))).toBe(false);
    expect(wish && fits(wish, positionOf('whole-leaf-peppermint-tea'))).toBe(true);
  });

  test('what is free of something says so', () => {
    const [wish] = wishesOf('caffeine free');
    expect(wish && lacks(wish, positionOf('vanilla-rooibos-infusion'))).toBe(true);
    expect(wish && lacks(wish, positionOf('cork-yoga-block'))).toBe(false);
  });
});

describe('what is asked of the shop', () => {
  test.each([
    ['free delivery', 'delivery'],
    ['delivery to Ireland', 'delivery'],
    ['do you ship to France', 'delivery'],
    ['how do I return something', 'returns'],
    ['refund', 'returns'],
    ['can I pay with paypal', 'payment'],
    ['track my order', 'orders'],
    ['privacy policy', 'privacy'],
    ['opening hours', 'contact'],
    ['gift card', 'vouchers'],
  ])('%s', (query, topic) => {
    expect(wishesOf(query)).toEqual([{ kind: 'service', topic }]);
  });

  test('goods stay goods', () => {
    expect(wishesOf('contact sheet frame')).toEqual([]);
    expect(wishesOf('gift voucher envelopes')).toEqual([]);
    expect(read('a tent, free delivery').words).toBe('a tent');
  });
});

describe('spelling of several words', () => {
  const isWord = (word: string) => ['matt', 'hot', 'sowing'].includes(word);
  test.each([
    ['yogga matt', ['yoga', 'mat']],
    ['cofee grindr', ['coffee', 'grinder']],
    ['hot watter botle', [undefined, 'water', 'bottle']],
  ])('%s', (query, mended) => {
    expect(ask(query, { isWord }).terms.map((term) => term.mended)).toEqual(mended);
  });

  test('what makes a name as it was typed is no slip', () => {
    expect(ask('matt paint', { isWord }).terms.map((term) => term.mended)).toEqual([undefined, undefined]);
  });
});

describe('what a name says', () => {
  test.each(['fridge', 'nappy'])('half of a word is no name: %s', (query) => {
    expect(ask(query).isHalfOnly).toBe(true);
  });
  test.each(['jug', 'oak', 'kettle', 'headtorch', 'cork', 'knives'])('a word is: %s', (query) => {
    expect(ask(query).isHalfOnly).toBe(false);
  });
});
