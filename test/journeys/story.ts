import { expect } from 'vitest';
import { moneyText } from '../../src/wording/intl.js';
import type { Wording } from '../../src/wording/wording.js';
import { sessionOf } from '../support/session-of.js';
import type { ShopUnderTest } from '../support/shop-under-test.js';
import { basketLines, kept, linkTo, look, read, type Seen, type SeenInterest, shelf } from './seen.js';
import { addInterest } from './visitors/add-interest.js';
import type { Visitor } from './visitors/visitor.js';

/** One shopping story: told once, lived by every kind of browser in every language. */
export type Story = (visitor: Visitor, shop: ShopUnderTest, t: Wording) => Promise<void>;

const MINUTE = 60_000;
const NOW = { kind: 'now' } as const;
const NOBODY = { product: '', found: '', interest: '', isTyped: false } as const;
const firstSentence = (text: string) => text.split(/(?<=[.!?]) /)[0] ?? '';
const lastSentence = (text: string) => text.split(/(?<=[.!?]) /).at(-1) ?? '';
/** A sentence up to the end of a name in it. */
const beginning = (text: string, name: string) => text.slice(0, text.indexOf(name) + name.length);
/** How a language begins to say today and tomorrow. */
const soon = ({ dates }: Wording) =>
  new RegExp([dates.at({ kind: 'today', time: '' }), dates.at({ kind: 'tomorrow', time: '' })].join('|'));
/** Nothing in the shop is near them. */
const FAR_WORDS = 'submarine periscope';
const BLOCK = { id: 'cork-yoga-block', name: 'Cork yoga block' } as const;

/** Says yes, searches for yoga, looks at the first three products, and is interested in the last. */
async function showInterest(visitor: Visitor, shop: ShopUnderTest, t: Wording): Promise<readonly string[]> {
  await visitor.visit('/');
  await visitor.press(t.visitBar.personalise);
  await visitor.fill(t.header.searchLabel, 'yoga');
  await visitor.press(t.header.searchSubmit);
  const names = (await look(visitor)).cards.slice(0, 3).map(({ name }) => name);
  for (const name of names) {
    shop.wait(MINUTE);
    await visitor.visit('/search?q=yoga');
    await visitor.press(name);
    expect((await look(visitor)).heading).toBe(name);
  }
  await visitor.press(t.signals.interested.button);
  return names;
}

const reasonsOf = ({ cards }: Seen) => cards.map(({ reason }) => reason).filter((reason) => reason !== '');

/** *Done when*, word for word. */
const isUnderstood: Story = async (visitor, shop, t) => {
  await visitor.visit('/');
  expect(await visitor.cookies()).toEqual([]);
  const before = await look(visitor);
  expect(before.bar).toContain(t.visitBar.states.plain(NOW));
  expect(before.shelves.map(({ title }) => title)).not.toContain(t.shelves.visit);

  const [, , liked = ''] = await showInterest(visitor, shop, t);
  expect((await look(visitor)).notice).toContain(
    firstSentence(t.signals.interested.done({ product: liked, until: NOW })),
  );
  expect((await look(visitor)).bar).toContain(firstSentence(t.visitBar.states.personalised(NOW)));

  await visitor.visit('/');
  await visitor.openInterests();
  const panel = await look(visitor);
  const [first] = panel.interests;
  expect(first?.percent).toBeGreaterThanOrEqual(40);
  expect(first?.fades).toContain(t.interests.fades(NOW).split(' ')[0]);
  expect(first?.why[0]).toContain(t.signals.interested.did({ ...NOBODY, product: t.reasons.product(liked) }));

  await visitor.visit('/');
  const home = await look(visitor);
  const forVisit = shelf(home, t.shelves.visit);
  expect(forVisit.cards.length).toBe(8);
  expect(forVisit.cards.every(({ reason }) => reason !== '')).toBe(true);
  // What was pressed leads; looks and the search have places of their own.
  expect(forVisit.cards[0]?.reason).toContain(liked);
  expect(new Set(forVisit.cards.map(({ reason }) => reason)).size).toBeGreaterThanOrEqual(3);
  expect(forVisit.cards.map(({ name }) => name)).not.toContain(liked);

  const [card] = forVisit.cards;
  await visitor.press(`${t.press.why} ${card?.name}`);
  const why = await look(visitor);
  expect(why.heading).toBe(t.why.title(card?.name ?? ''));
  expect(why.text).toContain(card?.reason);
  expect(why.text).toContain(t.why.notUsedTitle);
  expect(why.text).toContain(
    beginning(t.why.without.leaves(t.reasons.interest(first?.label ?? '')), first?.label ?? ''),
  );
};

