import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { Shelf } from '../../src/recommendations/reasons/shelf.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { MINUTE } from '../../src/time/clock.js';
import type { Entry, EntryId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import type { Wording } from '../../src/wording/wording.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

interface Card {
  readonly name: string;
  readonly reason: string;
}

async function shelvesOf(log: readonly Entry[]): Promise<readonly Shelf[]> {
  const snapshot = shop.services.snapshot();
  const context = { ...HOME, complements: complementsOf(snapshot) };
  const visit = readVisit([consent(true, OPENING), ...log]);
  return (await shelvesForVisit(visit, snapshot.shop, OPENING, context, snapshot.soldOut)).shelves;
}

/** The shelf of a visit, each card with its whole reason. */
async function shelfOf(log: readonly Entry[], words: string, t: Wording): Promise<readonly Card[]> {
  const { products } = shop.services.snapshot().catalogue;
  const shelves = await shelvesOf(log);
  const names = {
    product: (id: string) => products.find((one) => one.id === id)?.name,
    shelf: () => undefined,
    interest: () => words,
    kinds: () => [],
    joined: () => undefined,
  };
  return (shelves.find(({ id }) => id === 'visit')?.items ?? []).map((item) => ({
    name: products[item.position]?.name ?? '',
    reason: reasonLine(explain(item).leads[0], { names, t }),
  }));
}

/** The shelf of typed words alone. */
const typed = async (text: string, t: Wording = en): Promise<readonly Card[]> =>
  shelfOf([await phrase(text, t)], text, t);

/** Names of what a preview of typed words asks about or takes them to mean, at most eight. */
async function asked(text: string, t: Wording = en): Promise<readonly string[]> {
  const { catalogue, shop: index } = shop.services.snapshot();
  const entry = await phrase(text, t);
  if (entry.type !== 'phrase') return [];
  const { meant, perhaps = new Map() } = index.typed(text, entry.meaning);
  return [...meant.keys(), ...perhaps.keys()].slice(0, 8).map((at) => catalogue.products[at]?.name ?? '');
}

/** The entry of typed words, some minutes before the shelf is shown. */
async function phrase(text: string, t: Wording = en, minutes = 1): Promise<Entry> {
  const { search } = shop.services.snapshot();
  const said = search.read(text, shop.services.isWord, t === de).typed;
  const meaning = await shop.meaningOf(said);
  const id = `typed-${text}` as EntryId;
  return { type: 'phrase', text, meaning: toCompact(meaning), id, at: OPENING - minutes * MINUTE };
}

describe('a shelf of typed words', () => {
  test.each([
    ['wooden toys for a one year old', 12, /^Beech stacking rings$/u],
    ['puzzle for a three year old', 36, /puzzle/iu],
    ['books for a two year old', 24, /book/iu],
    ['helmet for a 4 year old', 48, /helmet/iu],
    ['toys for my baby', 12, /baby|rattle/iu],
  ])('for a child holds nothing that says it is for older ones: %s', async (text, months, wanted) => {
    const { search, catalogue } = shop.services.snapshot();
    const names = await asked(text);
    expect(names).toContainEqual(expect.stringMatching(wanted));
    const older = names.filter((name) => {
      const position = catalogue.products.findIndex((one) => one.name === name);
      return (search.agesOf(position).least ?? 0) > months;
    });
    expect(older).toEqual([]);
  });

  test.each([
    // Each first the words that a card is wrongly named after, for they gave most; then those that say more of it.
    ['running and yoga', 'running in the dark', 'Rechargeable running head torch'],
    ['sewing and woodworking', 'wool', 'Shetland four-ply wool'],
  ])('names the words that most closely mean a card: not %s, but %s', async (wide, close, name) => {
    const texts = [close, wide];
    const log = [];
    for (const [at, text] of texts.entries()) log.push(await phrase(text, en, 2 - at));
    const shelves = await shelvesOf(log);
    const position = shop.services.snapshot().catalogue.products.findIndex((one) => one.name === name);
    const item = shelves.find(({ id }) => id === 'visit')?.items.find((one) => one.position === position);
    const interest = (id: string) => texts.find((text) => id === `phrase:typed-${text}`) ?? '';
    const names = {
      product: () => '',
      shelf: () => undefined,
      interest,
      kinds: () => [],
      joined: () => undefined,
    };
    expect(item && reasonLine(explain(item).leads[0], { names, t: en })).toBe(`Because you added “${close}”`);
  });

  test('for a child keeps what is for older ones away from what was pressed too', async () => {
    const { search } = shop.services.snapshot();
    const text = 'toys for my two year old daughter';
    const { typed: said } = search.read(text, shop.services.isWord);
    const meaning = await shop.meaningOf(said);
    const id = 'typed' as EntryId;
    const phrase: Entry = { type: 'phrase', text, meaning: toCompact(meaning), id, at: OPENING - 2 * MINUTE };
    const pressed = signal('interested', 'slice-and-stick-toy-vegetables', OPENING - MINUTE);
    const before = await shelfOf([pressed], '', en);
    expect(before.map(({ name }) => name)).toContain('Toy kitchen tea set');
    const after = await shelfOf([phrase, pressed], text, en);
    expect(after.map(({ name }) => name)).not.toContain('Toy kitchen tea set');
  });

  test('that names a thing for a child means no other thing of its shelf', async () => {
    const names = await asked('wooden puzzles for a 3 year old');
    expect(names.slice(0, 2)).toContain('Farmyard peg puzzle');
    for (const other of ['Toy kitchen tea set', 'Peg hammer bench', 'Wooden toy piano'])
      expect(names).not.toContain(other);
  });

  test('for a toddler holds nothing that warns of small parts', async () => {
    for (const text of ['wooden toys for my toddler', 'nesting dolls for a toddler'])
      expect(await asked(text)).not.toContain('Forest family nesting dolls');
  });

  test.each(['my first pair of hand knitted socks', 'knitting warm socks'])(
    'of what is made by hand holds no finished things: %s',
    async (text) => {
      const { products } = shop.services.snapshot().catalogue;
      const names = await asked(text);
      expect(names).toContain('First socks knitting kit');
      const departments = names.map((name) => products.find((one) => one.name === name)?.department);
      expect(new Set(departments)).toEqual(new Set(['Sewing & knitting']));
    },
  );

  test.each(['small tent for one person lightweight', 'tent for 1 person'])(
    'of a counted thing holds no other number: %s',
    async (text) => {
      const names = (await asked(text)).join();
      expect(names).toContain('One-person trekking-pole tent');
      expect(names).not.toMatch(/(?:two|four|six)-person/iu);
    },
  );

  test('of a thing that a mood describes is about the thing first', async () => {
    const names = await asked('cosy jumpers');
    expect(names).toContain('Fair Isle yoke jumper pattern');
    expect(names[0]).toBe('Fair Isle yoke jumper pattern');
    expect((await asked('a cosy evening')).join()).toMatch(/candle/iu);
  });

  test('is sure of nothing that another name brings for those whom the words name', async () => {
    expect((await asked('wild camping with kids')).length).toBeGreaterThan(0);
    expect(await typed('wild camping with kids')).toEqual([]);
  });

  test('is the same for words of German: wooden toys for a one year old', async () => {
    const cards = await typed('Holzspielzeug für Einjährige', de);
    expect(['Beech stacking rings', 'Pull-along wooden duck']).toContain(cards[0]?.name);
    expect(cards.map(({ name }) => name)).not.toContain('Forest family nesting dolls');
  });

  test.each([
    ['learning the ukulele', /ukulele$/iu, /tuner/iu],
    ['baking sourdough bread', /sourdough starter/iu, /scoring lame/iu],
  ])('holds what they surely mean, then what goes with that: %s', async (text, sure, beside) => {
    const cards = await typed(text);
    expect(cards[0]?.name).toMatch(sure);
    expect(cards[0]?.reason).toBe(`Because you added “${text}”`);
    const together = cards.find(({ name }) => beside.test(name));
    expect(together?.reason).toMatch(new RegExp(`^Goes with .+, meant by “${text}”$`, 'u'));
  });

  test('of pets is for any animal', async () => {
    const food = (await typed('pet food')).map(({ name }) => name);
    expect(food).toEqual(expect.arrayContaining(['Chicken and barley kibble', 'Sardine supper cat tins']));
    expect((await asked('pet treats')).length).toBeGreaterThanOrEqual(2);
  });

  test('says in German with what and for which words something goes', async () => {
    const cards = await typed('Sauerteigbrot backen', de);
    expect(cards.map(({ reason }) => reason).join('\n')).toMatch(
      /^Passt zu „.+“, gemeint mit „Sauerteigbrot backen“$/mu,
    );
  });

  test.each(['cold hands'])(
    'names nothing beside what is called otherwise than the words: %s',
    async (text) => {
      const cards = await typed(text);
      expect(cards.length).toBeGreaterThanOrEqual(2);
      expect(cards.map(({ reason }) => reason)).toEqual(cards.map(() => `Because you added “${text}”`));
    },
  );

  test.each([
    'fold-down desk',
    'waterproof jackets',
    'trail running shoes',
    'mending clothes',
    'toys for my cat',
    'jazz on vinyl',
  ])('names nothing beside them that does not serve what they are about: %s', async (text) => {
    const cards = await typed(text);
    expect(cards.length).toBeGreaterThan(0);
    for (const { reason } of cards) expect(reason).toBe(`Because you added “${text}”`);
  });

  test('names nothing beside what only helps with what they tell', async () => {
    const cards = await typed('sleeping badly');
    expect(cards.map(({ name }) => name).toSorted()).toEqual([
      'Lavender linen spray',
      'Silk and flax eye pillow',
    ]);
  });

  test.each(['cat that hates being brushed', 'a cosy evening', 'film photography'])(
    'is none where they mean nothing surely: %s',
    async (text) => {
      expect((await asked(text)).length).toBeGreaterThan(0);
      expect(await typed(text)).toEqual([]);
    },
  );

  test.each(['board games for two', 'commuting by bike in the rain'])(
    'holds nothing that they only perhaps mean beside what they surely mean: %s',
    async (text) => {
      const cards = await typed(text);
      expect(cards.length).toBeGreaterThan(0);
      for (const { reason } of cards) expect(reason).toMatch(/^(?:Because you added|Goes with)/u);
    },
  );

  test.each([
    ['Wolle zum Stricken', /yarn|wool/iu],
    [
      'Tee trinken',
      /tea|earl grey|oolong|darjeeling|rooibos|pu-erh|sencha|matcha|lapsang|teapot|kyusu|infuser/iu,
    ],
  ])('is of what is done, in German too: %s', async (text, of) => {
    const names = await asked(text, de);
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(name).toMatch(of);
  });

  test.each(['copper', 'silk', 'books'])(
    'names nothing beside things that share a material or a form: %s',
    async (text) => {
      const cards = await typed(text);
      expect(cards.length).toBeGreaterThan(2);
      for (const { reason } of cards) expect(reason).not.toMatch(/^Goes with/u);
    },
  );

  test('for which nothing is found takes no shelf from others', async () => {
    const others = ['yoga', 'tea', 'knitting'];
    const log = await Promise.all(others.map((text, i) => phrase(text, en, i + 2)));
    const ids = (shelves: readonly Shelf[]) => shelves.map(({ id }) => id);
    const before = await shelvesOf(log);
    const after = await shelvesOf([...log, await phrase('democracy')]);
    expect(before.length).toBe(4);
    expect(ids(after)).toEqual(ids(before));
  });

  test.each(['plants for a dark room', 'houseplants for a north-facing window'])(
    'holds no plant that wants the sun: %s',
    async (text) => {
      const cards = await typed(text);
      expect(cards.length).toBeGreaterThan(2);
      for (const { name } of cards) expect(name).not.toMatch(/cactus|aloe|hoya|orchid|fig|succulent/iu);
    },
  );
});

test('of mats those go that are as like the one not wanted as the one looked at', async () => {
  const log = (...kinds: Parameters<typeof signal>[]) => kinds.map((one) => signal(...one));
  const looked = log(['view', 'natural-rubber-yoga-mat', OPENING - 3 * MINUTE]);
  const before = await shelfOf(looked, '', en);
  const after = await shelfOf(
    [...looked, ...log(['notRelevant', 'cork-topped-yoga-mat', OPENING - MINUTE])],
    '',
    en,
  );
  const mats = (cards: readonly Card[]) => cards.filter(({ name }) => /yoga mat$/u.test(name)).length;
  expect(mats(after)).toBeGreaterThan(0);
  expect(mats(after)).toBeLessThan(mats(before));
  // What is left of the kind comes later.
  const first = (cards: readonly Card[]) => cards.findIndex(({ name }) => /yoga mat$/u.test(name));
  expect(first(after)).toBeGreaterThan(first(before));
});
