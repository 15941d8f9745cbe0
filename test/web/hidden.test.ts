import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, SECOND } from '../../src/time/clock.js';
import { MEMORY } from '../../src/visits/memory.js';
import { categoryPath, departmentPath } from '../../src/web/http/paths.js';
import { moment } from '../../src/wording/dates.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

const BLOCK = { id: 'cork-yoga-block', name: 'Cork yoga block' } as const;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** A visit that is about yoga, and has hidden the block. */
async function withHidden(headers: Readonly<Record<string, string>> = {}): Promise<Shopper> {
  const visitor = shopper(shop.app, headers);
  await visitor.open('/');
  if (headers['Sec-GPC'] === undefined) {
    await visitor.press('Personalise this visit');
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.press('Interested');
  }
  await visitor.open(`/products/${BLOCK.id}`);
  await visitor.press('Hide');
  return visitor;
}

/** The visit's end as a sentence names it, if it ends this long from now. */
const until = (lifetime: number) => {
  const now = shop.services.clock();
  return en.dates.at(moment(now + lifetime, now, en)).replace(/^on /, '');
};
const mainOf = (html: string) => textOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
/** How often a page leads to a product. A reason that names it does not. */
const linksTo = (html: string, id: string) => html.split(`href="/products/${id}"`).length - 1;
const noticeOf = (html: string) => textOf(html.slice(html.indexOf('id="notice"')));

