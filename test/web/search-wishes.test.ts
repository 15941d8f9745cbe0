import request from 'supertest';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { canOrder } from '../../src/catalog/product.js';
import { findProducts } from '../../src/shop/find-products.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { openTestShop, type TestShop } from '../support/shop.js';
import { cardsOn } from '../support/shopper.js';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const products = () => shop.services.snapshot().catalogue.products;
const counted = (html: string) =>
  Number(/id="listing-count"[^>]*>([\d,]+) product/.exec(html)?.[1]?.replace(',', ''));
const hrefsOf = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const chipsOn = (html: string) => hrefsOf(html, /class="chip" href="([^"]+)"/g);
const page = async (path: string) => (await request(shop.app).get(path).expect(200)).text;
const fragment = async (path: string) =>
  (await request(shop.app).get(path).set('HX-Request', 'true').set('HX-Request-Type', 'partial').expect(200))
    .text;
const dearest = (most: number) => products().filter(({ price }) => price.amount <= most * 100).length;

describe('a search of nothing but wishes', () => {
  test('lists everything that fulfils them, the sold out among them', async () => {
    expect(counted(await page('/search?q=under+20'))).toBe(dearest(20));
    expect(counted(await page('/search?q=in+stock'))).toBe(products().filter(canOrder).length);
    expect(counted(await page('/search?q=Stillmarsh'))).toBe(
      products().filter(({ brand }) => brand === 'Stillmarsh').length,
    );
    expect(products().filter((one) => !canOrder(one)).length).toBeGreaterThan(0);
  });

  test('does so in a shop that does not know what sells', async () => {
    const snapshot = shop.services.snapshot();
    const unsold = { ...snapshot, shop: { ...snapshot.shop, popularOrder: [] } };
    const { found } = await findProducts(shop.services, unsold, 'under 20');
    expect(found.length).toBe(dearest(20));
  });

  test.each([
    ['/search?q=under+20&max=15', () => dearest(15)],
    ['/search?q=under+20&max=15&sort=priceUp', () => dearest(15)],
    ['/search?q=in+stock&stock=1', () => products().filter(canOrder).length],
    [
      '/search?q=Stillmarsh&brand=stillmarsh&sort=priceDown',
      () => products().filter(({ brand }) => brand === 'Stillmarsh').length,
    ],
    ['/search?stock=1&max=15', () => products().filter((o) => canOrder(o) && o.price.amount <= 1500).length],
    ['/search?sort=priceUp', () => products().length],
  ])('goes on when the form takes its wishes over: %s', async (path, count) => {
    const html = await page(path);
    expect(html).not.toContain('Nothing is called that');
    expect(counted(html)).toBe(count());
    const swapped = await fragment(path);
    expect(swapped).toContain('<section id="listing"');
    expect(counted(swapped)).toBe(count());
  });

  test('sends what the form shows as the form’s own', async () => {
    const html = await page('/search?q=Stillmarsh');
    expect(html).not.toMatch(/type="hidden" name="q"/);
    expect(html).toMatch(/name="brand" value="stillmarsh" checked/);
  });

  test('is cleared to the search page, and loses one wish without the other', async () => {
    const html = await page('/search?q=under+20');
    expect(hrefsOf(html, /class="chip-clear" href="([^"]+)"/g)).toEqual(['/search']);
    expect(chipsOn(html)).toEqual(['/search']);
    expect(chipsOn(await page('/search?q=under+20&stock=1'))).toEqual([
      '/search?stock=1',
      '/search?q=under+20',
    ]);
    expect(counted(await page('/search?stock=1'))).toBe(products().filter(canOrder).length);
  });

  test('a chip of the form takes its filter off, whatever the words said', async () => {
    const chips = chipsOn(await page('/search?q=lamp+under+20&max=15'));
    expect(chips).toEqual(['/search?q=lamp']);
  });

  test('each thing that is not wanted has a chip of its own', async () => {
    const html = await page('/search?q=not+leather+not+wool');
    expect(chipsOn(html)).toEqual(['/search?q=not+wool', '/search?q=not+leather']);
  });
});

describe('a search that finds nothing', () => {
  test('still has a listing for htmx', async () => {
    expect(await page('/search?q=qzxwvk')).toContain('Nothing is called that');
    expect(await fragment('/search?q=qzxwvk&sort=priceUp')).toContain('<section id="listing"');
  });
});

describe('what only comes near', () => {
  const near = (html: string) => html.indexOf('class="listing-near"');

  test('stands behind what was asked for, in any order, and is counted by itself', async () => {
    const sorted = await fragment('/search?q=yoga+mat&max=90&sort=priceUp');
    for (const html of [await page('/search?q=yoga+mat&max=90'), sorted]) {
      expect(near(html)).toBeGreaterThan(0);
      expect(cardsOn(html.slice(0, near(html)))).toHaveLength(counted(html));
      expect(html).toMatch(/id="listing-count"[^>]*>\d+ products?, \d+ near</);
      expect(cardsOn(html.slice(near(html))).length).toBeGreaterThan(0);
    }
  });

  test('is all that the count and the page speak of where a filter leaves nothing else', async () => {
    for (const path of [
      '/search?q=scented+candle&brand=wether-wick',
      '/search?q=tent+for+two&brand=tarnwick',
    ]) {
      const html = await page(path);
      expect(html).toMatch(/id="listing-count"[^>]*>\d+ products? near</);
      expect(near(html)).toBe(-1);
      expect(cardsOn(html).length).toBeGreaterThan(0);
    }
  });

  test('has no heading where all of it was asked for', async () => {
    for (const path of ['/search?q=Stillmarsh&sort=priceUp', '/search?q=yoga'])
      expect(near(await page(path))).toBe(-1);
  });
});

