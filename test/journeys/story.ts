import { expect } from 'vitest';
import { sessionOf } from '../support/session-of.js';
import type { ShopUnderTest } from '../support/shop-under-test.js';
import { basketLines, kept, linkTo, look, type Seen, type SeenInterest, shelf } from './seen.js';
import type { Visitor } from './visitors/visitor.js';

/** One shopping story: told once, lived by every kind of browser. */
export type Story = (visitor: Visitor, shop: ShopUnderTest) => Promise<void>;

const MINUTE = 60_000;
const BLOCK = { id: 'cork-yoga-block', name: 'Cork yoga block' } as const;

/** Says yes, searches for yoga, looks at the first three products, and is interested in the last. */
async function showInterest(visitor: Visitor, shop: ShopUnderTest): Promise<readonly string[]> {
  await visitor.visit('/');
  await visitor.press('Personalise this visit');
  await visitor.fill('Search the shop', 'yoga');
  await visitor.press('Search');
  const names = (await look(visitor)).cards.slice(0, 3).map(({ name }) => name);
  for (const name of names) {
    shop.wait(MINUTE);
    await visitor.visit('/search?q=yoga');
    await visitor.press(name);
    expect((await look(visitor)).heading).toBe(name);
  }
  await visitor.press('Interested');
  return names;
}

const reasonsOf = ({ cards }: Seen) => cards.map(({ reason }) => reason).filter((reason) => reason !== '');

