import { afterAll, beforeAll, expect, test } from 'vitest';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { SECOND } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import type { ProductSignalKind } from '../../src/visits/signals.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { en } from '../../src/wording/en/index.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

/** Ids of the products on the home page of a visit. */
async function shown(log: readonly Entry[]): Promise<readonly string[]> {
  const snapshot = shop.services.snapshot();
  const context = { ...HOME, complements: complementsOf(snapshot) };
  const visit = readVisit([consent(true, OPENING), ...log]);
  const { shelves } = await shelvesForVisit(visit, snapshot.shop, OPENING, context, snapshot.soldOut);
  return shelves.flatMap(({ items }) =>
    items.map(({ position }) => snapshot.catalogue.products[position]!.id),
  );
}

type Kind = Extract<ProductSignalKind, 'notRelevant' | 'hide'>;

const press = (kind: ProductSignalKind, product: string) => signal(kind, product, OPENING);
/** *Not relevant* stands on the page of a product, *Hide* on its card. */
const turnDown = (kind: Kind, product: string) =>
  kind === 'hide' ? [press(kind, product)] : [press('view', product), press(kind, product)];

/** What was pressed for, what was looked at, how what was turned down. */
const STAYING: readonly (readonly [
  for_: string,
  looked: readonly string[],
  kind: Kind,
  against: readonly string[],
])[] = [
  ['round-zafu-meditation-cushion', [], 'notRelevant', ['yoga-knee-pad']],
  ['round-zafu-meditation-cushion', ['cork-topped-yoga-mat'], 'notRelevant', ['yoga-knee-pad']],
  ['split-ergonomic-keyboard', [], 'hide', ['upright-handshake-mouse']],
  ['undyed-alpaca-aran-yarn', [], 'hide', ['stoneware-yarn-bowl']],
  ['side-handled-kyusu-teapot', [], 'notRelevant', ['deep-basket-tea-infuser']],
  ['swiss-cheese-monstera', [], 'hide', ['wax-flower-hoya']],
  ['everyday-road-running-shoe', [], 'hide', ['lock-cord-elastic-shoelaces']],
  ['two-person-ridge-tent', [], 'hide', ['aluminium-y-pegs']],
  ['family-spf-30-sun-lotion', [], 'notRelevant', ['gradual-tan-drops', 'satin-rosewood-lipstick']],
];

test.each(STAYING)(
  'interested in %s, looked at %j: %s of %j takes nothing else away',
  async (wanted, looked, kind, against) => {
    const log = [press('interested', wanted), ...looked.map((one) => press('view', one))];
    const before = await shown(log);
    const after = await shown([...log, ...against.flatMap((one) => turnDown(kind, one))]);
    expect(before.length).toBeGreaterThan(2);
    expect(after).toEqual(expect.arrayContaining(before.filter((one) => !against.includes(one))));
  },
);

test('a dear thing that a search found takes nothing away that the search found and that costs far less', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const id = (name: string) => products.find((one) => one.name === name)!.id;
  const [dear, cheap] = [id('Single-dose espresso grinder'), id('Conical burr hand grinder')];
  const meaning = toCompact(await shop.meaningOf('coffee grinder'));
  const search = entry({ type: 'search', meaning, found: [dear, cheap] }, OPENING);
  expect(await shown([search, ...turnDown('notRelevant', dear)])).toContain(cheap);
  expect(await shown([search, ...turnDown('notRelevant', cheap)])).not.toContain(dear);
});

/** What was looked at, what was called not relevant, what goes with it. */
const LEAVING: readonly (readonly [looked: readonly string[], against: string, leaves: string])[] = [
  [['zabuton-floor-mat'], 'round-zafu-meditation-cushion', 'folding-meditation-bench'],
  [['cork-topped-yoga-mat'], 'natural-rubber-yoga-mat', 'jute-and-rubber-yoga-mat'],
];

