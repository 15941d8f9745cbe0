import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { listingQuery, SORTS } from '../../src/web/http/forms/listing-query.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

/** Shelves of a page after these entries, with the names of their products and what each reason names first. */
async function shelvesOf(place: ShelfPlace, ...log: ReturnType<typeof entry>[]) {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([consent(true, OPENING - 60 * MINUTE), ...log]);
  const filled = await fillShelves(place, { services: shop.services, snapshot, visit, now: OPENING });
  const shelves = filled.shelves.map(({ id, items }) => ({
    id,
    names: items.map(({ position }) => snapshot.catalogue.products[position]!.name),
    items: items.map((item) => ({ lead: explain(item).leads[0], slot: item.slot })),
  }));
  return { interests: filled.signature.interests, shelves };
}

const home = (...log: ReturnType<typeof entry>[]) => shelvesOf({ page: 'home' }, ...log);

function named(name: string) {
  return shop.services.snapshot().catalogue.products.find((one) => one.name === name)!;
}

const viewed = (name: string, minutesAgo = 1) =>
  signal('view', named(name).id, OPENING - minutesAgo * MINUTE);

async function searched(query: string, minutesAgo = 5) {
  await shop.meaningOf(query);
  const snapshot = shop.services.snapshot();
  const noted = searchedEntry(await findProducts(shop.services, snapshot, query), snapshot);
  return entry(noted!, OPENING - minutesAgo * MINUTE, `search-${query}`);
}

async function added(text: string) {
  const meaning = toCompact(await shop.meaningOf(text));
  return entry({ type: 'phrase', text, meaning }, OPENING - MINUTE, text.replaceAll(' ', '-'));
}

describe('a card of a wide category', () => {
  test.each([
    [
      'Synthetic-bristle shaving brush',
      ['Fast quiet hair dryer', 'Leave-in curl cream', 'Beechwood wide-tooth comb'],
    ],
    ["Bird's-beak paring knife", ['Rolled-edge roasting tin', 'Enamel milk pan', 'Hammered paella pan']],
    [
      'Everyday wrap dress pattern',
      ['First socks knitting kit', 'Punch needle cushion kit', 'City map cross stitch kit'],
    ],
    [
      'Chest heart-rate strap',
      ["Clip-on runner's blinker", 'Pull-pin personal alarm', 'Rechargeable running head torch'],
    ],
  ])('has more in common with %s than the category, where enough has', async (name, strangers) => {
    const { shelves } = await home(viewed(name));
    const shown = shelves.flatMap(({ names }) => names);
    expect(shown.length).toBeGreaterThanOrEqual(3);
    for (const stranger of strangers) expect(shown).not.toContain(stranger);
  });

  test('is what the merchant pairs with it, and says so', async () => {
    const { shelves } = await home(viewed('Everyday wrap dress pattern'));
    const at = shelves[0]!.names.indexOf('Dressmaking fabric shears');
    expect(shelves[0]!.items[at]!.lead).toMatchObject({ type: 'company', companion: { kind: 'Shears' } });
  });
});

describe('a search whose words have several senses', () => {
  test.each(['cheese', 'grip', 'brush', 'pearl', 'light'])('makes no interest: %s', async (query) => {
    const { interests, shelves } = await home(await searched(query));
    expect(interests).toEqual([]);
    expect(shelves.map(({ id }) => id)).not.toContain('visit');
    const form = listingQuery({}, SORTS);
    const around = await shelvesOf({ page: 'search', query, literal: false, form });
    expect(around.shelves.filter(({ id }) => id === 'page')).toEqual([]);
  });

  test('is of the department that was looked at after it, and of no other', async () => {
    const search = await searched('brush', 5);
    const before = await home(search, viewed('Round cork coasters', 10));
    expect(
      before.interests.every(({ shares }) => shares.every(({ evidence }) => evidence.kind !== 'search')),
    ).toBe(true);
    const { interests } = await home(
      search,
      viewed('Chalky matt wall emulsion', 2),
      viewed('Felted wool cat cave', 1),
    );
    const found = interests.flatMap(({ shares }) => shares.flatMap(({ evidence }) => evidence.found ?? []));
    const { catalogue } = shop.services.snapshot();
    expect(new Set(found.map((id) => catalogue.product(id)?.department))).toEqual(new Set(['DIY & tools']));
  });

  test('but one department that has most of what is called so is its sense', async () => {
    const { interests } = await home(await searched('tea'));
    expect(interests.map(({ label }) => label)).toEqual(['Coffee & tea']);
  });
});

describe('an interest in own words', () => {
  test.each([['learning guitar', 'Short-scale electric guitar']])(
    'has at least two cards where the shop sells such things: %s',
    async (text, card) => {
      const { shelves } = await home(await added(text));
      expect(shelves[0]!.id).toBe('visit');
      expect(shelves[0]!.names.length).toBeGreaterThanOrEqual(2);
      expect(shelves[0]!.names).toContain(card);
    },
  );

  test.each(['mushroom foraging', 'allotment'])(
    'has none where only a name holds it by chance: %s',
    async (text) => {
      const { shelves } = await home(await added(text));
      expect(shelves.map(({ id }) => id)).not.toContain('visit');
    },
  );
});

test('each interest of a visit has one shelf at most, and all cards of a shelf count it alike', async () => {
  const { catalogue } = shop.services.snapshot();
  for (let seed = 0; seed < 60; seed++) {
    const looks = [0, 1, 2].map(
      (i) => catalogue.products[(seed * 37 + i * 311) % catalogue.products.length]!.name,
    );
    const { shelves } = await home(...looks.map((name, i) => viewed(name, 3 - i)));
    const ids = shelves.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [first] = shelves;
    const onFirst = new Set(first?.items.map(({ slot }) => slot.source));
    if (onFirst.size === 1) expect(ids.slice(1)).not.toContain([...onFirst][0]);
    for (const { items } of shelves) {
      for (const { slot } of items) {
        expect(slot.of).toBe(items.length);
        expect(slot.places).toBe(items.filter((other) => other.slot.source === slot.source).length);
      }
    }
  }
});
