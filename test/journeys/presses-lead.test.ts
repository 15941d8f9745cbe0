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
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

const before = (minutes: number) => OPENING - minutes * MINUTE;

/** The things that the cards of the visit's shelf name, in their order, after a press and then some looks. */
async function namedAfter(pressed: string, looks: readonly string[]): Promise<readonly string[]> {
  const visit = readVisit([
    consent(true, before(60)),
    signal('interested', pressed, before(30)),
    ...looks.map((id, at) => signal('view', id, before(20 - 3 * at))),
  ]);
  const snapshot = shop.services.snapshot();
  const wanted = { services: shop.services, snapshot, visit, now: OPENING };
  const { shelves } = await fillShelves({ page: 'home' }, wanted);
  return (shelves.find(({ id }) => id === 'visit')?.items ?? []).map(thingOf);
}

function thingOf(item: Recommendation): string {
  const [lead] = explain(item).leads;
  if (lead.type === 'company') return lead.companion.about;
  return lead.type === 'signal' ? (lead.signal.product ?? '') : '';
}

const CARDS = 'linen-finish-playing-cards';
const CHESS = 'maple-and-walnut-chess-set';

test('the first card names what was pressed, and not what was looked at since', async () => {
  const [first] = await namedAfter(CARDS, [CHESS, 'folding-draughts-board']);
  expect(first).toBe(CARDS);
});

test('the first card names what was pressed also where it only goes with that', async () => {
  const looks = ['bird-s-beak-paring-knife', 'oval-rattan-proving-basket'];
  const [first] = await namedAfter('blanched-ground-almonds', looks);
  expect(first).toBe('blanched-ground-almonds');
});

test('in every department a press that several cards name leads its shelf', async () => {
  const { departments, products } = shop.services.snapshot().catalogue;
  const others: string[] = [];
  let several = 0;
  for (const { positions } of departments) {
    const [pressed = '', ...looks] = [0, 9, 21].map(
      (place) => products[positions[place % positions.length] ?? 0]?.id ?? '',
    );
    const named = await namedAfter(pressed, looks);
    if (named.filter((one) => one === pressed).length < 2) continue;
    several += 1;
    if (named[0] !== pressed) others.push(pressed);
  }
  expect(several).toBeGreaterThan(departments.length / 2);
  expect(others).toEqual([]);
});
