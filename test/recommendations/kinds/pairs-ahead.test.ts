import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPairsLater } from '../../../src/recommendations/kinds/pairs-ahead.js';
import { cosineToProduct } from '../../../src/recommendations/kinds/product-pairs.js';
import { SECOND } from '../../../src/time/clock.js';
import { tinyShop } from '../../support/tiny-shop.js';

/** A shop that counts how often a taste of it is read. */
function countingShop() {
  const shop = tinyShop();
  let reads = 0;
  const taste = (position: number) => {
    reads += 1;
    return shop.taste(position);
  };
  return { shop: { ...shop, identity: {}, taste }, reads: () => reads };
}

async function passTenSeconds(): Promise<void> {
  vi.advanceTimersByTime(10 * SECOND);
  vi.useRealTimers();
  await sleep(300);
}

describe('the cosines of all pairs of products', () => {
  afterEach(() => void vi.useRealTimers());

  it('are computed some seconds after a shop has opened', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { shop, reads } = countingShop();
    readPairsLater(shop);
    expect(reads()).toBe(0);
    await passTenSeconds();
    const before = reads();
    expect(before).toBeGreaterThan(0);
    for (let one = 0; one < shop.vectors.count(); one++) cosineToProduct(one, shop)((one + 7) % 60);
    expect(reads()).toBe(before);
  });

  it('are not where it was closed before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { shop, reads } = countingShop();
    readPairsLater(shop)();
    await passTenSeconds();
    expect(reads()).toBe(0);
  });
});
