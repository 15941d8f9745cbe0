import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ahead, aheadBecause } from '../../src/recommendations/placement/ahead.js';
import { thingOf } from '../../src/recommendations/placement/named-things.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const BLOCK = 'cork-yoga-block';
const PRESSED = [BLOCK, 'hickory-5a-drumsticks', 'woodland-biscuit-cutters'];
const LOOKED = ['four-person-tunnel-tent', 'six-person-tipi-tent', 'electric-gooseneck-kettle'];

const visit = readVisit([
  consent(true, OPENING - 60 * MINUTE),
  ...PRESSED.map((id, at) => signal('interested', id, OPENING - (50 - at) * MINUTE)),
  ...LOOKED.map((id, at) => signal('view', id, OPENING - (20 - at) * MINUTE)),
]);

async function shelvesOn(place: ShelfPlace) {
  const snapshot = shop.services.snapshot();
  const filled = await fillShelves(place, { services: shop.services, snapshot, visit, now: OPENING });
  return { ...filled, index: snapshot.shop };
}

test('whatever stands before something that scores more has a reason, on every shelf, and nothing else has', async () => {
  const said = new Set<Ahead>();
  for (const place of [{ page: 'home' }, { page: 'product', product: BLOCK }] as ShelfPlace[]) {
    const { shelves, signature, index } = await shelvesOn(place);
    for (const shelf of shelves)
      for (const [at, { score }] of shelf.items.entries()) {
        const because = aheadBecause(shelf, at, signature, index);
        const isPassed = shelf.items.slice(at + 1).some((one) => one.score - score > 0.001);
        if (isPassed) expect(because, `${shelf.id} ${at + 1}`).toBeDefined();
        if (because !== undefined)
          expect(Math.max(...shelf.items.slice(at + 1).map((one) => one.score))).toBeGreaterThan(score);
        if (because !== undefined) said.add(because);
      }
  }
  expect(said.size).toBeGreaterThan(1);
});

test('each press has a card before those of looks, behind the first of the strongest interest', async () => {
  const { shelves } = await shelvesOn({ page: 'home' });
  const things = (shelves.find(({ id }) => id === 'visit')?.items ?? []).map(thingOf);
  const firstLook = things.findIndex((thing, at) => at > 0 && LOOKED.includes(thing));
  for (const id of PRESSED) expect(things.indexOf(id), things.join()).toBeGreaterThanOrEqual(0);
  for (const id of PRESSED) expect(things.indexOf(id), things.join()).toBeLessThan(firstLook);
});
