import { describe, expect, it } from 'vitest';
import type { PurchaseVisit } from '../../evaluation/datasets/dataset.js';
import { logOf } from '../../evaluation/moments/log-of.js';
import type { Deed, Moment } from '../../evaluation/moments/moment.js';
import {
  daysHalving,
  faded,
  forEver,
  lastDeed,
  lastVisit,
  orderHalving,
  twoClocks,
} from '../../evaluation/profiles/faded.js';
import { shopsOwn } from '../../evaluation/profiles/shops-own.js';
import { itemKnn } from '../../evaluation/scorers/item-knn.js';
import { bestOf } from '../../evaluation/scorers/scorer.js';
import { titleWords } from '../../evaluation/scorers/title-words.js';
import { wordlessCatalogue } from '../../evaluation/shop/wordless-catalogue.js';
import { basketCompletions } from '../../evaluation/tasks/basket-completion.js';
import { leaveOneOut } from '../../evaluation/tasks/leave-one-out.js';
import { nextClicks } from '../../evaluation/tasks/next-click.js';
import { nextVisits } from '../../evaluation/tasks/next-visit.js';
import { someByAsker } from '../../evaluation/tasks/some-of.js';
import type { ProductId } from '../../src/catalog/product.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';

const NOW = Date.UTC(2026, 0, 31);
const deed = (
  position: number,
  ago: number,
  visit = 0,
  kind: Deed['kind'] = 'purchase',
  weight = 1,
): Deed => ({
  position,
  kind,
  at: NOW - ago,
  visit,
  weight,
});
const momentOf = (...deeds: Deed[]): Moment => ({
  cluster: 'one',
  deeds,
  at: NOW,
  wanted: new Set(),
  masked: new Set(),
});
const idOf = (position: number) => `p${position}` as ProductId;
const catalogue = wordlessCatalogue([0, 1, 2, 3].map(idOf));
const productsIn = (log: ReturnType<typeof logOf>) =>
  log.flatMap((entry) => ('product' in entry ? [entry.product] : []));

describe('the log of a moment', () => {
  it('is empty once the session has ended by the rule of its memory', () => {
    const deeds = [deed(0, 40 * DAY), deed(1, 20 * DAY), deed(2, 2 * DAY), deed(3, 2 * HOUR)];
    expect(productsIn(logOf(deeds, 'visit', idOf, NOW))).toEqual(['p3']);
    expect(productsIn(logOf(deeds, 'days', idOf, NOW))).toEqual(['p2', 'p3']);
    expect(productsIn(logOf(deeds, 'weeks', idOf, NOW))).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(productsIn(logOf(deeds, 'weeks', idOf, NOW + 31 * DAY))).toEqual([]);
  });

  it('knows nothing of deeds from before the end', () => {
    const deeds = [deed(0, 40 * DAY), deed(1, 2 * DAY)];
    expect(productsIn(logOf(deeds, 'weeks', idOf, NOW))).toEqual(['p1']);
  });
});

describe('a profile by formula', () => {
  const moment = momentOf(deed(0, 30 * DAY, 0), deed(1, DAY, 1, 'purchase', 0.5), deed(2, DAY, 1));
  const weights = (fading: Parameters<typeof faded>[1]) =>
    [...faded('one', fading).weights(moment, catalogue)].map(([position, weight]) => [
      position,
      weight / 0.3,
    ]);
  const close = (list: readonly (readonly [number, number])[]) =>
    list.map(([position, weight]) => [position, expect.closeTo(weight, 10)]);

  it('weighs the kind, the share of the visit and what time or order have left', () => {
    expect(weights(forEver)).toEqual(
      close([
        [0, 1],
        [1, 0.5],
        [2, 1],
      ]),
    );
    expect(weights(lastDeed)).toEqual(close([[2, 1]]));
    expect(weights(lastVisit)).toEqual(
      close([
        [1, 0.5],
        [2, 1],
      ]),
    );
    expect(weights(daysHalving(30))).toEqual(
      close([
        [0, 0.5],
        [1, 0.5 * 2 ** (-1 / 30)],
        [2, 2 ** (-1 / 30)],
      ]),
    );
    expect(weights(orderHalving(1))).toEqual(
      close([
        [0, 0.25],
        [1, 0.25],
        [2, 1],
      ]),
    );
    expect(weights(twoClocks(30, 1))).toEqual(
      close([
        [0, 0.5],
        [1, 0.25 * 2 ** (-1 / 30)],
        [2, 2 ** (-1 / 30)],
      ]),
    );
  });
});

it("the shop's own profile weighs looks by its table, its cap of four hours and its order clock", () => {
  const moment = momentOf(deed(0, 2 * HOUR, 0, 'view'), deed(1, MINUTE, 0, 'view'));
  const weights = shopsOwn('own', 'visit').weights(moment, catalogue);
  // A look halves in two hours, and once for every three signals after it: docs/design.md, 4.
  expect(weights.get(0)).toBeCloseTo(0.15 * 0.5 * 2 ** (-1 / 3), 10);
  expect(weights.get(1)).toBeCloseTo(0.15 * 2 ** (-1 / 120), 10);
});

