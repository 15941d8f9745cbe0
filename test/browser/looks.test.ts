import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from '../support/axe.js';
import { describeInChromium } from '../support/browser.js';
import { type ServedShop, serveTestShop } from '../support/served-shop.js';

/** Pages with everything on them. */
const TELLING = ['/', '/products/cork-yoga-block', '/interests'];

describeInChromium('pages in a browser', (browser) => {
  let shop: ServedShop;
  const complaints: string[] = [];

  beforeAll(async () => {
    shop = await serveTestShop({ now: Date.now() });
  });
  afterAll(() => shop?.close());

  async function open(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/status of 40\d/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (asked) => {
      if (!asked.url().startsWith(shop.address)) complaints.push(`foreign request ${asked.url()}`);
    });
    return page;
  }

  async function faultsOf(page: Page): Promise<string[]> {
    const violations = await violationsOn(page);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  async function fillVisit(page: Page): Promise<void> {
    await page.goto(`${shop.address}/products/cork-yoga-block`);
    await page.getByRole('button', { name: 'Interested', exact: true }).click();
    await page.getByRole('status').getByText('Noted').waitFor();
    await page.getByRole('button', { name: 'Add to basket' }).click();
    await page.getByRole('status').getByText('In your basket').waitFor();
    await page.goto(`${shop.address}/products/ground-moka-pot-coffee`);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await page.getByRole('status').getByText('Hidden').waitFor();
  }

  // What axe says of every page at 320 and 1280 pixels is in accessibility.test.ts; this is the layout between them.
  test('fit and meet WCAG 2.2 AA at 768 px, before and after presses', async () => {
    const context = await browser().newContext({
      colorScheme: 'dark',
      viewport: { width: 768, height: 900 },
    });
    const page = await open(context);
    for (const busy of [false, true]) {
      if (busy) await fillVisit(page);
      for (const path of TELLING) {
        await page.goto(shop.address + path);
        expect(await faultsOf(page), `${path} ${busy}`).toEqual([]);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          path,
        ).toBeLessThanOrEqual(0);
      }
    }
    await context.close();
  });

  test('open the interests beside the page where there is room, and close them with Escape', async () => {
    const context = await browser().newContext({ viewport: { width: 1240, height: 900 } });
    const page = await open(context);
    await fillVisit(page);
    await page.locator('.drawer-handle').click();
    await page.locator('.drawer .interest').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.drawer input[name="phrase"]').focus();
    await page.keyboard.press('Escape');
    expect(await page.locator('.drawer-body').isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.className')).toBe('drawer-handle');
    await context.close();
  });

  test('filter in place, and Back shows the page as it was and never a bare fragment', async () => {
    const context = await browser().newContext({ viewport: { width: 1240, height: 900 } });
    const page = await open(context);
    await page.goto(`${shop.address}/departments/running`);
    const before = await page.locator('#listing-count').textContent();
    await page.locator('#filter-sort').selectOption('priceUp');
    await page.waitForURL(/sort=priceUp/);
    await page.locator('.filters-more summary').click();
    await page.locator('input[name="stock"]').check();
    await page.waitForURL(/stock=1/);
    await page.getByText('In stock only ×').waitFor();
    await page.locator('.card-name a').first().click();
    await page.locator('.product').waitFor();
    await page.goBack();
    await page.getByText('In stock only ×').waitFor();
    await page.goBack();
    await page.goBack();
    await page.waitForURL(/running$/);
    await expect.poll(() => page.locator('#listing-count').textContent()).toBe(before);
    expect(await page.locator('.masthead').count()).toBe(1);
    await page.goForward();
    await page.waitForURL(/sort=priceUp/);
    expect(await page.locator('.masthead').count()).toBe(1);
    expect(await page.locator('hx-partial').count()).toBe(0);
    await context.close();
  });

  test('complain about nothing: no policy violation, no error, no foreign request', () => {
    expect(complaints).toEqual([]);
  });
});
