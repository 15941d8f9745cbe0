import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { readVisit } from '../../src/visits/visit.js';
import { sessionOf } from '../support/session-of.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** Sends a form as a browser that Back has brought its page again: with the token it had. */
async function send(visitor: Shopper, path: string, fields: Readonly<Record<string, string>>) {
  return request(shop.app)
    .post(path)
    .set({ Cookie: visitor.cookie, Origin: 'http://127.0.0.1', 'Sec-Fetch-Site': 'same-origin' })
    .type('form')
    .send(fields);
}

test.each(['hide', 'save', 'interested', 'notRelevant'] as const)(
  '%s, taken back and pressed again from the page that Back brought, is done again',
  async (kind) => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    const form = { product: 'cork-yoga-block', kind, token: 'tokenOfThatPage1', returnTo: '/saved' };
    const kept = async () => {
      const session = sessionOf(visitor.cookie) as SessionId;
      const { entries } = await shop.services.sessionLog.read(session, shop.services.clock());
      return readVisit(entries).signals[kind].get('cork-yoga-block' as ProductId);
    };
    const ids = new Set<string>();
    for (let round = 0; round < 3; round++) {
      expect((await send(visitor, '/signals', form)).status).toBe(303);
      const done = await kept();
      expect(done).toBeDefined();
      expect((await send(visitor, '/signals', form)).headers.location).toContain(`done=${done}`);
      expect(await kept()).toBe(done);
      ids.add(String(done));
      const undo = { entry: String(done), token: `undoOfRound${round}xxxx`, returnTo: '/saved' };
      expect((await send(visitor, '/undo', undo)).status).toBe(303);
      expect(await kept()).toBeUndefined();
    }
    expect(ids.size).toBe(3);
  },
);
