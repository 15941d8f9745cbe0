import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** As a browser tells a page whose window is behind another, or in front again. */
const seen = (isSeen: boolean) => `
  Object.defineProperty(document, 'hidden', { value: ${!isSeen}, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
`;

describeInChromium(
  'the page of interests in a window of its own',
  (browser) => {
    /** Two windows of one visit, and what the one with the interests asks for. */
    const open = async () => {
      const context = await browser().newContext({ baseURL: shop.address });
      const shopping = await context.newPage();
      await shopping.goto('/products/cork-yoga-block');
      await shopping.locator('.buy-box [data-press=interested]').click();
      await shopping.locator('#notice .notice-body').waitFor();
      const interests = await context.newPage();
      const asked: string[] = [];
      await interests.clock.install();
      await interests.goto('/interests');
      await interests.locator('.interest').waitFor();
      interests.on('request', (request) => asked.push(new URL(request.url()).pathname));
      return { context, shopping, interests, asked };
    };
    const labels = (page: { locator(selector: string): { allInnerTexts(): Promise<string[]> } }) =>
      page.locator('.interest-word').allInnerTexts();

    test('follows a press in another window, without being touched', async () => {
      const { context, shopping, interests } = await open();
      await shopping.goto('/products/three-cup-moka-pot');
      await shopping.locator('.buy-box [data-press=interested]').click();
      await expect.poll(() => labels(interests)).toHaveLength(2);
      await context.close();
    });

    test('asks for nothing more while nothing happens, but once a minute for the time', async () => {
      const { context, interests, asked } = await open();
      await interests.clock.runFor(59_000);
      expect(asked).toEqual([]);
      shop.wait(60 * 60_000);
      const before = await interests.locator('.interest-meter').getAttribute('value');
      await interests.clock.runFor(2_000);
      await expect.poll(() => interests.locator('.interest-meter').getAttribute('value')).not.toBe(before);
      expect(asked).toEqual(['/interests']);
      await context.close();
    });

    test('asks for nothing while it cannot be seen, whatever happens, and once when it is seen again', async () => {
      const { context, shopping, interests, asked } = await open();
      await interests.evaluate(seen(false));
      await shopping.goto('/products/three-cup-moka-pot');
      await shopping.locator('.buy-box [data-press=interested]').click();
      await shopping.locator('#notice .notice-body').waitFor();
      await interests.clock.runFor(300_000);
      expect(asked).toEqual([]);
      await interests.evaluate(seen(true));
      await interests.clock.runFor(1_000);
      await expect.poll(() => labels(interests)).toHaveLength(2);
      expect(asked).toEqual(['/interests']);
      await context.close();
    });

    test('waits while something on it is in use', async () => {
      const { context, shopping, interests, asked } = await open();
      await interests.locator('#phrase').fill('trail run');
      await shopping.goto('/products/three-cup-moka-pot');
      await interests.clock.runFor(120_000);
      expect(asked).toEqual([]);
      expect(await interests.locator('#phrase').inputValue()).toBe('trail run');
      await interests.locator('#phrase').fill('');
      await interests.locator('h1').click();
      await expect.poll(() => asked).toEqual(['/interests']);
      await context.close();
    });
  },
  WITHOUT_PICTURES,
);
