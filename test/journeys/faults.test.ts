import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { CELLS, tryCell } from '../support/fault-cells.js';
import { type FaultScene, openFaultScene } from '../support/fault-scene.js';
import { type ShopLoadResult, shopLoad } from '../support/shop-load.js';

const hasRedis = spawnSync('redis-server', ['--version']).error === undefined;
if (!hasRedis && process.env.CI === 'true')
  throw new Error('redis-server is missing: faults may not be skipped.');

/** Scaled down: `npm run bench -- faults` sends ten thousand requests a cell. */
const LOAD = { requests: 51, shoppers: 3 };
/** BARS allows 150 ms; tests that run beside this one take the processor away for longer than that. */
const ALLOWED = 600;
const TRIED = [
  'redis',
  'qdrant refused',
  'qdrant garbage',
  'inference blackHole',
  'inference garbage',
  'duckdb refused',
  'all',
];

describe.skipIf(!hasRedis)(
  hasRedis ? 'while engines fail' : 'while engines fail (skipped: there is no redis-server)',
  () => {
    let scene: FaultScene;
    let healthy: ShopLoadResult;
    beforeAll(async () => {
      scene = await openFaultScene(inject('sharedIndex'));
      await shopLoad({ address: scene.shop.address, requests: 60, shoppers: 3 });
      healthy = await shopLoad({ address: scene.shop.address, ...LOAD });
    });
    afterAll(() => scene?.close());

    test('the load itself finds nothing wrong with a healthy shop', () => {
      expect(healthy.errors).toEqual([]);
      expect(healthy.wrong).toEqual([]);
    });

    test.each(
      CELLS.filter(({ name }) => TRIED.some((one) => name.startsWith(one))).map(
        (cell) => [cell.name, cell] as const,
      ),
    )('the shop sells, and takes them up again: %s', async (_, cell) => {
      const { errors, wrong, p99, back } = await tryCell(scene, cell, LOAD);
      expect(errors).toEqual([]);
      expect(wrong).toEqual([]);
      expect(p99).toBeLessThan(healthy.p99 + ALLOWED);
      expect(back).toBeLessThan(10_000);
    });
  },
);
