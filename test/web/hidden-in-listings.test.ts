import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { categoryPath, departmentPath } from '../../src/web/http/paths.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

/** One product of its own brand, tag and word, among others. */
const PRODUCTS = demoProducts()
  .slice(0, 80)
  .map((product) =>
    product.id === 'cork-yoga-block'
      ? { ...product, name: 'Zibeline block', brand: 'Zibelinists', tags: ['zibelinous'] }
      : product,
  );
const HIDDEN = PRODUCTS.find(({ id }) => id === 'cork-yoga-block')!;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: PRODUCTS });
});
afterEach(() => shop.close());

async function hiding(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${HIDDEN.id}`);
  await visitor.press('Hide');
  return visitor;
}

const listing = (html: string) => textOf(/<section id="listing"[\s\S]*?<\/section>/.exec(html)?.[0] ?? '');
const NOTE = `1 product is hidden by you. ${en.listing.hiddenLink}`;

describe('a listing of which something is hidden', () => {
  test.each(['/search?q=zibeline+block', '/search?q=zibelinous&sort=name', categoryPath(HIDDEN)])(
    'says so and leads to it: %s',
    async (path) => {
      const visitor = await hiding();
      const { text } = await visitor.open(path);
      expect(listing(text)).toContain(NOTE);
      expect(listing(text)).not.toContain(en.listing.empty);
      expect(text).toContain(`<a href="/saved#things-hidden">${en.listing.hiddenLink}</a>`);
      expect((await visitor.open('/saved')).text).toContain('id="things-hidden"');
      await visitor.press('Show again Zibeline block');
      expect(listing((await visitor.open(path)).text)).not.toContain('hidden by you');
      expect(listing((await visitor.open(path)).text)).toContain('Zibeline block');
    },
  );

  test('says so only of what the filters would list', async () => {
    const visitor = await hiding();
    const path = departmentPath(HIDDEN);
    expect(listing((await visitor.open(`${path}?min=9000`)).text)).not.toContain('hidden by you');
    expect(listing((await visitor.open(`${path}?min=9000`)).text)).toContain(en.listing.empty);
    expect(listing((await visitor.open(`${path}?stock=1`)).text)).toContain(NOTE);
    expect(listing((await visitor.open(`${path}?brand=zibelinists`)).text)).toContain(NOTE);
  });

  test('leaves it out of what the filters count', async () => {
    const visitor = await hiding();
    const path = departmentPath(HIDDEN);
    const brands = (html: string) =>
      textOf(/<fieldset class="filters-brands">[\s\S]*?<\/fieldset>/.exec(html)?.[0] ?? '');
    expect(brands((await shopper(shop.app).open(path)).text)).toContain('Zibelinists 1');
    expect(brands((await visitor.open(path)).text)).not.toContain('Zibelinists');
    expect(brands((await visitor.open(`${path}?brand=zibelinists`)).text)).toContain('Zibelinists 0');
  });

  test('is not spoken of to who has hidden nothing', async () => {
    const { text } = await shopper(shop.app).open(departmentPath(HIDDEN));
    expect(text).not.toContain('hidden by you');
  });
});
