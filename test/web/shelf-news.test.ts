import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/time/clock.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, type Shopper, shopper, shownOn, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** Ids on the shelves of a page, as its presses carry them. */
const newsIn = (html: string) =>
  textOf(/<a class="notice-button notice-news"[\s\S]*?<\/a>/.exec(html)?.[0] ?? '');
const setOf = (ids: string) => new Set(ids.split(' '));

async function press(visitor: Shopper, label: string) {
  return newsIn((await visitor.pressWithHtmx(label, { shown: shownOn(visitor) })).text);
}

const cardNames = ({ page }: Shopper) =>
  [...page.text.matchAll(/<h3 class="card-name"><a [^>]*>([^<]+)</g)].map(([, name = '']) => name);

describe('after a press on a product', () => {
  test.each(['/', '/products/cork-yoga-block', '/basket', '/search?q=yoga'])(
    'the note says whether the shelves would hold other products: %s',
    async (path) => {
      const visitor = shopper(shop.app);
      await visitor.open('/products/natural-rubber-yoga-mat');
      await visitor.press('Interested');
      await visitor.press('Add to basket');
      await visitor.open(path);
      const before = setOf(shownOn(visitor));
      const [name = ''] = cardNames(visitor).slice(-1);
      for (const label of [`Interested ${name}`, `Save ${cardNames(visitor)[0]}`]) {
        const news = await press(visitor, label);
        const anew = await shopper(shop.app, { Cookie: visitor.cookie }).open(path);
        const after = setOf(/name="shown" value="([^"]*)"/.exec(anew.text)?.[1] ?? '');
        // A shelf that finds nothing more is shorter: nothing comes, and one goes.
        const isSame = before.size === after.size && [...after].every((id) => before.has(id));
        expect(news, label).toBe(isSame ? '' : en.notice.shelvesChanged);
      }
    },
  );

  test('says so until the presses are taken back, and tells of no hiding that its card tells of', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    const [first, second] = cardNames(visitor);
    const shown = shownOn(visitor);
    expect(await press(visitor, `Hide ${first}`)).toBe(en.notice.shelvesChanged);
    expect(await press(visitor, `Hide ${second}`)).toBe(en.notice.shelvesChanged);
    for (const [left, said] of [
      [1, en.notice.shelvesChanged],
      [0, ''],
    ] as const) {
      const kept = await shopper(shop.app, { Cookie: visitor.cookie }).open('/saved');
      const action = /action="(\/hidden-products\/[^"]+\/removal)"/.exec(kept.text)?.[1] ?? '';
      const undo = shopper(shop.app, { ...HTMX, Cookie: visitor.cookie });
      expect(newsIn((await undo.post(action, { returnTo: '/', shown })).text), `${left} left`).toBe(said);
    }
  });

  test('says nothing where the page has no shelves, and that what was saved leaves what sells', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    expect(await press(visitor, `Save ${cardNames(visitor)[0]}`)).toBe(en.notice.shelvesChanged);
    await visitor.open('/departments/running');
    expect(await press(visitor, `Interested ${cardNames(visitor)[0]}`)).toBe('');
  });

  test('asking for the shelves again is no new look', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    await visitor.open('/products/cork-yoga-block');
    shop.wait(MINUTE);
    await visitor.open('/products/cork-yoga-block?anew=1');
    expect(visitor.page.text).not.toMatch(/name="returnTo" value="[^"]*anew|href="\/why[^"]*anew/);
    const { text } = await visitor.open('/what-this-shop-knows');
    expect(text.match(/You opened a product’s page/g)).toHaveLength(1);
  });
});

describe('without script a press comes back', () => {
  // What stands there, also where the card is gone: test/web/landing.test.ts.
  test('to the place in its list that it was made in', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/departments/running');
    const [first = '', second = ''] = cardNames(visitor);
    for (const [label, place] of [
      [`Save ${first}`, 'listing-0'],
      [`Hide ${second}`, 'listing-1'],
    ] as const) {
      await visitor.open('/departments/running');
      await visitor.press(label);
      const { url } = (visitor.page as unknown as { readonly request: { readonly url: string } }).request;
      expect(new URL(url).hash).toBe(`#${place}`);
      expect(visitor.page.text.split(` id="${place}"`)).toHaveLength(2);
    }
  });
});
