import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, openBrowser, type ServedShop, serveTestShop } from '../support/chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES = [
  '/',
  '/departments',
  '/departments/running?stock=1',
  '/products/cork-yoga-block',
  '/search?q=yoga',
  '/search?q=qzxwvk',
  '/basket',
  '/checkout',
  '/interests',
  '/saved',
  '/what-this-shop-knows',
  '/take-it-with-you',
  '/shopping-for',
  '/how-it-works',
  '/how-it-works/groups',
  '/nowhere',
];

/** Pages with everything on them. */
const TELLING = ['/', '/products/cork-yoga-block', '/interests'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.skipIf(!CHROMIUM)(
  `pages in a browser${CHROMIUM ? '' : ' (skipped: no Chromium; set CHROMIUM)'}`,
  () => {
    let shop: ServedShop;
    let browser: Browser;
    const complaints: string[] = [];

    beforeAll(async () => {
      [shop, browser] = await Promise.all([serveTestShop({ now: Date.now() }), openBrowser()]);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await shop?.close();
    });

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

    /** axe runs through the debugger, not as a script of the page, so the policy stays on. */
    async function violationsOn(page: Page): Promise<string[]> {
      const { violations } = (await page.evaluate(
        `${AXE}; axe.run({ runOnly: ${JSON.stringify(WCAG)} })`,
      )) as AxeResult;
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
      const context = await browser.newContext({
        colorScheme: 'dark',
        viewport: { width: 768, height: 900 },
      });
      const page = await open(context);
      for (const busy of [false, true]) {
        if (busy) await fillVisit(page);
        for (const path of TELLING) {
          await page.goto(shop.address + path);
          expect(await violationsOn(page), `${path} ${busy}`).toEqual([]);
          expect(
            await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
            path,
          ).toBeLessThanOrEqual(0);
        }
      }
      await context.close();
    }, 120_000);

    test('open the interests beside the page where there is room, and close them with Escape', async () => {
      const context = await browser.newContext({ viewport: { width: 1240, height: 900 } });
      const page = await open(context);
      await fillVisit(page);
      await page.locator('.drawer-handle').click();
      await page.locator('.drawer .interest').first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      await page.locator('.drawer input[name="phrase"]').focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('.drawer-body').isVisible()).toBe(false);
      expect(await page.evaluate('document.activeElement.className')).toBe('drawer-handle');
      await context.close();
    }, 60_000);

    test('keep the focus on the button that was pressed, and take the press back by pressing again', async () => {
      const context = await browser.newContext({ viewport: { width: 1240, height: 900 } });
      const page = await open(context);
      await page.goto(`${shop.address}/departments/running`);
      const save = page.locator('.control[value="save"]').first();
      const label = await save.textContent();
      await save.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Saved').waitFor();
      const focused = page.locator(':focus');
      expect(await focused.textContent()).toBe(label);
      expect(await focused.getAttribute('aria-pressed')).toBe('true');
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Taken back').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('status').getByText('Saved').waitFor();
      expect(await page.locator('#site-nav').textContent()).toMatch(/Saved\s+1/);
      await context.close();
    }, 60_000);

    test('filter in place, and Back shows the page as it was and never a bare fragment', async () => {
      const context = await browser.newContext({ viewport: { width: 1240, height: 900 } });
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
    }, 60_000);

    test('suggest while typing, and lead there', async () => {
      const context = await browser.newContext({ viewport: { width: 768, height: 900 } });
      const page = await open(context);
      await page.goto(shop.address);
      await page.locator('#search-field').pressSequentially('cork yo', { delay: 30 });
      await page.locator('.suggestions a', { hasText: 'Cork yoga block' }).click();
      await page.waitForURL(/products\/cork-yoga-block/);
      await context.close();
    }, 60_000);

    test('put nothing on the device that was not asked for', async () => {
      const context = await browser.newContext();
      const page = await open(context);
      for (const path of PAGES) {
        await page.goto(shop.address + path);
        const kept = await page.evaluate(
          '[localStorage.length, sessionStorage.length, document.cookie, indexedDB.databases ? 0 : 0]',
        );
        expect(kept, path).toEqual([0, 0, '', 0]);
      }
      expect(await context.cookies()).toEqual([]);
      await context.close();
    }, 60_000);

    test('complain about nothing: no policy violation, no error, no foreign request', () => {
      expect(complaints).toEqual([]);
    });
  },
);