/**
 * A press on a product leaves the shelves of the open page as they are and says how far they are behind; what is
 * removed from the interests is gone from them in the same response.
 */
const changesAndTakesBack: Story = async (visitor, _shop, t) => {
  await visitor.visit('/');
  const [popular] = shelf(await look(visitor), t.shelves.popular).cards;
  const before = (await look(visitor)).shelves;
  await visitor.press(`${t.signals.interested.button} ${popular?.name}`);
  const { shelves, news } = await look(visitor);
  expect(shelves).toEqual(before);
  expect(news).toBe(t.notice.shelvesChanged);
  await visitor.press(news);
  const home = await look(visitor);
  expect(shelf(home, t.shelves.visit).cards.some(({ reason }) => reason.includes(popular?.name ?? '-'))).toBe(
    true,
  );

  await visitor.openInterests();
  expect((await look(visitor)).interests.length).toBeGreaterThan(0);
  // Removing one silences the signals that were mostly its own, and with them what else they had lit.
  for (let { interests } = await look(visitor); interests.length > 0; ) {
    const [{ label }] = interests as [SeenInterest];
    await visitor.press(`${t.interests.remove} ${label}`);
    ({ interests } = await look(visitor));
    expect(interests.map((one) => one.label)).not.toContain(label);
  }
  if (!visitor.staysOnPage) await visitor.visit('/');
  const after = await look(visitor);
  expect(after.interests).toEqual([]);
  expect(reasonsOf(after).filter((reason) => reason.includes(popular?.name ?? '-'))).toEqual([]);
};

/** Hidden is hidden: on every page that could show it, until it is taken back. */
const hides: Story = async (visitor, shop, t) => {
  await showInterest(visitor, shop, t);
  await visitor.visit('/');
  const gone = shelf(await look(visitor), t.shelves.visit).cards[0];
  expect(gone).toBeDefined();
  await visitor.press(`${t.signals.hide.button} ${gone?.name}`);
  const pressed = await look(visitor);
  const hidden = t.signals.hide.done({
    product: gone?.name ?? '',
    until: { kind: 'tomorrow', time: 'TIME' },
  });
  const [before = '', after = ''] = hidden.split('TIME');
  expect(pressed.notice.startsWith(before)).toBe(true);
  expect(pressed.notice).toContain(`${after} ${t.notice.alike}`);
  expect(pressed.notice.slice(before.length)).toMatch(/^1\d:\d\d\b/);
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
    const { cards } = read(await visitor.peek(path));
    expect(
      cards.map(({ id }) => id),
      path,
    ).not.toContain(gone?.id);
  }
  const suggestions = read(await visitor.peek(`/search/suggestions?q=${words}`));
  expect(suggestions.text, 'suggestions').not.toContain(gone?.name);

  await visitor.visit('/saved');
  expect(kept(await look(visitor), t.signals.hide.list.title)).toEqual([gone?.name]);
  await visitor.press(`${t.signals.hide.list.takeOut} ${gone?.name}`);
  expect(kept(await look(visitor), t.signals.hide.list.title)).toEqual([]);
  await visitor.visit(`/search?q=${words}`);
  expect((await look(visitor)).cards.map(({ id }) => id)).toContain(gone?.id);
};

