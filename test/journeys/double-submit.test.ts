import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageRoutes } from '../../src/app.js';
import { routeTable } from '../../src/web/http/middleware/method-guard.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { FROM_HERE, HTMX, type Shopper, shopper } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';
import { read } from './seen.js';
import { all, control, fieldsOf, formOf, named, parse, said } from './visitors/document.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const BLOCK = 'Cork yoga block';
/** Stands for what the shop calls the interest of the block. */
const INTEREST = '(its interest)';

/** A part of the shop that a visit without interests may begin with. */
const STARTER = 'Cycling';
/** A press by the page it is on, what it says, and the route it goes to. */
const PRESSES = [
  ['/', 'Personalise this visit', '/personalisation'],
  ['/products/cork-yoga-wedge', 'Interested', '/signals'],
  ['/products/cork-yoga-wedge', 'Hide', '/signals'],
  ['/products/cork-yoga-wedge', 'Add to basket', '/basket/lines'],
  ['/products/cork-yoga-wedge', 'Undo', '/undo'],
  ['/basket', `Update ${BLOCK}`, '/basket/lines/:product'],
  ['/basket', `Remove ${BLOCK}`, '/basket/lines/:product/removal'],
  ['/checkout', 'Place order', '/checkout'],
  ['/interests', 'Add interest', '/interests/samples'],
  ['/interests', 'Add it', '/interests'],
  ['/interests', STARTER, '/interests/:id/beginning'],
  ['/interests', `Less ${INTEREST}`, '/interests/:id/weight'],
  ['/interests', `Remove ${INTEREST}`, '/interests/:id/removal'],
  ['/interests', `Never again ${INTEREST}`, '/interests/:id/exclusion'],
  ['/interests', `Allow again ${INTEREST}`, '/interests/:id/return'],
  ['/interests', 'Remember so long', '/memory'],
  ['/interests', 'Start over', '/interests-reset'],
  ['/interests', 'Let nothing rest', '/interests-rest'],
  ['/interests', 'Stop personalising', '/personalisation/end'],
  ['/interests', 'Undo', '/personalisation/return'],
  ['/saved', `Remove ${BLOCK}`, '/saved-products/:id/removal'],
  ['/saved', 'Show again Cork yoga wedge', '/hidden-products/:id/removal'],
  ['/saved', 'Take back Folding yoga chair', '/irrelevant-products/:id/removal'],
  ['/shopping-for', 'Shop for someone else', '/shopping-for/someone-else'],
  ['/shopping-for', 'Begin this list', '/shopping-for'],
  ['/shopping-for', 'Keep as a list', '/shopping-for/kept'],
  ['/shopping-for', 'Throw it away: Someone else', '/shopping-for/thrown-away'],
  ['/', 'Back to myself', '/shopping-for/open'],
  ['/products/folding-yoga-chair', 'Too expensive', '/irrelevant-products/why'],
  ['/', 'Deutsch', '/language'],
  ['/', 'Count this visit', '/statistics'],
  ['/', 'Stop counting', '/statistics/end'],
  ['/', 'Forget this visit', '/forgetting'],
] as const;

/** Presses that open the visit: three of them at once, without a cookie, would open three. */
const OPENING: readonly string[] = ['Personalise this visit', 'Count this visit'];
const isOpening = (label: string) => OPENING.includes(label);

/** A visit with one of everything that can be taken back. */
async function busyVisit(on: string): Promise<Shopper> {
  const visitor = shopper(shop.app);
  const press = async (product: string, ...labels: string[]) => {
    for (const label of labels) {
      await visitor.open(`/products/${product}`);
      await visitor.press(label);
    }
  };
  if (on === STARTER) await press('cork-yoga-wedge', 'Save');
  else if (!isOpening(on)) {
    if (on === 'Show again Cork yoga wedge') await press('cork-yoga-wedge', 'Hide');
    if (on === 'Stop counting') await press('cork-yoga-wedge', 'Count this visit');
    await press('folding-yoga-chair', 'Not relevant');
    await press('cork-yoga-block', 'Interested', 'Add to basket', 'Save');
  }
  return visitor;
}

/** What the shop would show of the visit. */
async function stateOf(cookie: string): Promise<string> {
  const pages = [];
  for (const path of ['/interests', '/saved', '/basket', '/shopping-for']) {
    const { text } = await request(shop.app).get(path).set('Cookie', cookie);
    const { interests, text: words } = read(text);
    pages.push(interests, words);
  }
  return JSON.stringify(pages);
}

interface Prepared {
  readonly visitor: Shopper;
  readonly action: string;
  readonly fields: URLSearchParams;
}

