import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Product } from '../../src/catalog/product.js';
import { findProducts } from '../../src/shop/find-products.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { en } from '../../src/wording/en/index.js';
import { openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** The departments of what a noted search keeps. */
async function departmentsOf(query: string): Promise<readonly (string | undefined)[] | undefined> {
  return (await keptOf(query))?.map((product) => product?.department);
}

/** The products that a noted search keeps. */
async function keptOf(query: string): Promise<readonly (Product | undefined)[] | undefined> {
  const snapshot = shop.services.snapshot();
  let answers = await findProducts(shop.services, snapshot, query);
  // Asked again where the model was too busy to answer in time; some searches do not ask it.
  for (let tries = 0; tries < 20 && answers.found.length > 0 && !answers.meaning; tries++)
    answers = await findProducts(shop.services, snapshot, query);
  const entry = searchedEntry(answers, snapshot);
  if (entry) expect(Object.keys(entry)).toEqual(['type', 'meaning', 'found']);
  expect(entry?.found?.length ?? 1).toBeLessThanOrEqual(6);
  return entry?.found?.map((id) => snapshot.catalogue.product(id));
}

describe('what is noted of a search', () => {
  test('is what is called what was looked for, at most three', async () => {
    expect((await departmentsOf('developing tank'))?.[0]).toEqual('Film photography');
    expect(await departmentsOf('candels')).toContain('Home & living');
  });

  test('is nothing that no page lists, because it is hidden', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/twelve-hole-muffin-tray');
    await visitor.press(en.signals.hide.button);
    const named = async () =>
      (await visitor.open('/what-this-shop-knows')).text.match(/twelve-hole-muffin-tray/g)?.length;
    const before = await named();
    await visitor.open('/search?q=muffin');
    expect(before).toBeGreaterThan(0);
    expect(await named()).toBe(before);
  });

  test.each([['develop film at home', 'Film photography']])(
    'is what all answers are of, though none is called so: %s',
    async (query, department) => {
      expect(new Set(await departmentsOf(query))).toEqual(new Set([department]));
    },
  );

  test.each(['hiking boots', 'Wanderschuhe', 'hiking socks'])(
    'is nothing that stands in for a name that nothing here bears: %s',
    async (query) => {
      expect(await keptOf(query)).toEqual([]);
    },
  );

  test.each([
    ...[
      'bucket',
      'Eimer',
      'Mütze',
      'Hausschuhe',
      'belt',
      'jumper',
      'shelf',
      'Regal',
      't-shirt',
      'Schal',
      'towels',
    ],
    ...[
      'plate',
      'sock',
      'Bademantel',
      'iron',
      'nail',
      'face cream',
      'duvet',
      'mattress',
      'climbing rope',
      'fan',
      'Ventilator',
      'hairbrush',
      'Haarbürste',
      'Campingtisch',
      'bench',
      'spare parts',
      'jars',
      'bucket and spade',
      'tea for an upset stomach',
      'film for old camera',
      'sleeping bag for winter',
      'something to keep my feet dry on the bike',
      'wedding rings',
    ],
  ])(
    'is nothing where the shop has only something for one use, or for children, that is called so: %s',
    async (query) => {
      expect((await keptOf(query)) ?? []).toEqual([]);
    },
  );

  test.each([
    ['teapot', 'teapots'],
    ['Kuscheltier', 'teddy bears'],
    ['cuddly toys', 'teddy bears'],
    ['desk tidy', 'pen pots'],
    ['rattle', 'baby rattles'],
    ['wok', 'frying pans & woks'],
    ['bike lights', 'bike lights > rear bike lights'],
    ['kids bike helmet', "children's cycle helmets"],
    ['orchid', 'flowering houseplants'],
    ['guitar', 'guitars > acoustic guitars'],
    ['chess set', 'classic board games > classic two-player board games'],
  ])('is the little that is called so plainly: %s', async (query, kind) => {
    expect((await keptOf(query))?.map((product) => product?.kind)).toContain(kind);
  });

  test('is nothing dear where cheap things are asked for', async () => {
    const names = (await keptOf('billige lampe'))?.map((product) => product?.name);
    expect(names).not.toContain('Ash tripod floor lamp');
  });

  test('is nothing that is called so backwards: a body cap lens is no lens cap', async () => {
    expect(await keptOf('lens cap')).toEqual([]);
  });

  test.each(['something for the garden', 'things for the garden'])(
    'is nothing of another department than the one that is called so: %s',
    async (query) => {
      expect(new Set(await departmentsOf(query))).toEqual(new Set(['Houseplants & garden']));
    },
  );

  test('is what is called so alone, beside what is for one use', async () => {
    const kinds = (await keptOf('mug'))?.map((product) => product?.kind);
    expect(kinds).toContain('cups and mugs > tea mugs & cups');
    expect(kinds).not.toContain('camp mugs');
  });

  test('is what is for any use, where it is said to be so, beside what is for one', async () => {
    const names = (await keptOf('waterproof bag'))?.map((product) => product?.name);
    expect(names).toEqual(['Ten-litre roll-top dry bag']);
  });

  test('is nothing that the page does not count as found', async () => {
    const names = (await keptOf('unscented soap bar'))?.map((product) => product?.name);
    expect(names).not.toContain('Sea salt shower bar');
  });

  test('opens no shelf of what sells in a part of the shop where one thing of it stands', async () => {
    const popular = async (query: string) => {
      const visitor = shopper(shop.app);
      await visitor.open('/');
      await visitor.press('Personalise this visit');
      await visitor.open(`/search?q=${encodeURIComponent(query)}`);
      return (await visitor.open('/')).text;
    };
    const inPart = en.home.popularIn('').trim();
    expect(await popular('harmonica')).not.toContain(inPart);
    expect(await popular('vinyl records')).toContain(
      en.home.popularIn('Records & listening').replace('&', '&amp;'),
    );
  });

  test('is the thing itself, and nothing that only goes by its name', async () => {
    const names = (await keptOf('dog food'))?.map((product) => product?.kind);
    expect(new Set(names)).toEqual(new Set(['dog food']));
  });

  test('is what is surely meant, though such things lie in several departments', async () => {
    const kinds = (await keptOf('headtorch'))?.map((product) => product?.kind);
    expect(new Set(kinds)).toEqual(new Set(['camp lights > head torches']));
  });

  test('is what the page says was asked for, where that is little and of one department', async () => {
    const names = async (query: string) => (await keptOf(query))?.map((product) => product?.name);
    expect(await names('warm sleeping bag')).toEqual(['Three-season down sleeping bag']);
    expect(await names('Rucksack für Kinder')).toEqual(["Child's first hiking pack"]);
    expect(await names('laptop riser')).toEqual(['Folding laptop stand']);
    expect(await names('2 man tent')).toEqual(['Two-person ridge tent']);
    expect(await names('bycicle helmit')).toContain('Ventilated road cycling helmet');
    expect(await names('coffee cups')).toContain('Thick-walled espresso cups');
    expect(await names('garbage can')).toContain('Wire wastepaper basket');
    expect(await names('pizza')).toEqual([]);
  });

  test('is of the category that the first answers are of', async () => {
    const categories = (await keptOf('film for 35mm camera'))?.map((product) => product?.category);
    for (const category of categories ?? []) expect(category).toBe('Film & instant packs');
  });

  test.each(['winter jacket', 'rain boots'])(
    'is no garment for children whom nobody named: %s',
    async (query) => {
      expect((await departmentsOf(query)) ?? []).not.toContain('Baby & toddler');
    },
  );

  test.each(['bird house', 'dining table cloth', 'silk pillow'])(
    'is nothing where the page says that a name only comes near: %s',
    async (query) => expect((await keptOf(query)) ?? []).toEqual([]),
  );

  test('is nothing of what only has a word of a thing that is not here', async () => {
    expect(await departmentsOf('bath mat')).toEqual([]);
  });

  test('is nothing for animals that were not named beside what is for people', async () => {
    expect(new Set(await departmentsOf('shampoo'))).toEqual(new Set(['Skincare & bath']));
    expect(await departmentsOf('dog shampoo')).toContain('Pets');
  });

  test('is a thing of one department with words behind it: a book of animals is one for children', async () => {
    expect(new Set(await departmentsOf('picture book with animals'))).toEqual(new Set(['Baby & toddler']));
  });

  test('is nothing where the answers are too mixed to tell, and the page says so', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/products/twelve-hole-muffin-tray');
    await visitor.press(en.signals.interested.button);
    const told = async (query: string) => (await visitor.open(`/search?q=${encodeURIComponent(query)}`)).text;
    expect(await told('cosy evenings')).toContain(en.search.notNoted.unclear);
    expect(await told('muffin tray')).not.toContain(en.search.notNoted.unclear);
  });

  test('is what is near and of one department where nothing is called so', async () => {
    expect(await departmentsOf('learning the piano')).toEqual(expect.arrayContaining(['Music']));
    expect(await departmentsOf('keeping the draughts out')).toEqual([]);
  });

  test.each([['cycling to work in winter', 'Cycling']])(
    'is what is near of a purpose whose first answers are of one department: %s',
    async (query, of) => {
      expect([...new Set(await departmentsOf(query))]).toEqual([of]);
    },
  );

  test.each([
    'rose',
    'make better coffee at home',
    'toys to keep an indoor cat busy',
    'game for the whole family on a rainy evening',
    'warm blanket for sofa',
    'learn to play guitar book',
  ])('is nothing that its words only perhaps mean: %s', async (query) => {
    expect(await departmentsOf(query)).toEqual([]);
  });

  test.each([
    ['drill for concrete', 'Compact cordless combi drill'],
    ['cake tin 20 cm', 'Springform cake tin'],
    ['soap without perfume', 'Year-cured olive soap'],
    ['lamp beside bed', 'Mushroom table lamp'],
    ['keyboard that is quiet', 'Low-profile wireless keyboard'],
  ])('is a thing that is named plainly, whatever else is said of it: %s', async (query, name) => {
    expect((await keptOf(query))?.map((product) => product?.name)).toContain(name);
  });

  test.each(['garden tools', 'merino wool'])(
    'is nothing of another kind than the first answer: %s',
    async (query) => expect(await departmentsOf(query)).toEqual([]),
  );

  test.each(['biscuits for tea', 'birthday candle'])(
    'is nothing where the page says that what it lists may be something else: %s',
    async (query) => expect(await departmentsOf(query)).toEqual([]),
  );

  test.each(['bath mat', 'stop bath', 'car insurance'])(
    'is no product of a thing that is not here: %s',
    async (query) => {
      expect((await departmentsOf(query)) ?? []).toEqual([]);
    },
  );

  test('is no product where no answer tells what it was about', async () => {
    for (const query of ['cosy evenings', 'presents for grandma', 'Iris'])
      expect((await departmentsOf(query)) ?? []).toEqual([]);
    // What somebody else does says nothing of who asks.
    for (const query of ['gift for someone who knits', 'something for somebody who likes to hike'])
      expect((await departmentsOf(query)) ?? []).toEqual([]);
  });
});

