import { describe, expect, test } from 'vitest';
import type { Product } from '../../../src/catalog/product.js';
import { contentWords } from '../../../src/recommendations/typed/content-words.js';

const thing = (name: string, tags: readonly string[] = [], more: Partial<Product> = {}) =>
  ({
    name,
    tags,
    description: '',
    materials: [],
    category: 'Things',
    department: 'Shop',
    ...more,
  }) as Product;

const agrees = (text: string, product: Product) => contentWords(text).agrees(product);

describe('what agrees with words', () => {
  test('agrees with each that tells what they are about', () => {
    const plant = thing('Boston fern', ['houseplant']);
    expect(agrees('keeping houseplants', plant)).toBe(true);
    expect(agrees('keeping houseplants alive', plant)).toBe(false);
    const disc = thing('Dog flying disc', ['dog', 'toy']);
    expect(agrees('dog toy for chewing', disc)).toBe(false);
    expect(agrees('dog toy for chewing', thing('Rubber bone', ['dog', 'chew', 'toy']))).toBe(true);
  });

  test('need not say when, where, with whom or after what', () => {
    const salts = thing('Bath salts', ['bath']);
    for (const text of [
      'bath after work',
      'a bath in the evening',
      'a bath with friends',
      'my bath this weekend',
    ])
      expect(agrees(text, salts), text).toBe(true);
  });

  test('may be called so by its place, but not by that of several things', () => {
    expect(agrees('meditation', thing('Brass chime', [], { category: 'Meditation' }))).toBe(true);
    expect(agrees('coffee', thing('Sencha', [], { department: 'Coffee & tea' }))).toBe(false);
  });

  test('may say itself how it is to be, where that is not all that is asked', () => {
    const skin = thing('Plum cream', ['skin'], { description: 'Gentle at night.' });
    expect(agrees('sensitive skin', skin)).toBe(true);
    expect(
      agrees('a desk with light', thing('Pen pot', ['desk'], { description: 'Light enough to move.' })),
    ).toBe(false);
  });

  test('is not what is to be made, nor who does what is done', () => {
    expect(agrees('making candles', thing('Taper candle pair', [], { kind: 'candles' }))).toBe(false);
    expect(agrees('making candles', thing('Candle wax'))).toBe(true);
    expect(agrees('recording music', thing('Descant recorder', ['music']))).toBe(false);
    expect(agrees('recording music', thing('Recording desk', ['music']))).toBe(true);
  });

  test('makes what is to be made where it says so', () => {
    const { mayMake } = contentWords('making cheese at home');
    expect(mayMake(thing('Cheese fondue set', ['cheese']))).toBe(false);
    expect(mayMake(thing('Cheese press', ['cheese making']))).toBe(true);
    expect(contentWords('eating cheese').mayMake(thing('Cheese fondue set', ['cheese']))).toBe(true);
  });

  test('is for a season where it is called so', () => {
    const { isForSeason } = contentWords('wild camping in winter');
    expect(isForSeason(thing('Down quilt', ['quilt', 'down']))).toBe(false);
    expect(isForSeason(thing('Winter sleeping bag'))).toBe(true);
    expect(contentWords('camping at night').isForSeason(thing('Down quilt'))).toBe(true);
  });

  test('agrees with several, or with one alone', () => {
    expect(contentWords('sharpening kitchen knives').areSeveral).toBe(true);
    expect(contentWords('learning the piano').areSeveral).toBe(false);
  });

  test('are the thing itself by what it is called last', () => {
    const isItself = (text: string, name: string, kind: string) =>
      contentWords(text).isItself(thing(name, [], { kind }));
    expect(isItself('playing the piano', 'Slim stage piano', 'digital pianos')).toBe(true);
    expect(isItself('playing the piano', 'Screw-top piano stool', 'piano stools')).toBe(false);
    expect(isItself('espresso at home', 'Spring-lever espresso machine', 'espresso machines')).toBe(true);
    expect(isItself('espresso at home', 'Weighted espresso tamper', 'espresso tampers')).toBe(false);
  });
});