/** Saving keeps itself and nothing else. */
const saves: Story = async (visitor, shop, t) => {
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.press(t.signals.save.button);
  const saved = await look(visitor);
  // With script, what began the visit promises nothing yet: that is added to what was done.
  const done = t.signals.save.done({ product: BLOCK.name, until: NOW });
  const longer = t.notice.keptLonger({ kind: 'date', date: 'DAY' });
  const [until = ''] = longer.split('DAY');
  const isSaid = saved.notice === `${done} ${t.notice.ifKept}` || saved.notice.startsWith(`${done} ${until}`);
  expect(isSaid, saved.notice).toBe(true);
  const [cookie = ''] = await visitor.cookies();
  await visitor.visit('/products/cork-yoga-wedge');
  expect((await look(visitor)).bar).toContain(lastSentence(t.visitBar.states.kept(NOW, '')));
  await visitor.visit('/search?q=yoga');
  expect(shop.entriesKeptOf(sessionOf(cookie))).toHaveLength(1);

  await visitor.visit('/saved');
  expect(kept(await look(visitor), t.signals.save.list.title)).toEqual([BLOCK.name]);
  await visitor.press(`${t.signals.save.list.takeOut} ${BLOCK.name}`);
  const after = await look(visitor);
  expect(after.notice).toBe(t.notice.undone.last);
  expect(kept(after, t.signals.save.list.title)).toEqual([]);
};

/** Basket, checkout, an order under a link that cannot be guessed, and a plain link to payment. */
const buys: Story = async (visitor, _shop, t) => {
  const price = moneyText({ amount: 5_400, currency: 'EUR' }, t.locale).replace(/\s/g, ' ');
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.fill(t.product.quantity, '2');
  await visitor.press(t.product.add);
  expect((await look(visitor)).notice).toContain(t.notice.basketHolds(2, BLOCK.name));
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.press(t.product.add);
  await visitor.visit('/basket');
  expect(basketLines(await look(visitor))).toEqual([
    { name: BLOCK.name, quantity: 2 },
    { name: 'Cork yoga wedge', quantity: 1 },
  ]);
  await visitor.fill(t.basket.quantityOf(BLOCK.name), '3');
  await visitor.press(`${t.basket.update} ${BLOCK.name}`);
  expect(basketLines(await look(visitor))[0]?.quantity).toBe(3);
  await visitor.press(`${t.basket.remove} Cork yoga wedge`);
  const basket = await look(visitor);
  expect(basketLines(basket)).toEqual([{ name: BLOCK.name, quantity: 3 }]);
  expect(basket.text).toContain(price);

  await visitor.press(t.basket.checkout);
  expect((await look(visitor)).heading).toBe(t.checkout.title);
  await visitor.press(t.checkout.place);
  expect(visitor.path()).toMatch(/^\/orders\/[\w-]{22}$/);
  const order = await look(visitor);
  expect(order.text).toContain(`${BLOCK.name} × 3`);
  expect(order.text).toContain(price);
  const orderPath = visitor.path();
  expect(linkTo(order, t.order.pay)).toContain('/demo-payment/');
  await visitor.press(t.order.pay);
  expect((await look(visitor)).text).toContain(firstSentence(t.payment.lead));
  await visitor.press(t.payment.back);
  expect(visitor.path()).toBe(orderPath);
  await visitor.visit('/basket');
  expect(basketLines(await look(visitor))).toEqual([]);
};

