import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { look } from './seen.js';
import { plainForms } from './visitors/without-browser.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({ PERSONALISATION: 'on' });
});
afterAll(() => shop.close());

test('a shop whose law allows it notes a look without being asked', async () => {
  const visitor = await plainForms.open(shop.address);
  await visitor.visit('/');
  expect(await visitor.cookies()).toEqual([]);
  for (const id of ['cork-yoga-block', 'cork-yoga-wedge', 'natural-rubber-yoga-mat']) {
    await visitor.visit(`/products/${id}`);
  }
  await visitor.visit('/');
  const home = await look(visitor);
  expect(home.bar).toContain('Recommendations come from this visit.');
  expect(home.shelves.map(({ title }) => title)).toContain('For this visit');
});

test('stopping is one press, and ends what was noted', async () => {
  const visitor = await plainForms.open(shop.address);
  await visitor.visit('/products/cork-yoga-block');
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.visit('/interests');
  await visitor.press('Stop personalising');
  await visitor.visit('/products/natural-rubber-yoga-mat');
  await visitor.visit('/');
  expect((await look(visitor)).shelves.map(({ title }) => title)).not.toContain('For this visit');
  const [cookie = ''] = await visitor.cookies();
  expect(shop.whatIsKeptOf(sessionOf(cookie)).join()).not.toContain('"view"');
});

test('a privacy signal still turns it off', async () => {
  const visitor = await plainForms.open(shop.address, { headers: { 'Sec-GPC': '1' } });
  await visitor.visit('/products/cork-yoga-block');
  await visitor.visit('/');
  expect(await visitor.cookies()).toEqual([]);
  expect((await look(visitor)).bar).toContain('Your browser sends Global Privacy Control');
});

test('the page offers a way to refuse before anything is noted', async () => {
  const visitor = await plainForms.open(shop.address);
  await visitor.visit('/');
  const { bar } = await look(visitor);
  expect(bar).not.toContain('Nothing about you is noted.');
  await visitor.visit('/interests');
  expect(await visitor.see()).not.toContain(`>${en.visitBar.stop}<`);
  expect(await visitor.see()).toContain(en.visitBar.refuseNote);
  await visitor.press(en.visitBar.refuse);
  expect((await look(visitor)).heading).toBe(en.stopped.title);
  await visitor.visit('/products/cork-yoga-block');
  expect(await visitor.see()).not.toContain(`>${en.visitBar.stop}<`);
  const [cookie = ''] = await visitor.cookies();
  expect(shop.whatIsKeptOf(sessionOf(cookie)).join()).not.toContain('"view"');
});
