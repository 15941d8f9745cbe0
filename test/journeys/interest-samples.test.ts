import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { type Shopper, shopper, textOf } from '../support/shopper.js';
import { look, read } from './seen.js';
import { all, named, parse, said, withClass } from './visitors/document.js';
import { htmx, plainForms } from './visitors/without-browser.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const samplesOn = (text: string) => all(parse(text), withClass('face'));

/** Asked again while the model is too busy to answer in time. */
async function samplesOf(visitor: Shopper, phrase: string): Promise<string> {
  while (!(await shop.services.embedText(phrase))) await sleep(200);
  await visitor.open('/interests');
  return (await visitor.press('Add interest', { phrase })).text;
}

describe('samples of words that are not added yet', () => {
  test.each([
    ['trail running shoes for wide feet', 3, /Perhaps Running shoes, the shop is not sure/],
    ['coffee', 3, /Understood as .*coffee/i],
    ['getting a puppy', 3, /Understood as .*Dogs/],
  ])(
    'are up to three things with picture, name and price, and what was understood: %s',
    async (phrase, count, understood) => {
      const visitor = shopper(shop.app);
      const text = await samplesOf(visitor, phrase);
      const things = samplesOn(text);
      expect(things).toHaveLength(count);
      for (const thing of things) {
        expect(all(thing, named('img'))).toHaveLength(1);
        expect(said(thing)).toMatch(/\S.*€/);
        expect((await visitor.open(thing.attribs.href ?? '')).status).toBe(200);
      }
      expect(textOf(text)).toMatch(understood);
      expect(visitor.cookie).toBe('');
    },
  );

  test.each([
    ['mending jeans', /: 1 product fits it\. 1 more goes with what fits\./],
    ['beard oil', /sold out for now/],
  ])('count nothing that is sold out: %s', async (phrase, said) => {
    const visitor = shopper(shop.app);
    const text = textOf(await samplesOf(visitor, phrase));
    expect(text).toMatch(said);
    expect(text).not.toMatch(/4 products/);
  });

  test.each([
    ['linen', /10 products of several kinds fit it/],
    ['brass and leather', /\d+ products of several kinds fit it/],
    ['calligraphy', /Understood as Pens & ink: 1 product fits it\. 2 more go with what fits\./],
    ['camping', /Understood as Camping & hiking: /],
  ])(
    'name the places of what they begin with, or none where these hold too little: %s',
    async (phrase, said) => {
      expect(textOf(await samplesOf(shopper(shop.app), phrase))).toMatch(said);
    },
  );

  test('are what the shelf of these words begins with once they are added', async () => {
    const visitor = shopper(shop.app);
    const things = samplesOn(await samplesOf(visitor, 'loose leaf tea')).map(({ attribs }) => attribs.href);
    await visitor.press('Add it');
    const { shelves } = read((await visitor.open('/')).text);
    const shown = shelves.flatMap(({ cards }) => cards).map(({ id }) => `/products/${id}`);
    for (const thing of things) expect(shown).toContain(thing);
  });

  test('show no more of what was hidden', async () => {
    const visitor = shopper(shop.app);
    const [first] = samplesOn(await samplesOf(visitor, 'coffee'));
    const id = first?.attribs.href?.split('/').at(-1) ?? '';
    await visitor.post('/signals', { product: id, kind: 'hide' });
    const after = samplesOn(await samplesOf(visitor, 'coffee'));
    expect(after.length).toBeGreaterThan(0);
    expect(after.map(({ attribs }) => attribs.href)).not.toContain(first?.attribs.href);
  });

  test.each([plainForms, htmx])(
    'stand where the words were typed, and go when they are not meant: $name',
    async (kind) => {
      const visitor = await kind.open(shop.address);
      await visitor.visit('/interests');
      await visitor.fill('Add an interest', 'coffee');
      await visitor.press('Add interest');
      expect(all((await look(visitor)).page, withClass('face'))).toHaveLength(3);
      await visitor.press('Not that');
      expect(all((await look(visitor)).page, withClass('face'))).toHaveLength(0);
      expect((await look(visitor)).interests).toEqual([]);
      expect(await visitor.cookies()).toEqual([]);
      await visitor.close();
    },
  );
});
