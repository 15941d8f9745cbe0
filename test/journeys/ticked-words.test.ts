import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import type { EntryId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { askedWords } from '../support/asked-words.js';
import { consent, signal } from '../support/entries.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

const NOW = Date.UTC(2026, 10, 23, 12);

const asked = (text: string, isForeign = false) => askedWords(shop, text, isForeign);

describe('a preview of typed words', () => {
  test.each([
    ['cycling to work in the dark', /glasses/],
    ['cycling to work in winter', /bike\b|bicycle/],
    ['two player card games', /dice|roll-and-write/],
    ['learning to sew', /quilting|overlocker/],
    ['baking with my daughter', /./],
    ['looking after leather', /./],
    ['afternoon tea', /breakfast|matcha|sencha/],
    ['sleeping outdoors in winter', /summer/iu],
    ['folk music', /turntable|slipmat|brush/],
    ['repotting my houseplants', /bark/],
    ['home office', /./],
    ['board games for the family', /boules|ping-pong/],
    ['my goldfish', /shrimp/],
    ['cosy nights in with a cup of tea', /flask/],
    ['birthday candles', /./],
  ])('ticks nothing that agrees with less of the words: %s', async (text, not) => {
    const { ticked } = await asked(text);
    expect(ticked.filter((name) => not.test(name))).toEqual([]);
  });

  test.each([
    ['teething', ['Maple ring baby rattle']],
    ['better sleep', ['Silk and flax eye pillow', 'Lavender linen spray']],
    ['vegetables on the balcony', ['Balcony cherry tomato seeds', 'Felt potato grow bags']],
    ['cooking with cast iron', ['Machined cast iron skillet', 'Campfire Dutch oven']],
    ['sourdough', ['Dried sourdough starter', 'Strong white bread flour']],
    ['cold weather running', ['Thermal running tights', 'Merino running beanie']],
    ['pamper evening', ['Old-fashioned bubble bath', 'Dispersing lavender bath oil']],
    ['working on the go', ['Folding laptop stand', 'Portable second screen']],
  ])('ticks what a list names for all of the words: %s', async (text, names) => {
    expect((await asked(text)).ticked).toEqual(expect.arrayContaining(names));
  });

  test('offers what a list says to be for children, though the words name none', async () => {
    const { shown } = await asked('first bike for my daughter');
    expect(shown.slice(0, 2)).toEqual(['Birch balance bike', "Light twenty-inch children's bike"]);
  });

  test('ticks nothing that agrees with less of German words', async () => {
    expect((await asked('garten im winter', true)).ticked).not.toContain('Christmas cactus in bud');
    expect((await asked('nähen lernen', true)).ticked).not.toContain('Computerised quilting machine');
    expect((await asked('training für den halbmarathon', true)).ticked).not.toContain(
      'Carbon-plated racing shoe',
    );
  });

  test('of who begins ticks what is for beginners', async () => {
    expect((await asked('learning to sew')).ticked).toEqual(
      expect.arrayContaining(["Beginner's tote bag kit"]),
    );
  });

  test('of who begins offers what is dear beside something else for beginners', async () => {
    const { shown, ticked } = await asked('learning to sew');
    expect(shown).toContain('Mechanical sewing machine');
    expect(ticked).not.toContain('Mechanical sewing machine');
  });

  test.each([
    'keeping houseplants alive',
    'a tidy bathroom',
    'dog toys for chewing and swimming',
    'looking after leather',
    'making candles at home',
    'hanging shelves in the kitchen',
  ])('does not tick what a word of them says nothing of: %s', async (text) => {
    expect((await asked(text)).ticked).toEqual([]);
  });

  test.each([
    ['sharpening my knives', 'Two-sided whetstone'],
    ['keeping tropical fish', 'Tropical flake fish food'],
    ['growing sweet peas', 'Old-fashioned sweet pea seeds'],
    ['vegetable gardening', 'Balcony cherry tomato seeds'],
    ['watering houseplants', 'Long-reach watering can'],
    ['tidy desk', 'Stacking letter tray'],
  ])('ticks what several words say is meant: %s', async (text, name) => {
    expect((await asked(text)).ticked).toContain(name);
  });

  test.each([
    ['pour-over coffee', 'Porcelain cone dripper'],
    ['dog walking', 'Double-ended training lead'],
    ['sourdough bread', 'Strong white bread flour'],
  ])('ticks the thing itself that agrees as well as what is sure: %s', async (text, name) => {
    expect((await asked(text)).ticked).toContain(name);
  });

  test.each([
    ['stargazing', ['Northern sky planisphere']],
    ['putting up shelves', ['Magnetic torpedo level', 'Self-drilling plasterboard anchors']],
    ['cosy board game evenings for two', ['Folding draughts board', 'Maple and walnut chess set']],
    [
      'board games for the whole family',
      ['Cotton snakes and ladders', "Hedgehog's orchard cooperative game"],
    ],
    ['taking up trousers', ['Glass-headed dressmaking pins']],
    ['organising my desk', ['Stoneware pen pot']],
    ['card tricks', ['Linen-finish playing cards']],
    ['synthesizers', ['Pocket monophonic synth']],
    ['reading aloud', ['Night bus bedtime story', 'Mushroom wood picture book']],
    ['cycling to work in the rain', ['Neoprene cycling overshoes', 'Full-length bicycle mudguard set']],
    ['painting the kitchen walls', ['Chalky matt wall emulsion', 'Microfibre paint roller set']],
    ['developing film at home', ['Two-reel developing tank', 'Rapid fixer concentrate']],
  ])('ticks what is called as a list names it for the words: %s', async (text, names) => {
    expect((await asked(text)).ticked).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['learning to ride a bike', /lock|lamp|light|anchor/],
    ['learning to paint', /paint|emulsion/],
    ['good book', /book/],
    ['keep cup', /espresso|yunomi/],
  ])('ticks nothing that a list does not name, where it knows all of the words: %s', async (text, not) => {
    expect((await asked(text)).ticked.filter((name) => not.test(name))).toEqual([]);
  });

  test.each([
    ['Gärtnern auf dem Balkon', ['Balcony cherry tomato seeds', 'Felt potato grow bags']],
    ['Tee am Abend', ['Whole-leaf peppermint tea', 'Vanilla rooibos infusion']],
    ['Möbel reparieren', ['Solvent-free wood glue', 'One-handed bar clamp']],
    ['Zimmerpflanzen gießen', ['Long-reach watering can', 'Terracotta watering spikes']],
  ])('ticks the same of German words: %s', async (text, names) => {
    expect((await asked(text, true)).ticked).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['reading in bed', false, /desk|screen|floor/],
    ['Lesen im Bett', true, /desk|screen|floor/],
    ['picture books about feelings', false, /Mushroom|Night bus|snow|garden/],
    ['leise Tastatur', true, /Split/],
    ['tools for small hands', false, /./],
    ['rutschfeste Yogamatte', true, /towel/],
    ['Kleidung aus Leinen', true, /metre/],
    ['indoor cycling in winter', false, /gloves|overshoes|tights/],
    ['cooking for two', false, /Ten-litre/],
    ['Laufen für Anfänger', true, /racing/],
    ['ein neuer Welpe', true, /kibble/],
    ['toys for a dog that chews everything', false, /Puppy/],
    ['Holzspielzeug ab einem Jahr', true, /train set|caterpillar|tea set/],
  ])('ticks nothing that leaves a word of them unsaid: %s', async (text, isForeign, not) => {
    expect((await asked(text, isForeign)).ticked.filter((name) => not.test(name))).toEqual([]);
  });

  test.each([
    ['bedding without feathers', false],
    ['gardening without chemicals', false],
    ['hanging shelves without drilling', false],
    ['waterproof jacket without pfas', false],
    ['cat litter without dust', false],
    ['baking with less sugar', false],
    ['backen ohne Zucker', true],
    ['Hundefutter ohne Getreide', true],
    ['Kissen ohne Daunen', true],
  ])('ticks nothing that does not say that it is without it: %s', async (text, isForeign) => {
    expect((await asked(text, isForeign)).ticked).toEqual([]);
  });

  test.each([
    ['baking with less sugar', false, /sugar|couverture/],
    ['backen ohne Zucker', true, /sugar|couverture/],
    ['Hundefutter ohne Getreide', true, /barley|Oat/],
    ['glutenfrei backen', true, /flour/],
  ])('neither offers nor shows what has what is not wanted: %s', async (text, isForeign, not) => {
    const { shown, byHand } = await asked(text, isForeign);
    expect([...shown, ...(await byHand())].filter((name) => not.test(name))).toEqual([]);
  });

  test.each([
    ['sock knitting', false, /crochet|jumper/],
    ['knitting my first scarf', false, /crochet|jumper|lace|double-pointed/],
    ['painting the living room', false, /blackboard|milk paint/],
    ['campfire cooking', false, /gas/],
    ['Kleidung aus Leinen', true, /yoga/i],
  ])('shows nothing beside them that does not serve the words: %s', async (text, isForeign, not) => {
    const { shown, byHand } = await asked(text, isForeign);
    const beside = (await byHand()).filter((name) => !shown.includes(name));
    expect(beside.filter((name) => not.test(name))).toEqual([]);
  });

  test('shows what goes with what was ticked, and nothing for another weather than the words name', async () => {
    const paint = await asked('painting the kitchen walls');
    expect(paint.cards).toEqual(
      expect.arrayContaining(['Lightweight wall filler', 'Sharp-line masking tape']),
    );
    const { cards } = await asked('cycling to work in the rain');
    expect(cards.filter((name) => /gloves|tights/.test(name))).toEqual([]);
  });

  test.each(['playing the piano', 'espresso at home', 'listening to music in the evening'])(
    'ticks nothing that goes with a thing where that is too dear to be ticked: %s',
    async (text) => {
      const { shown, ticked } = await asked(text);
      expect(shown.length).toBeGreaterThan(0);
      expect(ticked).toEqual([]);
    },
  );

  test('of a game with others offers none for two', async () => {
    const { shown } = await asked('a game night with friends');
    expect(shown).not.toContain('Folding draughts board');
    expect(shown.length).toBeGreaterThan(2);
  });

  test.each([
    [
      'growing my own vegetables',
      ['Balcony cherry tomato seeds', 'Mild to fierce chilli seeds', 'Larch raised bed kit'],
    ],
    ['home made pizza', ['Heavy-gauge baking sheet']],
    ['training a new puppy', ['Double-ended training lead']],
    ['painting the bedroom', ['Microfibre paint roller set']],
    ['bedtime stories for toddlers', ['Night bus bedtime story']],
    ['tea from japan', ['Deep-steamed sencha', 'Everyday Uji matcha']],
    ['baking with the grandchildren', ['Toddler first bakes cookbook']],
    ['Sunday roast dinner', ['Rolled-edge roasting tin']],
    ['listening to records at home', ['Low Tide Ledger (LP)']],
    ['listening to music in the evening', ['Belt-drive turntable']],
  ])('offers what is called or tagged by the words: %s', async (text, names) => {
    expect((await asked(text)).shown).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['home made pizza', /monstera/],
    ['painting the bedroom', /gaffer/],
    ['writing letters by hand', /manuscript/],
    ['stretching for a stiff back', /Loofah/],
    ['cosy nights in', /bell|film/],
  ])('offers nothing that shares only a string or is far: %s', async (text, not) => {
    expect((await asked(text)).shown.filter((name) => not.test(name))).toEqual([]);
  });

  test.each(['relaxing bath after work', 'bedtime stories for toddlers'])(
    'ticks something where what is offered agrees: %s',
    async (text) => {
      expect((await asked(text)).ticked.length).toBeGreaterThan(0);
    },
  );
});

test.each([
  ['painting the bedroom', /sealant/],
  ['learning to sew', /hoop/],
])('what goes with what is ticked is near the words: %s', async (text, not) => {
  expect((await asked(text)).cards.filter((name) => not.test(name))).toEqual([]);
});

/** Looks and presses beside which words are added. */
const BESIDE = [
  ['recycled-wool-camp-blanket', 'fig-leaf-soy-candle', 'mushroom-table-lamp'],
  ['two-pound-loaf-tin', 'long-serrated-bread-knife', 'springform-cake-tin'],
  [
    'two-person-ridge-tent',
    'conical-burr-hand-grinder',
    'first-wooden-train-set',
    'solid-brass-bicycle-bell',
  ],
];

test.each([
  'cosy living room',
  'bedside lamp',
  'sourdough bread',
  'long walks with the dog',
  'camping with small kids',
  'growing herbs on the balcony',
])('what is ticked stands on the home page beside whatever else a visit is about: %s', async (text) => {
  const { services } = shop;
  const snapshot = services.snapshot();
  const { products } = snapshot.catalogue;
  const idOf = (name: string) => products.find((one) => one.name === name)!.id;
  const { shown } = await asked(text);
  for (const looks of BESIDE) {
    const meant = shown.map(idOf).filter((id) => !looks.includes(id));
    const meaning = toCompact(await shop.meaningOf(text));
    const agreed = { meant, notMeant: [] };
    const visit = readVisit([
      consent(true, NOW - 300 * MINUTE),
      ...looks.map((id, at) => signal('view', id, NOW - (30 - at) * MINUTE)),
      // Of many presses each has a card of its own on the first shelf: one place is left to the words.
      ...(looks.length > 6 ? looks : looks.slice(0, 1)).map((id) =>
        signal('interested', id, NOW - 10 * MINUTE),
      ),
      { type: 'phrase', text, meaning, agreed, id: 'typed' as EntryId, at: NOW - 240 * MINUTE },
    ]);
    const { shelves } = await fillShelves({ page: 'home' }, { services, snapshot, visit, now: NOW });
    const ids = shelves.flatMap(({ items }) => items.map(({ position }) => products[position]?.id));
    expect(meant.length).toBeGreaterThan(0);
    expect(meant.filter((id) => !ids.includes(id))).toEqual([]);
  }
});
