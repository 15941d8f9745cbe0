import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../src/time/clock.js';
import { CONSENT_LIFETIME } from '../../src/visits/memory.js';
import { moment } from '../../src/wording/dates.js';
import { en } from '../../src/wording/en/index.js';
import type { When } from '../../src/wording/when.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** A visit that has been kept alive until so many days are left before the shop has to ask anew. */
async function withDaysLeft(days: number): Promise<{ visitor: Shopper; end: When }> {
  const visitor = shopper(shop.app);
  const began = shop.services.clock();
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  await visitor.open('/interests');
  await visitor.press('Remember so long', { length: 'weeks' });
  const last = CONSENT_LIFETIME - days * DAY;
  for (let passed = 0; passed < last; passed += 25 * DAY) {
    shop.wait(Math.min(25 * DAY, last - passed));
    await visitor.open('/products/cork-yoga-block');
  }
  return { visitor, end: moment(began + CONSENT_LIFETIME, shop.services.clock(), en) };
}

const basket = async (visitor: Shopper) => textOf((await visitor.open('/basket')).text);
const choices = async (visitor: Shopper) =>
  [...(await visitor.open('/interests')).text.matchAll(/panel-choice-note">(.*?)<\/span>/g)].map(
    ([, note = '']) => textOf(note),
  );
const notice = (html: string) => textOf(/<div class="notice-body">\s*<p>(.*?)<\/p>/s.exec(html)?.[1] ?? '');

describe('a visit six days before the shop has to ask anew', () => {
  test('promises the basket no longer than that, and keeps the promise', async () => {
    const { visitor, end } = await withDaysLeft(6);
    expect(await basket(visitor)).toContain(en.basket.emptyUntil(end));
    expect(await basket(visitor)).not.toContain('at least a week');
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Add to basket');
    shop.wait(6 * DAY - 1_000);
    expect(await basket(visitor)).toContain('Cork yoga block');
    shop.wait(1_000);
    expect(await basket(visitor)).toContain(en.basket.empty);
  });

  test('says beside every memory, and after choosing one, when it ends at the latest', async () => {
    const { visitor, end } = await withDaysLeft(6);
    const sentence = en.interests.endsAtLatest(end);
    for (const note of await choices(visitor)) expect(note).toContain(sentence);
    await visitor.press('Remember so long', { length: 'weeks' });
    expect(notice(visitor.page.text)).toBe(`${en.notice.memory.weeks} ${sentence}`);
  });
});

test('twenty days before, only what would last longer says so', async () => {
  const { visitor, end } = await withDaysLeft(20);
  expect(await basket(visitor)).toContain(en.basket.empty);
  const [visit = '', days = '', weeks = ''] = await choices(visitor);
  expect([visit, days].join()).not.toContain('at the latest');
  expect(weeks).toContain(en.interests.endsAtLatest(end));
});

test('who has agreed to nothing is told the usual', async () => {
  const visitor = shopper(shop.app);
  expect(await basket(visitor)).toContain(en.basket.empty);
  expect((await choices(visitor)).join()).not.toContain('at the latest');
});

test('an order is not said to be led to for longer than its visit lasts', async () => {
  const { visitor } = await withDaysLeft((20 * MINUTE) / DAY);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Add to basket');
  const placed = await visitor.order();
  const { text } = await visitor.open(String(placed.headers.location));
  expect(textOf(text)).toContain(en.order.leadNew);
  shop.wait(20 * MINUTE);
  expect(textOf((await visitor.open('/basket')).text)).not.toContain(en.basket.orderedLink);
});
