import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { type ImportedShop, openImportedShop } from '../support/imported-shop.js';
import { shopper, textOf } from '../support/shopper.js';

const NOW = Date.UTC(2026, 10, 26, 12);
const FEED = `id,title,description,price,sale_price,sale_price_effective_date,availability,availability_date,product_type
LAMP-BACK,Tin lamp,A lamp of tin.,39.00 EUR,,,backorder,2026-12-20,Home > Lamps
LAMP-PRE,Copper lamp,A lamp of copper.,59.00 EUR,,,preorder,2027-02-01T00:00+0100,Home > Lamps
LAMP-SALE,Oak lamp,A lamp of oak.,20.00 EUR,10.00 EUR,2026-11-20/2026-12-15,in_stock,,Home > Lamps
`;

const main = (html: string) => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
const price = (html: string) => textOf(/<p class="price">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');

/** When the 15th of December ends in each zone, hours after midnight in UTC. */
describe.each([
  ['America/Los_Angeles', 8],
  ['Pacific/Kiritimati', -14],
] as const)('days of a feed in a shop of %s', (zone, behind) => {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-days-'));
  let shop: ImportedShop;
  beforeAll(async () => {
    const file = join(folder, 'feed.csv');
    writeFileSync(file, FEED);
    shop = await openImportedShop(file, { now: NOW, importing: { zone }, env: { SHOP_TIME_ZONE: zone } });
  });
  afterAll(async () => {
    await shop.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('are said as they are written on product page, basket, checkout, order and print', async () => {
    shop.setClock(NOW);
    const visitor = shopper(shop.app);
    const sentences = [
      en.product.stock.backOrder(en.onDay('20 December 2026')),
      en.product.stock.preOrder(en.onDay('1 February 2027')),
    ];
    for (const [at, id] of ['LAMP-BACK', 'LAMP-PRE'].entries()) {
      await visitor.open(`/products/${id}`);
      expect(main((await visitor.open(`/products/${id}`)).text)).toContain(sentences[at]);
      await visitor.press(en.product.add);
    }
    const checkout = (await visitor.open('/checkout')).text;
    const bill = / name="bill" value="([^"]*)"/.exec(checkout)?.[1] ?? '';
    const basket = (await visitor.open('/basket')).text;
    const order = String((await visitor.post('/checkout', { bill })).headers.location);
    const pages = [
      basket,
      checkout,
      (await visitor.open(order)).text,
      (await visitor.open(`${order}/print`)).text,
    ];
    for (const page of pages) for (const sentence of sentences) expect(textOf(page)).toContain(sentence);
  });

  test('end a sale at the midnight of the shop', async () => {
    const end = Date.UTC(2026, 11, 16) + behind * HOUR;
    const visitor = shopper(shop.app);
    shop.setClock(end - 20 * DAY);
    expect(main((await visitor.open('/products/LAMP-SALE')).text)).toContain('15 December');
    shop.setClock(end - 1);
    expect(price((await visitor.open('/products/LAMP-SALE')).text)).toBe('Before €20, now €10');
    shop.setClock(end);
    expect(price((await visitor.open('/products/LAMP-SALE')).text)).toBe('€20');
  });

  test('begin where a pre-order is in stock', async () => {
    const start = Date.UTC(2027, 1, 1) + behind * HOUR;
    const visitor = shopper(shop.app);
    const isAhead = async () =>
      main((await visitor.open('/products/LAMP-PRE')).text).includes(en.badges.preOrder);
    shop.setClock(start - 1);
    expect(await isAhead()).toBe(true);
    shop.setClock(start);
    expect(await isAhead()).toBe(false);
  });
});
