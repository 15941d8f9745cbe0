import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { findProducts } from '../../src/shop/find-products.js';
import { en } from '../../src/wording/en/index.js';
import { JUDGED_PARTS, type Judged, judgedQueries, scoresOf } from '../catalog/search/judged.js';
import { sessionOf } from '../support/session-of.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { cardsOn, shopper } from '../support/shopper.js';

let shop: ShopUnderTest;
let rows: readonly (Judged & { readonly ranking: readonly number[]; readonly isNothing: boolean })[];

beforeAll(async () => {
  shop = await openShopUnderTest();
  const snapshot = shop.services.snapshot();
  const asked = [];
  const { products } = snapshot.catalogue;
  for (const one of [undefined, ...JUDGED_PARTS].flatMap((part) => judgedQueries(products, part))) {
    const { found, isOnlyNear } = await withMeaning(one.query, one.isForeignPage);
    asked.push({ ...one, ranking: found.map(({ position }) => position), isNothing: isOnlyNear });
  }
  rows = asked;
}, 240_000);
afterAll(() => shop.close());

/** On a busy machine the model may be taken for a stalled one, and words alone answer meanwhile: then asks again. */
async function withMeaning(query: string, mayBeForeign = false, tries = 200) {
  let isUnanswered = false;
  const embedText = async (words: string) => {
    const meaning = await shop.services.embedText(words);
    isUnanswered = meaning === undefined;
    return meaning;
  };
  const asked = { ...shop.services, embedText };
  const answers = await findProducts(asked, shop.services.snapshot(), query, { mayBeForeign });
  if (!isUnanswered || tries === 0) return answers;
  await setTimeout(100);
  return withMeaning(query, mayBeForeign, tries - 1);
}

const get = async (path: string) => (await request(shop.app).get(path)).text;
const listingOf = (html: string) => html.slice(html.indexOf('id="listing"'), html.indexOf('id="goes-with"'));
const notesOn = (html: string) =>
  [...html.matchAll(/class="listing-note">([^<]*?) ?</g)].map(([, text]) => text);
const chipsOn = (html: string) =>
  [...html.matchAll(/class="chip" href="([^"]+)">.*?<span aria-hidden="true">([^<]+) ×/g)].map(
    ([, href = '', label]) => ({ href: href.replaceAll('&amp;', '&'), label }),
  );

test.each(['rug', 'tripod', 'fridge'])(
  '%s: what bears the word is said to bear it, and not that nothing is called so',
  async (query) => {
    expect(notesOn(await get(`/search?q=${query}`))).toEqual([en.search.borne(query)]);
  },
);

test.each(['birthday candles', 'birthday cake'])(
  '%s: what only comes near is not said to bear it',
  async (query) => {
    expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).not.toContain(
      en.search.borne(query),
    );
  },
);

