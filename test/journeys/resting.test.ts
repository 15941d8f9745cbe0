import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/time/clock.js';
import type { Entry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { noticeOn, type Shopper, shopper, textOf } from '../support/shopper.js';
import { describeOnRedis } from '../support/with-redis.js';

const KNOWS = '/what-this-shop-knows';

/** Ids on the shelf of the visit, in the order of their places. */
function cardsOf({ text }: { readonly text: string }): readonly string[] {
  const [, shelf = ''] = /aria-labelledby="shelf-visit"([\s\S]*?)<\/section>/.exec(text) ?? [];
  const ids = [...shelf.matchAll(/href="\/products\/([^"?#]+)"/g)].map(([, id = '']) => id);
  return [...new Set(ids)];
}
const restPart = ({ text }: { readonly text: string }) =>
  textOf(/<details id="rest"[\s\S]*?<\/details>/.exec(text)?.[0] ?? '');
const storedOf = ({ text }: { readonly text: string }) =>
  text.split('&quot;type&quot;:&quot;shown&quot;').length - 1;

/**
 * The page of a product of which the shop has so much that pressing *Interested* on it fills the shelf more than once.
 */
async function richProduct({ services }: ShopUnderTest): Promise<string> {
  const snapshot = services.snapshot();
  const { products } = snapshot.catalogue;
  const shelfOf = async (log: readonly Entry[], now: number) => {
    const visit = readVisit([consent(true, OPENING - HOUR), ...log]);
    const { shelves } = await fillShelves({ page: 'home' }, { services, snapshot, visit, now });
    const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
    return items.flatMap(({ position }) => products[position]?.id ?? []);
  };
  for (const { id } of products) {
    const press = signal('interested', id, OPENING - HOUR);
    const first = await shelfOf([press], OPENING);
    const shown = [4, 3, 2, 1].map((i) =>
      entry({ type: 'shown', products: first }, OPENING - 10 * i * MINUTE),
    );
    if (first.length < 8) continue;
    const after = await shelfOf([press, ...shown], OPENING);
    if (after.filter((one) => first.includes(one)).length < 3) return `/products/${id}`;
  }
  throw new Error('Of nothing there is so much.');
}

const stories = (open: () => Promise<ShopUnderTest>) => () => {
  let shop: ShopUnderTest;
  let thing = '';
  beforeAll(async () => {
    shop = await open();
    thing = await richProduct(shop);
  }, 120_000);
  afterAll(() => shop?.close());

  const interested = async (headers: Readonly<Record<string, string>> = {}) => {
    const visitor = shopper(shop.app, headers);
    await visitor.open(thing);
    await visitor.press(en.signals.interested.button);
    return visitor;
  };
  /** So many looks at the home page, half an hour apart. @returns what each showed */
  const looks = async (visitor: Shopper, times: number) => {
    const seen: (readonly string[])[] = [];
    for (let i = 0; i < times; i++) {
      shop.wait(30 * MINUTE);
      seen.push(cardsOf(await visitor.open('/')));
    }
    return seen;
  };

  test('a card that four home pages showed rests, with all that stood beside it, and others stand there', async () => {
    const visitor = await interested();
    const seen = await looks(visitor, 5);
    const [first = []] = seen;
    expect(first).toHaveLength(8);
    expect(seen.slice(1, 4)).toEqual([first, first, first]);
    expect(seen[4]).toHaveLength(8);
    const stay = seen[4]!.filter((id) => first.includes(id));
    expect(stay.length, String(stay)).toBeLessThan(4);
    // What stays for want of others comes last.
    expect(seen[4]!.slice(8 - stay.length)).toEqual(stay);

    const interests = restPart(await visitor.open('/interests'));
    expect(interests).toContain(en.rest.title);
    expect(interests).toContain('rests until');
    // Where it always stands it stands still.
    const [resting = ''] = first.filter((id) => !seen[4]!.includes(id));
    expect((await visitor.open(`/products/${resting}`)).status).toBe(200);
  });

  test('a reload within ten minutes is the same look, and a page prefetched is none', async () => {
    const visitor = await interested();
    await looks(visitor, 1);
    await visitor.open('/');
    shop.wait(30 * MINUTE);
    const ahead = shopper(shop.app, { 'Sec-Purpose': 'prefetch', Cookie: visitor.cookie });
    await ahead.open('/');
    expect(storedOf(await visitor.open(KNOWS))).toBe(1);
  });

  test('the page that makes them rest goes on showing them, and its Why recounts it', async () => {
    const visitor = await interested();
    const [first = []] = await looks(visitor, 3);
    shop.wait(30 * MINUTE);
    const fourth = await visitor.open('/');
    expect(cardsOf(fourth)).toEqual(first);
    const whys = [...fourth.text.matchAll(/href="(\/why\/[^"]+shelf=visit[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(whys.length).toBeGreaterThanOrEqual(8);
    expect(cardsOf(await visitor.open('/'))).toEqual(first);
    shop.wait(30 * MINUTE);
    for (const href of whys) expect((await visitor.open(href)).status, href).toBe(200);
    const answer = await visitor.open('/numbers?on=%2F&shelf=visit');
    expect(answer.status).toBe(200);
  });

  test('what rests is brought back by a press that can be taken back', async () => {
    const visitor = await interested();
    const [first = []] = await looks(visitor, 4);
    shop.wait(30 * MINUTE);
    await visitor.open('/interests');
    const said = await visitor.press(en.rest.press.over);
    expect(noticeOn(said)).toContain(en.rest.notice.over);
    expect(restPart(said)).toContain(en.rest.none);
    const undone = await visitor.press(en.press.undo);
    expect(noticeOn(undone)).toContain(en.rest.undone.over);
    expect(restPart(undone)).toContain('rests until');
    await visitor.press(en.rest.press.over);
    expect(cardsOf(await visitor.open('/'))).toEqual(first);
  });

  test('letting nothing rest notes no shelf any more, and can be changed back', async () => {
    const visitor = await interested();
    const [first = []] = await looks(visitor, 4);
    shop.wait(30 * MINUTE);
    await visitor.open('/interests');
    const off = await visitor.press(en.rest.press.off);
    expect(restPart(off)).toContain(en.rest.isOff);
    const before = storedOf(await visitor.open(KNOWS));
    expect((await looks(visitor, 2))[1]).toEqual(first);
    const page = await visitor.open(KNOWS);
    expect(storedOf(page)).toBe(before);
    expect(page.text).toContain(en.rest.noted.off);
    await visitor.open('/interests');
    expect(noticeOn(await visitor.press(en.rest.press.on))).toContain(en.rest.notice.on);
  });

  test('a press on something of its kind wakes what rests', async () => {
    const visitor = await interested();
    const [first = []] = await looks(visitor, 4);
    shop.wait(30 * MINUTE);
    const resting = textOf(restPart(await visitor.open('/interests')));
    expect(resting).toContain('rests until');
    const count = () => Number(/(\d+) products? rests?:/.exec(restPart(visitor.page))?.[1] ?? 0);
    const before = count();
    await visitor.open(`/products/${first[0]}`);
    await visitor.press(en.signals.interested.button);
    await visitor.open('/interests');
    expect(count()).toBeLessThan(before);
  });

  test('what is shown for someone else rests there alone', async () => {
    const visitor = await interested();
    const [first = []] = await looks(visitor, 1);
    await visitor.open('/shopping-for');
    await visitor.press(en.lanes.giftButton);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press(en.signals.interested.button);
    await looks(visitor, 5);
    expect(restPart(await visitor.open('/interests'))).toContain('rests until');
    await visitor.open('/shopping-for');
    await visitor.press(`${en.lanes.turn}: ${en.lanes.main}`);
    expect(restPart(await visitor.open('/interests'))).toContain(en.rest.none);
    expect(cardsOf(await visitor.open('/'))).toEqual(first);
  });

  test('is told by What this shop knows, is in no file that is taken away, and goes with Forget', async () => {
    const visitor = await interested();
    await looks(visitor, 2);
    const knows = await visitor.open(KNOWS);
    expect(storedOf(knows)).toBe(2);
    expect(knows.text).toContain(en.rest.shown);
    expect(shop.entriesKeptOf('"shown"').length).toBeGreaterThan(0);
    const file = (await visitor.open('/take-it-with-you/interests.json')).text;
    expect(file).not.toContain('shown');
    await visitor.open('/');
    await visitor.press(en.visitBar.forget);
    expect((await visitor.open(KNOWS)).text).not.toContain('&quot;shown&quot;');
  });

  test('nothing is noted in a visit that asked for nothing, ended it, or whose browser objects', async () => {
    const saved = shopper(shop.app);
    await saved.open(thing);
    await saved.press(en.signals.save.button);
    const objecting = shopper(shop.app, { 'Sec-GPC': '1' });
    await objecting.open(thing);
    await objecting.press(en.signals.save.button);
    const ended = await interested();
    await looks(ended, 1);
    await ended.post('/personalisation/end', {});
    for (const visitor of [saved, objecting, ended]) {
      await looks(visitor, 2);
      expect(storedOf(await visitor.open(KNOWS))).toBe(0);
      expect(restPart(await visitor.open('/interests'))).toBe('');
    }
  });

  test('the same in German', async () => {
    const visitor = shopper(shop.app, { 'Accept-Language': 'de' });
    await visitor.open(thing);
    await visitor.press(de.signals.interested.button);
    await looks(visitor, 5);
    const part = restPart(await visitor.open('/interests'));
    expect(part).toContain(de.rest.title);
    expect(part).toContain('ruht bis');
    expect((await visitor.open(KNOWS)).text).toContain(de.rest.shown);
  });
};

describe('what a shelf showed often enough, in the embedded store', stories(openShopUnderTest));
describeOnRedis('what a shelf showed often enough, in Redis', (redis) =>
  stories(() => openShopUnderTest({ REDIS_URL: redis.server.url }))(),
);
