import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { referenceOf } from '../../src/orders/reference.js';
import type { RedisConnection } from '../../src/redis/connection.js';
import { openOrderStores } from '../../src/stores/order-stores.js';
import { MINUTE } from '../../src/time/clock.js';
import { anOrder } from '../contracts/orders.js';
import { aSale, soldOf } from '../contracts/stock.js';
import { openPrograms } from '../support/programs.js';
import { describeOnRedis } from '../support/with-redis.js';

const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-cancel-'));
const here = openPrograms();
afterAll(() => {
  here.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const sale = aSale([['a', 2, 5]]);
const { token } = sale;
const number = referenceOf(token);

/** Places an order two minutes ago and cancels it by the command, twice. */
async function cancelledTwice(env: Record<string, string>, redis?: RedisConnection) {
  const config = readConfig({ DATA_DIR: dataDir });
  const before = openOrderStores(config, redis);
  const [line] = sale.lines;
  const lines = anOrder().lines.map((one) => ({ ...one, stocktake: line!.stocktake }));
  await before.orders.place({ ...anOrder(), token, lines, placedAt: Date.now() - 2 * MINUTE });
  await before.stock.take(sale);
  await before.stock.settle(token);
  await before.close();
  const cancel = () => here.run('cli/cancel-order', [number.toLowerCase()], { DATA_DIR: dataDir, ...env });
  const said = [await cancel(), await cancel()];
  const after = openOrderStores(config, redis);
  const left = { order: await after.orders.find(token, Date.now()), sold: await soldOf(after.stock, 'a') };
  await after.close();
  return { said, left };
}

const CANCELLED = {
  said: [
    {
      code: 0,
      stdout: `Order ${number} is cancelled. In stock again: 2 × Cork yoga block.\n`,
      stderr: '',
    },
    { code: 1, stdout: '', stderr: expect.stringContaining(`There is no order ${number}: `) },
  ],
  left: { order: undefined, sold: 0 },
};

describe('npm run cancel-order', () => {
  it('says which number it needs, and makes nothing where there is no shop', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterglow-cancel-none-'));
    const run = (...words: string[]) => here.run('cli/cancel-order', words, { DATA_DIR: folder });
    expect((await run()).stderr).toBe('Name one order by its number. --help says more.\n');
    expect((await run(number)).code).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('gives the pieces back, removes the order, and does both once', async () => {
    expect(await cancelledTwice({})).toEqual(CANCELLED);
  });
});

describeOnRedis('npm run cancel-order, with Redis', (redis) => {
  it('gives the pieces back, removes the order, and does both once', async () => {
    expect(await cancelledTwice({ REDIS_URL: redis.server.url }, redis.connection)).toEqual(CANCELLED);
  });
});