describe('what is hidden', () => {
  test('may be called not relevant where it stood, in place and from the page that a plain form comes back to', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.press('Interested');
    await visitor.open('/');
    const [, name = ''] = /<h3 class="card-name"><a [^>]*>([^<]+)</.exec(visitor.page.text) ?? [];
    const { text } = await visitor.pressWithHtmx(`Hide ${name}`);
    expect(text).toMatch(/<div class="card-hidden">[\s\S]*value="notRelevant"[\s\S]*Not relevant/);
    await visitor.open('/');
    const [, next = ''] = /<h3 class="card-name"><a [^>]*>([^<]+)</.exec(visitor.page.text) ?? [];
    await visitor.press(`Hide ${next}`);
    expect(noticeOf(visitor.page.text)).toContain('Not relevant');
    await visitor.press('Not relevant');
    expect(noticeOf(visitor.page.text)).toContain(en.whyNot.question);
    await visitor.open('/saved');
    expect(mainOf(visitor.page.text)).toContain(en.signals.notRelevant.list.title);
  });

  test('says until when, and where that can be made longer', async () => {
    const visitor = await withHidden();
    const end = until(DAY);
    expect(noticeOf(visitor.page.text)).toContain(`Hidden until ${end}: ${BLOCK.name}.`);
    expect(mainOf(visitor.page.text)).toContain(`Hidden until ${end}. Remember longer?`);
    await visitor.open('/saved');
    expect(mainOf(visitor.page.text)).toContain(
      `Hidden until ${end}; this visit ends then. Remember longer?`,
    );
    const href = /href="([^"]+)">Remember longer\?/.exec(visitor.page.text)?.[1] ?? '';
    const control = await visitor.open(href);
    expect(control.text).toMatch(/<form id="memory"[^>]* action="\/memory"/);
    await visitor.press('Remember so long', { length: 'weeks' });
    await visitor.open('/saved');
    expect(mainOf(visitor.page.text)).toContain(
      `Hidden until ${until(MEMORY.weeks.lifetime)}; this visit ends then.`,
    );
    expect(visitor.page.text).not.toContain('Remember longer?');
  });

  test('is said to be so for less than a minute in the last minute of the visit', async () => {
    const visitor = await withHidden();
    shop.wait(DAY - 30 * SECOND);
    await visitor.open('/saved');
    expect(mainOf(visitor.page.text)).toContain('Hidden for less than another minute; this visit ends then.');
    await visitor.open(`/products/${BLOCK.id}?done=`);
    expect(mainOf(visitor.page.text)).toContain('Hidden for less than another minute.');
    expect(visitor.page.text).not.toContain('until within');
  });

  test('is not said to stay away longer than the visit', async () => {
    const visitor = await withHidden();
    for (const path of ['/how-it-works', '/what-this-shop-knows']) {
      const { text } = await visitor.open(path);
      expect(text, path).toContain('You hid a product. It and its variants stay away until the visit ends;');
    }
  });

  test('says so on its card too, in the place of the card', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/departments/yoga-and-mobility');
    if (visitor.page.status !== 200) await visitor.open('/search?q=cork+yoga+block');
    const { text } = await visitor.pressWithHtmx(`Hide ${BLOCK.name}`);
    const controls =
      /<hx-partial hx-target="\[data-card-controls='cork-yoga-block'\]"[\s\S]*?<\/hx-partial>/.exec(text);
    expect(textOf(controls?.[0] ?? '')).toContain(
      `Hidden until ${until(DAY)}: ${BLOCK.name}. Remember longer?`,
    );
    // The box stays: what stood in it is covered, not taken away.
    expect(text).not.toContain('data-product-card');
  });

  test('names no longer memory where the browser objects to being remembered', async () => {
    const visitor = await withHidden({ 'Sec-GPC': '1' });
    expect(mainOf(visitor.page.text)).toContain(`Hidden until ${until(DAY)}.`);
    expect(visitor.page.text).not.toContain('Remember longer?');
  });

  test('is promised for as long as the visit is remembered, and no longer', async () => {
    const { text } = await shopper(shop.app).open('/how-it-works');
    expect(mainOf(text)).toContain('What you hide stays hidden for as long as the visit is remembered');
    expect(text).not.toMatch(/never come|won’t come back/);
    const visitor = await withHidden();
    shop.wait(DAY - HOUR);
    expect(mainOf((await visitor.open('/search?q=cork+yoga+block')).text)).not.toContain(BLOCK.name);
    const ended = await withHidden();
    shop.wait(DAY + HOUR);
    expect(mainOf((await ended.open('/search?q=cork+yoga+block')).text)).toContain(BLOCK.name);
  });

  test('stays hidden where the shop imports it again under the same id', async () => {
    const visitor = await withHidden();
    const { products } = shop.services.snapshot().catalogue;
    const again = products.map((product) =>
      product.id === BLOCK.id
        ? { ...product, name: 'Cork yoga brick', sold: 1_000_000, added: '2026-12-31' }
        : product,
    );
    shop.services.swap(await wordSnapshot(again.toReversed(), 't2'));
    const other = shopper(shop.app);
    const brick = again.find(({ id }) => id === BLOCK.id)!;
    const pages = [
      '/',
      '/search',
      '/search?q=cork+yoga+brick',
      '/search/suggestions?q=cork+yoga+br',
      `${departmentPath(brick)}?sort=newest`,
      categoryPath(brick),
      '/products/cork-yoga-wedge',
      '/basket',
    ];
    const seenByOthers: string[] = [];
    for (const path of pages) {
      expect(linksTo((await visitor.open(path)).text, BLOCK.id), path).toBe(0);
      if (linksTo((await other.open(path)).text, BLOCK.id) > 0) seenByOthers.push(path);
    }
    // It would be there for anybody else: popular, newest, found, suggested and listed.
    expect(seenByOthers).toEqual(pages);
    await visitor.open('/saved');
    expect(mainOf(visitor.page.text)).toContain('Cork yoga brick');
    expect(visitor.page.text).toContain('<p class="quiet kept-until">');
    const standing = /id="standing" name="standing" value="([^"]*)"/.exec(visitor.page.text)?.[1] ?? '';
    const { text } = await visitor.pressWithHtmx('Show again Cork yoga brick', { standing });
    // Nothing is hidden any more: what was said of that keeps its room, and nobody reads it.
    expect(text).toContain('<p class="quiet kept-until room" aria-hidden="true">');
    expect(mainOf((await visitor.open('/search?q=cork+yoga+brick')).text)).toContain('Cork yoga brick');
  });
});