/** What was searched for, what is kept of it, and what only bears a word of it. */
const SENSES: readonly (readonly [query: string, kept: readonly string[], not: readonly string[]])[] = [
  ['water bottle', [], ['Cable-knit hot water bottle', 'Glass cage water bottle']],
  ['hand cream', ['Lanolin hand cream'], ['Sage cream deodorant', 'Overnight cotton gloves']],
  ['thermos flask', ['One-litre tea flask'], ['Refillable gel flask', 'Collapsible running soft flask']],
  ['game for two', [], ['Canal network building game', 'Village market auction game']],
  ['bread knife', ['Long serrated bread knife'], ['Steel bench scraper']],
  ['bird feeder', [], ['Wire hay rack basket', 'Slow feeder dog bowl']],
  ['fountain pen', ["Beginner's fountain pen", 'Piston-fill fountain pen'], ['Waxed canvas pen roll']],
  ['puzzle for kids', ['Floor puzzle of the sea'], ['Brass eight-tile sliding puzzle']],
  ['honey', ['Moorland heather honey'], ['Costa Rican honey coffee']],
  ['dog bed', ['Raised camp bed for dogs'], []],
  [
    'instant film',
    ['Monochrome instant film twin pack'],
    ['ISO 3200 night film', 'Orthochromatic 35 mm film'],
  ],
  ['coffee machine cleaner', [], ['Batch filter coffee machine', 'Compact pump espresso machine']],
  ['10 inch cake tin', [], ['Adjustable cake ring', 'Pressed glass cake stand']],
  ['fridge', [], ['Fridge-door cold brew jug']],
  ['mug under 15 euros', [], ['Round cork coasters', 'Deep basket tea infuser']],
  ['jacket not for running', [], ['Boiled wool jacket cloth']],
  ['violin or guitar', ['Full-size student violin outfit'], ['Dark violin rosin cake']],
  ['lamp without cable', ['Cordless terrace lamp'], ['Mushroom table lamp']],
  ['lenses', ['50 mm standard lens'], ['Vented metal lens hood']],
];

