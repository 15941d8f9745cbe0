import { describe, expect, it } from 'vitest';
import { plainLevels } from '../../../src/recommendations/kinds/plain-kinds.js';

const ofCategory = (category: string, ...kinds: readonly (string | undefined)[]) => {
  const products = kinds.map((kind) => ({ ...(kind && { kind }), category, department: 'Outdoors & sport' }));
  return products.map((product) => plainLevels(product, products).join(' > '));
};

describe('what a kind is called without what tells it from others', () => {
  it('is what several of its category end with, or its category says', () => {
    const tents = ofCategory('Tents', 'family & group tents', 'light tents > one-person tents', 'tarps');
    expect(tents).toEqual(['tents', 'tents > tents', 'tarps']);
    expect(
      ofCategory('Sleeping', 'summer sleeping bags', 'double sleeping bags', 'baby sleeping bags')[0],
    ).toBe('sleeping bags');
  });

  it('is the same of each that its merchant names', () => {
    const shoes = ofCategory(
      'Footwear',
      'running shoes > barefoot running shoes',
      "children's running shoes",
    );
    expect(shoes).toEqual(['running shoes > running shoes', "children's running shoes"]);
  });

  it('is the whole where the end alone tells no kind of thing, or nothing else ends so', () => {
    expect(ofCategory('Craft', 'crochet kits', 'embroidery kits', 'weaving kits')[0]).toBe('crochet kits');
    expect(ofCategory('Light', 'desktop screens', 'portable screens')[0]).toBe('desktop screens');
    expect(ofCategory('Straps', 'mat bags & straps', 'shoulder straps', 'belt straps')[0]).toBe(
      'mat bags & straps',
    );
    expect(ofCategory('Shoes', 'ice studs for shoes', 'road shoes', 'trail shoes')[0]).toBe(
      'ice studs for shoes',
    );
  });

  it('is none where the merchant says none', () => {
    expect(ofCategory('Tents', undefined, 'tents')).toEqual(['', 'tents']);
  });
});
