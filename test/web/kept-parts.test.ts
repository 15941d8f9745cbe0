import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

const PRODUCT = '/products/cork-yoga-block';
const DEPARTMENT = '/departments/yoga-mindfulness';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** The card of a product, without what differs from rendering to rendering. */
function cardOf(html: string, product: string): string {
  const from = html.indexOf(`data-product-card="${product}"`);
  const card = html.slice(from, html.indexOf('</article>', from));
  return card
    .replace(/name="(token|place)" value="[^"]*"/g, '$1')
    .replace(/<p class="reason">[^<]*<\/p>/, '');
}

const cardsIn = (html: string) => [...html.matchAll(/data-product-card="([^"]+)"/g)].map(([, id = '']) => id);

test('parts of cards that are kept hold nothing of the visit that they were first made for', async () => {
  const [ada, ben] = [shopper(shop.app), shopper(shop.app)];
  await ada.open(PRODUCT);
  await ada.press('Personalise this visit');
  const [first = '', second = ''] = cardsIn((await ada.open(DEPARTMENT)).text);
  await ada.post('/signals', { product: first, kind: 'save', returnTo: DEPARTMENT });
  await ada.post('/signals', { product: second, kind: 'hide', returnTo: DEPARTMENT });
  const hers = await ada.open(DEPARTMENT);
  expect(cardOf(hers.text, first)).toContain('aria-pressed="true"');
  const his = await ben.open(DEPARTMENT);
  expect(his.text).not.toContain('aria-pressed="true"');
  expect(his.text).not.toContain('class="card-hidden"');
  const onHis = new Set(cardsIn(his.text));
  const untouched = cardsIn(hers.text).filter((id) => id !== first && id !== second && onHis.has(id));
  expect(untouched.length).toBeGreaterThan(5);
  for (const id of untouched) expect(cardOf(his.text, id), id).toBe(cardOf(hers.text, id));
});

test('a press that is taken back leaves the card as everybody sees it', async () => {
  const ada = shopper(shop.app);
  const before = await ada.open(DEPARTMENT);
  const [first = ''] = cardsIn(before.text);
  const press = (fields: Readonly<Record<string, string>>) =>
    ada.post('/signals', { product: first, returnTo: DEPARTMENT, ...fields });
  await press({ kind: 'save' });
  const saved = await ada.open(DEPARTMENT);
  expect(cardOf(saved.text, first)).not.toBe(cardOf(before.text, first));
  const entry = /name="entry" value="([^"]+)"/.exec(cardOf(saved.text, first))?.[1] ?? '';
  await ada.post('/undo', { product: first, entry, returnTo: DEPARTMENT });
  const back = await ada.open(DEPARTMENT);
  expect(cardOf(back.text, first)).toBe(cardOf(before.text, first));
});

test('cards in another language are kept apart', async () => {
  const ada = shopper(shop.app);
  const [english, german] = [await ada.open(DEPARTMENT), await ada.open(`${DEPARTMENT}?lang=de`)];
  const [first = ''] = cardsIn(english.text);
  expect(cardOf(german.text, first)).toContain('Merken');
  expect(cardOf((await ada.open(DEPARTMENT)).text, first)).toBe(cardOf(english.text, first));
});

test('a list of kept things that is shown again has the token of its page, and what was done since', async () => {
  const [ada, ben] = [shopper(shop.app), shopper(shop.app)];
  const [first = '', second = ''] = cardsIn((await ada.open(DEPARTMENT)).text);
  const save = (who: typeof ada, product: string) =>
    who.post('/signals', { product, kind: 'save', returnTo: DEPARTMENT });
  const shown = (html: string) => [...html.matchAll(/<li id="saved-([^"]+)"/g)].map(([, id]) => id);
  const tokens = (html: string) =>
    new Set([...html.matchAll(/name="token" value="([^"]+)"/g)].map(([, t]) => t));
  await save(ada, first);
  await save(ada, second);
  await save(ben, second);
  const before = (await ada.open('/saved')).text;
  const again = (await ada.open('/saved')).text;
  const own = tokens(again);
  expect(own.size).toBe(1);
  for (const token of tokens(before)) expect(own).not.toContain(token);
  const without = (html: string) => html.replace(/name="token" value="[^"]*"/g, 'token');
  expect(without(again)).toBe(without(before));
  expect(shown(again)).toEqual([second, first]);
  expect(shown((await ben.open('/saved')).text)).toEqual([second]);
  expect((await ada.open('/saved?lang=de')).text).toContain('Entfernen');
  expect((await ada.open('/saved')).text).toContain('Remove');
  await ada.post(`/saved-products/${second}/removal`, { returnTo: '/saved' });
  expect(shown((await ada.open('/saved')).text)).toEqual([first]);
});
