import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import type { Entry, SearchEntry } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
}, 120_000);
afterAll(() => shop.close());

const products = () => shop.services.snapshot().catalogue.products;
const idOf = (name: string) => products().find((one) => one.name === name)!.id;
const nameOf = (id: string) => products().find((one) => one.id === id)!.name;
const before = (minutes: number) => OPENING - minutes * MINUTE;

/** A search as a visit keeps it. */
async function searched(query: string): Promise<SearchEntry> {
  const snapshot = shop.services.snapshot();
  let answers = await findProducts(shop.services, snapshot, query);
  // Asked again while the model is too busy to answer in time.
  while (!answers.meaning) answers = await findProducts(shop.services, snapshot, query);
  return searchedEntry(answers, snapshot)!;
}

/** A search that found things, whatever its words were. */
const found = (...names: readonly string[]): SearchEntry => ({
  type: 'search',
  meaning: new Uint8Array(384),
  found: names.map(idOf),
});

async function pageAfter(log: readonly Entry[], page: Parameters<typeof fillShelves>[0] = { page: 'home' }) {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([consent(true, before(60)), ...log]);
  return fillShelves(page, { services: shop.services, snapshot, visit, now: OPENING });
}

/** The cards of a page, each with its reason. */
async function cardsAfter(log: readonly Entry[], page?: Parameters<typeof fillShelves>[0]) {
  const { shelves } = await pageAfter(log, page);
  const names = {
    product: nameOf,
    shelf: () => undefined,
    interest: () => '',
    kinds: () => [],
    joined: () => undefined,
  };
  return shelves.flatMap(({ id, items }) =>
    items.map((item) => ({
      shelf: id,
      name: products()[item.position]!.name,
      score: item.score,
      reason: reasonLine(explain(item).leads[0], { names, t: en }),
    })),
  );
}

describe('what a search found', () => {
  test.each([
    ['down sleeping bag', ['Summer festival sleeping bag', "Growing children's sleeping bag"]],
    ['muddy running shoes', ['Everyday road running shoe', 'Carbon-plated racing shoe']],
  ])('is neither the opposite of its words nor for children that nobody named: %s', async (query, not) => {
    const names = (await searched(query)).found!.map(nameOf);
    expect(names.length).toBeGreaterThan(0);
    for (const name of not) expect(names).not.toContain(name);
  });

  test('is all that it speaks for', async () => {
    const log = [
      entry(found('Dried sourdough starter', "Baker's scoring lame"), before(3), 'search'),
      signal('view', idOf('Dried sourdough starter'), before(2)),
    ];
    const cards = await cardsAfter(log);
    expect(cards.find(({ name }) => name === "Baker's scoring lame")?.reason).toBe(
      'Found by a search of yours',
    );
    expect(cards.filter(({ reason }) => /search/u.test(reason))).toHaveLength(1);
  });

  test('stays after another thing of its kind was called not relevant, and goes with one that it found itself', async () => {
    const chess = idOf('Maple and walnut chess set');
    const named = async (search: SearchEntry) =>
      (await cardsAfter([entry(search, before(3), 'search'), signal('notRelevant', chess, before(1))])).map(
        ({ name }) => name,
      );
    expect(await named(found('Bamboo go board and stones', 'Folding draughts board'))).toContain(
      'Folding draughts board',
    );
    expect(await named(found('Maple and walnut chess set', 'Bamboo go board and stones'))).not.toContain(
      'Bamboo go board and stones',
    );
  });

  test('speaks for its interest also where one of it is hidden', async () => {
    const log = [
      entry(found('Rechargeable rabbit night light'), before(3), 'search'),
      signal('hide', idOf('Rechargeable rabbit night light'), before(1)),
    ];
    const { signature, shelves } = await pageAfter(log);
    expect(signature.interests.map(({ label }) => label)).toContain('Baby & toddler');
    const shown = shelves.flatMap(({ items }) => items.map(({ position }) => products()[position]!.name));
    expect(shown).not.toContain('Rechargeable rabbit night light');
  });
});

test('the page of a product shows what was looked at, to be compared with it, and the home page does not', async () => {
  const log = [signal('view', idOf('Four-person tunnel tent'), before(2))];
  const page = { page: 'product', product: idOf('Six-person tipi tent') } as const;
  const names = (await cardsAfter(log, page)).map(({ name }) => name);
  expect(names).toContain('Four-person tunnel tent');
  expect((await cardsAfter(log)).map(({ name }) => name)).not.toContain('Four-person tunnel tent');
});

test('what more speaks against than for comes last', async () => {
  const log = [
    signal('view', idOf('Two-reel developing tank'), before(4)),
    signal('view', idOf('Rapid fixer concentrate'), before(3)),
    signal('notRelevant', idOf('Darkroom tray trio'), before(1)),
  ];
  const scores = (await cardsAfter(log)).filter(({ shelf }) => shelf === 'visit').map(({ score }) => score);
  expect(scores.some((score) => score < 0)).toBe(true);
  expect(scores.findLastIndex((score) => score >= 0)).toBeLessThan(scores.findIndex((score) => score < 0));
});
