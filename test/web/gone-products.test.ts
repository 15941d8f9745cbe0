import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE, SECOND } from '../../src/time/clock.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { demoProducts, openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const MAT = 'natural-rubber-yoga-mat';
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 80) });
});
afterEach(() => shop.close());

/** The shop goes on without this product. */
async function takeOut(id: string): Promise<void> {
  const left = shop.services.snapshot().fed.products.filter((product) => product.id !== id);
  shop.services.swap(await wordSnapshot(left, `without ${id}`));
}

/** A visit that has done everything with a product. */
async function busyWith(id: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  for (const press of ['Interested', 'Save', 'Add to basket', 'Not relevant', 'Hide']) {
    await visitor.open(`/products/${id}`);
    await visitor.press(press);
  }
  await visitor.open(`/products/${MAT}`);
  await visitor.press('Interested');
  return visitor;
}

/** Lines of the printed log, as they are read: without what is stored. */
function linesOf(html: string): readonly { readonly at: string; readonly what: string }[] {
  return [...html.matchAll(/<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>/g)].map(([, at = '', what = '']) => ({
    at: textOf(at),
    what: textOf(what),
  }));
}

describe.each(LANGUAGES)('a product that the shop no longer has, in $languageName', (t) => {
  const read = (visitor: Shopper, path: string) => visitor.open(`${path}?lang=${t.language}`);

  test('is called so where its name would stand, and by its id nowhere that is read', async () => {
    const visitor = await busyWith(BLOCK);
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Add to basket');
    await takeOut(BLOCK);
    for (const path of ['/saved', '/basket', '/checkout', '/interests']) {
      const said = textOf((await read(visitor, path)).text);
      expect(said, path).not.toContain(BLOCK);
      if (path !== '/interests') expect(said, path).toContain(t.basket.goneName);
    }
    const lines = linesOf((await read(visitor, '/what-this-shop-knows')).text);
    const gone = lines.filter(({ what }) => what.endsWith(t.notice.goneProduct));
    expect(gone.length).toBeGreaterThanOrEqual(6);
    expect(lines.some(({ what }) => what.includes(BLOCK))).toBe(false);
    expect(lines.at(-1)?.what).toBe(`${t.knowledge.entry.basketIn(1)} Natural rubber yoga mat`);
    const { text } = await read(visitor, '/saved');
    // A sentence of the shop's own is read in the page's language.
    expect(text).toContain(`<p class="kept-name">${t.basket.goneName}`);
  });

  test('is told apart from another one in the same list', async () => {
    const visitor = shopper(shop.app);
    const gone = [BLOCK, MAT];
    for (const id of gone)
      for (const press of ['Save', 'Add to basket']) {
        await visitor.open(`/products/${id}`);
        await visitor.press(press);
      }
    for (const id of gone) await takeOut(id);
    for (const path of ['/saved', '/basket']) {
      const said = textOf((await read(visitor, path)).text);
      for (const number of [1, 2]) expect(said, path).toContain(t.basket.goneNameOf(number));
    }
  });

  test('is called so when a press on it is taken back', async () => {
    const visitor = await busyWith(BLOCK);
    await takeOut(BLOCK);
    await read(visitor, '/saved');
    await visitor.press(`${t.signals.save.list.takeOut} ${t.basket.goneName}`);
    const said = textOf(visitor.page.text);
    expect(said).toContain(t.notice.undone.signal(t.signals.save.button, t.notice.goneProduct));
    expect(said).not.toContain(BLOCK);
  });

  test('is named by its order all the same, which does not lead to it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Add to basket');
    const { location } = (await visitor.order()).headers;
    expect((await read(visitor, String(location))).text).toContain(`href="/products/${BLOCK}?`);
    await takeOut(BLOCK);
    const { text } = await read(visitor, String(location));
    expect(text).toMatch(/<span dir="auto"[^>]*>Cork yoga block<\/span>/);
    expect(text).not.toContain(`href="/products/${BLOCK}?`);
  });
});

describe('lines of the printed log', () => {
  test('tell two looks at one product within a minute apart, and are as many as there are stored', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Interested');
    shop.wait(MINUTE);
    for (let look = 0; look < 2; look++) {
      await visitor.open(`/products/${BLOCK}?look=${look}`);
      shop.wait(31 * SECOND);
    }
    const page = await visitor.open('/what-this-shop-knows');
    const lines = linesOf(page.text);
    const stored = [...page.text.matchAll(/<code class="stored">/g)];
    expect(lines).toHaveLength(stored.length);
    expect(lines.filter(({ what }) => what.endsWith('Cork yoga block'))).toHaveLength(2);
    expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
    expect(lines.slice(-2).map(({ at }) => at.split(', ')[1])).toEqual(['12:01:00 UTC', '12:01:31 UTC']);
  });

  test('tell entries of the same second apart', async () => {
    const visitor = shopper(shop.app);
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Interested');
    await visitor.open(`/products/${MAT}`);
    await visitor.press('Save');
    const lines = linesOf((await visitor.open('/what-this-shop-knows')).text);
    expect(lines.length).toBeGreaterThan(2);
    expect(new Set(lines.map(({ at }) => at.slice(at.indexOf('·')))).size).toBe(1);
    expect(new Set(lines.map(({ at }) => at)).size).toBe(lines.length);
  });
});