describe('judged queries, asked of the whole shop', () => {
  test('there are at least 150, about half of them held back', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    const halves = rows.filter(({ half }) => half === 'held back' || half === 'tune');
    const held = halves.filter(({ half }) => half === 'held back').length / halves.length;
    expect(held).toBeGreaterThan(0.4);
    expect(held).toBeLessThan(0.6);
  });

  test.each(['tune', 'held back', 'strangers'] as const)(
    '%s: the first answers, and most of the first ten',
    (half) => {
      const scores = scoresOf(rows.filter((row) => row.half === half));
      console.log(`${half}: ${JSON.stringify(scores)}`);
      expect(scores.success).toBeGreaterThanOrEqual(0.85);
      expect(scores.recall).toBeGreaterThanOrEqual(0.8);
      expect(scores.reciprocalRank).toBeGreaterThanOrEqual(0.85);
    },
  );

  // The bar of .85 and .80, and where more is reached a floor against getting worse.
  test.each([
    ['untouched', 0.85, 0.8],
    ['fresh', 0.85, 0.8],
    ['later', 0.94, 0.91],
    ['everyday', 0.86, 0.86],
    ['readers', 0.9, 0.87],
    ['evening', 0.96, 0.96],
  ] as const)('%s: no worse than it was', (part, success, recall) => {
    const scores = scoresOf(rows.filter(({ half }) => half === part));
    console.log(`${part}: ${JSON.stringify(scores)}`);
    expect(scores.success).toBeGreaterThanOrEqual(success);
    expect(scores.recall).toBeGreaterThanOrEqual(recall);
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

const productOf = (id: string) => shop.services.snapshot().catalogue.products.find((one) => one.id === id)!;

describe('the shelf near a search', () => {
  const besideOn = (html: string) => cardsOn(html.slice(html.indexOf('id="goes-with"'))).map(productOf);
  const beside = async (path: string) => {
    await withMeaning(new URL(path, 'http://shop.invalid').searchParams.get('q') ?? '');
    return besideOn(await get(path));
  };

  test.each([
    ['/search?q=knife+less+than+20+euros', ({ price }: Product) => price.amount <= 2_000],
    ['/search?q=lamp+under+40', ({ price }: Product) => price.amount <= 4_000],
    ['/search?q=lamp&max=40', ({ price }: Product) => price.amount <= 4_000],
    ['/search?q=under+40', ({ price }: Product) => price.amount <= 4_000],
    ['/search?q=dog&brand=plainpaw', ({ brand }: Product) => brand === 'Plainpaw'],
    ['/search?q=not+leather+dog+collar', ({ name }: Product) => !/leather/i.test(name)],
    ['/search?q=cushion+but+not+wool', ({ materials }: Product) => !materials.includes('wool')],
    ['/search?q=reduced+mat', ({ regularPrice }: Product) => regularPrice !== undefined],
  ] as const)('has what was asked: %s', async (path, fits) => {
    for (const one of await beside(path)) expect(fits(one), one.name).toBe(true);
  });

  test.each([
    ['lamp', /lamp|light|lantern|torch|bulb|pendant|shade/i],
    ['plaster', /plaster|blister|bandage|tape|balm/i],
    ['knife', /knife|knives|board|whetstone|scissors|cutlery/i],
    ['gift for cat', /cat|pet|treat|litter/i],
    ['spider mites', /plant|spider/i],
  ])('shows nothing that is not near: %s', async (query, near) => {
    const found = await beside(`/search?q=${encodeURIComponent(query)}`);
    for (const { name } of found) expect(name).toMatch(near);
    expect(found.map(({ name }) => name)).not.toContain('Red amaryllis gift bulb');
  });

  test('is there where something is', async () => {
    expect((await beside('/search?q=gas+stove')).length).toBeGreaterThan(1);
  });

  test('follows the form with htmx too', async () => {
    const answer = await request(shop.app)
      .get('/search?q=lamp&max=40')
      .set('HX-Request', 'true')
      .set('HX-Request-Type', 'partial');
    expect(answer.text).toContain('id="goes-with"');
    for (const { price } of besideOn(answer.text)) expect(price.amount).toBeLessThanOrEqual(4_000);
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

  test.each([
    ['most expensive watch', /watch$/i, 'priceDown'],
    ['expensive guitar', /guitar$/i, 'priceDown'],
    ['cheap guitar', /guitar$/i, 'priceUp'],
    ['cheap kettle', /kettle$/i, 'priceUp'],
  ] as const)('%s lists the thing itself in the order of its price', async (query, name, sort) => {
    await withMeaning(query);
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    const shown = cardsOn(listingOf(page)).map(productOf);
    expect(shown.length).toBeGreaterThan(1);
    for (const one of shown) expect(one.name).toMatch(name);
    const prices = shown.map(({ price }) => (sort === 'priceUp' ? price.amount : -price.amount));
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  test('a sale is what costs less than before, alone and with a word', async () => {
    const { products } = shop.services.snapshot().catalogue;
    const reduced = products.filter(({ regularPrice }) => regularPrice !== undefined);
    const page = await get('/search?q=sale');
    expect(page).toContain(`>${reduced.length} products<`);
    expect(chipsOn(page)).toEqual([{ href: '/search', label: 'reduced' }]);
    await withMeaning('reduced teapot');
    const teapots = cardsOn(listingOf(await get('/search?q=reduced+teapot'))).map(productOf);
    expect(teapots[0]?.name).toMatch(/teapot/);
    for (const one of teapots) expect(one.regularPrice).toBeDefined();
  });

  test('what is not wanted is a chip that can be taken off', async () => {
    const page = await get('/search?q=tea+but+not+green');
    expect(chipsOn(page)).toEqual([{ href: '/search?q=tea', label: 'not green' }]);
  });

  test('what says itself that it has none of something is without it', async () => {
    await withMeaning('tea without caffeine');
    const page = await get('/search?q=tea%20without%20caffeine');
    expect(chipsOn(page).map((chip) => chip.label)).toEqual(['without caffeine']);
    const texts = cardsOn(listingOf(page)).map(productOf);
    expect(texts.length).toBeGreaterThan(1);
    for (const { tags, description } of texts) expect([...tags, description].join()).toMatch(/caffeine/);
  });

  test.each([
    ['bread without gluten', 'no mention of gluten', /^(?!.*flour)/i],
    ['candle not scented', 'not said to be scented', /candle/i],
    ['lamp without cable', 'no mention of cable', /cordless/i],
    ['tent without poles', 'no mention of poles', /trekking-pole tent/i],
    ['pan not non-stick', 'not said to be non-stick', /pan$/i],
  ])('what only texts say is no promise: %s', async (query, label, first) => {
    await withMeaning(query);
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    expect(chipsOn(page).map((chip) => chip.label)).toEqual([label]);
    expect(notesOn(page).join()).toContain(
      'The shop knows only what its texts say. Where it matters, ask the maker',
    );
    expect(productOf(cardsOn(listingOf(page))[0]!).name).toMatch(first);
  });

  test.each([
    ['toy not wooden', 'not wooden'],
    ['camera strap without leather', 'without leather'],
    ['shoes, not running', 'not running'],
    ['pen other than a fountain pen', 'not fountain pen'],
  ])('what the shop lists is one: %s', async (query, label) => {
    await withMeaning(query);
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    expect(chipsOn(page).map((chip) => chip.label)).toEqual([label]);
    expect(page).not.toContain('ask the maker');
  });

  test('a price narrows what is near where nothing is called so', async () => {
    const query = 'gift for a cyclist under 20 euros';
    await withMeaning(query);
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    expect(chipsOn(page).map(({ label }) => label)).toEqual(['up to €20']);
    const shown = cardsOn(listingOf(page)).map(productOf);
    expect(shown.length).toBeGreaterThan(4);
    for (const { price } of shown) expect(price.amount).toBeLessThanOrEqual(2_000);
  });

  test('what is new on a shelf is all of it, the newest first', async () => {
    const page = await get('/search?q=new+in+cycling');
    expect(chipsOn(page).map(({ label }) => label)).toEqual(['newest first', 'Cycling']);
    const shown = cardsOn(listingOf(page)).map(productOf);
    expect(shown.every(({ department }) => department === 'Cycling')).toBe(true);
    const added = shown.map((one) => one.added);
    expect(added).toEqual(added.toSorted().reverse());
  });

  test('a word of a wish is mended as any other', async () => {
    await withMeaning('yoga mat');
    const page = await get('/search?q=chepest+yoga+matt');
    expect(chipsOn(page).map(({ label }) => label)).toEqual(['cheapest first']);
    expect(page).toContain('Shown for “cheapest yoga mat”.');
    expect(page).toContain('href="/search?q=chepest+yoga+matt&amp;as=typed"');
  });

  test.each([
    ['tea not flobbery', '“not flobbery” was not understood, and is left aside.'],
    ['watercollor brush', 'Nothing here says “watercollor”.'],
    ['swiming goggles', 'Nothing here says “swiming”.'],
    ['houseplant that survives a dark room', 'Shown for “low-light houseplants, peace lily”.'],
    ['tin opener', en.search.noneIsIt],
    ['yoga matt', 'Shown for “yoga mat”.'],
    ['stilmarsh', 'Shown for “stillmarsh”.'],
    ['stilmarsh mat', 'Shown for “stillmarsh mat”.'],
    ['cofee grindr under 100', 'Shown for “coffee grinder under 100”.'],
    ['pen under €10', 'None of these costs €10 or less.'],
    ['teapot over 50', 'None of these costs €50 or more.'],
    ['teapot from 100 to 150', 'None of these costs between €100 and €150.'],
    ['unblock sink', 'Nothing here is called “unblock sink”. Shown for “drain plunger”.'],
    ['bycicle lamp', 'Shown for “bicycle lamp”.'],
    ['handbag', en.search.noneIsIt],
    ['curtains', en.search.noneIsIt],
    ['jazz', en.search.borne('jazz')],
    ['noise cancelling headphones', 'Nothing here says “noise cancelling”.'],
    ['water bottle', 'Shown for “cycling bottle, running bottle, tea flask”.'],
    ['hoover', en.search.otherwise('hoover')],
  ])('says so where it could not find or understand all: %s', async (query, said) => {
    await withMeaning(query);
    expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).toContain(said);
  });

  test('what is not wanted is not shown, though all that is called so is of it', async () => {
    await withMeaning('plates');
    const page = await get('/search?q=plates,+not+bamboo');
    expect(page).toContain('Nothing called that is without bamboo. These come near.');
    for (const id of cardsOn(page)) expect(productOf(id).materials).not.toContain('bamboo');
    await withMeaning('cushion');
    const cushions = await get('/search?q=blue+cushion+not+linen');
    expect(chipsOn(cushions).map(({ label }) => label)).toEqual(['without linen']);
    expect(notesOn(cushions)).toEqual(['None of these says it is blue.']);
  });

  test.each([
    ['between 10 and 20 candles', en.search.unmet.count('between 10 and 20')],
    ['fridge', en.search.borne('fridge')],
    ['a tent, free delivery', en.service.delivery.text],
  ])('says what it cannot look for, and lists the goods: %s', async (query, said) => {
    await withMeaning(query);
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    expect(notesOn(page)).toContain(said);
    expect(cardsOn(listingOf(page)).length).toBeGreaterThan(0);
  });

  test.each([
    ['free delivery', en.service.delivery.text],
    ['how do I return something', en.service.returns.text],
    ['can I pay with paypal', en.service.payment.text],
    ['lactose free', en.search.unsaid(['lactose'])],
  ])('answers no question about the shop with a list of products: %s', async (query, said) => {
    const page = await get(`/search?q=${encodeURIComponent(query)}`);
    expect(page).toContain(said);
    expect(page).not.toContain('id="listing"');
    if (query === 'free delivery') expect(page).toContain('<a href="/basket">Go to the basket</a>');
  });

  test('the cheapest of a thing is the cheapest of all that are one, whatever they are called', async () => {
    await withMeaning('bicycle lock');
    const shown = cardsOn(listingOf(await get('/search?q=cheapest+bicycle+lock'))).map(productOf);
    expect(shown.map(({ id }) => id)).toContain('hardened-d-lock-with-bracket');
    expect(shown[0]?.id).toBe('combination-cable-bike-lock');
  });

  test.each([['gift for a gardener', en.search.present.near]])(
    'says of a present for somebody that it does not know what suits whom: %s',
    async (query, said) => {
      await withMeaning(query);
      expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).toEqual([said]);
    },
  );

  test('says that what is for older children than was asked for is left out, and keeps the age in the form', async () => {
    const { present, older, otherAges } = en.search;
    await withMeaning('gift for a 5 year old');
    expect(notesOn(await get('/search?q=gift+for+a+5+year+old'))).toEqual([present.children, otherAges]);
    await withMeaning('game age 4');
    const html = await get('/search?q=game+age+4+under+40');
    expect(notesOn(html)).toContain(older['left out']);
    expect(html).toContain('value="game age 4"');
  });

  test.each(['bath mat', 'oven glove', 'tea towel', 'something to keep my feet warm'])(
    'what only comes near is few: %s',
    async (query) => {
      await withMeaning(query);
      const cards = cardsOn(listingOf(await get(`/search?q=${encodeURIComponent(query)}`)));
      expect(cards.length).toBeGreaterThan(0);
      expect(cards.length).toBeLessThanOrEqual(12);
    },
  );

  test('what only sounds like a water bottle stands behind what one drinks from', async () => {
    await withMeaning('water bottle');
    const cards = cardsOn(listingOf(await get('/search?q=water+bottle')));
    expect(cards.slice(0, 2).toSorted()).toEqual(['handheld-running-bottle', 'insulated-cycling-bottle']);
  });

  test.each(['cheese grater', 'potato peeler', 'spider mites'])(
    'a page that lists nothing says so, and shows what sells: %s',
    async (query) => {
      await withMeaning(query);
      const html = await get(`/search?q=${encodeURIComponent(query)}`);
      expect(html).toContain(en.search.nothingNear);
      expect(html).not.toContain('0 products');
      expect(cardsOn(html).length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['bright candle', ['None of these is described as “bright”.']],
    ['sharp knife', []],
    ['kitchen knife', []],
    ['umbrella', []],
    ['green umbrella', []],
    ['oven glove', [en.search.noneIsIt]],
    ['1000 piece puzzle', []],
    ['jigsaw 1000 pieces', []],
    ['lamp for reading in bed', [en.search.noneIsIt]],
    ['waterproof shoes', []],
    ['storage for lego', [en.search.noneIsIt]],
    ['keep my coffee warm', ['Shown for “commuter mug, tea flask”.']],
    ['something to sleep on while camping', ['Shown for “mattress, mat, bed, hammock”.']],
    ['wrapping paper', []],
    ['first aid kit', ['Shown for “blister plaster, sticking plaster”.']],
  ])('says what is true of what it lists: %s', async (query, said) => {
    await withMeaning(query);
    expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).toEqual(said);
  });

  test('of one word in another language that is two in this one no words are said to be missing', async () => {
    await withMeaning('Regenhose', true);
    const notes = notesOn(await get('/search?q=Regenhose&lang=de'));
    expect(notes).toHaveLength(2);
    expect(notes[0]).toBe('Was hier so heißt, ist für Kinder.');
    expect(notes[1]).toContain('Regenhose');
  });

  test('a word of the page that no product holds is said as it was typed', async () => {
    await withMeaning('Film für trübes Wetter', true);
    const [note] = notesOn(await get(`/search?q=${encodeURIComponent('Film für trübes Wetter')}&lang=de`));
    expect(note).toContain('„trübes“');
  });

  test('what a thing is like makes no name of it: a sleeping bag leads', async () => {
    await withMeaning('warm sleeping bag');
    const page = await get('/search?q=warm+sleeping+bag');
    expect(notesOn(page)).toEqual([]);
    const cards = cardsOn(listingOf(page));
    expect(cards.length).toBeGreaterThan(3);
    expect(cards[0]).toMatch(/sleeping-bag$/);
  });

  test('says nothing of the kind where a thing is found', async () => {
    for (const query of ['kettle', 'bike lock', 'yoga mat', 'bicycle helmet', 'cat toy'])
      expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).toEqual([]);
  });

  test('nonsense is shown the usual shelf under its true name', async () => {
    const page = await get('/search?q=qzxwvk');
    expect(page).toContain('Nothing is called that, and the shop found nothing near it.');
    expect(page).toContain(en.shelves.popularNote.catalogue);
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

describe('beside the thing that a short name asks for', () => {
  const namesFor = async (query: string, mayBeForeign = false) => {
    const { found } = await withMeaning(query, mayBeForeign);
    const { products } = shop.services.snapshot().catalogue;
    return found.map(({ position }) => products[position]?.name ?? '');
  };

  test.each([
    ['fish tank', 'Starter glass aquarium', /developing/],
    ['picture hooks', 'Hardwall picture hooks', /crochet/],
    ['cat bed', 'Canvas cat tipi', /camp bed$|grass/],
    ['running food', 'Date and oat running bars', /fish/],
    ['record cleaning', 'Carbon-fibre record brush', /recorder/],
    ['vinyl jazz', 'Kiln Weather (LP)', /Dub/],
    ['headtorch', 'Rechargeable headtorch', /Headboard/],
    ['white paint for walls', 'Chalky matt wall emulsion', /clock/],
    ['rain jacket under 100', 'Rubberised puddle jacket', /cloth|tweed|zip|helmet|singlet/],
    ['bike bag without leather', 'Half-frame bikepacking bag', /bike$|cage|shelf/],
    ['bike lock', 'Wearable bike chain lock', /light|torch|lamp|bike$/],
    ['guitar strings', 'Light phosphor bronze strings', /pedal|violin outfit/],
    ['coffee filter', 'Vietnamese phin filter', /Ground moka/],
  ])('%s: nothing of another kind', async (query, first, other) => {
    const names = await namesFor(query);
    expect(names).toContain(first);
    expect(names.filter((name) => other.test(name))).toEqual([]);
  });

  test('what is the thing, or nearly, stays', async () => {
    expect(await namesFor('coat hooks')).toContain('Screw-in cup hooks');
    expect(await namesFor('stove top kettle')).toContain('Electric gooseneck kettle');
    expect(await namesFor('cast iron')).toContain('Campfire Dutch oven');
  });

  test.each([
    ['cat bed', /dogs/],
    ['wooden toys under 25', /cat toy|knot/],
    ['water bottle for kids', /cage/],
  ])('%s: nothing for another animal', async (query, other) => {
    expect((await namesFor(query)).filter((name) => other.test(name))).toEqual([]);
  });

  test.each([
    ['wool blanket', 'Herringbone lambswool throw'],
    ['plant that survives anything', 'ZZ plant in 15 cm pot'],
    ['marathon nutrition', 'Maple energy gels, box of ten'],
    ['goldfish', 'Starter glass aquarium'],
  ])('%s finds %s', async (query, name) => {
    expect(await namesFor(query)).toContain(name);
  });

  test('what has none of it and is no such thing does not stand in', async () => {
    const names = await namesFor('tea without caffeine');
    expect(names[0]).toBe('Whole-leaf peppermint tea');
    expect(names.join()).not.toMatch(/coffee|Toy/);
  });
});

describe('a word that no answer says', () => {
  test.each([
    ['fruit tea for children', 'None of these says that it is for children.'],
    ['garden tools for children', 'None of these says that it is for children.'],
  ])('%s: the page says so', async (query, note) => {
    await withMeaning(query);
    expect(notesOn(await get(`/search?q=${encodeURIComponent(query)}`))).toContain(note);
  });

  test('what is for no child stands apart where one of them is for children', async () => {
    await withMeaning('bike for my child');
    const html = await get('/search?q=bike+for+my+child');
    expect(notesOn(html)).toEqual([]);
    expect(html).toContain(`>${en.listing.near}</h2>`);
  });
});

test('what holds some of the words, and what holds none and comes near, stand below a sentence that is true of both', async () => {
  const { found } = await withMeaning('storage for lego');
  const { products } = shop.services.snapshot().catalogue;
  const texts = found.map(({ position }) => {
    const { name, description, tags } = products[position]!;
    return [name, description, ...tags].join(' ');
  });
  expect(texts.some((text) => /storage/i.test(text))).toBe(true);
  expect(texts.some((text) => !/storage|lego/i.test(text))).toBe(true);
  expect(notesOn(await get('/search?q=storage+for+lego'))).toEqual([en.search.noneIsIt]);
});

test.each(['watercolour and sketching', 'building toy for a six year old'])(
  '%s: at most one sentence says how near it is, and what is for much younger children is left out',
  async (query) => {
    const { found } = await withMeaning(query);
    const notes = notesOn(await get(`/search?q=${encodeURIComponent(query)}`));
    expect(notes.filter((note) => note?.includes('come near')).length).toBeLessThan(2);
    const { products } = shop.services.snapshot().catalogue;
    const tags = found.flatMap(({ position }) => products[position]?.tags ?? []);
    if (query.includes('six')) expect(tags).not.toContain('2 years');
  },
);

describe('what follows the first answers', () => {
  const namesFor = async (query: string) => {
    const { products } = shop.services.snapshot().catalogue;
    return (await withMeaning(query)).found.map(({ position }) => products[position]?.name ?? '').join('\n');
  };

  test.each(['camera tripod', 'garlic press', 'usb cable', 'baby carrier', 'wrapping paper'])(
    '%s: of a name that only as a whole says what it is, nothing that holds one of its words',
    async (query) => expect(await namesFor(query)).toBe(''),
  );

  test.each([
    ['cat food', /flap|grass/],
    ['small fish tank', /developing/],
    ['ironing board', /boules|pry bar|cooling|bell/],
  ] as const)('%s: nothing that holds one of the words by chance', async (query, other) => {
    const names = await namesFor(query);
    expect(names).not.toBe('');
    expect(names).not.toMatch(other);
  });

  test('what can be bought leads, and what people use leads what animals eat', async () => {
    expect(await namesFor('herbs')).toMatch(/^Windowsill herb growing kit/);
  });

  test.each([
    ['knitting wool for a baby blanket', /(?:yarn|wool|knitting kit)$/],
    ['wool for a baby blanket', /yarn|wool/],
    ['yarn for a scarf', /yarn|wool/],
  ] as const)('%s: nothing that only goes by the blanket or the baby', async (query, thing) => {
    for (const name of (await namesFor(query)).split('\n')) expect(name).toMatch(thing);
  });

  test('what mentions the one word by chance is no answer, and the page says that nothing is near', async () => {
    await withMeaning('wallet');
    expect(await get('/search?q=wallet')).toContain(en.search.nothingNear);
    expect(await namesFor('wallet')).toBe('');
  });
});
