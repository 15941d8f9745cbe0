import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { cardsOn, shopper } from '../support/shopper.js';

const shelfOf = (html: string, id: string) =>
  html.split('<section').find((one) => one.includes(`id="${id}"`)) ?? '';

/** The demo as a feed without sales and dates would give it: everything joined today, and some of it in six sizes. */
function imported(): Product[] {
  return demoProducts().flatMap(({ sold, ...product }, at) => {
    const bare = { ...product, added: '2026-11-20' };
    if (at % 40 !== 0) return [bare];
    return Array.from({ length: 6 }, (_, size): Product => {
      return { ...bare, id: `${product.id}-${size}` as Product['id'], group: product.id };
    });
  });
}

describe('a shop whose books tell neither what sells nor what is new', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop({ products: imported() });
  });
  afterAll(() => shop.close());

  test.each(['/', '/search', '/search?q=qzxwvk', '/departments/running', '/search?q=yoga'])(
    'calls nothing popular and nothing new on %s',
    async (path) => {
      const { text } = await shopper(shop.app).open(path);
      const said = text.replace(/class="[^"]*"/g, '');
      expect(said).not.toMatch(/popular|what has sold|new in\b|newest/i);
      expect(cardsOn(text).length).toBeGreaterThan(0);
    },
  );

  test('shows something from around the shop instead, and other things tomorrow', async () => {
    const around = async () => cardsOn(shelfOf((await shopper(shop.app).open('/')).text, 'around'));
    const today = await around();
    const { catalogue } = shop.services.snapshot();
    expect(today).toHaveLength(8);
    expect(new Set(today.map((id) => catalogue.product(id)!.department)).size).toBe(8);
    expect(await around()).toEqual(today);
    shop.wait(24 * 3_600_000);
    expect(await around()).not.toEqual(today);
  });

  test('sorts a department by name, and takes an old link for the usual order', async () => {
    const visitor = shopper(shop.app);
    const names = cardsOn((await visitor.open('/departments/running')).text).map(
      (id) => shop.services.snapshot().catalogue.product(id)!.name,
    );
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    const { text } = await visitor.open('/departments/running?sort=popular');
    expect(cardsOn(text)).toHaveLength(names.length);
    expect(text).not.toContain('value="popular"');
  });
});

describe('shelves of the shop itself', () => {
  let shop: TestShop;
  beforeAll(async () => {
    const products = demoProducts().flatMap((product, at): Product[] => {
      if (at % 50 !== 0) return [product];
      const tee = { ...product, group: product.id, sold: 9_000 - at, added: '2026-11-20' };
      return Array.from({ length: 8 }, (_, size) => ({
        ...tee,
        id: `${product.id}-${size}` as Product['id'],
      }));
    });
    shop = await openTestShop({ products });
  });
  afterAll(() => shop.close());

  const groupsOn = (html: string, shelf: string) =>
    cardsOn(shelfOf(html, shelf)).flatMap(
      (id) => shop.services.snapshot().catalogue.product(id)!.group ?? [],
    );

  test('hold one of a group of variants, over all shelves of a page', async () => {
    const { text } = await shopper(shop.app).open('/');
    const groups = [...groupsOn(text, 'popular'), ...groupsOn(text, 'new-in')];
    expect(groups.length).toBeGreaterThan(8);
    expect(new Set(groups).size).toBe(groups.length);
  });

  test('hold no variant of what lies in the basket', async () => {
    const visitor = shopper(shop.app);
    const [first = ''] = cardsOn(shelfOf((await visitor.open('/')).text, 'popular'));
    const { group } = shop.services.snapshot().catalogue.product(first)!;
    await visitor.open(`/products/${first}`);
    await visitor.press('Add to basket');
    const { text } = await visitor.open('/');
    expect(groupsOn(text, 'popular')).not.toContain(group);
    expect(groupsOn(text, 'new-in')).not.toContain(group);
  });
});

