import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Account } from '../../src/account/format.js';
import type { Product } from '../../src/catalog/product.js';
import { readRelease, releaseFile } from '../../src/popularity/release.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { anOrder } from '../contracts/orders.js';
import { openPrograms } from '../support/programs.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { cardsOn, shopper, textOf } from '../support/shopper.js';
import { until } from '../support/until.js';
import { startWorkerProcess } from '../support/worker-process.js';

/** Orders that a product must be in. */
const LEAST = 50;

const shelfOf = (html: string, id: string) =>
  html.split('<section').find((one) => one.includes(`id="${id}"`)) ?? '';

describe('what is ordered here', () => {
  const programs = openPrograms();
  let shop: ShopUnderTest;
  let analyticsDir: string;
  let often: readonly Product[];
  let others: readonly Product[];
  beforeAll(async () => {
    analyticsDir = mkdtempSync(join(tmpdir(), 'afterglow-popular-'));
    shop = await openShopUnderTest({ ANALYTICS_DIR: analyticsDir, POPULARITY: 'orders' });
    const { shop: index, catalogue } = shop.services.snapshot();
    const least = index.popularOrder.slice(-7).map((position) => catalogue.products[position]!);
    often = least.slice(0, 5);
    others = least.slice(5);
  });
  afterAll(async () => {
    programs.close();
    await shop.close();
    rmSync(analyticsDir, { recursive: true, force: true });
  });

  /** Orders of three days ago by this machine's clock, which is the worker's. */
  async function order(count: number, name: string, { id }: Product, quantity = 1): Promise<void> {
    const [line] = anOrder().lines;
    const lines = [{ ...line!, product: id, quantity }];
    for (let i = 0; i < count; i++) {
      const token = `${name}-${i}`.padEnd(22, '-') as OrderToken;
      await shop.services.orders.place({ ...anOrder(), token, lines, placedAt: Date.now() - 3 * DAY });
    }
  }

  test('fifty times leads what is popular; forty-nine orders, and one of a thousand pieces, push nothing', async () => {
    for (const [i, product] of often.entries()) await order(LEAST + 10 * i, `often${i}`, product);
    const [seldom, much] = others;
    await order(LEAST - 1, 'seldom', seldom!);
    await order(1, 'much', much!, 1_000);
    const worker = startWorkerProcess({
      DATA_DIR: shop.config.dataDir,
      ANALYTICS_DIR: analyticsDir,
      POPULARITY: 'orders',
    });
    const path = releaseFile(shop.config.dataDir);
    await until(async () => (await readRelease(path)) !== undefined, 'the worker has released', 30_000);
    expect(await worker.stop()).toBe(0);
    const most = often.map(({ id }) => id).toReversed();
    expect((await readRelease(path))?.products.map(([id]) => id)).toEqual(most);

    const visitor = shopper(shop.app);
    const popular = async () => shelfOf((await visitor.open('/')).text, 'popular');
    await until(
      async () => textOf(await popular()).includes(en.shelves.popularNote.both),
      'the shop has taken it over',
      10_000,
    );
    expect(cardsOn(await popular()).slice(0, 5)).toEqual(most);
    for (const { id } of others) expect(cardsOn(await popular())).not.toContain(id);
    expect(shop.logged.join('\n')).not.toContain(most[0]);
  });

  test('is in the account of a shelf, which agrees with the catalogue and the release', async () => {
    const visitor = shopper(shop.app);
    const basket = shelfOf((await visitor.open('/basket')).text, 'shelf-popular');
    const [, link = ''] = /href="(\/numbers\?[^"]+)"/.exec(basket) ?? [];
    const { text } = await visitor.open(`${link.replaceAll('&amp;', '&')}&as=json`);
    const { catalogue, shelf } = JSON.parse(text) as Account;
    const { digest } = (await readRelease(releaseFile(shop.config.dataDir)))!;
    expect(catalogue.popularity).toBe(digest);
    expect(shelf.products.flatMap(({ parts }) => parts.map(({ source }) => source))).toContain('ordered');
    const page = textOf((await visitor.open(link.replaceAll('&amp;', '&'))).text);
    expect(page).toContain(en.numbers.versions.popularity);

    const file = join(shop.config.dataDir, 'account.json');
    writeFileSync(file, text);
    const verify = () => programs.run('cli/verify', [file], { DATA_DIR: shop.config.dataDir });
    expect(await verify()).toMatchObject({ code: 0, stderr: '' });

    rmSync(releaseFile(shop.config.dataDir));
    const refused = await verify();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('another release than the account');
    // The way back without a restart: without a release the catalogue says what sells.
    await until(
      async () => textOf((await visitor.open('/')).text).includes(en.shelves.popularNote.catalogue),
      'the shop goes by the catalogue again',
      10_000,
    );
  });
});

test('a shop that keeps its worker beside itself counts what is ordered though nobody agreed to be counted', async () => {
  const shop = await openShopUnderTest({ POPULARITY: 'orders' });
  try {
    const path = releaseFile(shop.config.dataDir);
    await until(() => existsSync(path), 'the worker beside the shop has looked', 30_000);
  } finally {
    await shop.close();
  }
});
