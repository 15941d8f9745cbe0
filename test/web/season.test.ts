import { afterEach, describe, expect, it } from 'vitest';
import { parseSeasons } from '../../src/catalog/seasons.js';
import { en } from '../../src/wording/en/index.js';
import { demoProducts, openTestShop, type TestShop } from '../support/shop.js';
import { cardsOn, interestedIn, shopper } from '../support/shopper.js';

const SEASONS = parseSeasons(`
- name: { en: Long evenings, de: Lange Abende }
  from: 11-01
  until: 02-29
  shows:
    - { category: Candles & scent, named: [candle] }
    - { category: Puzzles, named: [jigsaw] }
    - { category: Tea, named: [rooibos] }
    - { category: Lamps, named: [night light] }
- { name: { en: Rain, de: Regen }, from: 04-01, until: 04-30, shows: [{ category: Lamps, named: [night light] }] }
`);
const DECEMBER = Date.parse('2026-12-05T12:00:00Z');
const APRIL = Date.parse('2027-04-05T12:00:00Z');
const MAY = Date.parse('2027-05-05T12:00:00Z');

describe('the home page of a visit of which nothing is known', () => {
  let shop: TestShop;
  afterEach(() => shop.close());
  const open = async (now: number, env: NodeJS.ProcessEnv = {}) => {
    shop = await openTestShop({ seasons: SEASONS, now, env: { SHOP_TIME_ZONE: 'Europe/Berlin', ...env } });
  };
  const home = async (headers = {}) => (await shopper(shop.app, headers).open('/')).text;

  it('begins with the season: of each kind its best seller, and no product twice', async () => {
    await open(DECEMBER);
    const page = await home();
    const shelf = shelfOf('season', page);
    expect(shelf).toContain('Long evenings');
    expect(shelf).toContain('Picked by the shop for 1 November to 28 February, the same for everybody.');
    const best = (category: string, word: string) =>
      demoProducts()
        .filter((one) => one.category === category && one.name.includes(word))
        .toSorted((a, b) => (b.sold ?? 0) - (a.sold ?? 0))[0]?.id;
    expect(cardsOn(shelf)).toEqual([
      best('Candles & scent', 'candle'),
      best('Puzzles', 'jigsaw'),
      best('Tea', 'rooibos'),
      best('Lamps', 'night light'),
    ]);
    expect(page.indexOf('id="season"')).toBeLessThan(page.indexOf('id="popular"'));
    expect(new Set(cardsOn(page)).size).toBe(cardsOn(page).length);
  });

  it('calls it by the language of the page', async () => {
    await open(DECEMBER);
    const shelf = shelfOf('season', await home({ 'Accept-Language': 'de' }));
    expect(shelf).toContain('Lange Abende');
    expect(shelf).toContain('für die Zeit vom 1. November bis zum 28. Februar');
  });

  it('has no such shelf outside of the seasons, nor where that is less than a row', async () => {
    await open(MAY);
    expect(await home()).not.toContain('id="season"');
    await shop.close();
    await open(APRIL);
    expect(await home()).not.toContain('id="season"');
  });

  it('gives way to what the visit is about, and is there again in its place when that is left aside', async () => {
    await open(DECEMBER);
    const visitor = await interestedIn(shop.app);
    expect((await visitor.open('/')).text).not.toContain('id="season"');
    await visitor.open('/products/fig-leaf-soy-candle');
    await visitor.press(en.signals.hide.button);
    const alone = (await visitor.open('/?from=page')).text;
    const shown = cardsOn(shelfOf('season', alone));
    expect(shown).toHaveLength(4);
    expect(shown).not.toContain('fig-leaf-soy-candle');
  });
});

/** The markup of one shelf of a page. */
function shelfOf(id: string, page: string): string {
  const [, shelf = ''] =
    new RegExp(`<section[^>]*aria-labelledby="${id}"(.*?)</section>`, 's').exec(page) ?? [];
  return shelf;
}
