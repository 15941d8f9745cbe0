import { beforeEach, describe, expect, it } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { countedLine, stocktakesOf, withSold } from '../../src/shop/remaining.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { countKey, FIRST_STOCKTAKE, type Sold, type Stocktake } from '../../src/stock/stock.js';
import { demoProducts, wordSnapshot } from '../support/shop.js';

const [MANY, LAST, UNKNOWN, KEPT, OTHER] = ['many', 'last', 'unknown', 'kept', 'other'] as ProductId[];
const BEFORE = 'before' as Stocktake;
let fed: Snapshot;
beforeEach(async () => {
  const made = (id: string | undefined, stock: number | null, rest: Partial<Product> = {}): Product => ({
    ...(demoProducts()[0] as Product),
    id: id as ProductId,
    stock,
    ...rest,
  });
  fed = await wordSnapshot([
    made(MANY, 9),
    made(LAST, 1),
    made(UNKNOWN, null),
    made(KEPT, 4, { stocktake: BEFORE }),
    made(OTHER, 4),
  ]);
});
const sold = (...counts: (readonly [ProductId | undefined, number, Stocktake?])[]): Sold =>
  new Map(counts.map(([id, pieces, of = FIRST_STOCKTAKE]) => [countKey(of, id as ProductId), pieces]));
const stockOf = (snapshot: Snapshot, id: ProductId | undefined) =>
  snapshot.catalogue.product(id as string)?.stock;

describe('what is left of a catalogue', () => {
  it('is what the feed said where nothing was sold', () => {
    expect(withSold(fed, new Map())).toBe(fed);
  });

  it('is less by what was sold, wherever pages look for it', () => {
    const live = withSold(fed, sold([MANY, 2], [LAST, 1]));
    expect(stockOf(live, MANY)).toBe(7);
    expect(live.catalogue.products.map(({ stock }) => stock)).toEqual([7, 0, null, 4, 4]);
    expect([...live.soldOut]).toEqual([1]);
    expect(live.shop.popularOrder).not.toContain(1);
    expect(live.shop.newestOrder).not.toContain(1);
    expect(live.shop.popularOrder).toHaveLength(4);
    expect(stockOf(fed, MANY)).toBe(9);
  });

  it('says nothing of what sells where hardly anything of that is left', () => {
    expect(withSold(fed, sold([MANY, 9], [LAST, 1])).shop.popularOrder).toEqual([]);
  });

  it('is never less than nothing, and unknown where it was unknown', () => {
    const live = withSold(fed, sold([LAST, 5], [UNKNOWN, 5]));
    expect(stockOf(live, LAST)).toBe(0);
    expect(stockOf(live, UNKNOWN)).toBeNull();
  });

  it('knows by its stocktake which number a sale was of', () => {
    const live = withSold(fed, sold([MANY, 2, BEFORE], [KEPT, 3], [KEPT, 1, BEFORE]));
    expect(stockOf(live, MANY)).toBe(9);
    expect(stockOf(live, KEPT)).toBe(3);
    expect(stocktakesOf(fed)).toEqual([FIRST_STOCKTAKE, BEFORE]);
  });

  it('is counted from the number of the feed, whatever was sold already', () => {
    const live = withSold(fed, sold([MANY, 2]));
    expect(countedLine(MANY as ProductId, 3, live)).toEqual({
      stocktake: FIRST_STOCKTAKE,
      product: MANY,
      pieces: 3,
      of: 9,
    });
    expect(countedLine(UNKNOWN as ProductId, 3, live)).toBeUndefined();
    expect(countedLine(KEPT as ProductId, 1, live)?.stocktake).toBe(BEFORE);
  });
});
