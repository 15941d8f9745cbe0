import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const countAfter = (html: string, name: string) =>
  Number(new RegExp(`${name} (\\d+) product`).exec(textOf(html))?.[1]);
const listedOn = (html: string) => Number(/id="listing-count"[^>]*>(\d+)/.exec(html)?.[1]);
const totalOf = (html: string) => Number(/(\d[\d,]*) products\./.exec(textOf(html))?.[1]?.replace(',', ''));
const windowTotalOf = (html: string) =>
  Number(/(\d[\d,]*) products (?:in|of)/.exec(textOf(html))?.[1]?.replace(',', ''));

test('a department is said to hold as many products as its page then lists', async () => {
  const visitor = shopper(shop.app);
  const running = await visitor.open('/departments/running');
  const listed = listedOn(running.text);
  const [hidden = ''] = /(?<=data-product-card=")[^"]+/.exec(running.text) ?? [];
  const total = totalOf((await visitor.open('/departments')).text);
  await visitor.open('/departments/running');
  await visitor.post('/signals', { product: hidden, kind: 'hide' });
  for (const path of ['/', '/departments'])
    expect(countAfter((await visitor.open(path)).text, 'Running'), path).toBe(listed - 1);
  expect(totalOf((await visitor.open('/departments')).text)).toBe(total - 1);
  // The window of the home page says how much there is, and nothing was asked to be personalised.
  expect(windowTotalOf((await visitor.open('/')).text)).toBe(total - 1);
  expect(listedOn((await visitor.open('/departments/running')).text)).toBe(listed - 1);
  expect(countAfter((await visitor.open('/search?q=running')).text, 'See all of Running:')).toBe(listed - 1);
  // Of another visit nothing is counted off.
  expect(countAfter((await shopper(shop.app).open('/')).text, 'Running')).toBe(listed);
});
