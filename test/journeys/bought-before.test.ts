import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compare } from '../../src/account/compare.js';
import { readAccount } from '../../src/account/read-account.js';
import { recompute } from '../../src/account/recompute.js';
import type { Product, ProductId } from '../../src/catalog/product.js';
import { usualTimesOf } from '../../src/recommendations/index/usual-times.js';
import { DAY } from '../../src/time/clock.js';
import type { AgainKind } from '../../src/visits/bought-again.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import type { Wording } from '../../src/wording/wording.js';
import { pageValidator } from '../support/page-rules.js';
import { openTestShop, type TestShop, wordSnapshot } from '../support/shop.js';
import { openShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper } from '../support/shopper.js';
import { read, type SeenShelf } from './seen.js';

const COFFEE = 'huila-everyday-coffee';
const BLOCK = 'cork-yoga-block';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** Somebody who ordered something, and is remembered for a month. */
async function ordered(
  product = COFFEE,
  t: Wording = en,
  { app }: Pick<TestShop, 'app'> = shop,
): Promise<Shopper> {
  const visitor = shopper(app, { 'Accept-Language': t.locale });
  await visitor.open('/');
  await visitor.press(t.visitBar.personalise);
  await visitor.open('/interests');
  await visitor.press(t.interests.memorySet, { length: 'weeks' });
  await order(visitor, product, t);
  return visitor;
}

async function order(visitor: Shopper, product = COFFEE, t: Wording = en): Promise<void> {
  await visitor.open(`/products/${product}`);
  await visitor.press(t.product.add);
  await visitor.open('/checkout');
  await visitor.press(t.checkout.place);
}

/** The shelf of what was bought before, on the home page of now. */
async function againOn(
  visitor: Shopper,
  path = '/',
  title = en.shelves.again,
): Promise<SeenShelf | undefined> {
  return read((await visitor.open(path)).text).shelves.find((one) => one.title === title);
}

/** Leads to why the first thing there is there. */
const whyOf = async (visitor: Shopper, title = en.shelves.again) =>
  (await againOn(visitor, '/', title))!.cards[0]!.why;

describe('who comes back after two weeks', () => {
  test('finds what was bought, once on the page, with its day and until when the visit is kept', async () => {
    const visitor = await ordered();
    shop.wait(13 * DAY);
    expect(await againOn(visitor)).toBeUndefined();
    shop.wait(DAY);
    const again = await againOn(visitor);
    expect(again?.cards.map(({ id, reason }) => [id, reason])).toEqual([
      [COFFEE, 'You bought this on 1 March'],
    ]);
    const home = read(visitor.page.text);
    expect(home.text).toContain(en.shelves.againNote('until 31 March'));
    expect(home.bar).toContain('31 March');
    const shown = home.shelves.flatMap(({ cards }) => cards.map(({ id }) => id));
    expect(new Set(shown).size).toBe(shown.length);
    expect(home.shelves.map(({ title }) => title).indexOf(en.shelves.again)).toBe(1);
  });

  test('is told how often, where it was in several orders, which are due sooner', async () => {
    const visitor = await ordered();
    shop.wait(10 * DAY);
    await order(visitor);
    shop.wait(4 * DAY);
    expect(await againOn(visitor)).toBeUndefined();
    shop.wait(DAY);
    expect((await againOn(visitor))?.cards[0]?.reason).toBe('You bought this twice, last on 11 March');
  });

  test('finds the same in German', async () => {
    const visitor = await ordered(COFFEE, de);
    shop.wait(15 * DAY);
    const again = await againOn(visitor, '/', de.shelves.again);
    expect(again?.cards.map(({ reason }) => reason)).toEqual(['Das hast du am 1. März gekauft']);
    expect(read(visitor.page.text).text).toContain(de.shelves.againNote('bis zum 31. März'));
    await visitor.open(await whyOf(visitor, de.shelves.again));
    for (const rule of de.why.boughtRules({ days: 14 })) expect(read(visitor.page.text).text).toContain(rule);
  });

  test('is told why by the rule, without numbers, and by pages that are right', async () => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    const validator = pageValidator();
    const problems = async () => (await validator.validateString(visitor.page.text)).results;
    const why = await whyOf(visitor);
    expect(await problems()).toEqual([]);
    await visitor.open(why);
    const { text } = read(visitor.page.text);
    expect(await problems()).toEqual([]);
    expect(text).toContain('You bought this on 1 March');
    for (const rule of en.why.boughtRules({ days: 14 })) expect(text).toContain(rule);
    expect(visitor.page.text).not.toContain('<meter');
    expect(text).not.toContain(en.why.rankingNote);
    expect((await visitor.open(why.replace(/^\/why\/[^?]+/, '/numbers'))).status).toBe(404);
  });

  test('finds none of it where the shelves are not from the visit, nor once nothing else is left of that', async () => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    expect(await againOn(visitor)).toBeDefined();
    expect(await againOn(visitor, '/?from=page')).toBeUndefined();
    expect(read(visitor.page.text).text).toContain(en.shelves.fromVisit.said.home.alone);
    // Of a visit that is remembered for a week, hardly more than what was bought is left.
    await visitor.open('/interests');
    await visitor.press(en.interests.memorySet, { length: 'days' });
    shop.wait(6 * DAY);
    await visitor.open('/departments');
    const again = await againOn(visitor);
    const home = read(visitor.page.text);
    expect(home.shelves.map(({ title }) => title)).not.toContain(en.shelves.visit);
    expect(again?.cards.map(({ id }) => id)).toEqual([COFFEE]);
    expect(home.text).toContain(en.shelves.fromVisit.bought);
    expect(await againOn(visitor, '/?from=page')).toBeUndefined();
    expect(read(visitor.page.text).text).toContain(en.shelves.fromVisit.visit);
  });
});

