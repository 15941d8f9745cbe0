import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const section = (html: string, name: string) =>
  textOf(new RegExp(`<section id="things-${name}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '');

test('a product that is saved and hidden says so in both lists', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Save');
  expect(section((await visitor.open('/saved')).text, 'saved')).not.toContain(en.saved.alsoHidden);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Hide');
  const { text } = await visitor.open('/saved');
  expect(section(text, 'saved')).toContain('Cork yoga block €18 · hidden from shelves');
  expect(section(text, 'hidden')).toContain('Cork yoga block €18 · saved');
  await visitor.press('Show again Cork yoga block');
  expect(section((await visitor.open('/saved')).text, 'saved')).not.toContain(en.saved.alsoHidden);
});

describe('what stopping says that it erases', () => {
  test('names what was called not relevant, and counts a memory as what it is', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Not relevant');
    await visitor.open('/interests');
    await visitor.press('Remember so long', { length: 'weeks' });
    expect(textOf(visitor.page.text)).toContain(en.visitBar.stopNote);
    const { text } = await visitor.press('Stop personalising');
    expect(textOf(text)).toContain('1 choice of how long to remember');
    expect(textOf(text)).not.toContain('change to your interests');
    expect(section((await visitor.open('/saved')).text, 'notRelevant')).not.toContain('Cork yoga block');
  });
});

test('the answer to why something is not relevant is no change to interests', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Not relevant');
  await visitor.press(en.whyNot.answers.taste);
  const { text } = await visitor.press('Stop personalising');
  expect(textOf(text)).toContain('1 reason why something is not relevant');
  expect(textOf(text)).not.toContain('change to your interests');
});

test('what stopping says that it erases names lists, where there are any', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  expect(textOf(visitor.page.text)).toContain(en.visitBar.stopNote);
  await visitor.open('/shopping-for');
  const { text } = await visitor.press(en.lanes.giftButton);
  expect(textOf(text)).toContain(en.visitBar.stopListsNote);
  expect(textOf(text)).not.toContain(en.visitBar.stopNote);
});

test('both pages that tell of addresses say the same of them', async () => {
  const visitor = shopper(shop.app);
  const [how, known] = [
    textOf((await visitor.open('/how-it-works')).text),
    textOf((await visitor.open('/what-this-shop-knows')).text),
  ];
  for (const text of [how, known]) {
    expect(text).toMatch(/only a code is kept|a code of it/);
    expect(text).toContain('replaced every hour');
    expect(text).toMatch(/gone after two hours/);
  }
});