/** *Done when*, word for word. */
const isUnderstood: Story = async (visitor, shop) => {
  await visitor.visit('/');
  expect(await visitor.cookies()).toEqual([]);
  const before = await look(visitor);
  expect(before.bar).toContain('Nothing about you is noted.');
  expect(before.shelves.map(({ title }) => title)).not.toContain('For this visit');

  const [, , liked = ''] = await showInterest(visitor, shop);
  expect((await look(visitor)).notice).toContain(`Noted: ${liked}.`);
  expect((await look(visitor)).bar).toContain('Recommendations come from this visit.');

  await visitor.visit('/');
  await visitor.openInterests();
  const panel = await look(visitor);
  const [first] = panel.interests;
  expect(first?.percent).toBeGreaterThanOrEqual(40);
  expect(first?.fades).toMatch(/^fades /);
  expect(first?.why[0]).toContain(`You are interested in ${liked}`);

  await visitor.visit('/');
  const home = await look(visitor);
  const forVisit = shelf(home, 'For this visit');
  expect(forVisit.cards.length).toBe(8);
  expect(forVisit.cards.every(({ reason }) => reason !== '')).toBe(true);
  expect(forVisit.cards.filter(({ reason }) => reason.includes(liked)).length).toBeGreaterThanOrEqual(2);
  expect(new Set(forVisit.cards.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(3);
  expect(forVisit.cards.map(({ name }) => name)).not.toContain(liked);

  const [card] = forVisit.cards;
  await visitor.press(`Why ${card?.name}`);
  const why = await look(visitor);
  expect(why.heading).toBe(`Why ${card?.name}?`);
  expect(why.text).toContain(card?.reason);
  expect(why.text).toContain('What is not used');
  expect(why.text).toContain(`Without ${first?.label}, `);
};

/**
 * A press on a product leaves the shelves of the open page as they are and says how far they are behind; what is
 * removed from the interests is gone from them in the same response.
 */
const changesAndTakesBack: Story = async (visitor) => {
  await visitor.visit('/');
  const [popular] = shelf(await look(visitor), 'Popular').cards;
  const before = (await look(visitor)).shelves;
  await visitor.press(`Interested ${popular?.name}`);
  if (visitor.staysOnPage) {
    const { shelves, news } = await look(visitor);
    expect(shelves).toEqual(before);
    expect(news).toMatch(/^\d+ things changed: show them$/);
    await visitor.press(news);
  }
  const home = await look(visitor);
  expect(
    shelf(home, 'For this visit').cards.some(({ reason }) => reason.includes(popular?.name ?? '-')),
  ).toBe(true);

  await visitor.openInterests();
  expect((await look(visitor)).interests.length).toBeGreaterThan(0);
  // Removing one silences the signals that were mostly its own, and with them what else they had lit.
  for (let { interests } = await look(visitor); interests.length > 0; ) {
    const [{ label }] = interests as [SeenInterest];
    await visitor.press(`Remove ${label}`);
    ({ interests } = await look(visitor));
    expect(interests.map((one) => one.label)).not.toContain(label);
  }
  if (!visitor.staysOnPage) await visitor.visit('/');
  const after = await look(visitor);
  expect(after.interests).toEqual([]);
  expect(reasonsOf(after).filter((reason) => reason.includes(popular?.name ?? '-'))).toEqual([]);
};

/** Hidden is hidden: on every page that could show it, until it is taken back. */
const hides: Story = async (visitor, shop) => {
  await showInterest(visitor, shop);
  await visitor.visit('/');
  const gone = shelf(await look(visitor), 'For this visit').cards[0];
  expect(gone).toBeDefined();
  await visitor.press(`Hide ${gone?.name}`);
  const pressed = await look(visitor);
  expect(pressed.notice).toMatch(/^Hidden until \w+ at 1\d:\d\d\b/);
  expect(pressed.notice).toContain(`: ${gone?.name}.`);
  expect(pressed.cards.filter(({ id, hidden }) => id === gone?.id && !hidden)).toEqual([]);

  const product = shop.services.snapshot().catalogue.product(gone?.id ?? '');
  const words = encodeURIComponent(gone?.name ?? '');
  await visitor.visit(`/products/${gone?.id}`);
  const shelfPath = linkTo(await look(visitor), product?.category ?? '');
  const everywhere = [
    '/',
    `/search?q=${words}`,
    '/search?q=yoga',
    shelfPath,
    `/products/${BLOCK.id}`,
    '/basket',
  ];
  for (const path of everywhere) {
    await visitor.visit(path);
    expect(
      (await look(visitor)).cards.map(({ id }) => id),
      path,
    ).not.toContain(gone?.id);
  }
  await visitor.visit(`/search/suggestions?q=${words}`);
  expect((await look(visitor)).text, 'suggestions').not.toContain(gone?.name);

  await visitor.visit('/saved');
  expect(kept(await look(visitor), 'Hidden')).toEqual([gone?.name]);
  await visitor.press(`Show again ${gone?.name}`);
  expect(kept(await look(visitor), 'Hidden')).toEqual([]);
  await visitor.visit(`/search?q=${words}`);
  expect((await look(visitor)).cards.map(({ id }) => id)).toContain(gone?.id);
};

/** Saving keeps itself and nothing else. */
const saves: Story = async (visitor, shop) => {
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.press('Save');
  const saved = await look(visitor);
  expect(saved.notice).toBe(`Saved: ${BLOCK.name}.`);
  expect(saved.bar).toContain('Nothing else is noted.');
  const [cookie = ''] = await visitor.cookies();
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.visit('/search?q=yoga');
  expect(shop.entriesKeptOf(sessionOf(cookie))).toHaveLength(1);

  await visitor.visit('/saved');
  expect(kept(await look(visitor), 'Saved')).toEqual([BLOCK.name]);
  await visitor.press(`Remove ${BLOCK.name}`);
  const after = await look(visitor);
  expect(after.notice).toBe('Taken back. Nothing of this visit is left.');
  expect(kept(after, 'Saved')).toEqual([]);
};

/** Basket, checkout, an order under a link that cannot be guessed, and a plain link to payment. */
const buys: Story = async (visitor) => {
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.fill('Quantity', '2');
  await visitor.press('Add to basket');
  expect((await look(visitor)).notice).toBe(`In your basket: 2 of ${BLOCK.name}.`);
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.press('Add to basket');
  await visitor.visit('/basket');
  expect(basketLines(await look(visitor))).toEqual([
    { name: BLOCK.name, quantity: 2 },
    { name: 'Cork yoga wedge', quantity: 1 },
  ]);
  await visitor.fill(`Quantity of ${BLOCK.name}`, '3');
  await visitor.press(`Update ${BLOCK.name}`);
  expect(basketLines(await look(visitor))[0]?.quantity).toBe(3);
  await visitor.press('Remove Cork yoga wedge');
  const basket = await look(visitor);
  expect(basketLines(basket)).toEqual([{ name: BLOCK.name, quantity: 3 }]);
  expect(basket.text).toContain('€54');

  await visitor.press('Go to checkout');
  expect((await look(visitor)).heading).toBe('Checkout');
  await visitor.press('Place order');
  expect(visitor.path()).toMatch(/^\/orders\/[\w-]{22}$/);
  const order = await look(visitor);
  expect(order.text).toContain(`${BLOCK.name} × 3`);
  expect(order.text).toContain('€54');
  const orderPath = visitor.path();
  expect(linkTo(order, 'Continue to payment')).toContain('/demo-payment/');
  await visitor.press('Continue to payment');
  expect((await look(visitor)).text).toContain('This provider takes no money.');
  await visitor.press('Back to the order');
  expect(visitor.path()).toBe(orderPath);
  await visitor.visit('/basket');
  expect(basketLines(await look(visitor))).toEqual([]);
};

/** The shopper's own hand: add, less, set, memory. */
const adjusts: Story = async (visitor) => {
  await visitor.visit('/interests');
  await visitor.fill('Add an interest', 'mushroom foraging');
  await visitor.press('Add interest');
  const strength = async () =>
    (await look(visitor)).interests.find(({ label }) => label === 'mushroom foraging')?.percent ?? 0;
  const added = await strength();
  expect(added).toBeGreaterThan(40);
  await visitor.press('Less mushroom foraging');
  const less = await strength();
  expect(less).toBeLessThan(added);
  expect(less).toBeGreaterThan(0);
  await visitor.fill('Strength of mushroom foraging', '85');
  await visitor.press('Set mushroom foraging');
  expect(await strength()).toBe(85);
  expect((await look(visitor)).interests[0]?.fades).toMatch(/^fades (?:today|tomorrow)/);
  await visitor.choose('A month');
  await visitor.press('Remember so long');
  expect((await look(visitor)).interests[0]?.fades).not.toMatch(/today|tomorrow/);

  await visitor.fill('Add an interest', 'jane.doe@example.org');
  await visitor.press('Add interest');
  const refused = await look(visitor);
  expect(refused.interests.map(({ label }) => label)).toEqual(['mushroom foraging']);
  await visitor.visit('/');
  expect(
    reasonsOf(await look(visitor)).some((reason) => reason.includes('you added mushroom foraging')),
  ).toBe(true);
  await visitor.visit('/interests');
  await visitor.press('Remove mushroom foraging');
  expect((await look(visitor)).interests).toEqual([]);
};

/** Every press offers *Undo*, and *Undo* brings back what was before. */
const undoes: Story = async (visitor, shop) => {
  const yoga = shop.interestOf(BLOCK.id);
  const state = async () => {
    const pages = [];
    for (const path of ['/interests', '/saved', '/basket']) {
      await visitor.visit(path);
      const seen = await look(visitor);
      pages.push(
        seen.interests.map(({ label, percent }) => [label, percent]),
        seen.text.replace(/just now|fades [^Y]*/g, ''),
      );
    }
    return JSON.stringify(pages);
  };
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.press('Interested');
  await visitor.visit(`/products/${BLOCK.id}`);
  const before = await state();
  const takeBack = async (press: string) => {
    expect((await look(visitor)).notice, press).not.toBe('');
    await visitor.press('Undo');
    expect((await look(visitor)).notice, press).toMatch(/^Taken back: .+\.$/);
    expect(await state(), `after ${press} and Undo`).toBe(before);
  };
  for (const press of ['Interested', 'Save', 'Not relevant', 'Hide', 'Add to basket']) {
    await visitor.visit(`/products/${BLOCK.id}`);
    await visitor.press(press);
    await takeBack(press);
  }
  for (const press of [`Less ${yoga}`, `Set ${yoga}`, `Remove ${yoga}`, 'Remember so long', 'Start over']) {
    await visitor.visit('/interests');
    if (press.startsWith('Set')) await visitor.fill(`Strength of ${yoga}`, '90');
    if (press.startsWith('Remember')) await visitor.choose('A month');
    await visitor.press(press);
    await takeBack(press);
  }
};

/** *Undo* is offered after *Personalise this visit* too, and then nothing is noted again. */
const takesConsentBack: Story = async (visitor) => {
  await visitor.visit('/');
  await visitor.press('Personalise this visit');
  expect((await look(visitor)).notice).toBe('From here on, this visit shapes what you see.');
  await visitor.press('Undo');
  const { bar, notice, text } = await look(visitor);
  expect(visitor.staysOnPage ? notice : text).toContain('There was nothing else to erase.');
  expect(bar).not.toContain('Recommendations come from this visit.');
};

/** Forgetting leaves nothing anywhere and says so. */
const isForgotten: Story = async (visitor, shop) => {
  const before = shop.keysKept();
  await showInterest(visitor, shop);
  await visitor.press('Save');
  await visitor.press('Add to basket');
  const [cookie = ''] = await visitor.cookies();
  expect(cookie).not.toBe('');
  expect(shop.whatIsKeptOf(sessionOf(cookie)).length).toBeGreaterThan(6);
  await visitor.visit('/what-this-shop-knows');
  expect((await look(visitor)).text).toContain('You pressed Interested.');

  await visitor.press('Forget this visit');
  const receipt = await look(visitor);
  expect(receipt.heading).toBe('Forgotten');
  expect(receipt.text).toMatch(/Keys left in the shop’s stores: 0\./);
  expect(receipt.text).toMatch(/Receipt [0-9a-f]{12}/);
  expect(await visitor.cookies()).toEqual([]);
  expect(shop.whatIsKeptOf(sessionOf(cookie))).toEqual([]);
  expect(shop.keysKept().filter((key) => !before.includes(key))).toEqual([]);

  await visitor.visit('/what-this-shop-knows');
  expect((await look(visitor)).text).toContain('There is no session, no cookie and no log.');
  await visitor.visit('/');
  expect((await look(visitor)).shelves.map(({ title }) => title)).not.toContain('For this visit');
};

export const STORIES: Readonly<Record<string, Story>> = {
  'is understood and told why': isUnderstood,
  'changes a shelf by a press, and removes an interest': changesAndTakesBack,
  'hides a product and never sees it again': hides,
  'saves, and nothing else is noted': saves,
  'buys, and pays elsewhere': buys,
  'adds, lessens and sets an interest, and says how long to remember': adjusts,
  'takes each press back': undoes,
  'takes consent back': takesConsentBack,
  'is forgotten without a trace': isForgotten,
};