describe('a search for what goes by another name here', () => {
  test('says so', async () => {
    expect(await page('/search?q=couch')).toContain('Nothing is called “couch” here.');
    expect(await page('/search?q=kettle')).not.toContain('Nothing is called');
  });
});

describe('prices in words', () => {
  const notesOn = (html: string) =>
    [...html.matchAll(/class="listing-note">([^<]*?) ?</g)].map(([, text]) => text);
  const labels = (html: string) =>
    [...html.matchAll(/class="chip" href.*?<span aria-hidden="true">([^<]+) ×/g)].map(([, label]) => label);

  test('a range that was said from its upper end is said in order', async () => {
    const html = await page('/search?q=lamp+from+50+to+5');
    expect(labels(html)).toEqual(['from €5 up to €50']);
    expect(notesOn(html)).toContain(en.search.turned('from €5 up to €50'));
    expect(html).toMatch(/id="filter-min"[^>]* value="5"/);
    expect(notesOn(await page('/search?q=lamp+from+5+to+50')).join()).not.toContain('read from low to high');
  });

  test.each(['lamp over 50 under 5', 'over 50 under 5'])(
    '%s: one sentence says that nothing lies between, and no chip does',
    async (query) => {
      const html = await page(`/search?q=${encodeURIComponent(query)}`);
      expect(notesOn(html).filter((note) => note?.includes('€'))).toEqual([
        en.search.impossible('€50', '€5'),
      ]);
      expect(labels(html)).toEqual([]);
      expect(counted(html)).toBeGreaterThan(9);
    },
  );

  test('a sum in another currency is said not to be converted', async () => {
    const said = en.search.otherCurrency('GBP', 'EUR');
    expect(notesOn(await page('/search?q=under+%C2%A310'))).toContain(said);
    expect(notesOn(await page('/search?q=under+%E2%82%AC10'))).not.toContain(said);
    expect(notesOn(await page('/search?q=mug+under+10+dollars')).join()).toContain(
      en.search.otherCurrency('USD', 'EUR'),
    );
  });

  test('both are said in German too', async () => {
    const german = async (query: string) =>
      (
        await request(shop.app)
          .get(`/search?q=${encodeURIComponent(query)}`)
          .set('Accept-Language', 'de')
      ).text;
    expect(await german('Lampe von 50 bis 5 Euro')).toContain('vom kleineren zum größeren gelesen');
    expect(await german('Lampe über 50 unter 5 Euro')).toContain('also bleiben beide Preise außer Acht');
  });
});

describe('a search for somebody', () => {
  test('says nothing of a word that nothing says', async () => {
    const html = await page('/search?q=mug+for+my+dad+under+10');
    expect(html).not.toContain('Nothing here says');
    expect(html).toContain(en.search.unmet.price('', '€10'));
    expect(await page('/search?q=stocking+filler+under+10')).toContain(en.search.aside('stocking filler'));
  });
});

describe('one request', () => {
  test.each(['lamp under 40', 'Zelt', 'tea and biscuits'])('asks the search once: %s', async (query) => {
    for (const language of ['en', 'de']) {
      const embed = vi.spyOn(shop.services, 'embedText');
      const { search } = shop.services.snapshot();
      const ask = vi.spyOn(search, 'read');
      await request(shop.app)
        .get(`/search?q=${encodeURIComponent(query)}`)
        .set('Accept-Language', language);
      expect(ask).toHaveBeenCalledTimes(1);
      expect(embed).toHaveBeenCalledTimes(1);
      vi.restoreAllMocks();
    }
  });
});

describe('a search whose words are not understood in time', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });
  const timesSaid = async (query: string, language: 'en' | 'de', said: string) => {
    const path = `/search?q=${encodeURIComponent(query)}`;
    return (await request(shop.app).get(path).set('Accept-Language', language)).text.split(said).length - 1;
  };

  test.each([
    ['en', en.search.byWordsAlone],
    ['de', de.search.byWordsAlone],
  ] as const)('says so once beside what words alone have found: %s', async (language, said) => {
    const embed = vi.spyOn(shop.services, 'embedText').mockResolvedValue(undefined);
    expect(await timesSaid('lamp', language, said)).toBe(1);
    expect(await timesSaid('under 40', language, said)).toBe(0);
    embed.mockResolvedValue(Float32Array.from(shop.services.snapshot().shop.meaning(0)));
    // A page that was made without the meaning is kept for nobody where the model says that it was late; here it does not.
    expect(await timesSaid('mug', language, said)).toBe(0);
  });

  test('says so where words alone have found nothing', async () => {
    vi.spyOn(shop.services, 'embedText').mockResolvedValue(undefined);
    expect(await timesSaid('qqzzvv', 'en', en.search.byWordsAlone)).toBe(1);
  });
});
