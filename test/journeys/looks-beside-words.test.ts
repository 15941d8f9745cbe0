import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFor, playersOf } from '../../src/catalog/players.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { toCompact } from '../../src/sessions/compact-vector.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import type { EntryBody, LoggedEntry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { listingQuery } from '../../src/web/http/forms/listing-query.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const before = (minutes: number) => OPENING - minutes * MINUTE;

async function searched(query: string): Promise<EntryBody> {
  const snapshot = shop.services.snapshot();
  const body = searchedEntry(await findProducts(shop.services, snapshot, query), snapshot);
  if (!body) throw new Error(`nothing is noted of ${query}`);
  return body;
}

async function typed(text: string): Promise<EntryBody> {
  const meaning = await shop.meaningOf(text);
  return { type: 'phrase', text, meaning: toCompact(meaning) };
}

/** What is named on a page, and the departments of the cards, shelf by shelf. */
async function shown(place: ShelfPlace, log: readonly LoggedEntry[]) {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([consent(true, before(60)), ...log]);
  const { shelves } = await fillShelves(place, { services: shop.services, snapshot, visit, now: OPENING });
  return shelves.flatMap(({ id, items }) =>
    items.map((item) => {
      const [lead] = explain(item).leads;
      const product = snapshot.catalogue.products[item.position]!;
      const about = lead.type === 'company' ? lead.companion.about : undefined;
      const signalled = lead.type === 'signal' ? lead.signal : undefined;
      return { id, product, named: about ?? signalled?.product, kinship: signalled?.kinship };
    }),
  );
}

test('two looks have cards beside own words and a search of the same part of the shop', async () => {
  const log = [
    signal('view', 'starter-glass-aquarium', before(20)),
    signal('view', 'whisper-aquarium-air-pump', before(17)),
    entry(await searched('cat'), before(5)),
    entry(await typed('new kitten'), before(3)),
  ];
  const named = (await shown({ page: 'home' }, log)).map((card) => card.named);
  expect(named).toEqual(expect.arrayContaining(['starter-glass-aquarium', 'whisper-aquarium-air-pump']));
});

test('beside a search for a present nothing stands that only shares a department with what was looked at', async () => {
  const looks = [
    'lock-cord-elastic-shoelaces',
    'starter-glass-aquarium',
    'crochet-teddy-bear-kit',
    'mixed-drill-bit-set',
  ];
  for (const query of ['present for dad', 'gift for mum under 30', 'something new under 20'])
    for (const look of looks) {
      const form = listingQuery({}, ['relevance']);
      const place = { page: 'search', query, literal: false, form } as const;
      const cards = await shown(place, [signal('view', look, before(5))]);
      const strange = cards.filter(({ kinship }) => kinship === 'department');
      expect(
        strange.map(({ product }) => product.name),
        `${query} after ${look}`,
      ).toEqual([]);
    }
});

test('no game for three and more has a card beside “games for two”, also because of another game', async () => {
  const log = [
    entry(await typed('games for two'), before(9)),
    signal('interested', 'hex-tile-island-farm-game', before(3)),
  ];
  const cards = await shown({ page: 'home' }, log);
  expect(cards.map(({ named }) => named)).toContain('hex-tile-island-farm-game');
  for (const { product } of cards) {
    const players = playersOf(product);
    expect(players === undefined || isFor(players, 2), product.name).toBe(true);
  }
});
