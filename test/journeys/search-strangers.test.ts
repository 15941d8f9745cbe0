import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { cardsOn, textOf } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 240_000);
afterAll(() => shop.close());

const search = async (q: string, more = '') =>
  (await request(shop.app).get(`/search?q=${encodeURIComponent(q)}${more}`)).text;
const listingOf = (html: string) => cardsOn(html.slice(0, html.indexOf('id="goes-with"')));

test('no flour says that it is free of gluten, and nothing else stands in for it', async () => {
  const page = await search('gluten free flour');
  expect(page).toContain(en.search.unsaidOf('flour', ['gluten']));
  expect(cardsOn(page)).toEqual([]);
});

test('no bread is sold here: what is for bread and tells of no gluten is listed, and the page says both', async () => {
  const page = await search('gluten-free bread');
  expect(page).toContain(en.search.noneIsIt);
  expect(page).toContain(en.search.askMaker(['gluten']));
  expect(listingOf(page)).toContain('two-pound-loaf-tin');
  expect(listingOf(page).join()).not.toMatch(/flour|starter/);
});

test('an unscented candle is a candle, and none that is scented', async () => {
  const shown = listingOf(await search('unscented candle'));
  expect(shown[0]).toBe('beeswax-pillar-candle');
  expect(shown).not.toContain('fig-leaf-soy-candle');
  expect(shown).not.toContain('folding-candle-lantern');
});

test('what is wireless has bluetooth', async () => {
  const shown = listingOf(await search('headphones without bluetooth'));
  expect(shown).toContain('open-back-wired-headphones');
  expect(shown).not.toContain('open-ear-running-headphones');
});

test.each(['can I return an opened item', 'how do returns work', 'warranty', 'invoice', 'contact'])(
  'a question to the shop is answered by a sentence and no products: %s',
  async (query) => {
    expect(cardsOn(await search(query))).toEqual([]);
  },
);

test('a present for somebody is what the shop marks as a gift, within the price', async () => {
  const page = await search('birthday gift under 25 euros');
  expect(page).toContain(en.search.marked);
  const { products } = shop.services.snapshot().catalogue;
  const shown = listingOf(page).map((id) => products.find((one) => one.id === id));
  expect(shown.length).toBeGreaterThan(3);
  for (const one of shown) {
    expect(one?.tags.concat(one.name).join(' ')).toContain('gift');
    expect(one?.price.amount).toBeLessThanOrEqual(2_500);
  }
  expect(await search('present under 5 euros')).toContain(en.search.aside('present'));
});

test('a word for a form answers nothing by itself', async () => {
  expect(listingOf(await search('spanner set'))).not.toContain('maple-and-walnut-chess-set');
  const page = await search('saucepan with lid');
  expect(listingOf(page)).toEqual(['copper-sugar-saucepan', 'enamel-milk-pan']);
  expect(textOf(page)).toContain('None of these is described as “with lid”.');
});

test('German words for goods are read as English ones, and words that no list knows are not mended', async () => {
  const page = await search('Zelt', '&lang=de');
  expect(page).toContain(de.search.readAs([{ typed: 'Zelt', meant: 'tent' }]));
  expect(page).toContain(de.search.asTyped('Zelt'));
  expect(page).toMatch(/href="[^"]*q=Zelt&amp;as=typed/);
  expect(listingOf(page)).toContain('two-person-ridge-tent');
  const unknown = await search('Quietscheente', '&lang=de');
  expect(unknown).toContain(de.search.onlyEnglish('Quietscheente'));
  expect(unknown).not.toContain('gesucht:');
  expect(await search('ketle lamp', '&lang=de')).toContain('Statt „ketle lamp“ gesucht: „kettle lamp“.');
  const bowl = await search('Futternapf für Hund', '&lang=de');
  expect(bowl).toContain('Auf Englisch gesucht: Futternapf („pet bowl“), Hund („dog“).');
  // Where nothing is found the page says as well what was looked for.
  expect(await search('Springseil', '&lang=de')).toContain(
    'Auf Englisch gesucht: Springseil („skipping rope“).',
  );
  const pliers = await search('Zeckenzange', '&lang=de');
  expect(pliers).toContain('„pliers“). Von „Zeckenzange“ kennt die Suche nur „zange“.');
  expect(await search('Schlauch 28 Zoll', '&lang=de')).toContain(de.search.missing(['28 Zoll']));
});

test('the filters stay shut where only words have set them', async () => {
  const isOpen = /<details class="filters-more" open>/;
  expect(await search('lamp under 20')).not.toMatch(isOpen);
  expect(await search('tea without caffeine')).not.toMatch(isOpen);
  expect(await search('lamp', '&max=40')).toMatch(isOpen);
});

test.each([
  ['water bottle', 'insulated-cycling-bottle', /chemical|feeding/],
  ['screws', 'brass-slotted-wood-screws', /stool|album/],
  ['fish food', 'tropical-flake-fish-food', /cat-tins/],
  ['record player', 'belt-drive-turntable', /cake/],
])('%s: what only sounds like it is not listed', async (query, thing, other) => {
  const page = await search(query);
  const shown = listingOf(page);
  expect(shown.slice(0, 2)).toContain(thing);
  expect(shown.join(' ')).not.toMatch(other);
});

test('no maker is asked about what is to be done without', async () => {
  const page = await search('shelf without drilling');
  expect(page).not.toContain('ask the maker');
});
