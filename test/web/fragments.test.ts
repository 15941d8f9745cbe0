import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesIn } from '../../src/web/http/renderer.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { HTMX, type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** Fragments of an htmx answer, by name. */
function fragmentsOf(answer: Response): Map<string, string> {
  const parts = answer.text.matchAll(
    /<hx-partial hx-target="#([a-z-]+)" hx-swap="outerMorph">([\s\S]*?)<\/hx-partial>/g,
  );
  return new Map([...parts].map(([, name = '', html = '']) => [name, html]));
}

/** Tokens differ from rendering to rendering, and so does the moment in a *Why* link. */
const settled = (html: string) =>
  html.replace(/name="token" value="[^"]*"/g, 'token').replace(/&amp;at=\d+/g, '');

/** Regions that only a press on the visit itself changes: one on a product leaves them as they are. */
const SHELVES: readonly string[] = ['visit-shelves', 'goes-with'];

async function pressAndCompare(
  visitor: Shopper,
  path: string,
  label: string,
  expected: readonly string[],
): Promise<void> {
  await visitor.open(path);
  const fragments = fragmentsOf(await visitor.pressWithHtmx(label));
  expect([...fragments.keys()]).toEqual(expect.arrayContaining([...expected]));
  const shelves = [...fragments.keys()].filter((name) => SHELVES.includes(name));
  expect(shelves, label).toEqual(expected.filter((name) => SHELVES.includes(name)));
  const page = settled((await visitor.open(path)).text);
  for (const name of expected.filter((one) => one !== 'interests-panel')) {
    expect(page, name).toContain(settled(fragments.get(name)!));
  }
}

describe('a fragment', () => {
  test('has one root element whose id is its name, and is the same inside its page', async () => {
    const visitor = shopper(shop.app);
    // From here on a look at this page is noted, once: the pages below are then as the fragments saw them.
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Interested');
    const product = ['buy-box', 'interests-panel', 'site-nav', 'visit-bar'];
    await pressAndCompare(visitor, '/products/cork-yoga-block', 'Save', product);
    await pressAndCompare(visitor, '/products/cork-yoga-block', 'Add to basket', product);
    await visitor.open('/');
    const first = /data-product-card="[^"]+"[\s\S]*?<h3 class="card-name"><a [^>]*>([^<]+)</.exec(
      visitor.page.text,
    )![1]!;
    await pressAndCompare(visitor, '/', `Save ${first}`, ['site-nav', 'visit-bar']);
    await pressAndCompare(visitor, '/basket', 'Remove Cork yoga block', [
      'basket-lines',
      'goes-with',
      'site-nav',
    ]);
    await pressAndCompare(visitor, '/', 'Stop personalising', ['visit-shelves', 'visit-bar']);
    await pressAndCompare(visitor, '/basket', 'Personalise this visit', ['goes-with', 'visit-bar']);
  });

  test('of the interests comes with a press only where they were opened, and all else as it would', async () => {
    const named = async (headers: Record<string, string>) => {
      const visitor = shopper(shop.app, headers);
      await visitor.open('/products/cork-yoga-block');
      await visitor.press('Interested');
      await visitor.open('/products/cork-yoga-block');
      return [...fragmentsOf(await visitor.pressWithHtmx('Save')).keys()];
    };
    const opened = await named({});
    expect(opened).toContain('interests-panel');
    expect(await named({ 'Interests-Panel': 'waiting' })).toEqual(
      opened.filter((name) => name !== 'interests-panel'),
    );
  });

  test('of the list that is open goes with what ends the list', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press(en.visitBar.personalise);
    await visitor.open('/shopping-for');
    await visitor.press(en.lanes.giftButton);
    const { text } = await visitor.open('/');
    expect(text).toContain('class="lane-banner"');
    const banner = fragmentsOf(await visitor.pressWithHtmx(en.visitBar.stop)).get('lane-banner');
    expect(banner).toBeDefined();
    expect(banner).not.toContain('class="lane-banner"');
  });

  test('of a listing is the same inside its page', async () => {
    const visitor = shopper(shop.app);
    for (const [path, names] of [
      ['/departments/running?sort=newest', ['listing']],
      ['/search?q=yoga&stock=1', ['listing', 'goes-with']],
    ] as const) {
      const page = settled((await visitor.open(path)).text);
      const asked = shopper(shop.app, {
        ...HTMX,
        'HX-Current-URL': `${shop.config.publicUrl}/departments/running?page=2`,
      });
      const fragments = fragmentsOf(await asked.open(path));
      expect([...fragments.keys()]).toEqual(names);
      for (const name of names) expect(page).toContain(settled(fragments.get(name)!));
    }
  });
});

describe('who asks decides', () => {
  test.each([
    ['history', { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-History-Restore-Request': 'true' }],
    ['a boosted link', { 'HX-Request': 'true', 'HX-Request-Type': 'partial', 'HX-Boosted': 'true' }],
    ['a whole page', { 'HX-Request': 'true', 'HX-Request-Type': 'full' }],
    ['a browser', {}],
  ])('%s gets the page', async (_name, headers) => {
    const { text } = await shopper(shop.app, headers as Record<string, string>).open('/departments/running');
    expect(text).toMatch(/^<!DOCTYPE html>/);
  });

  test('a plain press goes back to where it was made, and the page says what happened', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/departments/running?page=2');
    const name = /<h3 class="card-name"><a [^>]*>([^<]+)</.exec(visitor.page.text)![1]!;
    const page = await visitor.press(`Save ${name}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`Saved: ${name}.`);
    expect(page.text).toContain('aria-current="page">All Running');
    expect(page.text).toContain('Page 2 of');
    const undone = await visitor.press('Undo');
    expect(undone.text).toContain('Taken back. Nothing of this visit is left.');
  });

  test('a note about a press that this visit does not know is not shown', async () => {
    const { text } = await shopper(shop.app).open('/?done=AAAAAAAAAAAAAAAA');
    expect(text).not.toContain('class="notice-body"');
  });
});

test('every fragment is one that some page includes', () => {
  const names = templatesIn('views').filter((path) => path.startsWith('fragments/'));
  expect(names.length).toBeGreaterThan(8);
});
