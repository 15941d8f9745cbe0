import { describe, expect, it } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import type { IndexManifest } from '../../src/vector-index/index-manifest.js';
import { segmentsBefore } from '../../src/vector-index/segments-before.js';
import { DIMENSIONS, discoverHalves, products } from './small-catalogue.js';

/** The index of a shop of forty things in two groups, by their places in the list. */
function index(all: readonly Product[]) {
  const meanings = new Float32Array(all.length * DIMENSIONS);
  const found = discoverHalves({ products: all, meanings, dimensions: DIMENSIONS });
  return { ...found, products: [...all], manifest: { stocktake: 'monday' } as IndexManifest };
}

const shop = products(40);
const filed = (moves: (position: number) => boolean) =>
  shop.map((product, at) => (moves(at) ? { ...product, category: 'Gadgets' } : product));

const after = (all: readonly Product[]) =>
  segmentsBefore(index(shop), { products: all, stocktake: 'tuesday' });

describe('the groups that a new index begins from', () => {
  it('are those of before where products stay in their categories', () => {
    const { previous, refiled } = after([...shop, ...products(44).slice(40)]);
    expect(previous?.map(({ label }) => label)).toEqual(['Even', 'Odd']);
    expect(refiled).toBeUndefined();
  });

  it('are none where a quarter of the products are filed elsewhere, which is said', () => {
    expect(after(filed((at) => at < 10))).toEqual({ refiled: { moved: 10, of: 40 } });
    expect(after(filed(() => true))).toEqual({ refiled: { moved: 40, of: 40 } });
  });

  it('keep their ids and lose their names where half of a group is filed elsewhere', () => {
    const memberships = shop.map((_, at) => [{ segment: at < 4 ? 1 : 0, degree: 1 }]);
    const { previous } = segmentsBefore(
      { ...index(shop), memberships },
      {
        products: filed((at) => at < 3),
        stocktake: 'tuesday',
      },
    );
    expect(previous?.map(({ id, label }) => [id, label])).toEqual([
      ['even', 'Even'],
      ['odd', ''],
    ]);
  });
});
