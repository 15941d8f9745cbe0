import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import type { UnwantedBecause } from '../../src/interests/evidence.js';
import { explain } from '../../src/recommendations/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/fill-shelves.js';
import { namesOf } from '../../src/web/parts/recommended.js';
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

/** The reasons of the home page that name the desk, which was looked at and then answered. */
async function reasonsNaming(why: UnwantedBecause, t: Wording): Promise<readonly string[]> {
  const before = (minutes: number) => OPENING - minutes * MINUTE;
  const visit = readVisit([
    consent(true, before(60)),
    signal('view', DESK, before(20)),
    signal('notRelevant', DESK, before(10)),
    entry({ type: 'because', product: DESK, why }, before(9)),
  ]);
  const snapshot = shop.services.snapshot();
  const filled = await fillShelves(
    { page: 'home' },
    { services: shop.services, snapshot, visit, now: OPENING },
  );
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
    expect(line).toMatch(/because you looked at Solid oak writing desk \(too dear\)/i);
});

test('a reason that names what is at home says so, but for what goes with it', async () => {
  const lines = await reasonsNaming('owned', en);
  const named = lines.filter((line) => !line.includes('to go with'));
  expect(lines.length).toBeGreaterThan(named.length);
  for (const line of named) expect(line).toMatch(/Solid oak writing desk \(you have it\)/);
});

test('the same in German', async () => {
  for (const line of await reasonsNaming('dear', de))
    expect(line).toContain('Solid oak writing desk (zu teuer)');
});
