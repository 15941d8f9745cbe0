import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { readConfig } from '../../src/config.js';
import { releaseFile, writeRelease } from '../../src/popularity/release.js';
import { followLearnt } from '../../src/shop/learnt.js';
import { followRelease } from '../../src/shop/popularity-release.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY } from '../../src/time/clock.js';
import { demoProducts, wordSnapshot } from '../support/shop.js';

const RELEASED = Date.UTC(2026, 10, 24);
let dataDir = '';
let snapshot: Snapshot;
let now = RELEASED;
beforeAll(async () => {
  snapshot = await wordSnapshot(demoProducts());
  return () => snapshot.close();
});
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'popularity-release-'));
  now = RELEASED;
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Products that can be bought and that the catalogue calls popular last. */
const unsold = (count: number): readonly ProductId[] =>
  snapshot.shop.popularOrder.slice(-count).map((position) => snapshot.shop.idAt(position)!);
const release = (...ids: readonly ProductId[]) =>
  writeRelease(releaseFile(dataDir), {
    released: RELEASED,
    leastOrders: 50,
    products: ids.map((id, i) => [id, 500 - i] as const),
  });

function open() {
  const refused: string[] = [];
  const logger = { ...silentLogger, error: (event: string) => void refused.push(event) };
  const followed = followRelease(dataDir, () => now, logger);
  const seen = async () => (await followed.over(snapshot)).shop;
  return { refused, followed, seen };
}

describe('an open shop and the release of what was ordered', () => {
  it('goes by the catalogue where there is none', async () => {
    const { seen, refused, followed } = open();
    const shop = await seen();
    expect(shop.popularOrder).toEqual(snapshot.shop.popularOrder);
    expect(shop.ordered).toBeUndefined();
    for (const position of snapshot.catalogue.products.keys())
      expect(shop.popularity(position)).toBe(snapshot.shop.popularity(position));
    expect(await followed.hasChanged()).toBe(false);
    expect(refused).toEqual([]);
  });

  it('takes it over, another one, and goes back to the catalogue where it is damaged or gone', async () => {
    const { seen, refused, followed } = open();
    await seen();
    const ids = unsold(6);
    const positions = ids.map((id) => snapshot.shop.position(id));
    await release(...ids);
    expect(await followed.hasChanged()).toBe(true);
    const led = await seen();
    expect(led.popularOrder.slice(0, 6)).toEqual(positions);
    expect(led.popularOrder.slice(6)).toEqual(
      snapshot.shop.popularOrder.filter((position) => !positions.includes(position)),
    );
    expect(led.popularity(positions[0]!)).toBe(1);
    expect([led.ordered?.has(positions[5]!), led.ordered?.has(led.popularOrder[6]!)]).toEqual([true, false]);
    expect(await followed.hasChanged()).toBe(false);

    await release(...ids.toReversed());
    expect(await followed.hasChanged()).toBe(true);
    expect((await seen()).popularOrder.slice(0, 6)).toEqual(positions.toReversed());

    await appendFile(releaseFile(dataDir), 'damage');
    expect(await followed.hasChanged()).toBe(true);
    expect((await seen()).popularOrder).toEqual(snapshot.shop.popularOrder);
    expect(refused).toEqual(['popularity.refused']);

    await rm(releaseFile(dataDir));
    expect(await followed.hasChanged()).toBe(true);
    expect((await seen()).ordered).toBeUndefined();
  });

  it('changes nothing by fewer products than are called popular, and passes over what has left the shop', async () => {
    const { seen, refused } = open();
    const gone = ['gone-1', 'gone-2'] as unknown as readonly ProductId[];
    await release(...gone, ...unsold(3));
    const few = await seen();
    expect(few.popularOrder).toEqual(snapshot.shop.popularOrder);
    expect(few.ordered).toBeUndefined();
    await release(...gone, ...unsold(4));
    const enough = await seen();
    expect(enough.popularOrder.slice(0, 4)).toEqual(unsold(4).map((id) => snapshot.shop.position(id)));
    expect(enough.popularOrder).toHaveLength(snapshot.shop.popularOrder.length);
    expect(refused).toEqual([]);
  });

  it('refuses one of another shop', async () => {
    const { seen, refused } = open();
    await release(...(['a', 'b', 'c', 'd'] as unknown as readonly ProductId[]));
    expect((await seen()).ordered).toBeUndefined();
    expect(refused).toEqual(['popularity.refused']);
  });

  it('is asked where the setting says orders, and nowhere else', async () => {
    await release(...unsold(5));
    const seenBy = async (POPULARITY: string) => {
      const config = readConfig({ DATA_DIR: dataDir, POPULARITY });
      return (await followLearnt(config, () => now, silentLogger).over(snapshot)).shop;
    };
    expect((await seenBy('orders')).ordered).toBeDefined();
    const byFile = await seenBy('file');
    expect(byFile.ordered).toBeUndefined();
    expect(byFile.popularOrder).toEqual(snapshot.shop.popularOrder);
  });

  it('says no more of it when no newer one has come for months', async () => {
    const { seen, followed } = open();
    await release(...unsold(5));
    expect((await seen()).ordered).toBeDefined();
    now = RELEASED + 80 * DAY;
    expect(await followed.hasChanged()).toBe(false);
    now = RELEASED + 87 * DAY;
    expect(await followed.hasChanged()).toBe(true);
    expect((await seen()).ordered).toBeUndefined();
    expect(await followed.hasChanged()).toBe(false);
  });
});