describe('where the shop has published after how long others buy again', () => {
  /** What a release says of the group of the coffee. */
  function publish(measure: AgainKind, simulated = false): string {
    const snapshot = shop.services.snapshot();
    const { memberships, position, segments } = snapshot.shop;
    const { id, label } = segments[memberships(position(COFFEE as ProductId)!)[0]!.segment]!;
    const usualTimes = usualTimesOf([{ rows: [{ segment: id, measure, value: 80 }], simulated }]);
    shop.services.swap({ ...snapshot, shop: { ...snapshot.shop, usualTimes } });
    return label;
  }

  test('it stands there when half of that time is over, and Why says how long they took', async () => {
    const group = publish('again2');
    const visitor = await ordered();
    shop.wait(10 * DAY);
    expect(await againOn(visitor)).toBeUndefined();
    shop.wait(DAY);
    const why = await whyOf(visitor);
    const { text } = read((await visitor.open(why)).text);
    expect(text).toContain(
      `Others who buy something from ${group} again usually do so after about three weeks.`,
    );
    for (const rule of en.why.boughtRules({ group, usual: 'again2', simulated: false }))
      expect(text).toContain(rule);
    expect(text).not.toContain('14 days');
    expect(read((await visitor.open(`${why}&lang=de`)).text).text).toContain(
      `Andere, die etwas aus „${group}“ wieder kaufen, tun das meist nach etwa drei Wochen.`,
    );
    expect(read((await visitor.open('/how-it-works')).text).text).toContain(
      en.howItWorks.usualTimes(50, false),
    );
  });

  test('it waits longer where they took longer', async () => {
    publish('again4');
    const visitor = await ordered();
    shop.wait(20 * DAY);
    expect(await againOn(visitor)).toBeUndefined();
    shop.wait(DAY);
    expect(await againOn(visitor)).toBeDefined();
  });

  test('visits that a program made up are no others', async () => {
    publish('again1', true);
    const visitor = await ordered();
    shop.wait(6 * DAY);
    const { text } = read((await visitor.open(await whyOf(visitor))).text);
    expect(text).toContain('Simulated visits that buy something from');
    expect(text).not.toContain('Others');
  });

  test('nothing is said of it where nothing is published', async () => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    expect(read((await visitor.open(await whyOf(visitor))).text).text).not.toContain('Others who');
    expect((await visitor.open('/how-it-works')).text).not.toContain('“Bought before” goes by');
  });
});

describe('what takes it away', () => {
  test.each([
    ['Hide', `${en.signals.hide.button} Huila everyday coffee`],
    ['Not relevant', en.signals.notRelevant.button],
  ])('%s, pressed where the page says why', async (_, button) => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    await visitor.open(await whyOf(visitor));
    await visitor.press(button);
    expect(await againOn(visitor)).toBeUndefined();
  });

  test('the basket', async () => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    await visitor.open(`/products/${COFFEE}`);
    await visitor.press(en.product.add);
    expect(await againOn(visitor)).toBeUndefined();
  });

  test('selling out', async () => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    expect(await againOn(visitor)).toBeDefined();
    const { products } = shop.services.snapshot().fed;
    const without = products.map(
      (one): Product => (one.id === COFFEE ? { ...one, stock: 0, stocktake: 'later' } : one) as Product,
    );
    shop.services.swap(await wordSnapshot(without, 't2'));
    expect(await againOn(visitor)).toBeUndefined();
  });

  test.each([
    ['starting over', '/interests', en.interests.reset],
    ['forgetting', '/', en.visitBar.forget],
    ['the end of personalisation', '/', en.visitBar.stop],
  ])('%s', async (_, path, button) => {
    const visitor = await ordered();
    shop.wait(15 * DAY);
    expect(await againOn(visitor)).toBeDefined();
    await visitor.open(path);
    await visitor.press(button);
    expect(await againOn(visitor)).toBeUndefined();
  });
});

test.each([en, de])('what removing its interest would change says that it leaves: $locale', async (t) => {
  const visitor = await ordered(COFFEE, t);
  shop.wait(15 * DAY);
  await visitor.open('/interests');
  const [, asked = ''] = /href="(\/interests\/[^"]+\/removal)"/.exec(visitor.page.text) ?? [];
  const [name = ''] = (await againOn(visitor, '/', t.shelves.again))!.cards.map(({ id }) => {
    const { catalogue } = shop.services.snapshot();
    return catalogue.product(id as ProductId)?.name ?? '';
  });
  expect(read((await visitor.open(asked)).text).text).toContain(t.removal.again([name]));
  await visitor.press(t.removal.remove);
  expect(await againOn(visitor, '/', t.shelves.again)).toBeUndefined();
});

test('the other shelves have accounts that are recomputed, and this one has none', async () => {
  const whole = await openShopUnderTest();
  try {
    const visitor = await ordered(COFFEE, en, whole);
    whole.wait(15 * DAY);
    await visitor.open(`/products/${BLOCK}`);
    expect(await againOn(visitor)).toBeDefined();
    const links = [...visitor.page.text.matchAll(/href="(\/numbers\?[^"]+)"/g)].map((one) => one[1]!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      const { text } = await visitor.open(`${link.replaceAll('&amp;', '&')}&as=json`);
      const account = readAccount(text);
      if ('fault' in account) throw new Error(JSON.stringify(account.fault));
      expect(account.shelf).not.toBe('again');
      const recomputed = await recompute(account, whole.services.snapshot());
      if (recomputed === 'noShelf') throw new Error('No such shelf.');
      expect(compare(account.whole, recomputed).differences).toEqual([]);
    }
  } finally {
    await whole.close();
  }
});
