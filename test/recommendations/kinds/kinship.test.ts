import { describe, expect, it } from 'vitest';
import type { ShopIndex } from '../../../src/recommendations/index/shop-index.js';
import { kinshipOf, kinshipOnPage } from '../../../src/recommendations/kinds/kinship.js';

/** A product at an angle to the first: its category, its department, and the cosine of their tastes. */
interface Placed {
  readonly category: string;
  readonly department: string;
  readonly cosine: number;
  readonly noun?: string;
  readonly kind?: string;
  readonly tags?: readonly string[];
  readonly audience?: readonly string[];
  readonly players?: readonly [least: number, most: number];
}

/** Chance likeness .1, a usual tenth neighbour's .2. */
function shopOf(products: readonly Placed[]): ShopIndex {
  const shop: Partial<ShopIndex> = {
    identity: products,
    tasteFloor: 0.2,
    likenessFloor: 0.1,
    vectors: { count: () => products.length, nearest: async () => [] },
    position: (id) => (Number(id) < products.length ? Number(id) : undefined),
    taste: (position) => tasteAt(products[position]?.cosine ?? 0),
    shelf: (position) => `${products[position]?.department}\n${products[position]?.category}`,
    department: (position) => products[position]?.department,
    categoryWords: (position) => {
      const all = new Set(products[position]?.tags);
      return { all, own: all, kinds: all, others: new Set(), fittings: new Set(), crafts: new Set() };
    },
    peers: () => products.map((_, position) => position),
    areOpposed: () => false,
    audience: (position) => ({ of: new Set(products[position]?.audience), isGuess: false }),
    players: (position) => {
      const [least, most] = products[position]?.players ?? [];
      return least === undefined || most === undefined ? undefined : { least, most };
    },
    noun: (position) => products[position]?.noun,
    kind: (position) => products[position]?.kind,
    widestKind: (position) => products[position]?.kind?.split(' > ')[0],
    ofKind: (position) =>
      [...products.keys()].filter((one) => products[one]?.kind === products[position]?.kind),
  };
  return shop as ShopIndex;
}

function tasteAt(cosine: number): Float32Array {
  return Float32Array.from([cosine, Math.sqrt(1 - cosine ** 2)]);
}

function kinshipTo(other: Placed) {
  const mirror = { category: 'Face', department: 'Skincare', cosine: 1 };
  return kinshipOf({ product: '0' as never }, 1, shopOf([mirror, other]));
}

describe('what a card has in common with the product of a signal', () => {
  it('is that they are alike, of one category from three and two thirds times a usual neighbour’s likeness on', () => {
    expect(kinshipTo({ category: 'Face', department: 'Skincare', cosine: 0.47 })).toBe('alike');
    expect(kinshipTo({ category: 'Face', department: 'Skincare', cosine: 0.46 })).toBe('category');
  });

  it('and from none on where the merchant says of no more than three of a category that they are of one kind', () => {
    const bed = { category: 'Dogs', department: 'Pets', kind: 'dog beds' };
    const to = (count: number, other: Partial<Placed> = {}) => {
      const beds = Array.from({ length: count }, () => ({ ...bed, cosine: 0.2, ...other }));
      return kinshipOf({ product: '0' as never }, 1, shopOf([{ ...bed, cosine: 1 }, ...beds]));
    };
    expect([to(1), to(2), to(3)]).toEqual(['alike', 'alike', 'category']);
    expect(to(1, { kind: 'dog coats' })).toBe('interest');
  });

  it('and from less on where a word tells of both, or what they are called', () => {
    const mirror = { category: 'Face', department: 'Skincare', cosine: 1, tags: ['glass', 'mirror'] };
    const to = (cosine: number, other: Partial<Placed>) =>
      kinshipOf(
        { product: '0' as never },
        1,
        shopOf([
          { ...mirror, noun: 'mirror' },
          { ...mirror, cosine, ...other },
        ]),
      );
    expect(to(0.41, { tags: ['glass'] })).toBe('alike');
    expect(to(0.39, { tags: ['glass'] })).toBe('category');
    expect(to(0.36, { tags: ['mirror'], noun: 'mirror' })).toBe('alike');
    expect(to(0.36, { tags: ['mirror'], noun: 'stand' })).toBe('category');
  });

  it('is never that they are alike in another category, unless they are called the same', () => {
    expect(kinshipTo({ category: 'Bath', department: 'Skincare', cosine: 0.9 })).toBe('department');
    expect(kinshipTo({ category: 'Face', department: 'Theatre', cosine: 0.9 })).toBe('interest');
  });

  it('is never that they are alike at a likeness of chance, whatever the neighbours', () => {
    const shop = { ...shopOf([{ category: 'A', department: 'A', cosine: 1 }]), tasteFloor: 0.1 };
    const far = { ...shop, identity: {}, taste: (position: number) => tasteAt(position === 0 ? 1 : 0.09) };
    expect(kinshipOf({ product: '0' as never }, 0, far)).toBe('alike');
    expect(kinshipOf({ product: '0' as never }, 1, { ...far, shelf: () => 'A', department: () => 'A' })).toBe(
      'category',
    );
  });

  it('is that they are alike in any department where they are called the same', () => {
    const cushion = { category: 'Sofas', department: 'Home', cosine: 1, noun: 'cushion' };
    const other = { category: 'Chairs', department: 'Office', cosine: 0.36, noun: 'cushion' };
    expect(kinshipOf({ product: '0' as never }, 1, shopOf([cushion, other]))).toBe('alike');
    expect(kinshipOf({ product: '0' as never }, 1, shopOf([cushion, { ...other, noun: 'pad' }]))).toBe(
      'interest',
    );
  });

  it('is on the page of a product that they are alike only where they are called the same', () => {
    const mat = { category: 'Records', department: 'Music', cosine: 1, noun: 'slipmat' };
    const player = { category: 'Records', department: 'Music', cosine: 0.9, noun: 'turntable' };
    expect(kinshipOnPage(0, 1, shopOf([mat, player]))).toBe('category');
    expect(kinshipOnPage(0, 1, shopOf([mat, { ...player, noun: 'slipmat' }]))).toBe('alike');
  });

  it('is only the interest where the named product has left', () => {
    const shop = shopOf([{ category: 'A', department: 'A', cosine: 1 }]);
    expect(kinshipOf({ product: '7' as never }, 0, shop)).toBe('interest');
  });
});

describe('what a card has in common with what a search found', () => {
  const tank = { category: 'Darkroom', department: 'Photography', cosine: 1 };
  const paper = { category: 'Darkroom', department: 'Photography', cosine: 0.2 };
  const film = { category: 'Film', department: 'Photography', cosine: 0.3 };
  const aquarium = { category: 'Fish', department: 'Pets', cosine: -0.9 };
  const shop = shopOf([tank, paper, film, aquarium, { ...tank, cosine: 0.99 }]);
  const found = (...ids: readonly string[]) => ({ product: undefined, found: ids as never });

  it('is that it was found itself, and nothing of what is merely like that', () => {
    expect(kinshipOf(found('0'), 0, shop)).toBe('same');
    expect(kinshipOf(found('0', '3'), 3, shop)).toBe('same');
    for (const position of [1, 2, 3, 4]) expect(kinshipOf(found('0'), position, shop)).toBe('interest');
    expect(kinshipOf(found('9'), 0, shop)).toBe('interest');
  });
});
