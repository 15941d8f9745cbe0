import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { addInterest, barOn, noticeOn, type Shopper, shopper } from '../support/shopper.js';

const BLOCK = 'cork-yoga-block';
const { notice: words } = en;
let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

/** What the live region says. */
const log = async (visitor: Shopper) => (await visitor.open('/what-this-shop-knows')).text;

async function onProduct(): Promise<Shopper> {
  const visitor = shopper(shop.app);
  await visitor.open(`/products/${BLOCK}`);
  return visitor;
}

describe('a press that begins personalisation', () => {
  test.each(['Interested', 'Hide', 'Not relevant'])('says so: %s', async (press) => {
    const visitor = await onProduct();
    expect(noticeOn(await visitor.press(press))).toContain(words.begins);
    await visitor.open('/products/natural-rubber-yoga-mat');
    expect(noticeOn(await visitor.press(press))).not.toContain(words.begins);
  });

  test('says so with htmx, and on the interests page', async () => {
    const visitor = await onProduct();
    expect(noticeOn(await visitor.pressWithHtmx('Interested'))).toContain(words.begins);
    const other = shopper(shop.app);
    await other.open('/interests');
    expect(noticeOn(await addInterest(other, 'mushroom foraging'))).toContain(words.begins);
  });

  test('is not what Save does, nor what follows Personalise this visit', async () => {
    const visitor = await onProduct();
    expect(noticeOn(await visitor.press('Save'))).toMatch(
      /^Saved: Cork yoga block\. This visit is now kept until [^.]+\.$/,
    );
    await visitor.press('Personalise this visit');
    expect(noticeOn(await visitor.press('Interested'))).not.toContain(words.begins);
  });

  test.each(['Interested', 'Hide', 'Not relevant'])('ends with its Undo: %s', async (press) => {
    const visitor = await onProduct();
    const before = barOn(visitor.page);
    await visitor.press(press);
    expect(barOn(visitor.page)).not.toBe(before);
    expect(noticeOn(await visitor.press('Undo'))).toBe(words.undone.last);
    expect(barOn(visitor.page)).toBe(before);
    expect(await log(visitor)).not.toContain('<tbody>');
  });

  test('ends with its Undo and leaves what keeps itself', async () => {
    const visitor = await onProduct();
    await visitor.press('Save');
    const before = barOn(visitor.page);
    await visitor.press('Interested');
    expect(noticeOn(await visitor.press('Undo'))).toBe(words.undone.begun);
    expect(barOn(visitor.page)).toBe(before);
    expect(await log(visitor)).not.toMatch(/&quot;interested&quot;|&quot;granted&quot;:true/);
    await visitor.open(`/products/${BLOCK}`);
    await visitor.press('Hide');
    expect(noticeOn(await visitor.press('Undo'))).toBe(`Taken back: Hide, Cork yoga block. ${words.ends}`);
    expect(barOn(visitor.page)).toBe(before);
  });

  test('goes on where something else was noted since', async () => {
    const visitor = await onProduct();
    const first = await visitor.press('Interested');
    await visitor.open('/products/natural-rubber-yoga-mat');
    await visitor.open(first.request.url.replace(/^https?:\/\/[^/]+/, ''));
    expect(noticeOn(await visitor.press('Undo'))).toBe('Taken back: Interested, Cork yoga block.');
    expect(await log(visitor)).toContain('natural-rubber-yoga-mat');
  });

  test('is taken back once, however often the form is sent', async () => {
    const visitor = await onProduct();
    await visitor.press('Save');
    await visitor.press('Interested');
    expect(noticeOn(await visitor.pressWithHtmx('Undo'))).toBe(words.undone.begun);
    expect(noticeOn(await visitor.press('Undo'))).toBe(words.undone.begun);
  });
});

describe('Undo of what is not there any more', () => {
  test('after Stop says what became of it, on the page it was pressed on', async () => {
    const visitor = await onProduct();
    await visitor.press('Save');
    await visitor.press('Interested');
    const stale = /name="entry" value="([^"]+)"/.exec(
      /<div id="notice"[\s\S]*?<\/form>/.exec(visitor.page.text)?.[0] ?? '',
    )?.[1];
    await visitor.press('Stop personalising');
    const form = { entry: stale ?? '', returnTo: `/products/${BLOCK}` };
    const answer = await visitor.post('/undo', form);
    expect(answer.status).toBe(303);
    const page = await visitor.open(String(answer.headers.location));
    expect(page.request.url).toContain(`/products/${BLOCK}`);
    expect(noticeOn(page)).toBe(en.refusals.erased);
  });

  test('after Stop, with htmx', async () => {
    const visitor = await onProduct();
    await visitor.press('Interested');
    const other = visitor.page;
    await visitor.post('/personalisation/end', {});
    expect(other.text).toContain('Undo');
    const answer = await visitor.pressWithHtmx('Undo');
    expect([answer.status, noticeOn(answer)]).toEqual([410, en.refusals.erased]);
  });

  test('after the visit has ended says that', async () => {
    const visitor = await onProduct();
    const { text } = await visitor.press('Interested');
    await visitor.post('/forgetting', {});
    const entry = /name="entry" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const answer = await visitor.post('/undo', { entry, returnTo: '/' });
    expect(answer.status).toBe(303);
    expect(noticeOn(await visitor.open(String(answer.headers.location)))).toBe(en.refusals.ended);
  });

  test('of Add to basket after its order says that the order stands, and changes nothing', async () => {
    const visitor = await onProduct();
    const { text } = await visitor.press('Add to basket');
    expect((await visitor.order()).status).toBe(303);
    const before = (await log(visitor)).match(/<tr><td>/g)?.length;
    const entry = /name="entry" value="([^"]+)"/.exec(
      /<div id="notice"[\s\S]*?<\/form>/.exec(text)?.[0] ?? '',
    )?.[1];
    const answer = await visitor.post('/undo', { entry: entry ?? '', returnTo: '/basket' });
    expect(noticeOn(await visitor.open(String(answer.headers.location)))).toBe(en.refusals.ordered);
    expect((await log(visitor)).match(/<tr><td>/g)?.length).toBe(before);
  });
});