/** The shopper's own hand: add, less, more, set, memory. */
const adjusts: Story = async (visitor, _shop, t) => {
  const quoted = t.reasons.quoted('coffee');
  const added = t.signals.added.because({ ...NOBODY, interest: quoted, isTyped: true });
  await visitor.visit('/interests');
  await addInterest(visitor, 'coffee', t);
  const strength = async () =>
    (await look(visitor)).interests.find(({ label }) => label === 'coffee')?.percent ?? 0;
  const strengthAdded = await strength();
  expect(strengthAdded).toBeGreaterThan(40);
  await visitor.press(`${t.interests.less} coffee`);
  const less = await strength();
  expect(less).toBeLessThan(strengthAdded);
  expect(less).toBeGreaterThan(0);
  await visitor.press(`${t.interests.stronger} coffee`);
  expect(await strength()).toBe(strengthAdded);
  await visitor.press(`${t.interests.stronger} coffee`);
  expect(await strength()).toBeGreaterThan(strengthAdded);
  const known = read(await visitor.peek('/what-this-shop-knows')).text;
  for (const said of Object.values(t.knowledge.entry.weigh)) expect(known).toContain(said);
  await visitor.fill(t.interests.setLabel('coffee'), '85');
  await visitor.press(`${t.interests.set} coffee`);
  expect(await strength()).toBe(85);
  expect((await look(visitor)).interests[0]?.fades).toMatch(soon(t));
  await visitor.choose(t.interests.memory.weeks);
  await visitor.press(t.interests.memorySet);
  expect((await look(visitor)).interests[0]?.fades).not.toMatch(soon(t));

  await visitor.fill(t.interests.addTitle, 'jane.doe@example.org');
  await visitor.press(t.interests.add);
  const refused = await look(visitor);
  expect(refused.interests.map(({ label }) => label)).toEqual(['coffee']);
  await visitor.visit('/');
  // A card says so, or the line above all that would say the same.
  expect((await look(visitor)).text).toContain(added);
  await visitor.visit('/interests');
  await visitor.press(`${t.interests.remove} coffee`);
  expect((await look(visitor)).interests).toEqual([]);
};

/** The page without ages and without when interests fade. */
function withoutTimes({ text, interests }: Seen, { dates }: Wording): string {
  return interests.reduce((left, { fades }) => left.replace(fades, ''), text).replaceAll(dates.justNow, '');
}

/** Every press offers *Undo*, and *Undo* brings back what was before. */
const undoes: Story = async (visitor, shop, t) => {
  const yoga = shop.interestOf(BLOCK.id);
  const less = `${t.interests.less} ${yoga}`;
  const more = `${t.interests.stronger} ${yoga}`;
  const set = `${t.interests.set} ${yoga}`;
  const remove = `${t.interests.remove} ${yoga}`;
  const never = `${t.interests.never.press} ${yoga}`;
  const state = async () => {
    const pages = [];
    for (const path of ['/interests', '/saved', '/basket']) {
      const seen = read(await visitor.peek(path));
      pages.push(
        seen.interests.map(({ label, percent }) => [label, percent]),
        withoutTimes(seen, t),
      );
    }
    return JSON.stringify(pages);
  };
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.press(t.signals.interested.button);
  await visitor.visit(`/products/${BLOCK.id}`);
  const before = await state();
  const takeBack = async (press: string) => {
    expect((await look(visitor)).notice, press).not.toBe('');
    await visitor.press(t.press.undo);
    expect((await look(visitor)).notice, press).toMatch(
      new RegExp(`^${t.notice.undone.consent.split(':')[0]}: .+\\.$`),
    );
    expect(await state(), `after ${press} and Undo`).toBe(before);
  };
  for (const press of [
    t.signals.interested.button,
    t.signals.save.button,
    t.signals.notRelevant.button,
    t.signals.hide.button,
    t.product.add,
  ]) {
    await visitor.visit(`/products/${BLOCK.id}`);
    await visitor.press(press);
    await takeBack(press);
  }
  for (const press of [less, more, set, remove, never, t.interests.memorySet, t.interests.reset]) {
    await visitor.visit('/interests');
    if (press === set) await visitor.fill(t.interests.setLabel(yoga), '90');
    if (press === t.interests.memorySet) await visitor.choose(t.interests.memory.weeks);
    await visitor.press(press);
    await takeBack(press);
  }
};

