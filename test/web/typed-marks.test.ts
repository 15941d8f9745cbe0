import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionId } from '../../src/sessions/session-log.js';
import { en } from '../../src/wording/en/index.js';
import { sessionOf } from '../support/session-of.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

/** Turns what follows round, hides a character, ends a line, and means nothing. */
const MARKED = '\u202Ecork\u202C \u2066yo\u200Bga\u2069\u0000 \u0085block\uFEFF';
const PLAIN = 'cork yoga block';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ products: demoProducts().slice(0, 60) });
});
afterAll(() => shop.close());

test('an interest is kept without marks that nobody sees', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/interests');
  expect((await visitor.post('/interests', { phrase: MARKED, returnTo: '/interests' })).status).toBe(303);
  const { sessionLog, clock } = shop.services;
  const { entries } = await sessionLog.read(sessionOf(visitor.cookie) as SessionId, clock());
  const typed = entries.flatMap((entry) => (entry.type === 'phrase' ? [entry.text] : []));
  expect(typed).toEqual([PLAIN]);
});

test('an interest of nothing but such marks is no interest', async () => {
  const visitor = shopper(shop.app);
  const answer = await visitor.post('/interests', { phrase: '\u200F \u202E\u200B', returnTo: '/interests' });
  expect(answer.status).toBe(422);
});

test('an interest that is too long is not cut: it is said to be, and nothing is kept', async () => {
  const visitor = shopper(shop.app);
  const answer = await visitor.post('/interests', { phrase: 'cork '.repeat(13), returnTo: '/interests' });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(en.refusals.tooLong);
  expect(visitor.cookie).toBe('');
});

test('a search is answered and shown as if they had not been typed', async () => {
  const visitor = shopper(shop.app);
  const answer = await visitor.open(`/search?q=${encodeURIComponent(MARKED)}`);
  expect(answer.text).toContain('data-product-card="cork-yoga-block"');
  expect(answer.text).toContain(`value="${PLAIN}"`);
});
