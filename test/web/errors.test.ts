import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorKey } from '../../src/errors.js';
import type { Logger } from '../../src/telemetry/logger.js';
import { LANGUAGES } from '../../src/wording/languages.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { FROM_HERE, HTMX, textOf } from '../support/shopper.js';

const SECRET_WORDS = 'zebrafinch';
const logged: string[] = [];
const logger: Logger = {
  info: (event, fields) => logged.push(JSON.stringify([event, fields])),
  error: (event, fields) => logged.push(JSON.stringify([event, fields])),
};
let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ logger });
});
afterAll(() => shop.close());

const get = (path: string) => request(shop.app).get(path);
const post = (path: string, fields: object | string = {}) =>
  request(shop.app).post(path).set(FROM_HERE).type('form').send(fields);

describe('what went wrong has a page with the right status', () => {
  test.each([
    ['/nowhere', 404],
    ['/products/no-such-product', 404],
    ['/products/__proto__', 404],
    ['/departments/no-such-department', 404],
    ['/departments/running/no-such-shelf', 404],
    ['/orders/AAAAAAAAAAAAAAAAAAAAAA', 404],
    ['/orders/short', 404],
    ['/art/constructor.svg', 404],
    ['/images/..%2f..%2fpackage.json', 404],
    ['/images/%2e%2e%2fproducts.jsonl', 404],
    ['/assets/../package.json', 404],
    ['/%E0%A4%A', 400],
    ['/products/%00', 400],
    [`/search?q=${'x'.repeat(9_000)}`, 414],
    ['/signals', 405],
    ['/basket/lines', 405],
  ])('GET %s', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<!DOCTYPE html>');
    expect(answer.text).toContain('class="error-status"');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each([
    ['/basket/lines', { product: 'no-such-product' }, 404],
    ['/basket/lines', {}, 400],
    ['/basket/lines', 'product=cork-yoga-block&product=cork-yoga-wedge', 400],
    ['/search', {}, 405],
    ['/products/cork-yoga-block', {}, 405],
    ['/signals', { product: 'cork-yoga-block' }, 400],
    ['/signals', { product: 'cork-yoga-block', kind: 'purchase' }, 422],
    ['/signals', '__proto__[kind]=save&constructor=x', 400],
  ])('POST %s %j', async (path, fields, status) => {
    const answer = await post(path, fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('class="error-status"');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test.each([
    [
      '/basket/lines/cork-yoga-block',
      { quantity: '2' },
      410,
      'This visit has ended, and its basket with it.',
    ],
    ['/basket/lines/cork-yoga-block/removal', {}, 410, 'This visit has ended, and its basket with it.'],
    ['/checkout', {}, 409, 'Nothing was ordered: this visit has ended, and its basket with it.'],
  ])('POST %s of a visit that is not there is answered by the basket', async (path, fields, status, said) => {
    const answer = await post(path, fields);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([status, undefined]);
    expect(answer.text).toContain(said);
  });

  test('a method that does not fit says which do', async () => {
    expect((await post('/products/cork-yoga-block')).headers.allow).toBe('GET');
    expect((await get('/signals')).headers.allow).toBe('POST');
  });
});

describe('htmx is told in the live region', () => {
  test('with the right status and nothing else swapped', async () => {
    const answer = await post('/signals', { product: 'gone', kind: 'save' }).set(HTMX);
    expect(answer.status).toBe(404);
    expect(answer.text).toMatch(/^<hx-partial hx-target="#notice"/);
    expect(answer.text).toContain('notice-wrong');
    expect(answer.text).not.toContain('<html');
  });
});

describe('what a shopper typed', () => {
  test('is in no error page and in no log', async () => {
    const answers = [
      await get(`/${SECRET_WORDS}`),
      await get(`/products/${SECRET_WORDS}`),
      await post('/signals', { product: SECRET_WORDS, kind: SECRET_WORDS }),
      await post('/basket/lines', { product: SECRET_WORDS }).set(HTMX),
      await request(shop.app).post('/signals').set(FROM_HERE).type('json').send({ product: SECRET_WORDS }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain(SECRET_WORDS);
    }
    expect(logged.join()).not.toContain(SECRET_WORDS);
  });
});

describe('a mistake of ours', () => {
  test('shows no stack and no version, and is logged by its place without its message', async () => {
    const { services } = shop;
    const find = services.orders.find;
    services.orders.find = async () => {
      throw new Error(`could not read ${SECRET_WORDS}`);
    };
    const answer = await get('/orders/AAAAAAAAAAAAAAAAAAAAAA');
    services.orders.find = find;
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/\bError\b|\.ts:|\.js:\d|node_modules|[Ee]xpress/);
    expect(answer.text).not.toContain(SECRET_WORDS);
    expect(logged.at(-1)).toContain('request.failed');
    expect(logged.at(-1)).not.toContain(SECRET_WORDS);
  });
});

describe.each(LANGUAGES)(
  'what was wrong is said by page and notice: $languageName',
  ({ language, error }) => {
    const asked = (test: request.Test) => test.set({ ...FROM_HERE, 'Accept-Language': language });

    test.each<[string, ErrorKey]>([
      ['/nowhere', 'notFound'],
      ['/products/no-such-product', 'noSuchProduct'],
      ['/departments/no-such-department', 'noSuchDepartment'],
      ['/orders/AAAAAAAAAAAAAAAAAAAAAA', 'noSuchOrder'],
      ['/art/constructor.svg', 'noSuchPicture'],
      ['/products/%00', 'addressUnreadable'],
      [`/search?q=${'x'.repeat(9_000)}`, 'addressTooLong'],
      ['/signals', 'wrongMethod'],
      ['/why/cork-yoga-block?on=/saved', 'notOnShelf'],
      ['/why/cork-yoga-block?on=/&entries=99', 'shelfGone'],
    ])('GET %s', async (path, key) => {
      expect(textOf((await asked(get(path))).text)).toContain(error.byKey[key]);
    });

    test.each<[string, object, ErrorKey]>([
      ['/basket/lines', {}, 'fieldMissing'],
      ['/basket/lines', { product: 'no-such-product' }, 'noSuchProduct'],
      ['/signals', { product: 'cork-yoga-block', kind: 'purchase' }, 'noSuchPress'],
      ['/memory', { length: 'for ever' }, 'noSuchMemory'],
      ['/language', { language: 'tlh' }, 'noSuchLanguage'],
      ['/search', {}, 'wrongMethod'],
    ])('POST %s %j', async (path, fields, key) => {
      const page = await asked(request(shop.app).post(path)).type('form').send(fields);
      expect(textOf(page.text)).toContain(error.byKey[key]);
      const notice = await asked(request(shop.app).post(path)).set(HTMX).type('form').send(fields);
      expect(notice.status).toBe(page.status);
      expect(textOf(notice.text)).toContain(error.byKey[key]);
    });

    test('a press from another site', async () => {
      const answer = await request(shop.app)
        .post('/signals')
        .set({ 'Sec-Fetch-Site': 'cross-site', 'Accept-Language': language });
      expect(textOf(answer.text)).toContain(error.byKey.foreignPress);
    });
  },
);
