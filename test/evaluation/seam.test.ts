import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOf } from '../../evaluation/moments/log-of.js';
import type { Deed, Moment } from '../../evaluation/moments/moment.js';
import { daysHalving, faded } from '../../evaluation/profiles/faded.js';
import type { ShopCatalogue } from '../../evaluation/profiles/profile.js';
import { shopsOwn } from '../../evaluation/profiles/shops-own.js';
import type { Scorer } from '../../evaluation/scorers/scorer.js';
import { withTable } from '../../evaluation/scorers/shop-with-table.js';
import { SHOPS_TASTE } from '../../evaluation/scorers/taste.js';
import { tasteOfPower } from '../../evaluation/scorers/taste-power.js';
import { SHOP_WITHOUT_ITSELF, shopsWithoutItself } from '../../evaluation/scorers/without-itself.js';
import { homePageOf, scoreAll } from '../../evaluation/shop/rank-moment.js';
import type { ProductId } from '../../src/catalog/product.js';
import { tableOf as tableOfRows } from '../../src/co-interest/neighbour-table.js';
import { rivalsOfChosen } from '../../src/recommendations/candidates/rivals-of-chosen.js';
import { shelvesForVisit } from '../../src/recommendations/for-visit.js';
import { ranking } from '../../src/recommendations/scores/ranking.js';
import { drawsOf } from '../../src/segments/draws.js';
import type { Snapshot } from '../../src/shop/snapshot.js';
import { DAY, HOUR } from '../../src/time/clock.js';
import { readVisit } from '../../src/visits/visit.js';
import { HOME } from '../../src/web/parts/shelves/fill-shelves.js';
import { demoProducts, wordSnapshot } from '../support/shop.js';

const NOW = Date.UTC(2026, 10, 23, 12);
let snapshot: Snapshot;
let catalogue: ShopCatalogue;
const names: ProductId[] = [];

beforeAll(async () => {
  const products = demoProducts();
  names.push(...products.map(({ id }) => id));
  snapshot = await wordSnapshot(products);
  catalogue = {
    index: snapshot.shop,
    count: products.length,
    idOf: (position) => names[position]!,
  };
});
afterAll(() => snapshot.close());

const deed = (position: number, ago: number, kind: Deed['kind'], weight = 1): Deed => ({
  position,
  kind,
  at: NOW - ago,
  visit: 0,
  weight,
});
const momentOf = (deeds: readonly Deed[]): Moment => ({
  cluster: 'one',
  deeds,
  at: NOW,
  wanted: new Set(),
  masked: new Set(deeds.map(({ position }) => position)),
});

