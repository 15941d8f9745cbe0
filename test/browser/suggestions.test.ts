import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

interface Told {
  readonly role: string | null;
  readonly expanded: string | null;
  readonly autocomplete: string | null;
  /** The name of the list that the field says it controls. */
  readonly controls: string | null;
  /** What stands in the option that is active. */
  readonly active: string | null;
  readonly selected: number;
  readonly options: number;
  readonly focus: string;
}

const TOLD = `(() => {
  const field = document.querySelector('#search-field');
  const list = document.getElementById(field.getAttribute('aria-controls'));
  const active = document.getElementById(field.getAttribute('aria-activedescendant'));
  return {
    role: field.getAttribute('role'),
    expanded: field.getAttribute('aria-expanded'),
    autocomplete: field.getAttribute('aria-autocomplete'),
    controls: list && list.getAttribute('role') + ' ' + list.getAttribute('aria-label'),
    active: active && active.getAttribute('role') === 'option' ? active.getAttribute('href') : null,
    selected: document.querySelectorAll('#suggestions [aria-selected=true]').length,
    options: document.querySelectorAll('#suggestions [role=option][aria-selected][id]').length,
    focus: document.activeElement.id,
  };
})()`;

describeInChromium(
  'suggestions',
  (browser) => {
    const open = async (options: object = {}) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, reducedMotion: 'reduce', watched: true, ...options },
      });
      await page.goto('/');
      return page;
    };
    const type = async (page: Page, text: string) => {
      const suggested = page.waitForResponse((response) =>
        response.url().endsWith(`/search/suggestions?q=${encodeURIComponent(text)}`),
      );
      await page.locator('#search-field').fill(text);
      await suggested;
      await page.evaluate('window.watched.settled()');
    };
    const told = (page: Page) => page.evaluate<Told>(TOLD);
    const hrefs = (page: Page) =>
      page
        .locator('#suggestions a')
        .evaluateAll((links: { getAttribute(name: string): string | null }[]) =>
          links.map((link) => link.getAttribute('href')),
        );

    test('open a list that the field names, and the arrows go through it while the focus stays', async () => {
      const page = await open();
      expect(await told(page)).toMatchObject({
        role: 'combobox',
        expanded: 'false',
        controls: null,
        active: null,
      });
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      const links = await hrefs(page);
      expect(links.length).toBeGreaterThan(1);
      const open_ = {
        expanded: 'true',
        autocomplete: 'list',
        controls: 'listbox Suggestions',
        focus: 'search-field',
      };
      expect(await told(page)).toMatchObject({ ...open_, active: null, selected: 0, options: links.length });
      for (const [key, at] of [
        ['ArrowDown', 0],
        ['ArrowDown', 1],
        ['ArrowUp', 0],
        ['ArrowUp', links.length - 1],
        ['ArrowDown', 0],
        ['End', links.length - 1],
        ['Home', 0],
      ] as const) {
        await page.keyboard.press(key);
        expect(await told(page), key).toMatchObject({ ...open_, active: links[at], selected: 1 });
      }
      // Another list is put in place: nothing of the former is active.
      await type(page, 'mok');
      expect(await told(page)).toMatchObject({ ...open_, active: null, selected: 0 });
      expect((await told(page)).options).toBeGreaterThan(0);
      await putAway(page);
    });

    test('Enter follows the active one, or sends what was typed', async () => {
      const page = await open();
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      const [first] = await hrefs(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${first}`);
      await page.locator('#search-field').focus();
      await type(page, 'tent');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?q=tent');
      await putAway(page);
    });

    test('Escape closes, and once more clears; Tab leaves; an arrow opens again', async () => {
      const page = await open();
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await told(page)).toMatchObject({
        expanded: 'false',
        controls: null,
        active: null,
        selected: 0,
      });
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      expect(await page.locator('#search-field').inputValue()).toBe('moka');
      await page.keyboard.press('ArrowDown');
      expect(await told(page)).toMatchObject({ expanded: 'true', selected: 1 });
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await page.locator('#search-field').inputValue()).toBe('');
      await type(page, 'tent');
      expect((await told(page)).expanded).toBe('true');
      await page.keyboard.press('Tab');
      expect(await told(page)).toMatchObject({ expanded: 'false', focus: '' });
      expect(await page.evaluate('document.activeElement.className')).toBe('search-button');
      expect(await page.locator('#suggestions').isVisible()).toBe(false);
      await putAway(page);
    });

    test('can be pressed by mouse and by finger', async () => {
      for (const hasTouch of [false, true]) {
        const page = await open({ hasTouch, viewport: { width: 400, height: 800 } });
        await page.locator('#search-field').focus();
        await type(page, 'moka');
        const second = page.locator('#suggestions a').nth(1);
        const href = await second.getAttribute('href');
        if (hasTouch) await second.tap();
        else await second.click();
        await page.waitForURL(`**${href}`);
        await putAway(page);
      }
    });

    test('are counted in the live region, and keep nothing on the device', async () => {
      const page = await open();
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      const many = (await hrefs(page)).length;
      const region = page.locator('[role=status]');
      expect(await region.count()).toBe(1);
      expect((await region.textContent())?.trim()).toBe(`${many} suggestions`);
      await type(page, 'qzxwvk');
      expect((await region.textContent())?.trim()).toBe('No suggestions');
      expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
      expect(await page.evaluate('window.watched.refused')).toEqual([]);
      await putAway(page);
    });

    test('work on a page that Back has brought again', async () => {
      const page = await open();
      await page.goto('/departments/running');
      const filtered = page.waitForResponse(/departments\/running\?.*sort=priceUp/);
      await page.locator('#filter-sort').selectOption('priceUp');
      await filtered;
      await page.evaluate('window.watched.settled()');
      const restored = page.waitForResponse((response) => response.url().endsWith('/departments/running'));
      await page.goBack();
      await restored;
      await page.evaluate('window.watched.settled()');
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      await page.keyboard.press('ArrowDown');
      expect(await told(page)).toMatchObject({ role: 'combobox', expanded: 'true', selected: 1 });
      await putAway(page);
    });

    test('are found faultless by axe while they are open', async () => {
      const page = await open();
      await page.locator('#search-field').focus();
      await type(page, 'moka');
      await page.keyboard.press('ArrowDown');
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<{ readonly violations: readonly { readonly id: string }[] }>(
        `axe.run('.masthead', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`,
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
      await putAway(page);
    });

    test('without script there is a plain search form, with no roles that nothing fulfils', async () => {
      const page = await open({ javaScriptEnabled: false });
      for (const path of ['/', '/search/suggestions?q=moka']) {
        await page.goto(path);
        const html = await page.content();
        expect(html).not.toMatch(
          /role="(?:combobox|listbox|option)"|aria-(?:expanded|autocomplete|activedescendant)/,
        );
      }
      await page.goto('/');
      await page.locator('#search-field').fill('moka');
      await page.locator('#search-field').press('Enter');
      await page.waitForURL('**/search?q=moka');
      await putAway(page);
    });
  },
  WITHOUT_PICTURES,
);
