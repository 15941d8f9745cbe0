import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { read } from '../journeys/seen.js';
import { openAround } from '../journeys/visitors/in-chromium.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { openWindow, putAway } from '../support/windows.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const isWholePage = async (page: Page) => {
  const html = await page.content();
  expect(html).toMatch(/^<!doctype html>/i);
  expect(read(html).heading).not.toBe('');
  expect(html).not.toMatch(/<hx-partial|&lt;hx-partial/);
  await expect(page.locator('header.masthead').count()).resolves.toBe(1);
};

const cardsOf = async (page: Page) => read(await page.content()).cards.map(({ id }) => id);

describeInChromium(
  'a page that changes in place',
  (browser) => {
    const open = async (path: string) => {
      const page = await openWindow(browser(), {
        ...{ baseURL: shop.address, reducedMotion: 'reduce', watched: true },
      });
      await page.goto(path);
      return page;
    };
    const settled = (page: Page) => page.evaluate('window.watched.settled()');
    const press = async (page: Page, name: string) => {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name, exact: true }).first().click();
      await answered;
      await settled(page);
    };

    test('asked on an interest what it means, the preview is seen and has the focus', async () => {
      const page = await open('/interests');
      await press(page, 'Personalise this visit');
      await page.setViewportSize({ width: 390, height: 700 });
      await page.goto('/interests');
      const field = page.locator('#interests-panel #phrase');
      await field.fill('a good espresso at home');
      await press(page, 'Add interest');
      for (const box of await page.locator('.samples input[type="checkbox"]').all()) await box.uncheck();
      await press(page, en.interests.samples.bare);
      await page.goto('/interests');
      const ask = page.locator('.interest-ask button').first();
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await ask.click();
      await answered;
      await settled(page);
      const samples = page.locator('.samples');
      expect(
        await page.evaluate<boolean>("document.querySelector('.samples').contains(document.activeElement)"),
      ).toBe(true);
      const { y = 0 } = (await samples.boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y).toBeLessThan(700);
    });

    test('an interest that was added leaves its field, whether by the button or by Enter; one that was refused stays', async () => {
      const page = await open('/interests');
      await press(page, 'Personalise this visit');
      await page.goto('/interests');
      const field = page.locator('#interests-panel #phrase');
      const words = () => page.locator('.interest-word').allInnerTexts();
      await field.fill('mushroom foraging');
      await press(page, 'Add interest');
      // Looked at and not added yet: the words stay, to be changed.
      expect(await field.inputValue()).toBe('mushroom foraging');
      expect(await words()).not.toContain('mushroom foraging');
      await press(page, en.interests.samples.bare);
      expect(await words()).toContain('mushroom foraging');
      expect(await field.inputValue()).toBe('');
      // Who knows what they want presses Enter twice.
      await field.fill('loose leaf tea');
      for (const _press of ['look', 'add']) {
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.keyboard.press('Enter');
        await answered;
        await settled(page);
      }
      expect(await field.inputValue()).toBe('');
      expect(await words()).toContain('loose leaf tea');
      await field.fill('running shoes');
      await press(page, 'Add interest');
      const left = page.waitForResponse(/\/interests$/);
      await page.getByRole('link', { name: 'Cancel' }).click();
      await left;
      await settled(page);
      expect(await page.locator('.samples').count()).toBe(0);
      expect(await page.evaluate('document.activeElement.id')).toBe('phrase');
      expect(await words()).not.toContain('running shoes');
      await field.fill('грибы');
      await press(page, 'Add interest');
      expect(await field.inputValue()).toBe('грибы');
    });

    test('brings the interests with a press once they were opened, and fetches them when they are', async () => {
      const page = await open('/products/cork-yoga-block');
      const answerTo = async (name: string) => {
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.getByRole('button', { name, exact: true }).first().click();
        const text = await (await answered).text();
        await settled(page);
        return text;
      };
      expect(await answerTo('Interested')).not.toContain('hx-target="#interests-panel"');
      const fetched = page.waitForResponse(/\/interests$/);
      await page.locator('.drawer-handle').click();
      await fetched;
      await settled(page);
      const panel = page.locator('#interests-panel');
      expect(await panel.textContent()).toContain('You are interested in Cork yoga block');
      await page.keyboard.press('Escape');
      expect(await answerTo('Save')).toContain('hx-target="#interests-panel"');
      await page.locator('.drawer-handle').click();
      expect(await panel.textContent()).toContain('You saved Cork yoga block');
      await putAway(page);
    });

    test('fetches the interests anew where a press was under way while they were opened', async () => {
      const page = await open('/products/cork-yoga-block');
      // The press is held back until the drawer is filled.
      let letGo = () => {};
      const filled = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      await page.route('**/signals', async (route) => {
        await filled;
        await route.continue();
      });
      await page.getByRole('button', { name: 'Interested', exact: true }).first().click();
      const fetched = page.waitForResponse(/\/interests$/);
      await page.locator('.drawer-handle').click();
      await fetched;
      letGo();
      const panel = page.locator('#interests-panel');
      await expect.poll(() => panel.textContent()).toContain('You are interested in Cork yoga block');
      await page.context().close();
    });

    test('is a whole page again after Back and Forward, in a plain visit and a personalised one', async () => {
      const page = await open('/departments/running');
      for (const personalised of [false, true]) {
        if (personalised) await press(page, 'Personalise this visit');
        await page.goto('/departments/running');
        const popular = await cardsOf(page);
        const filtered = page.waitForResponse(/departments\/running\?.*sort=priceUp/);
        await page.locator('#filter-sort').selectOption('priceUp');
        await filtered;
        await settled(page);
        expect(page.url()).toContain('sort=priceUp');
        const cheapest = await cardsOf(page);
        await page.goto('/products/cork-yoga-block');
        for (const move of ['back', 'back', 'forward', 'forward', 'back'] as const) {
          if (move === 'back') await page.goBack();
          else await page.goForward();
          await settled(page);
          await page.waitForLoadState();
          await isWholePage(page);
          if (page.url().includes('/products/')) continue;
          const wanted = page.url().includes('sort=priceUp') ? cheapest : popular;
          await expect
            .poll(() => cardsOf(page), { message: `${move} to ${page.url()}`, timeout: 10_000 })
            .toEqual(wanted);
          await isWholePage(page);
        }
      }
      await putAway(page);
    });

    test('a page reached by Back after forgetting shows nothing of the visit', async () => {
      const page = await open('/products/cork-yoga-block');
      await press(page, 'Interested');
      await page.goto('/');
      expect(await page.content()).toContain('For this visit');
      await openAround(page, 'Forget this visit');
      await page.getByRole('button', { name: 'Forget this visit' }).click();
      // Its address is that of the page before as soon as its script runs.
      await page.getByRole('heading', { name: en.receipt.title }).waitFor();
      await page.goBack();
      await page.waitForLoadState();
      await isWholePage(page);
      expect(await page.content()).not.toContain('For this visit');
      await putAway(page);
    });

    test('keeps the focus on what was pressed', async () => {
      const page = await open('/products/cork-yoga-block');
      const focused = async () =>
        (await page.evaluate<string>('document.activeElement.textContent')).replace('✓', '').trim();
      for (const name of ['Interested', 'Save', 'Not relevant', 'Add to basket']) {
        await page.getByRole('button', { name, exact: true }).first().focus();
        const answered = page.waitForResponse((response) => response.request().method() === 'POST');
        await page.keyboard.press('Enter');
        await answered;
        await settled(page);
        expect(await focused(), name).toBe(name);
      }
      await putAway(page);
    });

    test('has one polite live region from the start, which says what happened', async () => {
      const page = await open('/products/cork-yoga-block');
      const regions = page.locator('[aria-live], [role=status], [role=alert], [role=log], output');
      expect(await regions.count()).toBe(1);
      expect((await regions.first().textContent())?.trim()).toBe('');
      await page.evaluate(`window.region = document.querySelector('[role=status]')`);
      await press(page, 'Save');
      expect(await regions.count()).toBe(1);
      expect(await regions.first().textContent()).toContain('Saved: Cork yoga block.');
      expect(await page.evaluate(`window.region === document.querySelector('[role=status]')`)).toBe(true);
      await putAway(page);
    });

    test('says so when the shop cannot be reached', async () => {
      const page = await open('/products/cork-yoga-block');
      await page.context().setOffline(true);
      await page.getByRole('button', { name: 'Save', exact: true }).first().click();
      await page.getByText('The shop could not be reached.').waitFor();
      await page.context().setOffline(false);
      await putAway(page);
    });

    test('suggests while it is typed, and Escape puts it away', async () => {
      const page = await open('/');
      const suggested = page.waitForResponse(/search\/suggestions\?q=moka/);
      await page.getByLabel('Search the shop').pressSequentially('moka');
      await suggested;
      await settled(page);
      expect(await page.locator('#suggestions a:visible').count()).toBeGreaterThan(0);
      expect(await page.evaluate('document.activeElement.id')).toBe('search-field');
      await page.keyboard.press('Escape');
      expect(await page.locator('#suggestions a:visible').count()).toBe(0);
      await putAway(page);
    });

    test('two tabs at once share one visit and lose nothing', async () => {
      const one = await open('/products/cork-yoga-block');
      await press(one, 'Save');
      const other = await one.context().newPage();
      await other.goto('/products/cork-yoga-wedge');
      // The tabs press at the same time; within one of them there is one pointer, so one press after another.
      const inOne = async () => {
        await press(one, 'Add to basket');
        await press(one, 'Interested');
      };
      const inOther = async () => {
        await press(other, 'Save');
        await press(other, 'Add to basket');
      };
      await Promise.all([inOne(), inOther()]);
      await other.goto('/saved');
      expect(await other.locator('main').textContent()).toMatch(/Cork yoga wedge[\s\S]*Cork yoga block/);
      await one.goto('/basket');
      expect(await one.locator('.basket-line').count()).toBe(2);
      await one.goto('/interests');
      expect(await one.locator('#interests-panel').textContent()).toContain(
        'You are interested in Cork yoga block',
      );
      await one.context().close();
    });
  },
  WITHOUT_PICTURES,
);