/** *Never again* keeps an interest away whatever is done, until it is allowed again; then it begins anew. */
const neverAgain: Story = async (visitor, shop, t) => {
  const yoga = shop.interestOf(BLOCK.id);
  const labels = async () => (await look(visitor)).interests.map(({ label }) => label);
  await showInterest(visitor, shop, t);
  await visitor.visit('/interests');
  expect(await labels()).toContain(yoga);
  await visitor.press(`${t.interests.never.press} ${yoga}`);
  expect((await look(visitor)).notice).toBe(t.notice.never(yoga));
  expect(await labels()).not.toContain(yoga);

  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.press(t.signals.interested.button);
  expect((await look(visitor)).notice).toContain(t.notice.counts(yoga));
  await visitor.visit('/products/three-cup-moka-pot');
  await visitor.press(t.signals.interested.button);
  await visitor.visit('/interests');
  expect(await labels()).not.toContain(yoga);
  await visitor.press(t.interests.reset);
  shop.wait(MINUTE);
  await visitor.visit(`/products/${BLOCK.id}`);
  await visitor.visit('/products/three-cup-moka-pot');
  await visitor.visit('/interests');
  expect(await labels()).not.toContain(yoga);
  await visitor.fill(t.interests.addTitle, yoga);
  await visitor.press(t.interests.add);
  expect((await look(visitor)).notice).toContain(yoga);
  expect(await labels()).not.toContain(yoga);

  const { catalogue, shop: index } = shop.services.snapshot();
  const isOfIt = (id: string) =>
    index
      .memberships(catalogue.position(id as never) ?? -1)
      .some(({ segment }) => index.segments[segment]?.label === yoga);
  await visitor.visit('/');
  const own = shelf(await look(visitor), t.shelves.visit).cards;
  expect(own.filter(({ id }) => isOfIt(id))).toEqual([]);
  expect(read(await visitor.peek('/what-this-shop-knows')).text).toContain(t.knowledge.entry.never);

  await visitor.visit('/interests');
  await visitor.press(`${t.interests.never.lift} ${yoga}`);
  expect((await look(visitor)).notice).toBe(t.notice.allowed(yoga));
  expect(await labels()).not.toContain(yoga);
  shop.wait(MINUTE);
  await visitor.visit('/products/cork-yoga-wedge');
  await visitor.press(t.signals.interested.button);
  await visitor.visit('/interests');
  expect(await labels()).toContain(yoga);
};

/** *Undo* is offered after *Personalise this visit* too, and then nothing is noted again. */
const takesConsentBack: Story = async (visitor, _shop, t) => {
  await visitor.visit('/');
  await visitor.press(t.visitBar.personalise);
  expect((await look(visitor)).notice).toContain(t.notice.personalised);
  await visitor.press(t.press.undo);
  const { bar, notice, text } = await look(visitor);
  expect(visitor.staysOnPage ? notice : text).toContain(t.stopped.nothing);
  expect(bar).not.toContain(firstSentence(t.visitBar.states.personalised(NOW)));
};

/** Forgetting leaves nothing anywhere and says so. */
const isForgotten: Story = async (visitor, shop, t) => {
  const before = shop.keysKept();
  await showInterest(visitor, shop, t);
  await visitor.press(t.signals.save.button);
  await visitor.press(t.product.add);
  const [cookie = ''] = await visitor.cookies();
  expect(cookie).not.toBe('');
  expect(shop.whatIsKeptOf(sessionOf(cookie)).length).toBeGreaterThan(6);
  await visitor.visit('/what-this-shop-knows');
  expect((await look(visitor)).text).toContain(t.signals.interested.note);

  await visitor.press(t.visitBar.forget);
  const receipt = await look(visitor);
  expect(receipt.heading).toBe(t.receipt.title);
  expect(receipt.text).toContain(t.receipt.left(0));
  expect(receipt.text).toMatch(new RegExp(t.receipt.number('[0-9a-f]{12}')));
  expect(await visitor.cookies()).toEqual([]);
  expect(shop.whatIsKeptOf(sessionOf(cookie))).toEqual([]);
  expect(shop.keysKept().filter((key) => !before.includes(key))).toEqual([]);

  await visitor.visit('/what-this-shop-knows');
  expect((await look(visitor)).text).toContain(lastSentence(t.knowledge.nothing));
  await visitor.visit('/');
  expect((await look(visitor)).shelves.map(({ title }) => title)).not.toContain(t.shelves.visit);
};

