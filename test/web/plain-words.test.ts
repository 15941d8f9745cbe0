import { afterAll, beforeAll, expect, test } from 'vitest';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { interestedIn, shopper } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const PRODUCTS = ['cork-yoga-block', 'three-cup-moka-pot', 'everyday-road-running-shoe'];

/** Each card of the shelves for this visit, with what it says of itself and where it says why. */
function cardsOf(html: string): { readonly reason: string; readonly why: string }[] {
  return html.split('data-product-card=').flatMap((card) => {
    const [, why] = /href="(\/why\/[^"]+)"/.exec(card) ?? [];
    const [, reason = ''] = /<p class="reason">([^<]*)</.exec(card) ?? [];
    return why === undefined ? [] : [{ reason, why: why.replaceAll('&amp;', '&') }];
  });
}

test('an empty basket says once what sells', async () => {
  const { text } = await shopper(shop.app).open('/basket');
  const said = [en.shelves.popularNote.catalogue, en.reasons.popular].flatMap((words) =>
    text.split(words).slice(1),
  );
  expect(said).toHaveLength(1);
});

/** Things of several departments. */
const SEVERAL = [
  'huila-everyday-coffee',
  'conical-burr-hand-grinder',
  'upright-snake-plant',
  'cushioned-trail-running-shoe',
  'wooden-whimsy-jigsaw',
  'merino-running-beanie',
];

test('the Why of something new says that its place is kept for something new', async () => {
  const visitor = shopper(shop.app);
  let isNew: ReturnType<typeof cardsOf>[number] | undefined;
  // The more a visit is about, the likelier something new belongs to it.
  for (const product of SEVERAL) {
    await visitor.open(`/products/${product}`);
    await visitor.press('Interested');
    const { text } = await visitor.open('/');
    isNew ??= cardsOf(text).find(({ reason }) => /^New in .+ since \d+ \w+, and here because/.test(reason));
  }
  expect(isNew).toBeDefined();
  const why = await visitor.open(isNew!.why);
  expect(why.text).toContain(`why-lead">${isNew!.reason}`);
  expect(why.text).toContain(en.why.slotNew);
});

test('a Why page of a shelf that was shown an hour ago says how long ago things were done by now', async () => {
  const visitor = await interestedIn(shop.app, PRODUCTS);
  const { text } = await visitor.open('/');
  const card = cardsOf(text).find(({ reason }) => reason.includes('you are interested in'));
  shop.wait(50 * 60_000);
  const why = await visitor.open(card!.why);
  shop.wait(-50 * 60_000);
  expect(why.text).toContain('50 minutes ago');
  const said = [...why.text.matchAll(/<li[^>]*>([^<]*just now[^<]*)</g)].map(([, line]) => line);
  expect(said).toEqual([]);
});

test('no share that is there is called nothing', async () => {
  const visitor = await interestedIn(shop.app, PRODUCTS);
  const { text } = await visitor.open('/');
  const pages = [];
  for (const { why } of cardsOf(text)) pages.push((await visitor.open(why)).text);
  const shares = pages.flatMap((page) => [...page.matchAll(/why-share">([^<]+)</g)].map(([, said]) => said));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares).not.toContain('0%');
  expect(shares).toContain(en.why.share(0));
});
