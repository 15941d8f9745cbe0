import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProducts } from '../../src/web/find-products.js';
import { en } from '../../src/web/wording/en.js';
import { type Judged, judgedQueries, scoresOf } from '../catalog/search/judged.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';

let shop: ShopUnderTest;
let rows: readonly (Judged & { readonly ranking: readonly number[]; readonly isNothing: boolean })[];

beforeAll(async () => {
  shop = await openShopUnderTest();
  const snapshot = shop.services.snapshot();
  const asked = [];
  for (const one of judgedQueries(snapshot.catalogue.products)) {
    const { found, isOnlyNear } = await withMeaning(one.query);
    asked.push({ ...one, ranking: found.map(({ position }) => position), isNothing: isOnlyNear });
  }
  rows = asked;
}, 240_000);
afterAll(() => shop.close());

/** On a busy machine the model may be taken for a stalled one, and words alone answer meanwhile. */
async function withMeaning(query: string, tries = 20) {
  const answers = await findProducts(shop.services, shop.services.snapshot(), query);
  if (answers.meaning || answers.read.words.trim() === '' || tries === 0) return answers;
  await setTimeout(1_000);
  return withMeaning(query, tries - 1);
}

const get = async (path: string) => (await request(shop.app).get(path)).text;
const cardsOn = (html: string) =>
  [...html.matchAll(/data-product-card="([^"]+)"/g)].map(([, id]) => id ?? '');
const listingOf = (html: string) => html.slice(html.indexOf('id="listing"'), html.indexOf('id="goes-with"'));
const chipsOn = (html: string) =>
  [...html.matchAll(/class="chip" href="([^"]+)">.*?<span aria-hidden="true">([^<]+) ×/g)].map(
    ([, href = '', label]) => ({ href: href.replaceAll('&amp;', '&'), label }),
  );

describe('judged queries, asked of the whole shop', () => {
  test('there are at least 150, about half of them held back', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    const held = rows.filter(({ half }) => half === 'held back').length / rows.length;
    expect(held).toBeGreaterThan(0.4);
    expect(held).toBeLessThan(0.6);
  });

  test.each(['tune', 'held back'] as const)('%s: the first answers, and most of the first ten', (half) => {
    const scores = scoresOf(rows.filter((row) => row.half === half));
    console.log(`${half}: ${JSON.stringify(scores)}`);
    expect(scores.success).toBeGreaterThanOrEqual(0.85);
    expect(scores.recall).toBeGreaterThanOrEqual(0.8);
    expect(scores.reciprocalRank).toBeGreaterThanOrEqual(0.85);
  });

  test('what must not be shown is not', () => {
    const wrong = rows.filter(({ ranking, never }) => ranking.some((one) => never.has(one)));
    expect(wrong.map(({ query }) => query)).toEqual([]);
  });

  test('nonsense is called nothing', () => {
    const nonsense = rows.filter(({ query }) => ['asdfgh', 'qzxwvk', 'the', '!!'].includes(query));
    expect(nonsense.filter((row) => !row.isNothing).map(({ query }) => query)).toEqual([]);
  });

  test('no product is found twice', () => {
    for (const { query, ranking } of rows) expect(new Set(ranking).size, query).toBe(ranking.length);
  });
});

describe('the page of a search', () => {
  test('shows a price in words as a filter that can be taken off, and in the form', async () => {
    const page = await get('/search?q=lamp+under+20');
    const { products } = shop.services.snapshot().catalogue;
    const shown = cardsOn(listingOf(page));
    expect(shown.length).toBeGreaterThan(0);
    for (const id of shown)
      expect(products.find((one) => one.id === id)?.price.amount).toBeLessThanOrEqual(2000);
    expect(chipsOn(page)).toEqual([{ href: '/search?q=lamp', label: 'up to €20' }]);
    expect(page).toMatch(/id="filter-max"[^>]* value="20"/);
    expect(page).toMatch(/type="hidden" name="q" value="lamp"/);
    expect(cardsOn(listingOf(await get('/search?q=lamp'))).length).toBeGreaterThan(shown.length);
  });

  test('the form counts more than the words', async () => {
    const page = await get('/search?q=lamp+under+20&max=60');
    expect(chipsOn(page).map(({ label }) => label)).toEqual(['up to €60']);
  });

  test('a wish that no answer fulfils is left aside, and the page says so', async () => {
    const page = await get('/search?q=red+mug');
    expect(cardsOn(listingOf(page))).toContain('hand-thrown-stoneware-mug');
    expect(page).toContain('None of these says it is red.');
    expect(chipsOn(page)).toEqual([]);
  });

  test('a mend is said, and what was typed can be searched for', async () => {
    const page = await get('/search?q=ketle');
    expect(page).toContain('Shown for “kettle”.');
    expect(page).toContain('href="/search?q=ketle&amp;as=typed"');
    expect(await get('/search?q=ketle&as=typed')).toContain('Nothing is called that');
  });

  test('sorted by price, what leads is still an answer', async () => {
    for (const [query, name] of [
      ['kettle', /kettle/],
      ['yoga mat', /mat/],
      ['tent', /tent/],
    ] as const) {
      const sorted = cardsOn(listingOf(await get(`/search?q=${encodeURIComponent(query)}&sort=priceUp`)));
      expect(sorted[0]).toMatch(name);
    }
  });

  test('nonsense is shown the usual shelf under its true name', async () => {
    const page = await get('/search?q=qzxwvk');
    expect(page).toContain('Nothing is called that, and nothing is near it.');
    expect(page).toContain(en.home.popularNote);
  });

  test('nonsense is no signal: it would join the interest that is least far from it', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/');
    await visitor.press('Personalise this visit');
    const noted = () =>
      shop.entriesKeptOf(sessionOf(visitor.cookie)).filter((one) => one.includes('"search"')).length;
    await withMeaning('qzxwvk');
    await visitor.open('/search?q=qzxwvk');
    expect(noted()).toBe(0);
    await withMeaning('kettle');
    await visitor.open('/search?q=kettle');
    expect(noted()).toBe(1);
  });

  test('a shelf’s name leads to the shelf', async () => {
    expect(await get('/search?q=hand+tools')).toContain('See all of Hand tools: 20 products');
  });
});