/**
 * Takes the interests along as a file, is forgotten, and brings them to a new visit: what the file holds is seen first,
 * nothing is kept before it is taken in, what nothing is near is kept for the next file, and that is the same file.
 */
const takesAlong: Story = async (visitor, shop, t) => {
  await showInterest(visitor, shop, t);
  await visitor.visit('/interests');
  await addInterest(visitor, FAR_WORDS, t);
  await visitor.visit('/interests');
  const { interests } = await look(visitor);
  await visitor.press(t.takeAlong.title);
  expect((await look(visitor)).heading).toBe(t.takeAlong.title);
  expect((await look(visitor)).text).toContain(t.takeAlong.holds(interests.length));
  const text = await visitor.peek(linkTo(await look(visitor), t.takeAlong.download));
  for (const { label } of interests) expect(text).toContain(JSON.stringify(label));

  await visitor.press(t.visitBar.forget);
  const before = shop.keysKept();
  shop.wait(10 * MINUTE);
  await visitor.visit('/take-it-with-you');
  expect((await look(visitor)).text).toContain(t.takeAlong.nothing);
  await visitor.attach(t.takeAlong.file, { name: 'interests.json', text });
  await visitor.press(t.takeAlong.look);
  const inside = await look(visitor);
  expect(inside.heading).toBe(t.takeAlong.holdsTitle);
  expect(inside.text).toContain(t.takeAlong.origin.ours);
  for (const { label } of interests) expect(inside.text).toContain(label);
  expect(inside.text).toContain(t.takeAlong.keptForNext);
  expect(await visitor.cookies()).toEqual([]);
  expect(shop.keysKept()).toEqual(before);

  await visitor.press(t.takeAlong.takeIn(interests.length));
  const taken = await look(visitor);
  expect(taken.notice).toContain(t.notice.imported(interests.length));
  expect(taken.notice).toContain(t.notice.begins);
  expect(taken.interests.map(({ label }) => label).toSorted()).toEqual(
    interests.map(({ label }) => label).toSorted(),
  );
  const [strongest] = interests;
  const [again] = taken.interests;
  expect(again?.percent).toBeLessThanOrEqual(strongest?.percent ?? 0);
  expect(again?.percent).toBeGreaterThan(30);
  expect(await visitor.peek('/take-it-with-you/interests.json')).toBe(text);

  await visitor.visit('/what-this-shop-knows');
  const known = await look(visitor);
  expect(known.text).toContain(t.knowledge.entry.imported);
  expect(known.text).toContain(FAR_WORDS);
  await visitor.visit('/');
  expect((await look(visitor)).shelves.map(({ title }) => title)).toContain(t.shelves.visit);

  await visitor.visit('/take-it-with-you');
  await visitor.fill(t.takeAlong.pasted, text);
  await visitor.press(t.takeAlong.look);
  expect((await look(visitor)).text).toContain(t.takeAlong.state.here);
  expect((await look(visitor)).text).toContain(t.takeAlong.nothingToTakeIn);
};

export const STORIES: Readonly<Record<string, Story>> = {
  'is understood and told why': isUnderstood,
  'changes a shelf by a press, and removes an interest': changesAndTakesBack,
  'hides a product and never sees it again': hides,
  'saves, and nothing else is noted': saves,
  'buys, and pays elsewhere': buys,
  'adds, lessens, strengthens and sets an interest, and says how long to remember': adjusts,
  'takes each press back': undoes,
  'never wants an interest again, and allows it again': neverAgain,
  'takes consent back': takesConsentBack,
  'takes its interests along as a file, and brings them again': takesAlong,
  'is forgotten without a trace': isForgotten,
};
