import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { addInterest, shopper, textOf } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

type Logged = ReturnType<typeof entry>;

/** Names on the home page after these entries, shelf by shelf, without those of a shelf that only sells well. */
async function shown(...log: Logged[]): Promise<string[]> {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  const { shelves } = await fillShelves(
    { page: 'home' },
    { services: shop.services, snapshot, visit, now: OPENING },
  );
  return shelves
    .filter(({ id }) => id !== 'popular')
    .flatMap(({ items }) => items)
    .map(({ position }) => snapshot.catalogue.products[position]!.name);
}

const did = (kind: 'view' | 'save', name: string, minutesAgo = 2) => {
  const product = shop.services.snapshot().catalogue.products.find((one) => one.name === name)!;
  return signal(kind, product.id, OPENING - minutesAgo * MINUTE);
};

async function added(text: string): Promise<Logged> {
  const { typed } = shop.services.snapshot().search.read(text, shop.services.isWord, true);
  const meaning = toCompact(await shop.meaningOf(typed));
  return entry({ type: 'phrase', text, meaning }, OPENING - MINUTE, 'added');
}

/** Names of what words mean, surely or perhaps. */
async function asked(text: string): Promise<readonly string[]> {
  const { catalogue, shop: index } = shop.services.snapshot();
  const { meant, perhaps = new Map() } = index.typed(text, toCompact(await shop.meaningOf(text)));
  return [...meant.keys(), ...perhaps.keys()].map((at) => catalogue.products[at]?.name ?? '');
}

async function searched(query: string): Promise<Logged> {
  const snapshot = shop.services.snapshot();
  let answers = await findProducts(shop.services, snapshot, query);
  while (!answers.meaning) answers = await findProducts(shop.services, snapshot, query);
  return entry(searchedEntry(answers, snapshot)!, OPENING - MINUTE, 'searched');
}

describe('a card is for those that the thing of its reason is for', () => {
  test.each([
    ['Steel gravel bike with mounts', /balance bike|children/i],
    ['Three-season down sleeping bag', /children|baby/i],
    ['Birch balance bike', /gravel|commuter|touring|cargo/i],
    ['Tropical flake fish food', /kibble|cat tins|hay|millet|dog/i],
    ['Golden millet sprays', /kibble|cat tins|hay|flake|dog/i],
  ])('%s', async (name, others) => {
    expect((await shown(did('view', name))).filter((one) => others.test(one))).toEqual([]);
  });

  test('a cot is for no toddler, and a wall shelf for cats is not put up for its own sake', async () => {
    const toddler = await asked('toys for a toddler');
    expect(toddler.length).toBeGreaterThan(3);
    expect(toddler).not.toContain('Convertible beech baby cot');
    expect(await shown(await added('putting up shelves'))).not.toContain('Cat climbing wall shelf');
  });

  test('a children’s bike goes with a balance bike', async () => {
    expect(await shown(did('view', 'Birch balance bike'))).toContain(
      'Light twenty-inch children’s bike'.replace('’', "'"),
    );
  });
});

test('what is for dogs is of the interest in dogs, wherever it stands', () => {
  const { catalogue, shop: index } = shop.services.snapshot();
  const labels = catalogue.products.flatMap((product, position) => {
    const { of } = index.audience(position);
    if (product.department !== 'Pets' || !of.has('dog') || of.size > 1) return [];
    return index
      .memberships(position)
      .map(({ segment }) => `${product.name}: ${index.segments[segment]!.label}`);
  });
  expect(labels.length).toBeGreaterThan(20);
  expect(labels.filter((label) => !label.endsWith(': Dogs'))).toEqual([]);
});

test('two looks have a card beside a search of the same interest', async () => {
  const looks = ['Starter glass aquarium', 'Whisper aquarium air pump'].map((name, i) =>
    did('view', name, 4 - i),
  );
  const names = await shown(...looks, await searched('cat'));
  expect(names.filter((name) => /cat|litter|tipi/i.test(name)).length).toBeGreaterThanOrEqual(3);
  expect(names.filter((name) => /aquarium|tank|fern|water test/i.test(name)).length).toBeGreaterThan(0);
});

describe('a card of a category has more in common than a word that all of it bear', () => {
  test.each([
    ['Felted wool cat cave', ['Boar bristle cat brush', 'Mesh cat carrier backpack']],
    ['Boston fern', ['Two-stem moth orchid', 'Wax flower hoya', 'Kentia palm']],
    ['Thirty-inch scale bass guitar', ['Half-size classical guitar', 'Mixed plectrum tin']],
    ['Leave-in curl cream', ['Fast quiet hair dryer', 'Sea salt texture spray']],
  ])('%s', async (name, strangers) => {
    const names = await shown(did('view', name));
    expect(names.length).toBeGreaterThan(1);
    for (const stranger of strangers) expect(names).not.toContain(stranger);
  });
});