test.each(LEAVING)('looked at %j: not relevant %s takes %s away', async (looked, against, leaves) => {
  const log = looked.map((one) => press('view', one));
  expect(await shown(log)).toContain(leaves);
  expect(await shown([...log, ...turnDown('notRelevant', against)])).not.toContain(leaves);
});

test('of Interested and Not relevant the last pressed holds, and the other is not lit', async () => {
  const visitor = shopper(shop.app);
  const lit = () =>
    ['Interested', 'Not relevant'].filter((name) =>
      new RegExp(`aria-pressed="true"[^>]*>(?:<[^>]+>|✓ )*${name}`).test(visitor.page.text),
    );
  const page = '/products/electric-gooseneck-kettle';
  for (const name of ['Interested', 'Not relevant', 'Interested'] as const) {
    await visitor.open(page);
    shop.wait(SECOND);
    await visitor.press(name);
    await visitor.open(page);
    expect(lit()).toEqual([name]);
    const interests = textOf((await visitor.open('/interests')).text);
    expect(interests.includes('You are interested in Electric gooseneck kettle')).toBe(name === 'Interested');
    expect(interests.includes('You called Electric gooseneck kettle not relevant')).toBe(
      name !== 'Interested',
    );
  }
});

test('what speaks against a card on Why stands on the page of interests', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const [product, button] of [
    ['pull-along-wooden-duck', 'Interested'],
    ['glass-baby-feeding-bottle', 'Not relevant'],
    ['nursery-rhyme-treasury', 'Add to basket'],
  ] as const) {
    await visitor.open(`/products/${product}`);
    await visitor.press(button);
  }
  const home = await visitor.open('/');
  const why = new Set(
    [...home.text.matchAll(/href="(\/why\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')),
  );
  const interests = textOf((await visitor.open('/interests')).text);
  const said: string[] = [];
  for (const href of why) {
    const [, against = ''] = textOf((await visitor.open(href)).text).split(en.why.against);
    said.push(...[...against.matchAll(/You called ([^,]+) not relevant/g)].map(([line]) => line));
  }
  expect(said).toContain('You called Glass baby feeding bottle not relevant');
  for (const line of said) expect(interests).toContain(line);
});

test('a visit is not said to compare what was removed with its interest', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const product of [
    'parlour-acoustic-guitar',
    'mahogany-concert-ukulele',
    'light-phosphor-bronze-strings',
  ])
    await visitor.open(`/products/${product}`);
  await visitor.open('/interests');
  expect(textOf(visitor.page.text)).toContain(en.interests.moreTitle);
  await visitor.press('Remove Music');
  await visitor.open('/interests');
  expect(textOf(visitor.page.text)).not.toContain(en.interests.moreTitle);
});

test('Why says in numbers what spoke against a card, and that the two sums are its score', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const [product, button] of [
    ['cork-topped-yoga-mat', 'Interested'],
    ['natural-rubber-yoga-mat', 'Hide'],
  ] as const) {
    await visitor.open(`/products/${product}`);
    await visitor.press(button);
  }
  const home = await visitor.open('/');
  const pages = new Set(
    [...home.text.matchAll(/href="(\/why\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')),
  );
  let read = 0;
  for (const href of pages) {
    const said = textOf((await visitor.open(href)).text);
    const sums = /gives (\S+), what spoke against it takes (\S+): its score is (\S+)\./
      .exec(said)
      ?.slice(1)
      .map(Number);
    if (!sums) continue;
    read += 1;
    const [spokeFor = 0, taken = 0, score = 0] = sums;
    expect(Math.abs(spokeFor - taken - score)).toBeLessThan(1e-9);
    const each = [...said.matchAll(/: takes (\d\S*)/g)].map(([, points]) => Number(points));
    expect(Math.abs(each.reduce((sum, one) => sum + one, 0) - taken)).toBeLessThanOrEqual(
      0.001 * (each.length + 1),
    );
  }
  expect(read).toBeGreaterThan(0);
});
