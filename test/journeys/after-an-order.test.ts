import { afterAll, beforeAll, expect, test } from 'vitest';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { basket, consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

const idOf = (name: string) =>
  shop.services.snapshot().catalogue.products.find((one) => one.name === name)!.id;

/** Names on the home page's shelves of the visit, after an order and looks before and since. */
async function shownAfter(ordered: string, since: readonly string[] = []): Promise<string[]> {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal('view', idOf(ordered), OPENING - 9 * MINUTE),
    signal('purchase', idOf(ordered), OPENING - 8 * MINUTE),
    ...since.map((name) => signal('view', idOf(name), OPENING - MINUTE)),
  ]);
  const { shelves } = await fillShelves(
    { page: 'home' },
    { services: shop.services, snapshot, visit, now: OPENING },
  );
  return shelves
    .filter(({ id }) => id !== 'popular')
    .flatMap(({ items }) => items.map(({ position }) => snapshot.catalogue.products[position]!.name));
}

test.each([
  ['Spring-lever espresso machine', 'Compact pump espresso machine', 'House espresso blend'],
  ['Mechanical sewing machine', 'Computerised quilting machine', 'Assorted hand sewing needles'],
  ['Electric filter burr grinder', 'Conical burr hand grinder', undefined],
  ['Two-person ridge tent', 'One-person trekking-pole tent', 'Tent footprint groundsheet'],
])('whoever has bought %s is not shown a second one', async (ordered, rival, companion) => {
  const names = await shownAfter(ordered);
  expect(names).not.toContain(rival);
  if (companion) expect(names).toContain(companion);
});

test('whoever has a dear thing in the basket is not shown another for it', async () => {
  const snapshot = shop.services.snapshot();
  const visit = readVisit([
    consent(true, OPENING - 60 * MINUTE),
    signal('view', idOf('Conical burr hand grinder'), OPENING - 9 * MINUTE),
    basket(idOf('Conical burr hand grinder'), 1, OPENING - 8 * MINUTE),
  ]);
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  const names = shelves.flatMap(({ items }) =>
    items.map(({ position }) => snapshot.catalogue.products[position]!.name),
  );
  expect(names.length).toBeGreaterThan(2);
  expect(names.filter((name) => /grinder/.test(name))).toEqual([]);
});

test('who looks at a second one since is shown others, and coffee is bought again', async () => {
  expect(await shownAfter('Two-person ridge tent', ['Six-person tipi tent'])).toContain(
    'Four-person tunnel tent',
  );
  expect((await shownAfter('Kenyan AA coffee beans')).some((name) => /coffee/i.test(name))).toBe(true);
});

test('nor a thing of another kind of one wider kind: whoever has a lamp for the bedside in the basket, a pendant', async () => {
  const told = await openShopUnderTest();
  try {
    const snapshot = told.services.snapshot();
    const lamp = idOf('Ribbed ceramic bedside lamp');
    const visit = readVisit([
      consent(true, OPENING - 60 * MINUTE),
      signal('view', lamp, OPENING - 9 * MINUTE),
      basket(lamp, 1, OPENING - 8 * MINUTE),
    ]);
    const wanted = { services: told.services, snapshot, visit, now: OPENING };
    const { shelves } = await fillShelves({ page: 'home' }, wanted);
    const kinds = shelves
      .filter(({ id }) => id !== 'popular')
      .flatMap(({ items }) => items.map(({ position }) => snapshot.catalogue.products[position]!.kind ?? ''));
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds.filter((kind) => kind.startsWith('lamps >'))).toEqual([]);
  } finally {
    await told.close();
  }
});
