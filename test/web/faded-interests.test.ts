import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOUR } from '../../src/time/clock.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { interestedIn, type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const interests = async (visitor: Shopper) => textOf((await visitor.open('/interests')).text);
const memoryNow = async (visitor: Shopper) =>
  textOf(/panel-now">(.*?)<\/span>/.exec((await visitor.open('/interests')).text)?.[1] ?? '');

describe('the page of interests', () => {
  test('says that they have faded where there were some, and what was saved has kept the visit', async () => {
    const visitor = await interestedIn(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.signals.save.button);
    expect(await interests(visitor)).not.toContain(en.interests.emptyFaded);
    shop.wait(60 * HOUR);
    expect(await interests(visitor)).toContain(en.interests.emptyFaded);
  });

  test('says it of no visit that had none, or has removed them', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    expect(await interests(visitor)).toContain(en.interests.empty);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.signals.interested.button);
    await visitor.open('/interests');
    await visitor.press(en.interests.reset);
    expect(await interests(visitor)).toContain(en.interests.empty);
  });

  test('says beside a short memory until when the visit is kept by what is saved or in the basket', async () => {
    const visitor = await interestedIn(shop.app);
    expect(await memoryNow(visitor)).toBe(en.interests.memory.visit);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Add to basket');
    expect(await memoryNow(visitor)).toMatch(
      /^This visit: what it keeps is there until \d+ \w+, an interest fades sooner$/,
    );
    await visitor.post('/memory', { length: 'weeks' });
    expect(await memoryNow(visitor)).toBe(en.interests.memory.weeks);
  });

  test.each([en, de])('does not say that nothing is kept where a basket is: $language', async (t) => {
    const visitor = shopper(shop.app, { 'Accept-Language': t.language });
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(t.product.add);
    await visitor.open('/interests');
    const page = textOf((await visitor.press(t.interests.add, { phrase: 'yoga' })).text);
    expect(page).toContain(t.interests.samples.begins);
    expect(page).not.toMatch(/nothing is kept|nichts behalten/);
  });
});
