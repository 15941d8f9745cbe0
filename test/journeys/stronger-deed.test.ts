import { afterAll, beforeAll, expect, test } from 'vitest';
import { thingOf } from '../../src/recommendations/placement/named-things.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { MINUTE } from '../../src/time/clock.js';
import type { ProductSignalKind } from '../../src/visits/signals.js';
import { consent, signal } from '../support/entries.js';
import { judgeReasons } from '../support/judged-reasons.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';

let shop: ShopUnderTest;
beforeAll(async () => {
  shop = await openShopUnderTest();
});
afterAll(() => shop.close());

/** The cards of the home page by product, after these deeds in this order. */
async function cardsAfter(...deeds: readonly (readonly [ProductSignalKind, string])[]) {
  const snapshot = shop.services.snapshot();
  const log = deeds.map(([kind, product], i) => signal(kind, product, OPENING - (9 - i) * MINUTE));
  const { shelves } = await judgeReasons([consent(true, OPENING - 60 * MINUTE), ...log], snapshot, OPENING);
  const items = shelves.flatMap((shelf) => shelf.items);
  return new Map(items.map((item) => [snapshot.catalogue.products[item.position]!.id as string, item]));
}

test('what goes with a thing looked at and about as well with one that was pressed names the press', async () => {
  const cards = await cardsAfter(['interested', 'larch-raised-bed-kit'], ['view', 'felt-potato-grow-bags']);
  expect(thingOf(cards.get('balcony-cherry-tomato-seeds')!)).toBe('larch-raised-bed-kit');
});

test('what is as much like a thing pressed as like one looked at names the press', async () => {
  const cards = await cardsAfter(
    ['interested', 'orchestral-triangle-and-beater'],
    ['view', 'double-row-tambourine'],
  );
  expect(thingOf(cards.get('rawhide-maracas-pair')!)).toBe('orchestral-triangle-and-beater');
});

test('but a look that gives far more than the press is named', async () => {
  const cards = await cardsAfter(['save', 'hammered-singing-bowl'], ['view', 'crescent-meditation-cushion']);
  expect(thingOf(cards.get('undyed-wool-meditation-shawl')!)).toBe('crescent-meditation-cushion');
});

test('of what was done to one product that which says most is named', async () => {
  const cards = await cardsAfter(
    ['interested', 'house-espresso-blend'],
    ['purchase', 'house-espresso-blend'],
  );
  const kinds = [...cards.values()].flatMap((item) => {
    const [lead] = explain(item).leads;
    return lead.type === 'signal' ? [lead.signal.kind] : [];
  });
  expect(new Set(kinds)).toEqual(new Set(['purchase']));
});

test('what goes with a thing pressed does with another of its kind that was looked at', async () => {
  const cards = await cardsAfter(
    ['save', 'studded-winter-bicycle-tyre'],
    ['view', 'computerised-quilting-machine'],
    ['purchase', 'solid-brass-bicycle-bell'],
    ['save', 'tan-wall-gravel-tyre'],
    ['view', 'puncture-resistant-city-tyre'],
  );
  expect(thingOf(cards.get('tin-puncture-repair-kit')!)).toBe('tan-wall-gravel-tyre');
});

test('a thing pressed that nothing is like and nothing goes with has a card of its wider kind', async () => {
  const cards = await cardsAfter(
    ['save', 'kantha-stitched-sari-throw'],
    ['interested', 'the-long-allotment-cd'],
  );
  const named = [...cards.values()].map(thingOf);
  expect(named).toContain('the-long-allotment-cd');
});
