import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WeekId } from '../../src/analytics/releases/week.js';
import { DAY } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { read, shelf } from '../journeys/seen.js';
import { openAround } from '../journeys/visitors/in-chromium.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { faultsOf } from '../support/page-faults.js';
import { keepRelease } from '../support/releases.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway, type WindowOptions } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const PLAIN = [
  ...[
    '/',
    '/departments',
    '/departments/running',
    '/departments/running?min=99999',
    '/products/cork-yoga-block',
  ],
  ...['/departments/running?stock=1&max=40&sort=newest', '/search', '/search?q=yoga', '/search?q=qzxwvk'],
  ...[
    '/search/suggestions?q=tent',
    '/basket',
    '/interests',
    '/saved',
    '/what-this-shop-knows',
    '/take-it-with-you',
    '/shopping-for',
    '/how-it-works',
    '/how-it-works/groups',
    '/how-it-works/visits/looking-around',
  ],
  ...['/nowhere', '/products/no-such-thing', '/why/cork-yoga-block'],
];
const BUSY = [
  '/',
  '/?from=page',
  '/products/cork-yoga-block',
  '/search?q=yoga',
  '/basket',
  '/checkout',
  '/interests',
  '/saved',
  '/numbers',
];

describeInChromium(
  'axe finds nothing, and nothing scrolls sideways',
  (browser) => {
    const open = (options: WindowOptions = {}) =>
      openWindow(browser(), { baseURL: shop.address, watched: true, ...options });

    describe('in a plain visit', () => {
      let page: Page;
      beforeAll(async () => {
        page = await open();
      });
      afterAll(() => putAway(page));

      test.each(PLAIN)('%s', async (path) => {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        expect(await faultsOf(page)).toEqual([]);
      });

      test('with a product that is sold out', async () => {
        const { products } = shop.services.snapshot().catalogue;
        await page.goto(`/products/${products.find(({ stock }) => stock === 0)?.id}`);
        expect(await faultsOf(page)).toEqual([]);
      });
    });

    describe('in a busy visit', () => {
      let page: Page;
      const press = (path: string, form: Readonly<Record<string, string>>) =>
        page.request.post(path, { form: { ...form }, headers: { Origin: shop.address } });
      beforeAll(async () => {
        page = await open();
        await press('/personalisation', {});
        await press('/interests', { phrase: 'mushroom foraging' });
        for (const product of ['cork-yoga-block', 'cork-yoga-wedge', 'three-cup-moka-pot'])
          for (const kind of ['interested', 'save']) await press('/signals', { product, kind });
        await press('/signals', { product: 'folding-yoga-chair', kind: 'hide' });
        await press('/signals', { product: 'round-yoga-mat', kind: 'notRelevant' });
        await press('/basket/lines', { product: 'cork-yoga-block', quantity: '2' });
      });
      afterAll(() => putAway(page));

      test.each(BUSY)('%s', async (path) => {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        expect(await faultsOf(page)).toEqual([]);
      });

      test('with the drawer open, after presses in place', async () => {
        await page.setViewportSize({ width: 1_280, height: 900 });
        await page.goto('/');
        const { name = '' } = shelf(read(await page.content()), 'For this visit').cards[0] ?? {};
        const asked = page.waitForResponse(/\/interests$/);
        await page.locator('.drawer-handle').click();
        await asked;
        await page.locator('.interest').first().waitFor();
        const hidden = page.waitForResponse(/\/signals$/);
        await page
          .getByRole('button', { name: `Hide ${name}`, exact: true })
          .first()
          .click();
        await hidden;
        // The card itself says that it is hidden.
        await page.locator('main').getByRole('button', { name: /^Undo/ }).first().waitFor();
        expect(await faultsOf(page)).toEqual([]);
      });

      test('with samples of an interest that is not added yet', async () => {
        for (const words of ['coffee', 'submarine periscope']) {
          await page.goto('/interests');
          await page.getByLabel('Add an interest').fill(words);
          await page.getByRole('button', { name: 'Add interest' }).click();
          await page.locator('.samples').waitFor();
          expect(await faultsOf(page)).toEqual([]);
        }
      });

      test('with the account of a card', async () => {
        await page.goto('/');
        await page.goto(shelf(read(await page.content()), 'For this visit').cards[0]?.why ?? '');
        expect(await faultsOf(page)).toEqual([]);
      });

      test('with what removing an interest would change', async () => {
        await page.goto('/interests');
        await page.locator('.interest-rest summary').first().click();
        expect(await faultsOf(page)).toEqual([]);
        await page
          .getByRole('link', { name: /^What would change\?/ })
          .first()
          .click();
        await page.waitForURL('**/removal');
        expect(await faultsOf(page)).toEqual([]);
      });

      test('with what the shop knows, an order and its payment', async () => {
        await page.goto('/what-this-shop-knows');
        expect(await faultsOf(page)).toEqual([]);
        await page.goto('/checkout');
        await page.getByRole('button', { name: 'Place order' }).click();
        await page.waitForURL('**/orders/*');
        expect(await faultsOf(page)).toEqual([]);
        await page.getByRole('link', { name: 'Continue to payment' }).click();
        await page.waitForURL('**/demo-payment/*');
        expect(await faultsOf(page)).toEqual([]);
      });

      test('while it is for someone else, and asked why something is not relevant', async () => {
        await press('/shopping-for/someone-else', {});
        for (const path of ['/', '/shopping-for', '/interests', '/basket']) {
          await page.goto(path, { waitUntil: 'domcontentloaded' });
          expect(await faultsOf(page)).toEqual([]);
        }
        await page.goto('/products/three-cup-moka-pot');
        await page.getByRole('button', { name: 'Not relevant' }).first().click();
        await page.locator('#notice').getByText('Why not?').waitFor();
        expect(await faultsOf(page)).toEqual([]);
        await press('/shopping-for/open', { list: 'main' });
      });

      test('with the receipt of forgetting', async () => {
        await page.goto('/');
        await openAround(page, 'Forget this visit');
        expect(await faultsOf(page)).toEqual([]);
        await page.getByRole('button', { name: 'Forget this visit' }).first().click();
        // Its address is that of the page before as soon as its script runs.
        await page.getByRole('heading', { name: en.receipt.title }).waitFor();
        expect(await faultsOf(page)).toEqual([]);
      });
    });

    test('on the pages of operators', async () => {
      const page = await open();
      const code = await shop.services.operators.code.renew();
      const { segments } = shop.services.snapshot().shop;
      await page.goto('/operators/login');
      await page.getByLabel('Operator code').fill('wrong');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('alert').waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByLabel('Operator code').fill(code);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.waitForURL('**/operators');
      expect(await faultsOf(page)).toEqual([]);
      await keepRelease(shop.config, '2026-W46' as WeekId, { segments, simulated: true });
      for (const path of [
        ...['/operators', '/operators/releases/2026-W46', '/operators/releases/2026-W46/searches'],
      ]) {
        await page.goto(path);
        expect(await faultsOf(page)).toEqual([]);
      }
      await putAway(page);
    });

    test('with what was bought two weeks before, and why it is there', async () => {
      const page = await open();
      const press = (path: string, form: Readonly<Record<string, string>>) =>
        page.request.post(path, { form: { ...form }, headers: { Origin: shop.address } });
      await press('/personalisation', {});
      await press('/memory', { length: 'weeks' });
      await press('/basket/lines', { product: 'huila-everyday-coffee', quantity: '1' });
      await page.goto('/checkout');
      await page.getByRole('button', { name: 'Place order' }).click();
      await page.waitForURL('**/orders/*');
      shop.wait(15 * DAY);
      try {
        await page.goto('/');
        expect(await faultsOf(page)).toEqual([]);
        await page.goto(shelf(read(await page.content()), 'Bought before').cards[0]?.why ?? '');
        expect(await faultsOf(page)).toEqual([]);
        await page.goto('/');
        await page.getByRole('button', { name: 'Hide Huila everyday coffee', exact: true }).click();
        await page.locator('main').getByRole('button', { name: /^Undo/ }).first().waitFor();
        expect(await faultsOf(page)).toEqual([]);
        await page.goto('/');
        expect(read(await page.content()).shelves.map(({ title }) => title)).not.toContain('Bought before');
      } finally {
        shop.wait(-15 * DAY);
        await putAway(page);
      }
    });

    test('where a browser objects to being personalised', async () => {
      const page = await open({ extraHTTPHeaders: { 'Sec-GPC': '1' } });
      for (const path of ['/', '/interests']) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        expect(await faultsOf(page)).toEqual([]);
      }
      await putAway(page);
    });

    test('the instrument finds what is wrong', async () => {
      const page = await open();
      await page.goto('/');
      await page.evaluate(
        `document.querySelector('h1').outerHTML = '<img src="/x.png"><button></button><pre>' + 'x'.repeat(900)`,
      );
      const faults = (await faultsOf(page)).join();
      for (const fault of ['image-alt', 'button-name', 'scrolls sideways']) expect(faults).toContain(fault);
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