describe('an interest in own words', () => {
  test.each([
    ['Brot backen', 'Two-pound loaf tin'],
    ['Zimmerpflanzen', 'Boston fern'],
    ['Stricken', 'Drawstring knitting project bag'],
    ['Fahrrad reparieren', 'Eighteen-function bike multi-tool'],
    ['Wandern mit Hund', 'Trail dog backpack'],
    ['bullet journalling', 'A5 dot-grid notebook'],
  ])('shows what a search for the same words finds: %s', async (text, card) => {
    expect(await shown(await added(text))).toContain(card);
  });

  test.each([
    ['learning piano', ['Wooden toy piano']],
    ['birthday cake', ['Aged ripe pu-erh cake', 'Dark violin rosin cake']],
    ['buttons', ['Dark couverture buttons']],
    ['sleeping better', ['Summer festival sleeping bag']],
  ])('takes no word in another sense: %s', async (text, others) => {
    const names = await shown(await added(text));
    for (const other of others) expect(names).not.toContain(other);
  });

  test('says on a German page that it reads English, where it knows none of the words', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    await addInterest(visitor, 'Schwiegermutterbesuch');
    expect(textOf(visitor.page.text)).toContain(en.interests.far('Schwiegermutterbesuch'));
    await visitor.press('Deutsch');
    await visitor.open('/interests');
    expect(textOf(visitor.page.text)).toContain(de.interests.unread('Schwiegermutterbesuch'));
  });

  test('says that it is not sure which things are meant, and shows none until somebody says so', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    await addInterest(visitor, 'mushroom foraging');
    expect(textOf(visitor.page.text)).toContain(en.interests.unsure('mushroom foraging'));
  });

  test.each([
    ['gift for grandma', en],
    ['present for my dad', en],
    ['Geschenk für Oma', de],
    ['gift for a coffee lover', en],
  ] as const)(
    'that only asks for a present says nothing of a taste, and is not kept: %s',
    async (phrase, t) => {
      const visitor = shopper(shop.app, { 'Accept-Language': t.language });
      await visitor.open('/interests');
      const { text } = await addInterest(visitor, phrase, t);
      expect(textOf(text)).toContain(
        t.refusals.interestPresent({ why: 'interestPresent', interest: phrase }),
      );
      expect(text).toContain(`href="/shopping-for">${t.lanes.title}</a>`);
      await visitor.open('/interests');
      expect(textOf(visitor.page.text)).not.toContain(phrase);
    },
  );

  test('says in its notice where all that is meant is sold out', async () => {
    const visitor = shopper(shop.app);
    await visitor.open('/interests');
    await addInterest(visitor, 'xylophone');
    expect(textOf(visitor.page.text)).toContain(
      `${en.notice.phrase('xylophone')} ${en.interests.soldOut('xylophone')}`,
    );
  });
});

describe('a search', () => {
  test.each([
    ['buttons', 'Dark couverture buttons'],
    ['black and white film', 'ISO 400 colour 35 mm film'],
  ])('is of the sense that most things of its name have: %s', async (query, other) => {
    const names = await shown(await searched(query));
    expect(names.length).toBeGreaterThan(0);
    expect(names).not.toContain(other);
  });

  test('of two departments is of the one that was looked at before', async () => {
    const names = await shown(did('view', 'First wooden train set'), await searched('Spielzeug'));
    expect(names).toContain('Slice-and-stick toy vegetables');
    expect(names).not.toContain('Feather wand cat toy');
    expect(names).not.toContain('Cotton rope knot toy');
  });

  test('found what its entry keeps, and says that of nothing else: nobody can tell what else it found', async () => {
    const snapshot = shop.services.snapshot();
    const visit = readVisit([consent(true, OPENING - 60 * MINUTE), await searched('sleeping bag')]);
    const wanted = { services: shop.services, snapshot, visit, now: OPENING };
    const { shelves } = await fillShelves({ page: 'home' }, wanted);
    const kept = visit.entries.flatMap((one) => (one.type === 'search' ? (one.found ?? []) : []));
    const { items } = shelves[0]!;
    expect(items.length).toBeGreaterThanOrEqual(kept.length);
    for (const item of items) {
      const [lead] = explain(item).leads;
      const isKept = kept.includes(snapshot.catalogue.products[item.position]!.id);
      expect(lead.type === 'signal' && lead.signal.kinship === 'same').toBe(isKept);
    }
  });
});
