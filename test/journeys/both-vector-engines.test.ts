import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Space } from '../../src/vector-index/vector-index.js';
import { NEEDS_QDRANT, ownPrefix, QDRANT_URL, realQdrant, WITHOUT_QDRANT } from '../support/qdrant.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import type { Seen } from './seen.js';
import { simulate } from './simulated-visit.js';

const TOP = 10;
const VISITS = 12;

/** How much of the first list's top ten the second has, in [0, 1]. */
function overlap<T>(first: readonly T[], second: readonly T[]): number {
  const top = new Set(second.slice(0, TOP));
  return first.slice(0, TOP).filter((one) => top.has(one)).length / Math.min(TOP, first.length);
}
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const shownOn = ({ shelves }: Seen) => shelves.flatMap(({ cards }) => cards.map(({ id }) => id));

describe.skipIf(WITHOUT_QDRANT)(`the shop on Qdrant and on the embedded index${NEEDS_QDRANT}`, () => {
  const prefix = ownPrefix();
  let embedded: ShopUnderTest;
  let onQdrant: ShopUnderTest;
  beforeAll(async () => {
    embedded = await openShopUnderTest();
    onQdrant = await openShopUnderTest({ QDRANT_URL, QDRANT_COLLECTION: prefix });
    for (let tries = 0; onQdrant.services.states().vectors !== 'up'; tries++) {
      if (tries > 600) throw new Error('The catalogue was not published.');
      await pause(100);
    }
  }, 120_000);
  afterAll(async () => {
    await embedded.close();
    await onQdrant.close();
    const client = realQdrant();
    const { collections } = await client.getCollections();
    for (const { name } of collections) if (name.startsWith(prefix)) await client.deleteCollection(name);
  });

  for (const space of ['taste', 'meaning'] satisfies Space[]) {
    it(`finds the same neighbours by ${space}`, async () => {
      const { products } = embedded.services.snapshot().catalogue;
      const shares: number[] = [];
      for (let position = 0; position < products.length; position += 9) {
        const query =
          space === 'taste' ? embedded.services.snapshot().shop.taste(position) : await meaningOf(position);
        const [here, there] = await Promise.all(
          [embedded, onQdrant].map(async ({ services }) => {
            const [found = []] = await services.snapshot().vectors.nearest(space, [query], { limit: TOP });
            return found.map((one) => one.position);
          }),
        );
        shares.push(overlap(here ?? [], there ?? []));
      }
      expect(shares.length).toBeGreaterThan(100);
      expect(mean(shares)).toBeGreaterThanOrEqual(0.95);
    });
  }

  it(`shows ${VISITS} visits the same shelves, by at least 95 in a hundred of the first ten`, async () => {
    const shares: number[] = [];
    for (let seed = 1; seed <= VISITS; seed++) {
      const [here, there] = [await simulate(embedded, seed), await simulate(onQdrant, seed)];
      for (const path of ['/', '/products/cork-yoga-block', '/search?q=quiet+evenings']) {
        const [first, second] = [await here.visit.see(path), await there.visit.see(path)];
        const lists = [first, second].map((seen) =>
          path.startsWith('/search') ? seen.cards.map(({ id }) => id) : shownOn(seen),
        );
        if (lists[0]?.length) shares.push(overlap(lists[0], lists[1] ?? []));
      }
    }
    expect(shares.length).toBeGreaterThan(VISITS);
    expect(mean(shares)).toBeGreaterThanOrEqual(0.95);
    expect(onQdrant.services.states().vectors).toBe('up');
    expect(onQdrant.logged.join()).toContain('vectors.published');
  }, 180_000);

  const meaningOf = async (position: number): Promise<Float32Array> => {
    const name = embedded.services.snapshot().catalogue.products[position]?.name ?? '';
    const meaning = await embedded.services.embedText(name);
    return meaning ?? embedded.services.snapshot().shop.taste(position);
  };
});
