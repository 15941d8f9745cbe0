import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORDER_DAYS } from '../../src/orders/order.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { CONSENT_LIFETIME, KEEPING_LIFETIME, MEMORY, type MemoryLength } from '../../src/visits/memory.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { basketLines, kept, read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const BLOCK = '/products/cork-yoga-block';
const UNTIL =
  /(?:forgotten|Kept until|Kept for) (now|within a minute|less than another minute|(?:today|tomorrow|on \w+) at (\d\d):(\d\d) UTC|on \d+ \w+(?: \d{4})?)\b/;

/** Presses one after another, each on the product's own page. */
async function pressed(...presses: readonly string[]): Promise<Shopper> {
  const visitor = shopper(shop.app);
  for (const press of presses) {
    await visitor.open(BLOCK);
    await visitor.press(press);
  }
  return visitor;
}

const barOf = async (visitor: Shopper) => read((await visitor.open('/how-it-works')).text).bar;

/** Runs something with the clock moved, and moves it back. */
async function after<T>(time: number, run: () => Promise<T>): Promise<T> {
  shop.wait(time);
  try {
    return await run();
  } finally {
    shop.wait(-time);
  }
}

/** The same visit with a cookie that no page takes away: the clock is moved back after it. */
const stayingOf = ({ cookie }: Shopper): Shopper => shopper(shop.app, { Cookie: cookie });

const isThere = async (visitor: Shopper) =>
  read((await visitor.open('/what-this-shop-knows')).text).text.includes(en.knowledge.lead);

describe('what is said of the end of a visit', () => {
  const LIVES: readonly (readonly [string, readonly string[], MemoryLength | undefined, number])[] = [
    ['a visit that is personalised', ['Interested'], undefined, MEMORY.visit.lifetime],
    ['a saved thing', ['Save'], undefined, KEEPING_LIFETIME],
    ['a basket', ['Add to basket'], undefined, KEEPING_LIFETIME],
    ['a basket of a visit that is personalised', ['Interested', 'Add to basket'], 'visit', KEEPING_LIFETIME],
    ['a visit remembered for a week', ['Interested'], 'days', MEMORY.days.lifetime],
    ['a visit remembered for a month', ['Interested', 'Add to basket'], 'weeks', MEMORY.weeks.lifetime],
  ];

  test.each(LIVES)('is true to the minute: %s', async (_, presses, memory, lifetime) => {
    const visitor = await pressed(...presses);
    if (memory) await visitor.post('/memory', { length: memory });
    await visitor.open('/what-this-shop-knows');
    expect(await after(lifetime - SECOND, () => isThere(visitor))).toBe(true);
    expect(await after(lifetime, () => isThere(visitor))).toBe(false);
    // Reading the page notes nothing, so the end has stayed where it was.
    for (const left of [30 * SECOND, 2 * MINUTE, 11 * HOUR, 23 * HOUR]) {
      const [, said = '', hour, minute] =
        UNTIL.exec(await after(lifetime - left, () => barOf(visitor))) ?? [];
      expect(said, `${left} before the end`).not.toBe('now');
      const end = new Date(shop.now() + lifetime);
      if (left < MINUTE) expect(said).toMatch(/^(?:within a|less than another) minute$/);
      else expect([Number(hour), Number(minute)]).toEqual([end.getUTCHours(), end.getUTCMinutes()]);
      const isToday = new Date(shop.now() + lifetime - left).getUTCDate() === end.getUTCDate();
      if (left >= MINUTE) expect(said.startsWith(isToday ? 'today' : 'tomorrow')).toBe(true);
    }
  });

  test('is no nearer once a basket was ordered or emptied and personalisation ended', async () => {
    for (const emptied of ['Remove Cork yoga block', 'Place order']) {
      const visitor = await pressed('Interested', 'Add to basket');
      await visitor.open(emptied === 'Place order' ? '/checkout' : '/basket');
      await visitor.press(emptied);
      await visitor.open('/');
      await visitor.press('Stop personalising');
      expect(await after(KEEPING_LIFETIME - SECOND, () => isThere(visitor)), emptied).toBe(true);
      expect(await after(KEEPING_LIFETIME, () => isThere(visitor)), emptied).toBe(false);
    }
  });

  test('is the same on the page of what is known as in the bar', async () => {
    for (const ahead of [0, 10 * HOUR, 20 * HOUR, DAY - MINUTE]) {
      const visitor = await pressed('Interested');
      await after(ahead, async () => {
        const { text, bar } = read((await visitor.open('/what-this-shop-knows')).text);
        expect(text).toContain(`The visit ends ${UNTIL.exec(bar)?.[1]}, and its log with it.`);
      });
    }
  });

  test('“at least a week” in the basket: what was added is there until the top of the page said', async () => {
    expect((await shopper(shop.app).open('/basket')).text).toContain('for at least a week');
    for (const memory of [undefined, 'visit', 'days', 'weeks'] as const) {
      const visitor = await pressed(...(memory ? ['Personalise this visit'] : []), 'Add to basket');
      if (memory) await visitor.post('/memory', { length: memory });
      const lines = async () => basketLines(read((await visitor.open('/basket')).text));
      expect(await after(KEEPING_LIFETIME - SECOND, lines)).toHaveLength(1);
      const ends = memory === 'weeks' ? MEMORY.weeks.lifetime : KEEPING_LIFETIME;
      expect(await after(ends, lines)).toEqual([]);
    }
  });

  test('taking a later press back never makes it less', async () => {
    const visitor = await pressed('Add to basket');
    shop.wait(6 * DAY);
    await visitor.open(BLOCK);
    await visitor.press('Save');
    await visitor.press('Undo');
    const lines = async () => basketLines(read((await visitor.open('/basket')).text));
    expect(await after(DAY - SECOND, lines)).toHaveLength(1);
    shop.wait(-6 * DAY);
  });

  test('saved and hidden things are forgotten with the visit, as their page says', async () => {
    const visitor = await pressed('Save');
    const stays = stayingOf(visitor);
    const saved = async () => kept(read((await stays.open('/saved')).text), 'Saved');
    expect(await after(7 * DAY - SECOND, saved)).toEqual(['Cork yoga block']);
    expect(await after(7 * DAY, saved)).toEqual([]);
    expect((await visitor.open('/saved')).text).toContain(en.saved.lead);
  });

  test('a browser that objects is told until when its things are kept, too', async () => {
    const visitor = shopper(shop.app, { 'Sec-GPC': '1' });
    await visitor.open(BLOCK);
    await visitor.press('Save');
    expect(read(visitor.page.text).bar).toContain('Kept until 30 November: saved things.');
  });

  test('an agreement ends when How it works says, however often the visit is renewed', async () => {
    const visitor = await pressed('Interested');
    await visitor.post('/memory', { length: 'weeks' });
    expect((await visitor.open('/how-it-works')).text).toContain(en.howItWorks.ends(CONSENT_LIFETIME / DAY));
    const began = shop.now();
    while (shop.now() - began < CONSENT_LIFETIME - 20 * DAY) {
      shop.wait(20 * DAY);
      await visitor.open(`/products/cork-yoga-block?at=${shop.now()}`);
    }
    expect(await isThere(visitor)).toBe(true);
    shop.wait(CONSENT_LIFETIME - (shop.now() - began));
    expect(await isThere(visitor)).toBe(false);
    shop.wait(began - shop.now());
  });
});

describe('what is said of fading', () => {
  test.each(Object.keys(MEMORY) as MemoryLength[])(
    'each interest is there until the time beside it, and not after: memory %s',
    async (memory) => {
      const visitor = await pressed('Interested');
      await visitor.post('/memory', { length: memory });
      await visitor.open('/search?q=moka+pot');
      const page = await visitor.open('/interests');
      const shown = [
        ...page.text.matchAll(
          /<h2 class="interest-word"[^>]*>(.*?)<\/h2>\s*<p class="interest-fades">(?:<span [^>]*>(?:Rising|Fading)<\/span> · )?<time datetime="([^"]+)">(.*?)<\/time>/g,
        ),
      ].map(([, label = '', at = '', said = '']) => ({ label: textOf(label), at: Date.parse(at), said }));
      expect(shown.length).toBeGreaterThan(0);
      const stays = stayingOf(visitor);
      const labels = async () =>
        read((await stays.open('/interests')).text).interests.map(({ label }) => label);
      for (const { label, at, said } of shown) {
        expect(said).toMatch(
          /^(?:fades out|gone with the visit) (?:within a minute|(?:today|tomorrow|on \w+) at \d\d:\d\d UTC|on \d+ \w+)/,
        );
        expect(await after(at - shop.now() - 2 * SECOND, labels), label).toContain(label);
        expect(await after(at - shop.now() + SECOND, labels), label).not.toContain(label);
      }
    },
  );

  test('the notes beside the choices of memory are those of the table', () => {
    const { memoryNote } = en.interests;
    expect(memoryNote.visit).toContain('within hours');
    expect(memoryNote.days).toContain('within days');
    expect([MEMORY.visit.longestHalfLife, MEMORY.days.longestHalfLife]).toEqual([4 * HOUR, 3 * DAY]);
    expect([MEMORY.visit.lifetime, MEMORY.days.lifetime, KEEPING_LIFETIME]).toEqual([DAY, 7 * DAY, 7 * DAY]);
    expect([MEMORY.weeks.longestHalfLife, MEMORY.weeks.lifetime]).toEqual([
      Number.POSITIVE_INFINITY,
      30 * DAY,
    ]);
    for (const [words, length] of [
      [
        memoryNote.visit,
        'a day after the last thing noted; a week after it, once anything was saved or put in the basket',
      ],
      [memoryNote.days, 'a week after the last thing noted'],
      [memoryNote.weeks, '30 days after the last thing noted'],
      [
        en.notice.memory.visit,
        'a day after the last thing noted, a week once anything was saved or put in the basket',
      ],
      [en.notice.memory.days, 'a week after the last thing noted'],
      [en.notice.memory.weeks, '30 days after the last thing noted'],
    ] as const)
      expect(words).toContain(length);
  });
});

