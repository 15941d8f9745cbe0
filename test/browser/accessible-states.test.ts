import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY } from '../../src/time/clock.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { faultsOf } from '../support/page-faults.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

describeInChromium(
  'axe finds nothing in states that take a way to reach',
  (browser) => {
    const post = (page: Page, path: string, form: Readonly<Record<string, string>>) =>
      page.request.post(path, { form: { ...form }, headers: { Origin: shop.address } });

    /** A window with interests of two groups, and something turned down in one of them. */
    async function visited(): Promise<Page> {
      const page = await openWindow(browser(), { baseURL: shop.address, watched: true });
      await post(page, '/personalisation', {});
      for (const product of ['cork-yoga-block', 'cork-yoga-wedge', 'three-cup-moka-pot'])
        await post(page, '/signals', { product, kind: 'interested' });
      await post(page, '/signals', { product: 'folding-yoga-chair', kind: 'notRelevant' });
      return page;
    }
    async function inVisit(work: (page: Page) => Promise<void>): Promise<void> {
      const page = await visited();
      await work(page);
      await putAway(page);
    }
    const expectNone = async (page: Page) => expect(await faultsOf(page)).toEqual([]);
    const press = async (page: Page, name: string) => {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name, exact: true }).first().click();
      await answered;
      await page.evaluate('window.watched?.settled()');
    };

    test('the page of a group', () =>
      inVisit(async (page) => {
        await page.goto('/how-it-works/groups');
        await page.goto(
          (await page.locator('main a[href^="/how-it-works/groups/"]').first().getAttribute('href')) ?? '',
        );
        await expectNone(page);
      }));

    test('an interest with all that is folded open, after the memory was changed', () =>
      inVisit(async (page) => {
        await page.goto('/interests');
        await page.locator('details:has(input[name="length"]) > summary').click();
        await page.locator('input[name="length"][value="weeks"]').check();
        await press(page, 'Remember so long');
        await page.locator('details:has(input[name="length"])').evaluate('one => { one.open = true; }');
        for (const fold of await page.locator('.interest details > summary').all()) await fold.click();
        expect(await page.locator('.fading-former').count()).toBeGreaterThan(1);
        for (const curve of await page.locator('.fading-curve').all())
          expect(await curve.getAttribute('aria-hidden')).toBe('true');
        const before = page.locator('.interest .fading-before').first();
        expect(await before.isVisible()).toBe(true);
        const meters = await page.getByRole('meter').all();
        expect(meters.length).toBeGreaterThan(1);
        for (const meter of meters) expect(await meter.getAttribute('aria-label')).toMatch(/: \d+ per cent$/);
        await expectNone(page);
      }));

    test('words that are refused', () =>
      inVisit(async (page) => {
        await page.goto('/interests');
        await page.getByLabel('Add an interest').fill('jane.doe@example.org');
        await page.getByRole('button', { name: 'Add interest' }).click();
        await page.locator('#notice').getByText(/./).first().waitFor();
        await expectNone(page);
      }));

    test('a file of interests, whole and damaged', () =>
      inVisit(async (page) => {
        const text = await (await page.request.get('/take-it-with-you/interests.json')).text();
        for (const pasted of [text, text.slice(9)]) {
          await page.goto('/take-it-with-you');
          await page.locator('textarea').first().fill(pasted);
          await page.getByRole('button', { name: 'Look inside', exact: true }).click();
          await page.waitForLoadState();
          await expectNone(page);
        }
      }));

    test('the end of personalisation, and what asks first after it', () =>
      inVisit(async (page) => {
        await page.goto('/products/cork-yoga-wedge');
        const other = await page.context().newPage();
        await other.goto('/products/three-cup-moka-pot');
        await other.locator('form[action="/personalisation/end"] button').first().click();
        await other.waitForLoadState();
        await expectNone(other);
        await other.close();
        await page.locator('#buy-box [data-press="notRelevant"]').click();
        await page.locator('#notice').getByText(/./).first().waitFor();
        await expectNone(page);
      }));

    test('an order on paper, and what operators read of orders', () =>
      inVisit(async (page) => {
        await post(page, '/basket/lines', { product: 'cork-yoga-block', quantity: '1' });
        await page.goto('/checkout');
        await page.getByRole('button', { name: 'Place order' }).click();
        await page.waitForURL('**/orders/*');
        await page.goto((await page.locator('a[href$="/print"]').first().getAttribute('href')) ?? '');
        await expectNone(page);
        await page.goto('/operators/login');
        await page.getByLabel('Operator code').fill(await shop.services.operators.code.renew());
        await page.getByRole('button', { name: 'Log in' }).click();
        await page.waitForURL('**/operators');
        await page.goto('/operators/orders');
        await expectNone(page);
      }));

    test('the numbers behind a shelf of own words, and a list for someone else that has ended', () =>
      inVisit(async (page) => {
        await post(page, '/interests', { phrase: 'mushroom foraging' });
        await page.goto('/');
        const numbers = page.locator('a[href^="/numbers"]');
        await page.goto((await numbers.last().getAttribute('href')) ?? '');
        await expectNone(page);
        await post(page, '/memory', { length: 'weeks' });
        await post(page, '/shopping-for/someone-else', {});
        shop.wait(2 * DAY);
        await page.goto('/');
        await expectNone(page);
        shop.wait(-2 * DAY);
      }));
  },
  WITHOUT_PICTURES,
);
