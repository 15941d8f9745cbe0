import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableOf } from '../../src/co-interest/neighbour-table.js';
import type { StoredTable } from '../../src/co-interest/stored-table.js';
import { tableFile, writeTable } from '../../src/co-interest-store/table-file.js';
import { followTable } from '../../src/shop/co-interest-table.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { demoProducts, wordSnapshot } from '../support/shop.js';

let folder = '';
let snapshot: Snapshot;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'table-'));
  snapshot = await wordSnapshot(demoProducts());
});
afterAll(async () => {
  await snapshot.close();
  await rm(folder, { recursive: true, force: true });
});

it('an open shop takes over a table, another one, and none where it is damaged or gone', async () => {
  const [one, other] = demoProducts().map(({ id }) => id);
  const refused: string[] = [];
  const logger = { ...silentLogger, error: (event: string) => void refused.push(event) };
  const followed = followTable(folder, logger);
  const path = tableFile(folder);
  const stored = (weight: number): StoredTable => ({
    fitted: 0,
    leastSessions: 50,
    simulated: true,
    products: [other!, one!],
    table: tableOf([[{ position: 1, weight }], []]),
  });
  const seen = async () => (await followed.over(snapshot)).shop.coInterest;
  expect(await seen()).toBeUndefined();
  expect(await followed.hasChanged()).toBe(false);

  await writeTable(path, stored(0.5));
  expect(await followed.hasChanged()).toBe(true);
  expect((await seen())?.neighbours(1)).toEqual([{ position: 0, weight: 0.5 }]);
  expect(await followed.hasChanged()).toBe(false);

  await writeTable(path, stored(0.25));
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toMatchObject({ usual: 0.25, simulated: true, leastSessions: 50 });

  await appendFile(path, 'damage');
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toBeUndefined();
  expect(refused).toEqual(['co-interest.refused']);

  await rm(path);
  expect(await followed.hasChanged()).toBe(true);
  expect(await seen()).toBeUndefined();
});

it('a table of another shop is none: no page says that pairs of visits are used', async () => {
  const refused: string[] = [];
  const logger = { ...silentLogger, error: (event: string) => void refused.push(event) };
  const products = ['elsewhere-1', 'elsewhere-2'] as unknown as StoredTable['products'];
  const table = tableOf([[{ position: 1, weight: 0.5 }], []]);
  const about = { fitted: 0, leastSessions: 50, simulated: true };
  await writeTable(tableFile(folder), { ...about, products, table });
  expect((await followTable(folder, logger).over(snapshot)).shop.coInterest).toBeUndefined();
  expect(refused).toEqual(['co-interest.refused']);
});

it('a table in which no pair had enough sessions is none, and no error', async () => {
  const refused: string[] = [];
  const logger = { ...silentLogger, error: (event: string) => void refused.push(event) };
  const path = tableFile(folder);
  await writeTable(path, {
    fitted: 0,
    leastSessions: 50,
    simulated: false,
    products: [],
    table: tableOf([]),
  });
  expect((await followTable(folder, logger).over(snapshot)).shop.coInterest).toBeUndefined();
  expect(refused).toEqual([]);
});
