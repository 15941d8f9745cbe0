import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { withRelease } from '../../src/shop/popularity-release.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { cardsOn, shopper, textOf } from '../support/shopper.js';

const { popularNote } = en.shelves;
const shelfOf = (html: string, id: string) =>
  html.split('<section').find((one) => one.includes(`id="${id}"`)) ?? '';

let shop: TestShop;
let ordered: readonly ProductId[];
beforeAll(async () => {
  shop = await openTestShop({ env: { POPULARITY: 'orders' } });
});
afterAll(() => shop.close());

/** Products of one department that can be bought, those that the catalogue calls popular last. */
function leastSold(count: number, department = ''): readonly ProductId[] {
  const { shop: index, catalogue } = shop.services.snapshot();
  const products = index.popularOrder.map((position) => catalogue.products[position]!);
  return products
    .filter((one) => department === '' || one.department === department)
    .slice(-count)
    .map(({ id }) => id);
}

/** The shop takes over a release of these, most ordered first. */
function release(ids: readonly ProductId[]): void {
  const products = ids.map((id, i) => [id, 900 - i] as const);
  shop.services.swap(
    withRelease(shop.services.snapshot(), { released: 0, leastOrders: 50, products, digest: 'one' }),
  );
  ordered = ids;
}

const open = async (path: string) => (await shopper(shop.app).open(path)).text;

describe('what is popular, where the catalogue alone says it', () => {
  test('is said to go by the catalogue, and that orders are counted is told', async () => {
    expect(textOf(shelfOf(await open('/'), 'popular'))).toContain(popularNote.catalogue);
    const told = textOf(await open('/how-it-works'));
    expect(told).toContain(en.howItWorks.sources.popular);
    expect(told).toContain(textOf(en.howItWorks.popularityOrders(50)));
  });
});

describe('what is popular, where the shop’s own orders say all of a shelf', () => {
  beforeAll(() => release(leastSold(12)));

  test('leads every shelf of what sells in their order, and the shelf says so', async () => {
    const home = shelfOf(await open('/'), 'popular');
    expect(cardsOn(home)).toEqual(ordered.slice(0, 8));
    expect(textOf(home)).toContain(popularNote.orders);
    const basket = shelfOf(await open('/basket'), 'shelf-popular');
    expect(cardsOn(basket)).toEqual(ordered.slice(0, 4));
    expect(textOf(basket)).toContain(popularNote.orders);
    for (const shelf of [home, basket]) expect(textOf(shelf)).not.toMatch(/catalogue/);
    expect(textOf(shelfOf(await open('/?lang=de'), 'popular'))).toContain(de.shelves.popularNote.orders);
  });

  test('is why on each of its cards, in both languages', async () => {
    const visitor = shopper(shop.app);
    const basket = shelfOf((await visitor.open('/basket')).text, 'shelf-popular');
    const [, link = ''] = /href="(\/why\/[^"]+)"/.exec(basket) ?? [];
    const path = link.replaceAll('&amp;', '&');
    const why = textOf((await visitor.open(path)).text);
    expect(why).toContain(en.why.sources.ordered);
    expect(why).toContain(en.reasons.ordered);
    expect(why).not.toMatch(/catalogue’s|in the catalogue/);
    const german = textOf((await visitor.open(`${path}&lang=de`)).text);
    expect(german).toContain(de.why.sources.ordered);
    expect(german).toContain(de.reasons.ordered);
  });

  test('is what How it works tells of selling well', async () => {
    const told = textOf(await open('/how-it-works'));
    expect(told).toContain(en.howItWorks.ordered);
    expect(told).not.toContain(`${en.howItWorks.sources.popular} `);
  });
});

describe('what is popular, where they say some of it', () => {
  beforeAll(() => release(leastSold(5)));

  test('stands first, the rest goes by the catalogue, and the shelf says both', async () => {
    const home = shelfOf(await open('/'), 'popular');
    const sold = shop.services
      .snapshot()
      .shop.popularOrder.slice(5, 8)
      .map((position) => shop.services.snapshot().shop.idAt(position));
    expect(cardsOn(home)).toEqual([...ordered, ...sold]);
    expect(textOf(home)).toContain(popularNote.both);
    const visitor = shopper(shop.app);
    await visitor.open('/?lang=de');
    expect(textOf(shelfOf((await visitor.open('/?lang=de')).text, 'popular'))).toContain(
      de.shelves.popularNote.both,
    );
  });

  test('says of each card of a row what puts that one there', async () => {
    const visitor = shopper(shop.app);
    for (const id of ordered.slice(0, 2)) {
      await visitor.open(`/products/${id}`);
      await visitor.press('Hide');
    }
    // Three that were ordered are left for four places.
    const basket = shelfOf((await visitor.open('/basket?from=page')).text, 'shelf-popular');
    const reasons = [...basket.matchAll(/<p class="reason">([^<]*)</g)].map(([, reason = '']) =>
      textOf(reason),
    );
    const { ordered: byOrders, popular: bySales } = en.reasons;
    expect(cardsOn(basket).slice(0, 3)).toEqual(ordered.slice(2));
    expect(reasons).toEqual([byOrders, byOrders, byOrders, bySales]);
    expect(textOf(basket)).toContain(popularNote.both);
  });
});

describe('the popular of a department', () => {
  test('is in the order of what was ordered here, and of what sells by the catalogue behind that', async () => {
    const { catalogue } = shop.services.snapshot();
    const { department } = catalogue.products[0]!;
    const own = leastSold(4, department);
    release(own);
    const [{ id: slug } = { id: '' }] = catalogue.departments.filter(({ name }) => name === department);
    const cards = cardsOn(await open(`/departments/${slug}?sort=popular`));
    expect(cards.slice(0, 4)).toEqual(own);
    const sales = cards.slice(4).map((id) => catalogue.product(id)!.sold ?? 0);
    expect(sales).toEqual(sales.toSorted((a, b) => b - a));
  });
});

describe('a shop whose feed does not say what sells', () => {
  test('says what was ordered in it, once enough of that is released, and sorts by it', async () => {
    const products = demoProducts().map(({ sold: _, ...product }): Product => product);
    const unsold = await openTestShop({ products, env: { POPULARITY: 'orders' } });
    try {
      const home = async () => (await shopper(unsold.app).open('/')).text;
      const wish = async () => textOf((await shopper(unsold.app).open('/search?q=popular+yoga')).text);
      expect(shelfOf(await home(), 'popular')).toBe('');
      expect(await wish()).toContain(en.search.unmet.popular);
      const ids = products.filter(({ stock }) => stock !== 0).map(({ id }) => id);
      const released = ids.slice(20, 25).map((id, i) => [id, 90 - i] as const);
      const snapshot = unsold.services.snapshot();
      const release = { released: 0, leastOrders: 50, products: released, digest: 'one' };
      unsold.services.swap(withRelease(snapshot, release));
      const popular = shelfOf(await home(), 'popular');
      expect(cardsOn(popular)).toEqual(released.map(([id]) => id));
      expect(textOf(popular)).toContain(popularNote.orders);
      expect(await wish()).not.toContain(en.search.unmet.popular);
    } finally {
      await unsold.close();
    }
  });
});
