import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawsOf } from '../../src/segments/draws.js';
import { type PressedKind, ruleOf } from '../../src/visits/signals.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';
import { THOROUGH } from '../support/thorough.js';

/**
 * Every order of two and three presses on one product, without script: after each of them its page, the saved things, the
 * interests, the notice and *What this shop knows* tell one story.
 */
const NAME = 'Cork yoga block';
const PAGE = '/products/cork-yoga-block';
const KINDS = ['interested', 'save', 'hide', 'notRelevant'] as const satisfies readonly PressedKind[];
const STEPS = [...KINDS, 'basket', 'undo'] as const;
type Step = (typeof STEPS)[number];
/** Of the orders of three so many, drawn by a seed; `TEST_THOROUGH` walks all. */
const DRAWN = 12;

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const ordersOf = (length: number): readonly (readonly Step[])[] =>
  length === 0 ? [[]] : ordersOf(length - 1).flatMap((order) => STEPS.map((step) => [...order, step]));

function drawn(orders: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const draw = drawsOf('orders of three presses');
  return orders
    .map((order) => ({ order, key: draw() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, THOROUGH ? orders.length : DRAWN)
    .map(({ order }) => order);
}

/** What stands as pressed, and how many lie in the basket. */
interface Standing {
  readonly kinds: ReadonlySet<PressedKind>;
  readonly pieces: number;
}

/** The product's own page. */
function ofPage(html: string): Standing {
  const box = /<div id="buy-box"[\s\S]*?<p class="buy-note[\s\S]*?<\/p>/.exec(html)?.[0] ?? '';
  const pressed = [...box.matchAll(/data-press="(\w+)" aria-pressed="true"/g)].map(([, kind]) => kind);
  return {
    kinds: new Set(KINDS.filter((kind) => pressed.includes(kind))),
    pieces: Number(/>(\d+) in your basket</.exec(box)?.[1] ?? 0),
  };
}

/** What the stored log says: what was not taken back. */
function ofLog(html: string): Standing {
  const entries = [...html.matchAll(/<code class="stored">(.*?)<\/code>/gs)].map(([, stored = '']) =>
    JSON.parse(stored.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')),
  );
  const undone = new Set(entries.flatMap((one) => (one.type === 'undo' ? [one.entry] : [])));
  const left = entries.filter(({ id }) => !undone.has(id));
  return {
    kinds: new Set(KINDS.filter((kind) => left.some((one) => one.type === 'signal' && one.kind === kind))),
    pieces: left.reduce((sum, one) => sum + (one.type === 'basket' ? one.change : 0), 0),
  };
}

const listed = (html: string, list: string): boolean =>
  textOf(new RegExp(`<section id="things-${list}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? '').includes(NAME);

/** What the interests page names as done to the product. */
function ofPanel(html: string) {
  const lines = [...html.matchAll(/<li class="reason">(.*?)<\/li>/g)].map(([, line = '']) => textOf(line));
  const named = (did: string) => lines.some((line) => line.startsWith(`${did},`));
  const names = { product: NAME, found: '', interest: '', isTyped: false };
  return {
    kinds: new Set(KINDS.filter((kind) => named(en.signals[kind].did(names)))),
    hasBasket: named(en.signals.basket.did(names)),
    hasInterest: html.includes('<li class="interest"') || html.includes('<li class="interest '),
  };
}

/** What the notice says after one press more or less. */
function expectSaid(
  notice: string,
  step: Step,
  { before, now }: { readonly before: Standing; readonly now: Standing },
  what: string,
): void {
  const changed = KINDS.filter((kind) => before.kinds.has(kind) !== now.kinds.has(kind));
  const own = step === 'undo' ? changed[0] : step;
  if (own === undefined || own === 'basket') {
    expect(
      [NAME, en.notice.undone.last].some((said) => notice.includes(said)),
      `${what}: ${notice}`,
    ).toBe(true);
    return;
  }
  const { button, done } = en.signals[own];
  const [first = ''] = done({ product: NAME, until: { kind: 'now' } }).split(' ');
  const said = now.kinds.has(own) ? [first] : [en.notice.undone.signal(button, NAME), en.notice.undone.last];
  expect(
    said.some((one) => notice.startsWith(one)),
    `${what}: ${notice}`,
  ).toBe(true);
}

/** What the interests page ever named. */
const told = new Set<Step>();

async function expectOneStory(visitor: Shopper, now: Standing, what: string): Promise<void> {
  const log = ofLog((await visitor.open('/what-this-shop-knows')).text);
  expect(log, what).toEqual(now);
  const kept = (await visitor.open('/saved')).text;
  for (const kind of KINDS) {
    const { list } = ruleOf(kind);
    if (list) expect(listed(kept, list.name), `${what}: list of ${kind}`).toBe(now.kinds.has(kind));
  }
  const page = (await visitor.open('/interests')).text;
  const panel = ofPanel(page);
  for (const kind of panel.kinds) told.add(kind);
  for (const kind of panel.kinds) expect(now.kinds.has(kind), `${what}: interests say ${kind}`).toBe(true);
  if (panel.hasBasket) told.add('basket');
  if (panel.hasBasket) expect(now.pieces, what).toBeGreaterThan(0);
  const isPersonal = page.includes(`>${en.visitBar.stop}<`);
  for (const kind of now.kinds)
    if (isPersonal && (panel.hasInterest || ruleOf(kind).weight < 0))
      expect(panel.kinds.has(kind), `${what}: interests say nothing of ${kind}`).toBe(true);
  await visitor.open(PAGE);
}

async function walk(order: readonly Step[]): Promise<void> {
  const visitor = shopper(shop.app);
  await visitor.open(PAGE);
  let answer = visitor.page.text;
  let before = ofPage(answer);
  for (const [at, step] of order.entries()) {
    const what = order.slice(0, at + 1).join(', ');
    if (step === 'undo') {
      // Nothing to take back.
      if (!answer.includes(`>${en.press.undo}<`)) return;
      const back = await visitor.follow({ text: answer }, en.press.undo);
      await visitor.open(String(back.headers.location));
    } else await visitor.press(step === 'basket' ? en.product.add : en.signals[step].button);
    answer = visitor.page.text;
    const now = ofPage(answer);
    expectSaid(noticeOn(visitor.page), step, { before, now }, what);
    await expectOneStory(visitor, now, what);
    expect(ofPage(visitor.page.text), what).toEqual(now);
    before = now;
  }
}

test('every order of two presses on a product tells one story', async () => {
  for (const order of ordersOf(2)) await walk(order);
  expect([...told].sort()).toEqual([...KINDS, 'basket'].sort());
}, 120_000);

test('and orders of three, and taken back', async () => {
  for (const order of drawn(ordersOf(3))) await walk(order);
}, 600_000);
