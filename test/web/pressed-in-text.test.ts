import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test('a browser without style sheets shows what was pressed, on the product’s page and on its card', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  expect(controls(visitor.page.text)).toContain(en.signals.save.button);
  await visitor.press(en.signals.save.button);
  expect(controls(visitor.page.text)).toContain(`✓ ${en.signals.save.button}`);
  expect(controls(visitor.page.text)).toContain(en.signals.interested.button);
  const list = (await visitor.open('/search?q=cork+yoga+block')).text;
  expect(controls(list)).toContain(`✓ ${en.signals.save.button} Cork yoga block`);
});

/** What the buttons of a page say as plain text. */
const controls = (html: string): readonly string[] =>
  [...html.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)].map(([, inner = '']) => textOf(inner));
