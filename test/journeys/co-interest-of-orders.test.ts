import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { readTable, tableFile } from '../../src/co-interest-store/table-file.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { anOrder } from '../contracts/orders.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';
import { startWorkerProcess } from '../support/worker-process.js';

/** Orders that a pair must be of. */
const LEAST = 50;

let shop: ShopUnderTest;
let analyticsDir: string;
beforeAll(async () => {
  analyticsDir = mkdtempSync(join(tmpdir(), 'afterglow-orders-'));
  shop = await openShopUnderTest({ ANALYTICS_DIR: analyticsDir, CO_INTEREST: 'orders' });
});
afterAll(async () => {
  await shop.close();
  rmSync(analyticsDir, { recursive: true, force: true });
});

/** Orders of three days ago by this machine's clock, which is the worker's. */
async function order(count: number, name: string, ...products: readonly Product[]): Promise<void> {
  const [line] = anOrder().lines;
  const lines = products.map(({ id }) => ({ ...line!, product: id }));
  for (let i = 0; i < count; i++) {
    const token = `${name}${i}`.padEnd(22, '-') as OrderToken;
    await shop.services.orders.place({ ...anOrder(), token, lines, placedAt: Date.now() - 3 * DAY });
  }
}

test('what fifty orders had together the worker counts, and the shop recommends together; what fewer had it does not', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const [about] = products;
  const [often, seldom] = products.filter(
    ({ department, stock }) => department !== about!.department && stock !== 0,
  );
  await order(LEAST, 'often', about!, often!);
  await order(LEAST - 1, 'seldom', about!, seldom!);
  const worker = startWorkerProcess({
    DATA_DIR: shop.config.dataDir,
    ANALYTICS_DIR: analyticsDir,
    CO_INTEREST: 'orders',
  });
  const path = tableFile(shop.config.dataDir);
  await until(async () => (await readTable(path)) !== undefined, 'the worker has fitted a table', 30_000);
  expect(await worker.stop()).toBe(0);
  expect((await readTable(path))?.products.toSorted()).toEqual([about!.id, often!.id].toSorted());

  const visitor = shopper(shop.app);
  const look = async () => (await visitor.open(`/products/${about!.id}`)).text;
  const reason = `Others looked at or bought this with ${about!.name}`;
  await until(async () => textOf(await look()).includes(reason), 'the shop has taken the table over', 10_000);
  const text = await look();
  expect(text).toContain(often!.name);
  expect(text).not.toContain(seldom!.name);
  const { text: told } = await visitor.open('/how-it-works');
  expect(textOf(told)).toContain('A day after an order the shop counts which products were in it together');
});
