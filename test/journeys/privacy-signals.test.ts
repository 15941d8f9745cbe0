import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';
import { look } from './seen.js';
import { all, parse, said, withId } from './visitors/document.js';
import { htmx, plainForms } from './visitors/without-browser.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const SIGNALS = [
  { name: 'Global Privacy Control', headers: { 'Sec-GPC': '1' } },
  { name: 'Do Not Track', headers: { DNT: '1' } },
] as const;

/** What is noted of an interest: none of it may be in a store. */
const PROFILE =
  /"kind":"(?:view|interested|notRelevant)"|"type":"(?:search|phrase|weigh|set|remove|memory)"|"granted":true/;
const profile = () => shop.whatIsKeptOf('"type"').filter((entry) => PROFILE.test(entry));

describe.each(SIGNALS)('a browser that sends $name', ({ name, headers }) => {
  test.each([plainForms, htmx])('is told so and is not personalised ($name)', async (transport) => {
    const before = profile().length;
    const visitor = await transport.open(shop.address, { headers });
    await visitor.visit('/');
    expect((await look(visitor)).bar).toContain(`Your browser sends ${name}`);
    await expect(visitor.press('Personalise this visit')).rejects.toThrow('is off');
    await visitor.visit('/search?q=yoga');
    await visitor.visit('/products/cork-yoga-block');
    expect(await visitor.cookies()).toEqual([]);
    await expect(visitor.press('Interested')).rejects.toThrow('is off');
    await expect(visitor.press('Not relevant')).rejects.toThrow('is off');
    expect((await look(visitor)).text).toContain(en.press.off);
    expect(profile().length).toBe(before);
    await visitor.visit('/interests');
    for (const press of ['Add interest', 'Remember so long'])
      await expect(visitor.press(press)).rejects.toThrow('is off');
    expect((await look(visitor)).text).toContain(en.interests.off);
    const panel = await look(visitor);
    expect(panel.interests).toEqual([]);
    expect(panel.text).toContain('Your browser asks not to be personalised');
    await visitor.visit('/');
    expect((await look(visitor)).shelves.map(({ title }) => title)).not.toContain('For this visit');
    await visitor.close();
  });

  test('may save, hide and buy all the same', async () => {
    const visitor = await plainForms.open(shop.address, { headers });
    for (const press of ['Save', 'Add to basket', 'Hide']) {
      await visitor.visit('/products/cork-yoga-block');
      await visitor.press(press);
    }
    await visitor.visit('/saved');
    const { text } = await look(visitor);
    expect(text).toContain('Remove Cork yoga block');
    expect(text).toContain('Show again Cork yoga block');
    await visitor.visit('/checkout');
    await visitor.press('Place order');
    expect(visitor.path()).toMatch(/^\/orders\//);
  });

  test('finds every press that is off described by words on the page, and taking back still on', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Interested');
    for (const path of [
      '/',
      '/products/cork-yoga-block',
      '/products/cork-yoga-wedge',
      '/interests',
      '/search?q=yoga',
    ]) {
      const answer = await request(shop.app).get(path).set(headers).set('Cookie', visitor.cookie);
      const off = [...answer.text.matchAll(/<(?:button|input|fieldset)\b[^>]*\sdisabled[\s>][^>]*>?/g)].map(
        ([tag]) => tag,
      );
      expect(off.length, path).toBeGreaterThan(0);
      for (const tag of off) {
        const id = /aria-describedby="([^"]+)"/.exec(tag)?.[1] ?? 'none';
        const words = all(parse(answer.text), withId(id)).map(said).join('');
        expect(words, tag).not.toBe('');
      }
      const offKinds = off.flatMap((tag) => /name="kind" value="(\w+)"/.exec(tag)?.[1] ?? []);
      expect(offKinds.filter((kind) => kind === 'save' || kind === 'hide')).toEqual([]);
    }
    const page = await request(shop.app)
      .get('/products/cork-yoga-block')
      .set(headers)
      .set('Cookie', visitor.cookie);
    expect(page.text).toMatch(
      /<button class="press[^>]*name="entry"[^>]*aria-pressed="true"[^>]*>(?:(?!<\/button>)[\s\S])*Interested/,
    );
  });

  test('stops a visit that was personalised, from the next request on', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/cork-yoga-block');
    await visitor.press('Interested');
    const ask = () => request(shop.app).get('/').set('Cookie', visitor.cookie);
    expect((await ask()).text).toContain('For this visit');
    const objected = await ask().set(headers);
    expect(objected.text).not.toContain('For this visit');
    expect(objected.text).toContain(`Your browser sends ${name}`);
    const before = profile().length;
    await request(shop.app).get('/products/cork-yoga-wedge').set('Cookie', visitor.cookie).set(headers);
    await request(shop.app).get('/search?q=tent').set('Cookie', visitor.cookie).set(headers);
    for (const path of [
      '/personalisation',
      '/statistics',
      '/interests',
      '/memory',
      '/interests/segment:x/weight',
    ]) {
      const form = { phrase: 'mushroom foraging', length: 'weeks', strength: '50' };
      const post = request(shop.app).post(path).set('Cookie', visitor.cookie).set(headers);
      await post.set('Sec-Fetch-Site', 'same-origin').type('form').send(form);
    }
    expect(profile().length).toBe(before);
  });
});

describe('only the exact value 1 counts', () => {
  test.each([
    [{ 'Sec-GPC': '0' }, false],
    [{ 'Sec-GPC': 'true' }, false],
    [{ 'Sec-GPC': '1, 1' }, true],
    [{ 'Sec-GPC': '1, 0' }, false],
    [{ DNT: '1,1' }, true],
    [{ 'Sec-GPC': '?1' }, false],
    [{ 'Sec-GPC': '11' }, false],
    [{ 'Sec-GPC': '' }, false],
    [{ DNT: '0' }, false],
    [{ DNT: 'null' }, false],
    [{ DNT: 'unspecified' }, false],
    [{ 'Sec-GPC': '1' }, true],
    [{ DNT: '1' }, true],
    [{ 'Sec-GPC': '0', DNT: '1' }, true],
  ] as const)('%j', async (headers, honoured) => {
    const { text } = await request(shop.app).get('/').set(headers);
    expect(/personalisation is off, and stays off/.test(text)).toBe(honoured);
  });
});

test('is told that what was noted before lies unused, until when, and can erase it', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/products/cork-yoga-block');
  await visitor.press('Interested');
  const objecting = shopper(shop.app, { 'Sec-GPC': '1', Cookie: visitor.cookie });
  for (const path of ['/', '/what-this-shop-knows']) {
    const { text } = await objecting.open(path);
    expect(text).toMatch(
      /What this visit noted before lies unused, and is forgotten (?:today|tomorrow|on) .*?; Stop/,
    );
  }
  expect((await objecting.open('/saved')).text).toContain(en.saved.lead);
  const stopped = await objecting.press('Stop personalising');
  expect(stopped.text).toContain('1 press of Interested');
  expect(stopped.text).not.toContain(en.stopped.waiting);
  expect(stopped.text).not.toContain('<button class="button" type="submit">Undo');
  const { text } = await objecting.open('/saved');
  expect(text).not.toContain('lies unused');
  expect(text).toContain(en.saved.leadNothing);
});
