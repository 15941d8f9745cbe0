import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/time/clock.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { all, named, parse, said, withClass } from '../journeys/visitors/document.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, shownOn } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** What stands beside a search needs the whole model: test/browser/from-visit.test.ts. */
const PAGES = ['/', '/products/folding-travel-yoga-mat'];

const choicesOn = ({ page }: Shopper) => all(parse(page.text), withClass('from-visit-choice'));
const choice = (visitor: Shopper, label: string) =>
  choicesOn(visitor).find((one) => said(one) === label)?.attribs ?? {};
const address = (href = '') => href.replace(/#.*/, '');
const logLength = async (visitor: Shopper) =>
  /<h2>(\d+) entr/.exec((await visitor.open('/what-this-shop-knows')).text)?.[1];

/** Somebody with interests, who has looked around and hidden something. */
async function interested(headers = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  await visitor.open('/products/three-cup-moka-pot');
  await visitor.press('Interested');
  await visitor.open('/products/natural-rubber-yoga-mat');
  return visitor;
}

describe('shelves that are not from the visit', () => {
  test.each(PAGES)(
    'are what a visit without interests sees there, and the way back is beside them: %s',
    async (path) => {
      const [visitor, nobody] = [await interested(), shopper(shop.app)];
      await visitor.open(path);
      const own = shownOn(visitor);
      expect(choice(visitor, 'From my visit')['aria-current']).toBe('true');
      await visitor.open(address(choice(visitor, 'Not from my visit').href));
      await nobody.open(path);
      expect(shownOn(visitor)).toBe(shownOn(nobody));
      expect(shownOn(visitor)).not.toBe(own);
      expect(choice(visitor, 'Not from my visit')['aria-current']).toBe('true');
      expect(choice(visitor, 'From my visit')['aria-current']).toBeUndefined();
      expect(visitor.page.text).toContain('play no part here');
      await visitor.open(address(choice(visitor, 'From my visit').href));
      expect(shownOn(visitor)).toBe(own);
      expect(visitor.page.text).not.toContain('play no part here');
    },
  );

  test('are not offered where only what sells stands beside a product', async () => {
    const visitor = await interested();
    await visitor.open('/products/open-back-wired-headphones');
    expect(visitor.page.text).toContain('id="shelf-popular"');
    expect(choicesOn(visitor)).toEqual([]);
    expect(visitor.page.text).not.toContain('Found for this page');
  });

  test('are offered on every personal shelf of the home page', async () => {
    const visitor = await interested();
    await visitor.open('/');
    const shelves = all(parse(visitor.page.text), withClass('shelf')).filter(
      (one) => all(one, withClass('control-why')).length > 0,
    );
    expect(shelves.length).toBeGreaterThan(1);
    for (const shelf of shelves.slice(1)) {
      const links = all(shelf, named('a')).filter((one) => said(one) === 'Not from my visit');
      expect(links.map(({ attribs }) => address(attribs.href))).toEqual([
        address(choice(visitor, 'Not from my visit').href),
      ]);
    }
  });

  test('are offered once on a product’s page, above its shelves', async () => {
    const visitor = await interested();
    await visitor.open('/products/cork-yoga-wedge');
    const links = all(parse(visitor.page.text), named('a')).filter(
      (one) => said(one) === 'Not from my visit',
    );
    expect(links).toHaveLength(1);
  });

  test('are not offered where nothing is from the visit', async () => {
    const plain = shopper(shop.app);
    const keeper = shopper(shop.app);
    await keeper.open('/products/cork-yoga-block');
    await keeper.press('Save');
    for (const visitor of [plain, keeper])
      for (const path of [...PAGES, '/?from=page', '/products/cork-yoga-wedge?from=page']) {
        await visitor.open(path);
        expect(choicesOn(visitor), path).toEqual([]);
      }
  });

  test('show nothing that was hidden', async () => {
    const visitor = await interested();
    for (const path of PAGES) {
      await visitor.open(`${path}?from=page`);
      const [gone = ''] = shownOn(visitor).split(' ');
      await visitor.post('/signals', { product: gone, kind: 'hide' });
      await visitor.open(`${path}?from=page`);
      expect(shownOn(visitor).split(' ')).not.toContain(gone);
    }
  });

  test('store nothing, and are no new look at the product', async () => {
    const visitor = await interested();
    await visitor.open('/products/cork-yoga-wedge');
    const away = address(choice(visitor, 'Not from my visit').href);
    const before = await logLength(visitor);
    shop.wait(15 * MINUTE);
    await visitor.open(away);
    await visitor.open(address(choice(visitor, 'From my visit').href));
    expect(await logLength(visitor)).toBe(before);
  });

  test('stay so after a press on their page, and when a search is filtered', async () => {
    const visitor = await interested();
    await visitor.open('/?from=page');
    const name = said(all(parse(visitor.page.text), withClass('card-name'))[0]!);
    await visitor.press(`Save ${name}`);
    expect(choice(visitor, 'Not from my visit')['aria-current']).toBe('true');
    await visitor.open('/search?q=yoga&from=page');
    const form = all(parse(visitor.page.text), withClass('filters'))[0]!;
    const fields = all(form, named('input')).map(({ attribs }) => [attribs.name, attribs.value]);
    expect(fields).toContainEqual(['from', 'page']);
  });

  test('are accounted for without the visit', async () => {
    const visitor = await interested();
    await visitor.open('/products/cork-yoga-wedge?from=page');
    const why = all(parse(visitor.page.text), withClass('control-why'))[0]?.attribs.href ?? '';
    const { text, status } = await visitor.open(why);
    expect(status).toBe(200);
    expect(text).toContain('This visit plays no part in it.');
    expect(text).not.toContain('You are interested in');
  });

  test.each(LANGUAGES.map((t) => [t.language, t] as const))(
    'say which of both is seen: %s',
    async (code, t) => {
      const visitor = await interested();
      for (const [path, page] of [
        [`/?lang=${code}`, 'home'],
        [`/products/cork-yoga-wedge?lang=${code}`, 'page'],
      ] as const) {
        await visitor.open(path);
        expect(visitor.page.text).toContain(t.shelves.fromVisit.said[page].visit);
        await visitor.open(address(choice(visitor, t.shelves.fromVisit.alone).href).replaceAll('&amp;', '&'));
        expect(visitor.page.text).toContain(t.shelves.fromVisit.said[page].alone);
      }
    },
  );
});
