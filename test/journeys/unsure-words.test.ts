import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import type { Wording } from '../../src/wording/wording.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { addInterest, barOn, interestedIn, type Shopper, shopper, textOf } from '../support/shopper.js';
import { read } from './seen.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** Words that perhaps mean something and surely nothing. */
const UNSURE = 'meditating at home';

async function add(visitor: Shopper, words: string, t: Wording = en) {
  await shop.meaningOf(words);
  await visitor.open('/interests');
  const preview = await addInterest(visitor, words, t);
  expect(preview.status).toBe(200);
}

const homeOf = async (visitor: Shopper) =>
  read((await visitor.open('/')).text).shelves.flatMap(({ cards }) =>
    cards.map(({ id, reason }) => `${id}: ${reason}`),
  );

describe('words of which nobody has said what they mean', () => {
  test.each([
    ['English', {}, en, 'The shop is not sure what this visit’s interests mean'],
    [
      'German',
      { 'accept-language': 'de' },
      de,
      'Der Shop weiß noch nicht, was die Interessen dieses Besuchs meinen',
    ],
  ])(
    'the line of the visit says so, and not that nothing is near them: %s',
    async (_, headers, t, sentence) => {
      const visitor = shopper(shop.app, headers);
      await add(visitor, UNSURE, t);
      expect(barOn(await visitor.open('/'))).toContain(sentence);
    },
  );

  test('the line of a visit whose words nothing is near says that', async () => {
    const visitor = shopper(shop.app);
    await add(visitor, 'quantum chromodynamics');
    expect(barOn(await visitor.open('/'))).toContain('finds nothing now that it could show');
  });

  test('change nothing on the home page, and no account of it names them', async () => {
    const visitor = await interestedIn(shop.app, ['cork-yoga-block', 'six-fork-cheese-fondue-set']);
    const before = await homeOf(visitor);
    expect(before.length).toBeGreaterThan(4);
    await add(visitor, UNSURE);
    expect(await homeOf(visitor)).toEqual(before);
    for (const [, href = ''] of visitor.page.text.matchAll(/href="(\/why\/[^"]+)"/g)) {
      const why = textOf((await visitor.open(href.replaceAll('&amp;', '&'))).text);
      expect(why).not.toContain(`near enough to “${UNSURE}”`);
    }
  });
});
