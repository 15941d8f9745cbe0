import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ env: { CATALOGUE_LANGUAGE: 'de' } });
});
afterAll(() => shop.close());

test('a shop of products in German says on its German pages nothing of reading English', async () => {
  for (const path of ['/interests']) {
    const { text } = await request(shop.app).get(path).set('Accept-Language', 'de').expect(200);
    expect(text, path).not.toMatch(/versteht\s+Englisch|englischen Worten/);
  }
});
