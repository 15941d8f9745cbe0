import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { findProducts } from '../../src/shop/find-products.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { searchedEntry } from '../../src/web/pages/search/searched-entry.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { de } from '../../src/wording/de/index.js';
import { en } from '../../src/wording/en/index.js';
import { consent, entry, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { shopper, textOf } from '../support/shopper.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

describe('what a search found', () => {
  test.each(['timothy hay', 'toy', 'cake tin', 'tea'])(
    'is there because the search found it, and for no likeness to itself: %s',
    async (query) => {
      const snapshot = shop.services.snapshot();
      let answers = await findProducts(shop.services, snapshot, query);
      while (!answers.meaning) answers = await findProducts(shop.services, snapshot, query);
      const noted = searchedEntry(answers, snapshot)!;
      const found = new Set((noted.found ?? []).map((id) => snapshot.catalogue.position(id)));
      const others = snapshot.catalogue.products.filter((_, i) => i % 90 === 0);
      let told = 0;
      for (const [i, { id }] of others.entries()) {
        const visit = readVisit([
          consent(true, OPENING - 60 * MINUTE),
          signal('save', id, OPENING - 3 * MINUTE),
          signal('save', others[(i + 5) % others.length]!.id, OPENING - 5 * MINUTE),
          signal('interested', others[(i + 11) % others.length]!.id, OPENING - 5 * MINUTE),
          entry(noted, OPENING - MINUTE, 'search'),
        ]);
        const wanted = { services: shop.services, snapshot, visit, now: OPENING };
        const { shelves } = await fillShelves({ page: 'home' }, wanted);
        const leads = shelves
          .flatMap(({ items }) => items)
          .filter(({ position }) => found.has(position))
          .map((item) => explain(item).leads[0]);
        for (const lead of leads) {
          if (lead.type !== 'signal' || lead.signal.kind !== 'search') continue;
          told += 1;
          expect(lead.signal.kinship).toBe('same');
        }
      }
      expect(told).toBeGreaterThan(0);
    },
  );
});

test('Why says that the shelf would be gone without its only interest', async () => {
  const visitor = shopper(shop.app);
  const product = shop.services
    .snapshot()
    .catalogue.products.find(({ name }) => name === 'Springform cake tin')!;
  await visitor.open(`/products/${product.id}`);
  await visitor.press('Interested');
  await visitor.open('/');
  const why = /href="(\/why\/[^"]+shelf=visit[^"]*)"/.exec(visitor.page.text)?.[1]?.replaceAll('&amp;', '&');
  await visitor.open(why!);
  expect(textOf(visitor.page.text)).toContain(en.why.without.gone('Kitchen & baking'));
});

test('a reason of what goes together is a sentence', () => {
  expect(en.reasons.company('Sencha')).toBe('Goes with Sencha');
  expect(de.reasons.company('Sencha')).toBe('Passt zu Sencha');
});
