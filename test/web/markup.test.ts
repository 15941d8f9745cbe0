import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WeekId } from '../../src/analytics/releases/week.js';
import { problemsIn as problemsOf } from '../support/page-rules.js';
import { keepRelease } from '../support/releases.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX, type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

/** A visit with something of everything. */
async function busyVisit(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  await visitor.press('Add to basket');
  await visitor.open('/products/natural-rubber-yoga-mat');
  await visitor.press('Save');
  await visitor.open('/products/ground-moka-pot-coffee');
  await visitor.press('Hide');
  await visitor.open('/search?q=tent');
  return visitor;
}

const PAGES = [
  '/',
  '/?from=page',
  '/departments',
  '/departments/running',
  '/departments/running?stock=1&max=20&sort=newest',
  '/departments/running?min=99999',
  '/products/cork-yoga-block',
  '/products/ground-moka-pot-coffee',
  '/search',
  '/search?q=yoga',
  '/search?q=qzxwvk',
  '/search/suggestions?q=yoga',
  '/basket',
  '/checkout',
  '/interests',
  '/saved',
  '/what-this-shop-knows',
  '/take-it-with-you',
  '/shopping-for',
  '/how-it-works',
  '/numbers',
  '/numbers?on=/products/cork-yoga-block&shelf=page',
  '/how-it-works/groups',
  '/how-it-works/visits/comparing',
  '/nowhere',
];

/** A new visit opens every other page in one language and the rest in the other; `TEST_THOROUGH` opens all in both. */
const inTurn = (turn: number) => PAGES.filter((_, at) => THOROUGH || at % 2 === turn);

describe('valid HTML', () => {
  test.each(inTurn(0))('%s before anything was pressed', async (path) => {
    expect(await problemsOf((await shopper(shop.app).open(path)).text)).toEqual([]);
  });

  test.each(inTurn(1))('%s in German, as its address asks', async (path) => {
    const asked = `${path}${path.includes('?') ? '&' : '?'}lang=de`;
    expect(await problemsOf((await shopper(shop.app).open(asked)).text)).toEqual([]);
  });

  test('every page of a busy visit', async () => {
    const visitor = await busyVisit();
    for (const path of PAGES) expect(await problemsOf((await visitor.open(path)).text), path).toEqual([]);
    await visitor.open('/shopping-for');
    await visitor.press('Shop for someone else');
    for (const path of ['/', '/basket', '/saved', '/shopping-for', '/what-this-shop-knows'])
      expect(await problemsOf((await visitor.open(path)).text), `${path} for someone else`).toEqual([]);
    await visitor.press('Back to myself');
    const why =
      /href="(\/why\/[^"]+)"/.exec((await visitor.open('/')).text)?.[1]?.replace(/&amp;/g, '&') ?? '';
    expect(await problemsOf((await visitor.open(why)).text), 'why').toEqual([]);
    await visitor.open('/interests');
    expect(
      await problemsOf((await visitor.press('Add interest', { phrase: 'asdf' })).text),
      'samples',
    ).toEqual([]);
    const removal =
      /href="(\/interests\/[^"]+\/removal)"/.exec((await visitor.open('/interests')).text)?.[1] ?? '';
    expect(await problemsOf((await visitor.open(removal)).text), 'removal').toEqual([]);
    await visitor.open('/checkout');
    const order = await visitor.press('Place order');
    expect(order.status).toBe(200);
    expect(await problemsOf(order.text), 'order').toEqual([]);
    expect(await problemsOf((await visitor.press('Forget this visit')).text), 'receipt').toEqual([]);
  });

  test('every operator page', async () => {
    const { segments } = shop.services.snapshot().shop;
    const visitor = shopper(shop.app);
    const login = await visitor.open('/operators/login');
    expect(await problemsOf(login.text), 'login').toEqual([]);
    expect(await problemsOf((await visitor.press('Log in', { code: 'wrong' })).text), 'wrong').toEqual([]);
    await visitor.open('/operators/login');
    const empty = await visitor.press('Log in', { code: await shop.services.operators.code.renew() });
    expect(await problemsOf(empty.text), 'empty').toEqual([]);
    await keepRelease(shop.config, '2026-W46' as WeekId, { segments, simulated: true });
    await keepRelease(shop.config, '2026-W45' as WeekId, { segments, visits: 20 });
    for (const path of [
      '',
      '/releases/2026-W46',
      '/releases/2026-W45',
      '/releases/2026-W46/searches',
      '/nothing',
    ])
      expect(await problemsOf((await visitor.open(`/operators${path}`)).text), path).toEqual([]);
  }, 30_000);

  test('every fragment', async () => {
    const visitor = await busyVisit();
    await visitor.open('/products/cork-yoga-block');
    const answers = [
      await visitor.pressWithHtmx('Save'),
      await visitor.pressWithHtmx('Hide'),
      await visitor.pressWithHtmx('Not relevant'),
      await visitor.post('/nowhere', {}),
      await shopper(shop.app, HTMX).open('/departments/running'),
      await shopper(shop.app, HTMX).open('/search/suggestions?q=yoga'),
      await shopper(shop.app, { ...HTMX, ...FROM_HERE }).post('/signals', {}),
    ];
    for (const { text } of answers) expect(await problemsOf(text)).toEqual([]);
  });
});
