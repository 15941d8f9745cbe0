import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { UnwantedBecause } from '../../src/interests/evidence.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { namesOf } from '../../src/web/parts/shelves/recommended.js';
import type { ShelfPlace } from '../../src/web/parts/shelves/shelf-place.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { reasonLine } from '../../src/wording/reasons.js';
import type { Wording } from '../../src/wording/wording.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const DESK = 'solid-oak-writing-desk' as ProductId;

/** The shelves of a page, after a product was looked at and then answered. */
async function shelvesAfter(product: ProductId, why: UnwantedBecause, place: ShelfPlace = { page: 'home' }) {
  const before = (minutes: number) => OPENING - minutes * MINUTE;
  const visit = readVisit([
    consent(true, before(60)),
    signal('view', product, before(20)),
    signal('notRelevant', product, before(10)),
    entry({ type: 'because', product, why }, before(9)),
  ]);
  const snapshot = shop.services.snapshot();
  return fillShelves(place, { services: shop.services, snapshot, visit, now: OPENING });
}

/** The reasons of the home page that name the desk. */
async function reasonsNaming(why: UnwantedBecause, t: Wording): Promise<readonly string[]> {
  const snapshot = shop.services.snapshot();
  const filled = await shelvesAfter(DESK, why);
  const telling = { names: namesOf(filled, snapshot), t };
  const lines = filled.shelves.flatMap(({ items }) =>
    items.map((item) => reasonLine(explain(item).leads[0], telling)),
  );
  return lines.filter((line) => /Solid oak writing desk/.test(line));
}

test('a reason that names what was called too dear says so, and nothing goes with that', async () => {
  const lines = await reasonsNaming('dear', en);
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    expect(line).toMatch(/because you looked at Solid oak writing desk \(too expensive\)/i);
});

test('a reason that names what is at home says so, but for what goes with it', async () => {
  const lines = await reasonsNaming('owned', en);
  const named = lines.filter((line) => !line.includes('Goes with'));
  expect(lines.length).toBeGreaterThan(named.length);
  for (const line of named) expect(line).toMatch(/Solid oak writing desk \(you have it\)/);
});

test('the same in German', async () => {
  for (const line of await reasonsNaming('dear', de))
    expect(line).toContain('„Solid oak writing desk“ (zu teuer)');
});

/** Every so manieth product of the catalogue. */
const EVERY = 25;

test('of what costs as much as what was called too dear nothing of its category stands on a shelf', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const shown: string[] = [];
  for (const dear of products.filter((_, at) => at % EVERY === 0)) {
    const places: readonly ShelfPlace[] = [{ page: 'home' }, { page: 'product', product: dear.id }];
    for (const place of places) {
      const { shelves } = await shelvesAfter(dear.id, 'dear', place);
      for (const { position } of shelves.flatMap(({ items }) => items)) {
        const { name, category, department, price } = products[position]!;
        const isOfCategory = category === dear.category && department === dear.department;
        if (isOfCategory && price.amount >= dear.price.amount) shown.push(`${dear.name}: ${name}`);
      }
    }
  }
  expect(shown).toEqual([]);
});

test('whoever has a dear thing at home is shown no second one', async () => {
  const { products } = shop.services.snapshot().catalogue;
  const { shelves } = await shelvesAfter(DESK, 'owned');
  const names = shelves.flatMap(({ items }) => items.map(({ position }) => products[position]!.name));
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => /desk$/.test(name))).toEqual([]);
});