describe('the seam', () => {
  it('shows the cards that a request for the home page shows', async () => {
    const deeds = [
      deed(3, 3 * HOUR, 'view'),
      deed(41, 2 * HOUR, 'basket'),
      deed(90, HOUR, 'view'),
      deed(91, HOUR, 'purchase'),
    ];
    const moment = momentOf(deeds);
    const profile = shopsOwn('own', 'visit');
    const visit = readVisit(logOf(deeds, 'visit', catalogue.idOf, NOW));
    const { shelves } = await shelvesForVisit(visit, catalogue.index, NOW, HOME, new Set());
    const cards = shelves.flatMap(({ items }) => items.map(({ position }) => position));
    expect(cards.length).toBeGreaterThan(4);
    // A request leaves out variants of what is in the basket, of which there are none, and rivals of what was chosen.
    const left = new Set([...moment.masked, ...rivalsOfChosen(visit, catalogue.index)]);
    expect(await homePageOf(profile.signature(moment, catalogue), left, catalogue)).toEqual([
      ...new Set(cards),
    ]);
  });

  it('ranks by a formula as by the shop where the formula is the half-life of the table', () => {
    const moment = momentOf([
      deed(3, 2 * DAY, 'purchase', 1 / Math.sqrt(2)),
      deed(4, 2 * DAY, 'purchase', 1 / Math.sqrt(2)),
      deed(40, DAY, 'purchase'),
      deed(90, HOUR, 'purchase'),
    ]);
    const scores = (profile: ReturnType<typeof faded>) =>
      scoreAll(ranking(profile.signature(moment, catalogue), [], catalogue.index), catalogue, moment);
    const own = scores(shopsOwn('own', 'weeks'));
    const formula = scores(faded('sixty days', daysHalving(60)));
    expect(Math.max(...own)).toBeGreaterThan(0.1);
    for (const [position, score] of own.entries()) expect(formula[position]).toBeCloseTo(score, 10);
    expect(scores(faded('a day', daysHalving(1)))).not.toEqual(formula);
  });

  const excluding = momentOf([deed(3, 2 * DAY, 'purchase'), deed(40, DAY, 'purchase')]);
  const bought: Moment = { ...excluding, masked: new Set() };
  const scoresOf = (scorer: Scorer<ShopCatalogue>, moment = bought) =>
    scorer.scores(moment, shopsOwn('own', 'weeks'), catalogue);

  it('ranks with likenesses of the power of the shop as the shop does, and otherwise with others', () => {
    const own = scoresOf(SHOPS_TASTE);
    const same = scoresOf(tasteOfPower(2));
    for (let at = 0; at < catalogue.count; at++) expect(same[at]).toBeCloseTo(own[at] as number, 10);
    expect(scoresOf(tasteOfPower(3))).not.toEqual(own);
  });

  it('without what a product gives to itself ranks no product first for having been bought', () => {
    const [whole, others] = [scoresOf(SHOPS_TASTE), scoresOf(SHOP_WITHOUT_ITSELF)];
    const bestOf = (scores: ArrayLike<number>) => Math.max(...Array.from(scores));
    for (const own of [3, 40]) {
      expect(whole[own]).toBeGreaterThan(0.5 * bestOf(whole));
      expect(others[own]).toBeLessThan(0.5 * bestOf(others));
    }
  });

  it('without what a product gives to itself leaves the others in the order that they are shown in', () => {
    const [shown, all] = [scoresOf(SHOPS_TASTE, excluding), scoresOf(SHOP_WITHOUT_ITSELF)];
    for (let at = 0; at < catalogue.count; at++)
      if (!excluding.masked.has(at)) expect(all[at]).toBeCloseTo(shown[at] as number, 10);
  });

  it('the same with each of several tables, which share what no table has a part in', () => {
    const draw = drawsOf('tables');
    const tableOf = (joined: number, leastSessions: number) => {
      const rows = names.map((_, own) =>
        [own + 1, own + 2, own + 50]
          .filter((position) => position < joined && own < joined)
          .map((position) => ({ position, weight: 0.01 + draw() }))
          .sort((a, b) => b.weight - a.weight),
      );
      const fitted = NOW - 30 * DAY;
      return withTable(catalogue, tableOfRows(rows), { leastSessions, fitted });
    };
    const without = shopsWithoutItself(catalogue);
    const profile = shopsOwn('own', 'weeks');
    const of = (scorer: Scorer<ShopCatalogue>, shop: ShopCatalogue, moment: Moment) =>
      scorer.scores(moment, profile, shop);
    for (const shop of [tableOf(names.length, 1), catalogue, tableOf(45, 50)]) {
      const [shown, shared] = [of(SHOPS_TASTE, shop, excluding), of(without(shop), catalogue, bought)];
      const itself = of(SHOP_WITHOUT_ITSELF, shop, bought);
      for (let at = 0; at < catalogue.count; at++) {
        expect(shared[at]).toBeCloseTo(itself[at] as number, 12);
        if (!excluding.masked.has(at)) expect(shared[at]).toBeCloseTo(shown[at] as number, 9);
      }
    }
    const told = (shop: ShopCatalogue) => of(without(shop), catalogue, bought);
    expect(told(tableOf(names.length, 1))).not.toEqual(told(catalogue));
  });

  it('divides by the most of what a list may name', () => {
    const [whole, open] = [scoresOf(SHOPS_TASTE), scoresOf(SHOPS_TASTE, excluding)].map((scores) => [
      ...Array.from(scores),
    ]) as [number[], number[]];
    expect([open[3], open[40]]).toEqual([0, 0]);
    // What is like them counts for more where they are no part of the ranking.
    const nearest = open.indexOf(Math.max(...open));
    expect(open[nearest]).toBeGreaterThan(whole[nearest] as number);
  });
});