test.each(SENSES)('of “%s” only what is called that is kept', async (query, kept, not) => {
  const names = ((await keptOf(query)) ?? []).map((product) => product?.name);
  expect(names).toEqual(expect.arrayContaining([...kept]));
  for (const name of not) expect(names).not.toContain(name);
});

test('a search for a game for two has no card of a game for three', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (let tries = 0; tries < 20 && (await departmentsOf('game for two')) === undefined; tries++);
  await visitor.open('/search?q=game%20for%20two');
  await visitor.open('/');
  expect(visitor.page.text).toMatch(/found (?:in|among) [^<]+ by a search of yours/i);
  for (const name of ['Canal network building game', 'Village market auction game'])
    expect(ofVisit(visitor.page.text)).not.toContain(name);
});

test('a filter is one for what was looked at before, however many there are for cameras', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  await visitor.open('/products/starter-glass-aquarium');
  for (let tries = 0; tries < 20 && (await departmentsOf('filter')) === undefined; tries++);
  await visitor.open('/search?q=filter');
  await visitor.open('/');
  expect(visitor.page.text).not.toContain('Deep red filter');
  await visitor.open('/interests');
  expect(visitor.page.text).toContain('A search of yours found Aquarium sponge filter');
});

test('is what the page lists first by best match, in whatever order it is shown', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (const [query, names] of [
    [
      'coffee grinder',
      ['Conical burr hand grinder', 'Electric filter burr grinder', 'Single-dose espresso grinder'],
    ],
    ['tent for two people', ['Two-person ridge tent']],
  ] as const) {
    await visitor.open(`/search?q=${encodeURIComponent(query)}&sort=priceDown`);
    await visitor.open('/interests');
    const [last, ...others] = names.toReversed();
    const said = others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
    expect(visitor.page.text).toContain(`A search of yours found ${said}`);
  }
});

