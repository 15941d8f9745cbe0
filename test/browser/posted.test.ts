import { afterAll, beforeAll, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { describeInChromium } from '../support/browser.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const BLOCK = '/products/cork-yoga-block';

describeInChromium('Back to a page that answered a form', (browser) => {
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
});
