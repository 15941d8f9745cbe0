import { afterEach, beforeEach, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const PAGE = '/products/cork-yoga-block';
const INTEREST = 'Yoga & mindfulness';

/** Whether *Interested* stands pressed on the page of the product. */
async function isPressed(visitor: Shopper): Promise<boolean> {
  const { text } = await visitor.open(PAGE);
  const [button = ''] = /<button[^>]*data-press="interested"[^>]*>/.exec(text) ?? [];
  expect(button).not.toBe('');
  return button.includes('aria-pressed="true"');
}

/** A personalised visit that is interested in the product. */
async function interested(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  await visitor.open(PAGE);
  await visitor.press('Interested');
  return visitor;
}

const interests = async (visitor: Shopper) => textOf((await visitor.open('/interests')).text);

/** Beside one of before, which fades: a word that stands on all interests is left out. */
async function interestedBesideFading(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open('/products/three-cup-moka-pot');
  await visitor.press('Interested');
  shop.wait(11 * 60_000);
  await visitor.open(PAGE);
  await visitor.press('Interested');
  return visitor;
}

test('a press whose interest was removed stands unpressed, and counts anew when it is pressed again', async () => {
  const visitor = await interested();
  await visitor.press('Save');
  expect(await isPressed(visitor)).toBe(true);
  await interests(visitor);
  await visitor.press(`Remove ${INTEREST}`);
  expect(await isPressed(visitor)).toBe(false);
  expect(visitor.page.text).toMatch(/data-press="save"[^>]*aria-pressed="true"/);
  expect(await interests(visitor)).not.toContain('You are interested in Cork yoga block');
  shop.wait(1_000);
  await visitor.open(PAGE);
  await visitor.press('Interested');
  expect(await isPressed(visitor)).toBe(true);
  expect(await interests(visitor)).toContain('You are interested in Cork yoga block');
});

test('an interest that was just made weaker does not rise, until something is done for it again', async () => {
  const visitor = await interestedBesideFading();
  const { rising } = en.interests.trend;
  // It has only begun.
  expect(await interests(visitor)).not.toContain(rising);
  for (const press of [`Less ${INTEREST}`, `Less ${INTEREST}`]) {
    await visitor.press(press);
    shop.wait(1_000);
    expect(await interests(visitor)).not.toContain(rising);
  }
  await visitor.press(`Set ${INTEREST}`, { strength: '10' });
  expect(await interests(visitor)).not.toContain(rising);
  shop.wait(1_000);
  await visitor.open('/products/cork-yoga-wedge');
  await visitor.press('Interested');
  expect(await interests(visitor)).toContain(rising);
});

test('what was taken away in place keeps its place until it is allowed again', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press(en.visitBar.personalise);
  for (const id of ['cork-yoga-block', 'three-cup-moka-pot']) {
    await visitor.open(`/products/${id}`);
    await visitor.press('Interested');
  }
  const orderOf = (html: string) => / id="interest-order" name="order" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const { text } = await visitor.open('/interests');
  const gone = await visitor.pressWithHtmx(`${en.interests.never.press} ${INTEREST}`, {
    order: orderOf(text),
  });
  expect(gone.text).toContain(en.interests.gonePlace.never(INTEREST).replace('&', '&amp;'));
  expect(orderOf(gone.text)).toBe(orderOf(text));
  await visitor.open('/interests');
  expect(visitor.page.text).not.toContain('interest-gone');
  const lifted = await visitor.pressWithHtmx(`${en.interests.never.lift} ${INTEREST}`, {
    order: orderOf(text),
  });
  expect(lifted.text).toContain('class="plain interests"');
  expect(lifted.text).not.toContain('interest-gone');
});

test('an interest does not rise while what spoke for it is taken back, until something is done for it again', async () => {
  const visitor = await interestedBesideFading();
  shop.wait(11 * 60_000);
  await visitor.open(PAGE);
  await visitor.press('Save');
  const { rising } = en.interests.trend;
  expect(await interests(visitor)).toContain(rising);
  shop.wait(60_000);
  await visitor.open(PAGE);
  await visitor.press('Save');
  expect(await interests(visitor)).not.toContain(rising);
  shop.wait(60_000);
  await visitor.open(PAGE);
  await visitor.press('Save');
  expect(await interests(visitor)).toContain(rising);
});

test('of two interests only the one fades of which something is taken back', async () => {
  const visitor = await interested();
  await visitor.press('Save');
  await visitor.open('/products/three-cup-moka-pot');
  await visitor.press('Interested');
  shop.wait(11 * 60_000);
  await visitor.open('/products/house-espresso-blend');
  await visitor.press('Interested');
  shop.wait(60_000);
  await visitor.open(PAGE);
  await visitor.press('Save');
  const { rising, fading } = en.interests.trend;
  const text = await interests(visitor);
  expect(text).toContain(rising);
  expect(text).toContain(fading);
});

test('what was removed can be brought back from the page of interests, however long ago it was removed', async () => {
  const visitor = await interested();
  const { title, back } = en.interests.removed;
  expect(await interests(visitor)).not.toContain(title);
  const [before = ''] = /<meter[^>]*>/.exec(visitor.page.text) ?? [];
  await visitor.press(`Remove ${INTEREST}`);
  await visitor.open('/departments');
  expect(await interests(visitor)).toContain(title);
  await visitor.press(`${back} ${INTEREST}`);
  expect(visitor.page.text).toContain(`Taken back: the removal of ${INTEREST.replace('&', '&amp;')}.`);
  expect(await interests(visitor)).not.toContain(title);
  expect(/<meter[^>]*>/.exec(visitor.page.text)?.[0]).toBe(before);
});

test('what nothing is left of is not offered again, nor what is an interest again', async () => {
  const visitor = await interested();
  const { title } = en.interests.removed;
  await visitor.open('/interests');
  await visitor.press(`Remove ${INTEREST}`);
  shop.wait(1_000);
  await visitor.open(PAGE);
  await visitor.press('Interested');
  expect(await interests(visitor)).toContain(INTEREST);
  expect(textOf(visitor.page.text)).not.toContain(title);
  await visitor.press(`Remove ${INTEREST}`);
  await visitor.open('/departments');
  expect(await interests(visitor)).toContain(title);
  await visitor.press('Start over');
  await visitor.open('/departments');
  expect(await interests(visitor)).not.toContain(title);
  shop.wait(1_000);
  expect(await isPressed(visitor)).toBe(false);
});