describe('what is said of keeping', () => {
  test('an order is there for thirty days and then gone', async () => {
    expect(ORDER_DAYS).toBe(30);
    expect(en.knowledge.apartNotes.join()).toContain('An order, for thirty days');
    const visitor = await pressed('Add to basket');
    await visitor.open('/checkout');
    await visitor.press('Place order');
    const address = new URL(visitor.page.request.url).pathname;
    const status = async () => (await visitor.open(address)).status;
    expect(await after(30 * DAY - SECOND, status)).toBe(200);
    expect(await after(30 * DAY, status)).toBe(404);
  });

  test('the promise of the beginning is that of the shop’s setting', async () => {
    const ask = textOf((await shopper(shop.app).open('/how-it-works')).text);
    expect(ask).toContain(en.howItWorks.beginning.ask);
    const open = await openShopUnderTest({ PERSONALISATION: 'on' });
    try {
      const visitor = shopper(open.app);
      const on = textOf((await visitor.open('/how-it-works')).text);
      expect(on).toContain(en.howItWorks.beginning.on);
      expect(on).not.toContain(en.howItWorks.beginning.ask);
      expect(read((await visitor.open('/')).text).bar).toContain(en.visitBar.states.ready({ kind: 'now' }));
      expect(visitor.cookie).toBe('');
      await visitor.open(BLOCK);
      expect(visitor.cookie).not.toBe('');
    } finally {
      await open.close();
    }
  });

  test('a price that changed is told from what it was when it was last added', async () => {
    const visitor = await pressed('Add to basket');
    const [line] = basketLines(read((await visitor.open('/basket')).text));
    expect(line?.quantity).toBe(1);
    expect(read(visitor.page.text).text).not.toMatch(/It was|Down from/);
  });
});