describe('scorers', () => {
  const all = faded('all', forEver);

  it('item-kNN adds the cosines of occasions', () => {
    const occasions = [
      { positions: [0, 1], weight: 1 },
      { positions: [0, 1, 2], weight: 1 },
      { positions: [0, 3], weight: 1 },
    ];
    const scores = itemKnn(occasions, 4).scores(momentOf(deed(1, DAY)), all, catalogue);
    // Product 1 is on two occasions, 0 on three, 2 on one, 3 on one.
    expect([...Array.from(scores)]).toEqual(
      [2 / Math.sqrt(6), 1, 1 / Math.sqrt(2), 0].map((cosine) => expect.closeTo(0.3 * cosine, 6)),
    );
  });

  it('words of titles score by rarity: a word that all hold says nothing', () => {
    const titles = ['red tin', 'red tin box', 'blue tin', 'green tin'];
    const scores = Array.from(titleWords(titles).scores(momentOf(deed(0, DAY)), all, catalogue));
    expect(scores[0]).toBeCloseTo(0.3, 10);
    // "red" is held by two of four (log 2), "box" by one (log 4).
    expect(scores[1]).toBeCloseTo((0.3 * Math.log(2)) / Math.hypot(Math.log(2), Math.log(4)), 10);
    expect(scores.slice(2)).toEqual([0, 0]);
  });

  it('lists are best first, without what is masked, and equal scores are ordered by their keys', () => {
    const given = { limit: 3, masked: new Set([1]), keys: [4, 3, 2, 1, 0] };
    expect(bestOf([1, 9, 5, 1, 1], given)).toEqual([2, 4, 3]);
    expect(bestOf([0, 0, 0, 0, 0], { ...given, limit: 9 })).toEqual([4, 3, 2, 0]);
  });
});

describe('tasks', () => {
  const visit = (customer: string, day: number, ...lines: string[]): PurchaseVisit => ({
    customer,
    isKnown: customer !== 'guest',
    at: day * DAY,
    lines,
    amounts: lines.map(() => ({ pieces: 1, paid: 1 })),
  });
  const positionOf = (id: string) => ['a', 'b', 'c', 'd', 'e', 'f'].indexOf(id);
  const visits = [
    visit('x', 1, 'a'),
    visit('x', 2, 'b', 'c'),
    visit('y', 3, 'a'),
    visit('x', 4, 'a'),
    visit('x', 11, 'a', 'd'),
    visit('guest', 12, 'c', 'd', 'e'),
    visit('x', 13, 'b'),
    visit('x', 30, 'f'),
  ];
  const span = { from: 10 * DAY, until: 20 * DAY };

  it('the next visit of who came three times before is guessed from all that was bought before', () => {
    const [first, second, ...more] = nextVisits(visits, span, 'all', positionOf);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ cluster: 'x', at: 11 * DAY, wanted: new Set([0, 3]), masked: new Set() });
    expect(first?.deeds.map(({ position, visit, weight }) => [position, visit, weight])).toEqual([
      [0, 0, 1],
      [1, 1, 1 / Math.sqrt(2)],
      [2, 1, 1 / Math.sqrt(2)],
      [0, 2, 1],
    ]);
    expect(second?.deeds.length).toBe(6);
  });

  it('new items are wanted alone and bought ones masked; a visit without any is no task', () => {
    const found = nextVisits(visits, span, 'new', positionOf);
    expect(found.map(({ wanted, masked }) => [wanted, masked])).toEqual([[new Set([3]), new Set([0, 1, 2])]]);
  });

  it('the rest of a basket is guessed from its first lines, of guests too', () => {
    const found = basketCompletions(visits, span, 1, positionOf);
    expect(found.map(({ cluster, wanted, masked }) => [cluster, wanted, masked])).toEqual([
      ['x', new Set([3]), new Set([0])],
      ['guest', new Set([3, 4]), new Set([2])],
    ]);
    expect(found[1]?.deeds.map(({ kind }) => kind)).toEqual(['basket']);
  });

  it('the last of a sequence is left out for the test, the one before it for validation', () => {
    const data = { files: [], titles: [], sequences: [{ user: 'u', items: ['a', 'b', 'c', 'd'] }] };
    const told = (split: 'test' | 'validation') =>
      leaveOneOut(data, split, positionOf).map(({ deeds, wanted }) => [
        deeds.map((one) => one.position),
        wanted,
      ]);
    expect(told('test')).toEqual([[[0, 1, 2], new Set([3])]]);
    expect(told('validation')).toEqual([[[0, 1], new Set([2])]]);
  });

  it('a moment more or less draws the others as before', () => {
    const asked = Array.from({ length: 200 }, (_, i) => ({ cluster: `u${i}`, wanted: new Set([i]) }));
    const drawn = someByAsker(asked, 50, 'seed');
    expect(drawn.length).toBe(50);
    expect(drawn.map(({ cluster }) => Number(cluster.slice(1)))).toEqual(
      drawn.map(({ wanted: [i] }) => i).sort((a, b) => a! - b!),
    );
    const [first] = drawn;
    const fewer = someByAsker(
      asked.filter((one) => one !== first),
      50,
      'seed',
    );
    expect(fewer.filter((one) => drawn.includes(one)).length).toBe(49);
    expect(someByAsker(asked, 50, 'another').filter((one) => drawn.includes(one)).length).toBeLessThan(30);
    expect(someByAsker(asked, 500, 'seed')).toBe(asked);
  });

  it('every prefix of a session guesses its next click', () => {
    const clicks = ['a', 'b', 'a'].map((item, i) => ({ item, at: i * MINUTE }));
    const found = nextClicks([{ id: 's', clicks }], positionOf);
    expect(found.map(({ deeds, wanted }) => [deeds.length, wanted])).toEqual([
      [1, new Set([1])],
      [2, new Set([0])],
    ]);
  });
});
