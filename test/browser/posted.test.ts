import { afterAll, beforeAll, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium, WITHOUT_PICTURES } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const BLOCK = '/products/cork-yoga-block';

describeInChromium(
  'Back to a page that answered a form',
  (browser) => {
    const opened = async () => (await browser().newContext({ baseURL: shop.address })).newPage();

    test('after an order that something had changed is the checkout as it stands', async () => {
      const page = await opened();
      await page.goto(BLOCK);
      await page.getByRole('button', { name: en.product.add }).click();
      await page.locator('.notice-body').waitFor();
      await page.goto('/checkout');
      // Another window changes the basket meanwhile.
      const other = await page.context().newPage();
      await other.goto(BLOCK);
      await other.getByRole('button', { name: en.product.add }).click();
      await other.locator('.notice-body').waitFor();
      await page.getByRole('button', { name: en.checkout.place }).click();
      await page.getByRole('heading', { name: en.checkout.changedTitle }).waitFor();
      await page.getByRole('link', { name: en.checkout.back }).click();
      await page.waitForURL('**/basket');
      await page.goBack();
      await page.getByRole('heading', { name: en.checkout.title, exact: true }).waitFor();
      await page.context().close();
    });

    test('after a file was looked into is the page that it was chosen on', async () => {
      const page = await opened();
      await page.goto('/take-it-with-you');
      await page
        .getByLabel(en.takeAlong.pasted)
        .fill(
          '{"format":"afterglow-signature","version":1,"interests":[],"signature":{"key":"-PNair8iW5U","mac":"41q51PEejJKGxhD8UY2dJWUYf4SsS3IktPFpA7Zly_U"}}',
        );
      await page.getByRole('button', { name: en.takeAlong.look }).click();
      await page.getByRole('heading', { name: en.takeAlong.holdsTitle }).waitFor();
      await page.goto('/departments');
      await page.goBack();
      await page.getByRole('heading', { name: en.takeAlong.title }).waitFor();
      await page.context().close();
    });
  },
  WITHOUT_PICTURES,
);

describeInChromium(
  'A press whose page is left at once',
  (browser) => {
    test('is carried out all the same, where the shop was busy meanwhile', async () => {
      const context = await browser().newContext({ baseURL: shop.address });
      const page = await context.newPage();
      // A visit of before: a browser that has no cookie yet would throw the one of a dropped answer away.
      await page.goto('/products/cork-yoga-wedge');
      await page.getByRole('button', { name: en.signals.save.button, exact: true }).first().click();
      await page.locator('.notice-body').waitFor();
      await page.goto(BLOCK);
      await page.evaluate(`
      setTimeout(() => document.querySelector('main [data-press="save"]').click(), 200);
      setTimeout(() => location.assign('/departments'), 260);
    `);
      // The shop is in this process: it hears of the press only once the page is left.
      const until = performance.now() + 1_200;
      while (performance.now() < until);
      await page.waitForURL('**/departments');
      await page.waitForTimeout(1_500);
      await page.goto('/saved');
      await page.getByText('Cork yoga block').first().waitFor();
      await context.close();
    });
  },
  WITHOUT_PICTURES,
);
