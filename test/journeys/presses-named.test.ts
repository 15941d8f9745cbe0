import { afterAll, beforeAll, expect, test } from 'vitest';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import type { Recommendation } from '../../src/recommendations/reasons/shelf.js';
import { MINUTE } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { fillShelves } from '../../src/web/parts/shelves/fill-shelves.js';
import { consent, signal } from '../support/entries.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest({}, { kinds: 'untold' });
});
afterAll(() => shop.close());

const before = (minutes: number) => OPENING - minutes * MINUTE;

/** What the cards of the home page name, after looks and one press on the last of them. */
async function namedAfter(looks: readonly string[], kind: 'interested' | 'save'): Promise<readonly string[]> {
  const visit = readVisit([
    consent(true, before(60)),
    ...looks.map((id, at) => signal('view', id, before(20 - 3 * at))),
    signal(kind, looks.at(-1) ?? '', before(10)),
  ]);
  const snapshot = shop.services.snapshot();
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  return shelves.flatMap(({ items }) => items.map(thingOf));
}

function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  if (lead.type === 'company') return lead.companion.about;
  return lead.type === 'signal' ? (lead.signal.product ?? '') : '';
}

test('Interested on a mudguard set is named beside looks at a jacket, a helmet and panniers', async () => {
  const looks = [
    'commuter-cycle-helmet-with-light',
    'roll-top-waterproof-bike-panniers',
    'waterproof-cycling-jacket',
  ];
  const named = await namedAfter([...looks, 'full-length-bicycle-mudguard-set'], 'interested');
  expect(named).toContain('full-length-bicycle-mudguard-set');
});

test('what goes with a pressed thing comes from another department where nothing of its own does', async () => {
  expect(await namedAfter(['lidded-cable-box'], 'interested')).toContain('lidded-cable-box');
});

test('in every department what was pressed is named where looks of its interest are, but for what has nothing near it', async () => {
  const { departments, products } = shop.services.snapshot().catalogue;
  const passedOver: string[] = [];
  let visits = 0;
  for (const { positions } of departments)
    for (let round = 0; round < 4; round++) {
      const places = [0, 1, 2, 3].map((step) => (round * 13 + step * 7 + round * step) % positions.length);
      const looks = places.map((place) => products[positions[place] ?? 0]?.id ?? '');
      const named = await namedAfter(looks, round % 2 ? 'save' : 'interested');
      visits += 1;
      if (looks.some((id) => named.includes(id)) && !named.includes(looks.at(-1) ?? ''))
        passedOver.push(looks.at(-1) ?? '');
    }
  expect(visits).toBeGreaterThan(60);
  expect(passedOver.length / visits, passedOver.join()).toBeLessThan(0.03);
});