async function prepare(path: string, label: string): Promise<Prepared> {
  const visitor = await busyVisit(label);
  await openShowing(visitor, path, label);
  const words = label.replace(INTEREST, shop.interestOf('cork-yoga-block'));
  if (label.startsWith('Allow again')) await visitor.press(words.replace('Allow', 'Never'));
  if (label === 'Undo') await visitor.press(path === '/interests' ? 'Stop personalising' : 'Interested');
  if (label === 'Add it') await visitor.press('Add interest', { phrase: 'mushroom foraging' });
  const page = parse(visitor.page.text);
  const button = control(page, words);
  const form = formOf(button);
  if (!form) throw new Error(`"${label}" is in no form.`);
  const fields = fieldsOf(form, button);
  if (label === 'Add interest') fields.set('phrase', 'mushroom foraging');
  if (label === 'Begin this list' || label === 'Keep as a list') fields.set('name', 'Work');
  if (label.startsWith('Update')) fields.set('quantity', '4');
  if (label === 'Remember so long') fields.set('length', 'weeks');
  const action = (button.attribs.formaction ?? form.attribs.action ?? '').replace(/#.*/, '');
  return { visitor, action, fields };
}

/** Opens the page with the button on it: some stand there only after another press. */
async function openShowing(visitor: Shopper, path: string, label: string): Promise<void> {
  if (['Keep as a list', 'Throw it away: Someone else', 'Back to myself'].includes(label)) {
    await visitor.open('/shopping-for');
    await visitor.press('Shop for someone else');
  }
  await visitor.open(path);
  if (label === 'Too expensive') {
    await visitor.press('Not relevant');
    await visitor.press('Not relevant');
  }
}

const send = ({ visitor, action, fields }: Prepared, headers: object = {}) =>
  request(shop.app)
    .post(action)
    .set({ ...FROM_HERE, ...headers, ...(visitor.cookie === '' ? {} : { Cookie: visitor.cookie }) })
    .type('form')
    .send(fields.toString());

const placeOf = (answer: request.Response) =>
  String(answer.headers.location ?? '').replace(/[?&]done=.*/, '');
const cookieOf = (answer: request.Response, before: string) =>
  answer.headers['set-cookie'] ? (String(answer.headers['set-cookie']).split(';')[0] ?? '') : before;

/** Sent twice one after the other or at once, by turns; each in both ways where every combination is tried. */
const IN_TURN = PRESSES.filter(([, label], i) => THOROUGH || isOpening(label) || i % 2 === 0);
const TOGETHER = PRESSES.filter(([, label], i) => !isOpening(label) && (THOROUGH || i % 2 === 1));

describe('a form that is sent twice', () => {
  test.each(IN_TURN)('counts once and leads the same way: %s %s', async (path, label) => {
    const press = await prepare(path, label);
    const first = await send(press);
    expect([200, 303]).toContain(first.status);
    const cookie = cookieOf(first, press.visitor.cookie);
    const once = await stateOf(cookie);
    const again = await send({ ...press, visitor: { ...press.visitor, cookie } });
    expect(await stateOf(cookie)).toBe(once);
    expect(again.status).toBe(first.status);
    expect(placeOf(again)).toBe(placeOf(first));
  });

  test.each(TOGETHER)('counts once also when both arrive together: %s %s', async (path, label) => {
    const [apart, together] = [await prepare(path, label), await prepare(path, label)];
    await send(apart);
    const answers = await Promise.all([send(together), send(together), send(together, HTMX)]);
    for (const { status } of answers) expect(status).toBeLessThan(500);
    expect(settled(await stateOf(together.visitor.cookie))).toBe(
      settled(await stateOf(apart.visitor.cookie)),
    );
  });

  test('is every form there is', () => {
    const routes = routeTable(pageRoutes(shop.services)).filter(({ method }) => method === 'POST');
    // Operators have a session of their own, and files are sent in parts: `test/web/operators.test.ts`, `take-along.test.ts`.
    // A receipt is given back as it came, and nothing is kept: `test/journeys/receipt.test.ts`.
    const elsewhere = /^\/(?:operators|take-it-with-you|forgetting\/receipt)/;
    const ofShoppers = routes.map(({ path }) => path).filter((path) => !elsewhere.test(path));
    expect(new Set(PRESSES.map(([, , route]) => route))).toEqual(new Set(ofShoppers));
  });
});

/** Orders of one instant may differ; ids do. */
const settled = (state: string) => state.replace(/"[\w-]{16}"/g, '');

test('every button of every page that posts is one of these', async () => {
  const visitor = await busyVisit('Hide');
  const known = PRESSES.map(([, , route]) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`));
  for (const path of [
    ...['/', '/products/cork-yoga-block', '/basket', '/checkout', '/interests', '/saved', '/shopping-for'],
  ]) {
    const page = parse((await visitor.open(path)).text);
    for (const button of all(page, named('button'))) {
      const form = formOf(button);
      if (form?.attribs.method !== 'post') continue;
      const action = (button.attribs.formaction ?? form.attribs.action ?? '').replace(/#.*/, '');
      expect(
        known.some((route) => route.test(action)),
        `${said(button)} posts to ${action}`,
      ).toBe(true);
    }
  }
});
