import { describe, expect, it } from 'vitest';
import { kinshipOf } from '../../src/recommendations/kinship.js';
import type { ShopIndex } from '../../src/recommendations/shop-index.js';

/** A product at an angle to the first: its category, its department, and the cosine of their tastes. */
interface Placed {
  readonly category: string;
  readonly department: string;
  readonly cosine: number;
}

/** Chance likeness .1, a usual tenth neighbour's .2. */
function shopOf(products: readonly Placed[]): ShopIndex {
  const shop: Partial<ShopIndex> = {
    tasteFloor: 0.2,
    likenessFloor: 0.1,
    position: (id) => (Number(id) < products.length ? Number(id) : undefined),
    taste: (position) => tasteAt(products[position]?.cosine ?? 0),
    shelf: (position) => `${products[position]?.department}\n${products[position]?.category}`,
    department: (position) => products[position]?.department,
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
  it('is that they are alike, of one category from two and a half times a usual neighbour’s likeness on', () => {
    expect(kinshipTo({ category: 'Face', department: 'Skincare', cosine: 0.36 })).toBe('alike');
    expect(kinshipTo({ category: 'Face', department: 'Skincare', cosine: 0.34 })).toBe('category');
  });

  it('is elsewhere that they are alike from four times that on', () => {
    expect(kinshipTo({ category: 'Bath', department: 'Skincare', cosine: 0.51 })).toBe('alike');
    expect(kinshipTo({ category: 'Bath', department: 'Skincare', cosine: 0.49 })).toBe('department');
    expect(kinshipTo({ category: 'Face', department: 'Theatre', cosine: 0.51 })).toBe('alike');
    expect(kinshipTo({ category: 'Face', department: 'Theatre', cosine: 0.49 })).toBe('interest');
  });

  it('is never that they are alike at a likeness of chance, whatever the neighbours', () => {
    const shop = { ...shopOf([{ category: 'A', department: 'A', cosine: 1 }]), tasteFloor: 0.1 };
    const far = { ...shop, taste: (position: number) => tasteAt(position === 0 ? 1 : 0.09) };
    expect(kinshipOf({ product: '0' as never }, 0, far)).toBe('alike');
    expect(kinshipOf({ product: '0' as never }, 1, { ...far, shelf: () => 'A', department: () => 'A' })).toBe(
      'category',
    );
  });

  it('is only the interest where the named product has left, and a search is alike to what it found', () => {
    const shop = shopOf([{ category: 'A', department: 'A', cosine: 1 }]);
    expect(kinshipOf({ product: '7' as never }, 0, shop)).toBe('interest');
    expect(kinshipOf({ product: undefined }, 0, shop)).toBe('alike');
  });
});