test('under each of several interests stands what a search found of that one', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (let tries = 0; tries < 20 && (await departmentsOf('tape measure')) === undefined; tries++);
  await visitor.open('/search?q=tape%20measure');
  await visitor.open('/interests');
  const said = [...visitor.page.text.matchAll(/A search of yours found ([^<]+?), just now/g)].map(
    ([, names]) => names,
  );
  expect(said.length).toBeGreaterThan(1);
  expect(new Set(said).size, said.join(' | ')).toBe(said.length);
});

test('the home page says of a search only what it found', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  await visitor.open('/search?q=shaving');
  await visitor.open('/');
  const said = visitor.page.text.replaceAll('&amp;', '&');
  expect(said).toMatch(/found (?:in|among) [^<]+ by a search of yours/i);
  expect(said).not.toMatch(/because a search of yours found/i);
  await visitor.open('/search?q=developing%20tank');
  await visitor.open('/interests');
  expect(visitor.page.text).toContain('A search of yours found Two-reel developing tank, ');
});

test.each([
  ['dutch oven', ['Campfire cooking tripod', 'Long-handled pie iron', 'Speckled enamel camp mug']],
  ['hot water bottle', ['Chunky knitted pouffe']],
  ['muslin cloths', ['Soft goat-hair face brush', 'White kaolin mask powder']],
])('what is only of the category of what a search found was not searched for: %s', async (query, others) => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (let tries = 0; tries < 20 && (await departmentsOf(query)) === undefined; tries++);
  await visitor.open(`/search?q=${encodeURIComponent(query)}`);
  await visitor.open('/');
  expect(visitor.page.text).toMatch(/found (?:in|among) [^<]+ by a search of yours/i);
  for (const name of others) expect(ofVisit(visitor.page.text)).not.toContain(name);
});

/** The shelves of the visit, above what sells beside it. */
const ofVisit = (text: string): string => text.split('Popular in ')[0] ?? '';

test('a search of several senses is said to count for nothing until a look says which is meant', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/');
  await visitor.press('Personalise this visit');
  for (let tries = 0; tries < 20 && (await departmentsOf('light')) === undefined; tries++);
  await visitor.open('/search?q=light');
  await visitor.open('/interests');
  expect(visitor.page.text).toContain(en.interests.emptyUnsure);
  await visitor.open('/what-this-shop-knows');
  expect(visitor.page.text).toContain(en.knowledge.entry.senses);
  await visitor.open('/products/roll-top-cycling-backpack');
  await visitor.open('/interests');
  expect(visitor.page.text).toContain('A search of yours found Brake-sensing bicycle rear light');
  expect(visitor.page.text).not.toContain('Clip-on plant grow light');
});

test('a search of several senses of which few are sure speaks for none', async () => {
  expect(await departmentsOf('cheese')).toEqual([]);
});

test('of “first film camera” none is kept that costs many times what the others do', async () => {
  const visitor = shopper(shop.app);
  await visitor.open('/search?q=first+film+camera');
  const known = (await visitor.open('/what-this-shop-knows')).text;
  expect(known).not.toContain('cherry-4x5-field-camera');
});