describe('what is called popular', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await openTestShop();
  });
  afterAll(() => shop.close());

  const namesOf = (html: string, shelf: string) => cardsOn(shelfOf(html, shelf));
  const bySales = (without: readonly string[]) =>
    shop.services
      .snapshot()
      .catalogue.products.filter(
        ({ id, stock, sold = 0 }) => stock !== 0 && sold > 0 && !without.includes(id),
      )
      .toSorted((a, b) => (b.sold ?? 0) - (a.sold ?? 0))
      .slice(0, 8)
      .map(({ id }) => id);

  test('has sold most by the catalogue, at home and under an empty basket', async () => {
    const visitor = shopper(shop.app);
    expect(namesOf((await visitor.open('/')).text, 'popular')).toEqual(bySales([]));
    expect(namesOf((await visitor.open('/basket')).text, 'shelf-popular')).toEqual(bySales([]).slice(0, 4));
  });

  test('holds nothing that the visit saved, hid or has in its basket', async () => {
    const visitor = shopper(shop.app);
    const [saved = '', hidden = '', added = ''] = bySales([]);
    for (const [id, press] of [
      [saved, 'Save'],
      [hidden, 'Hide'],
      [added, 'Add to basket'],
    ] as const) {
      await visitor.open(`/products/${id}`);
      await visitor.press(press);
    }
    // *Hide* begins personalisation; without interests of its own the visit sees what sells.
    const { text } = await visitor.open('/?from=page');
    expect(namesOf(text, 'popular')).toEqual(
      bySales([saved, hidden, added]).slice(0, namesOf(text, 'popular').length),
    );
    await visitor.post(`/basket/lines/${added}/removal`, {});
    const basket = namesOf((await visitor.open('/basket?from=page')).text, 'shelf-popular');
    expect(basket).toEqual(bySales([saved, hidden]).slice(0, 4));
  });
});

describe('the first screen of a newcomer', () => {
  test('shows several departments, one thing to press, and how much there is', async () => {
    const shop = await openTestShop();
    const { text } = await shopper(shop.app).open('/');
    const hero = text.slice(text.indexOf('class="hero'), text.indexOf('id="visit-shelves"'));
    expect([...hero.matchAll(/<a class="pane" href="(\/departments\/[^"]+)"/g)]).toHaveLength(8);
    expect(hero).toContain('<a class="button" href="/departments">');
    expect(hero).toContain('1,275 products in 17 departments.');
    await shop.close();
  });
});

describe('a shop of a handful of things', () => {
  let shop: TestShop;
  beforeAll(async () => {
    const things = [
      ['fine-pen', 'Pens'],
      ['broad-pen', 'Pens'],
      ['notebook', 'Paper'],
    ] as const;
    const products = things.map(([id, category], at): Product => {
      const { sold, ...product } = demoProducts()[at]!;
      return {
        ...product,
        id: id as Product['id'],
        name: id,
        department: 'Desk',
        category,
        stock: 3,
        added: '2026-11-20',
      };
    });
    shop = await openTestShop({ products });
  });
  afterAll(() => shop.close());

  test('does not say that two pens and a notebook are one of each kind', async () => {
    const shelf = shelfOf((await shopper(shop.app).open('/')).text, 'around');
    expect(cardsOn(shelf)).toHaveLength(3);
    expect(shelf).toContain('Something of each kind');
  });

  test('counts one department as one', async () => {
    expect((await shopper(shop.app).open('/departments')).text).toContain('1 department, 3 products.');
  });
});

test('what was saved for oneself stays popular in a list for someone else', async () => {
  const shop = await openTestShop();
  const visitor = shopper(shop.app);
  const popular = async () => cardsOn(shelfOf((await visitor.open('/')).text, 'popular'));
  const [first = '', second = ''] = await popular();
  await visitor.open(`/products/${first}`);
  await visitor.press(en.signals.save.button);
  expect(await popular()).not.toContain(first);
  await visitor.open('/shopping-for');
  await visitor.press(en.lanes.giftButton);
  expect((await popular()).slice(0, 2)).toEqual([first, second]);
  await shop.close();
});
