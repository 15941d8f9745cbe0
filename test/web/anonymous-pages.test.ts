import { createHash } from 'node:crypto';
import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX, shopper } from '../support/shopper.js';

/** What Ada typed and nobody else: it would stand on any page that was made for her. */
const CANARY = 'marzipan lighthouses';
const PRODUCT = '/products/cork-yoga-block';
const ADDRESSES = ['/', PRODUCT, '/departments', '/departments/pets', '/search?q=yoga'];
const TOKEN = /name="token" value="([^"]*)"/g;

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  request(shop.app).get(path).set(headers);
const tokensOf = (html: string) => new Set([...html.matchAll(TOKEN)].map(([, token]) => token));
/** A page with what differs from rendering to rendering left out. */
const settled = (html: string) => html.replace(TOKEN, 'token').replace(/;at=\d+/g, '');

test('a page that is kept has a token of its own in every form, and nothing else that differs', async () => {
  for (const path of ADDRESSES) {
    const [first, second] = [await get(path), await get(path)];
    expect(tokensOf(first.text).size, path).toBe(1);
    expect(tokensOf(second.text).size, path).toBe(1);
    expect(tokensOf(second.text)).not.toEqual(tokensOf(first.text));
    expect(settled(second.text)).toBe(settled(first.text));
    for (const name of ['content-type', 'cache-control', 'vary', 'content-security-policy', 'set-cookie'])
      expect(second.headers[name], `${path} ${name}`).toBe(first.headers[name]);
  }
});

test('whoever takes no compression is sent the same page without it', async () => {
  const [kept, plain] = [await get('/'), await get('/', { 'Accept-Encoding': 'identity' })];
  expect(kept.headers['content-encoding']).toBe('gzip');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(settled(plain.text)).toBe(settled(kept.text));
  const refusing = await get('/', { 'Accept-Encoding': 'gzip;q=0' });
  expect(refusing.headers['content-encoding']).toBeUndefined();
});

test('two shoppers who press on the same kept page have two visits', async () => {
  const [ada, ben] = [shopper(shop.app), shopper(shop.app)];
  await ada.open(PRODUCT);
  await ben.open(PRODUCT);
  await ada.press('Save');
  await ben.press('Interested');
  expect(ada.cookie).not.toBe('');
  expect(ben.cookie).not.toBe(ada.cookie);
  expect((await ben.open('/saved')).text).not.toContain('data-kept-thing="cork-yoga-block"');
});

test('a press that is sent twice from a kept page opens one visit', async () => {
  const { text } = await get(PRODUCT);
  const [token = ''] = tokensOf(text);
  const press = () =>
    request(shop.app)
      .post('/signals')
      .set(FROM_HERE)
      .type('form')
      .send({ product: 'cork-yoga-block', kind: 'save', token });
  const [first, second] = [await press(), await press()];
  const id = (answer: typeof first) => String(answer.headers['set-cookie']).split(';')[0];
  expect(id(second)).toBe(id(first));
});

test('nothing of a visit is in a page without one, whoever came first', async () => {
  const before = new Map<string, string>();
  for (const path of ADDRESSES) before.set(path, fingerprint((await get(path)).text));
  const ada = shopper(shop.app);
  await ada.open('/');
  await ada.press('Personalise this visit');
  await ada.post('/interests', { phrase: CANARY, returnTo: '/interests' });
  for (const path of ADDRESSES) {
    await ada.open(path);
    await get(path, { ...HTMX, Cookie: ada.cookie, 'HX-Current-URL': `http://localhost:3000${path}` });
    if (path === PRODUCT) await ada.press('Save');
    const { text } = await get(path);
    expect(fingerprint(text), path).toBe(before.get(path));
    expect(text).not.toContain(CANARY);
  }
  expect((await ada.open('/interests')).text).toContain(CANARY);
});

test('no page that was made for a visit is kept: in a shop of which every page was opened by one first', async () => {
  const ada = shopper(shop.app);
  await ada.open('/interests');
  await ada.post('/interests', { phrase: CANARY, returnTo: '/interests' });
  for (const path of ADDRESSES) await ada.open(path);
  const other = await openTestShop();
  try {
    for (const path of ADDRESSES)
      expect(fingerprint((await get(path)).text), path).toBe(
        fingerprint((await request(other.app).get(path)).text),
      );
  } finally {
    await other.close();
  }
});

test('a browser that objects and one that does not are sent different pages', async () => {
  const plain = await get('/');
  const objecting = await get('/', { 'Sec-GPC': '1' });
  expect(objecting.text).not.toBe(plain.text);
  expect(settled((await get('/')).text)).toBe(settled(plain.text));
  expect(settled((await get('/', { 'Sec-GPC': '1' })).text)).toBe(settled(objecting.text));
});

test('a page that htmx asks for, and one with any cookie, is made for itself', async () => {
  const page = await get('/departments/pets');
  const fragments = await get('/departments/pets', HTMX);
  expect(fragments.text).not.toContain('<html');
  expect(page.text).toContain('<html');
  const withCookie = await get('/', { Cookie: 'theme=dark' });
  expect(withCookie.status).toBe(200);
});

const fingerprint = (html: string) => createHash('sha256').update(settled(html)).digest('hex');
