import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complementsOf } from '../../src/recommendations/complements/of-shop.js';
import { explain } from '../../src/recommendations/reasons/explanation.js';
import { scriptedVisit } from '../support/scripted-visits.js';
import { OPENING, openShopUnderTest, type ShopUnderTest } from '../support/shop-under-test.js';
import { countTurnedDown, type TurnedDown, turnDownOne } from '../support/turned-down.js';

const VISITS = 200;

let shop: ShopUnderTest;
const found = { notRelevant: [] as TurnedDown[], hide: [] as TurnedDown[] };

beforeAll(async () => {
  shop = await openShopUnderTest();
  const snapshot = shop.services.snapshot();
  const { products, departments } = snapshot.catalogue;
  const turnedDownShop = {
    index: snapshot.shop,
    complements: complementsOf(snapshot),
    soldOut: snapshot.soldOut,
    idOf: (position: number) => products[position]!.id,
  };
  for (let seed = 1; seed <= VISITS; seed++) {
    const log = scriptedVisit(seed, { products, departments, searches: new Map() }, OPENING);
    for (const kind of ['notRelevant', 'hide'] as const) {
      const one = await turnDownOne(log, kind, seed, turnedDownShop, OPENING);
      if (one) found[kind].push(one);
    }
  }
}, 240_000);
afterAll(() => shop.close());

describe.each(['notRelevant', 'hide'] as const)('one %s', (kind) => {
  test('takes no interest away', () => {
    expect(found[kind].length).toBeGreaterThan(0.95 * VISITS);
    expect(found[kind].flatMap(({ lost }) => lost)).toEqual([]);
  });

  test('leaves a card to hardly an interest fewer than before', () => {
    expect(countTurnedDown(found[kind]).silenced).toBeLessThanOrEqual(VISITS / 50);
  });

  test('takes some of the cards away that are of one kind with what was called not relevant, and none for what is hidden', () => {
    const { visits, before, after } = countTurnedDown(found[kind]);
    console.log(`${visits} visits, one ${kind} each: cards of its kind ${before.near}, then ${after.near}`);
    expect(before.near).toBeGreaterThan(visits / 40);
    if (kind === 'notRelevant') {
      // What is more like something of the kind that was looked at stays.
      expect(after.near).toBeLessThan(before.near);
      expect(after.near / after.cards).toBeLessThanOrEqual(0.01);
    } else expect(after.near).toBeGreaterThan(0.9 * before.near);
  });

  test('leaves scores that are the sums of their parts, what fills a place included', () => {
    const items = found[kind].flatMap(({ after }) => after.shelves.flatMap((shelf) => shelf.items));
    for (const item of items) {
      const { interests, aversions, shop: own } = explain(item);
      const parts = [...interests.flatMap(({ signals }) => signals), ...aversions, ...own];
      expect(Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - item.score)).toBeLessThan(1e-6);
    }
  });
});
