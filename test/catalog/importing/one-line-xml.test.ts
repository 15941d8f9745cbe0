import { afterEach, beforeEach, expect, test } from 'vitest';
import { summaryOf } from '../../../src/catalog/importing/import-report.js';
import { TestShop } from '../import-support.js';

let shop: TestShop;
beforeEach(() => {
  shop = new TestShop();
});
afterEach(() => shop.remove());

const item = (id: string, price: string) =>
  `<item><g:id>${id}</g:id><title>Mug ${id}</title><g:price>${price}</g:price></item>`;
const feed = (between: string) =>
  `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${between}${[
    ...[item('a', '10 EUR'), item('b', '12 USD'), item('c', 'cheap')],
  ].join(between)}</channel></rss>`;

test('rows of an XML on one line are named by their number and id', async () => {
  await shop.import('feed.xml', feed(''));
  expect(shop.reportText()).toContain('product 2 "b", field g:price: is in USD');
  expect(shop.reportText()).toContain('product 3 "c", field g:price: ');
});

test('rows on lines of their own are named by their lines', async () => {
  await shop.import('feed.xml', feed('\n'));
  expect(shop.reportText()).toContain('line 3, column g:price: is in USD');
});

test('rows in another currency can be left out, and the import says how', async () => {
  const feedOf = (...items: readonly string[]) => `<rss><channel>${items.join('')}</channel></rss>`;
  const mixed = feedOf(item('a', '10 EUR'), item('b', '12 USD'), item('c', '13 USD'));
  const report = await shop.import('feed.xml', mixed.replace('<rss>', '<rss xmlns:g="g">'));
  expect(summaryOf(report).join(' ')).toMatch(/One catalogue has one currency\. Mend them, or .*--skip-bad/);
});
