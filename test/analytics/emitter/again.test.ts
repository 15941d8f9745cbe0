import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boughtAgain, orderedIn } from '../../../src/analytics/emitter/again.js';
import { segmentOfEntry } from '../../../src/analytics/emitter/counting.js';
import { DAY } from '../../../src/time/clock.js';
import { AGAIN_BUCKETS, againKindOf, LEAST_INTERVAL } from '../../../src/visits/bought-again.js';
import type { Entry, EntryBody, EntryId, LaneId } from '../../../src/visits/entry.js';
import { entry, NOON, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const shop = tinyShop();
const segmentOf = segmentOfEntry(shop);
const ago = (days: number) => NOON - days * DAY;
const counting = (granted: boolean, days: number) =>
  entry({ type: 'consent', purpose: 'statistics', granted }, ago(days));
const bought = (product: string, days: number) => signal('purchase', product, ago(days));
const buys = (product: string, lane: LaneId = 'main'): EntryBody => ({
  type: 'signal',
  kind: 'purchase',
  product: product as never,
  lane,
});
const AGREED = counting(true, 400);

const again = (log: readonly Entry[], ...bodies: readonly EntryBody[]) =>
  boughtAgain(orderedIn(bodies, segmentOf), log, NOON).map(({ kind, segment }) => `${kind} ${segment}`);

describe('the time between two orders', () => {
  it.each([
    [2, 'again0'],
    [6.9, 'again0'],
    [7, 'again1'],
    [14, 'again2'],
    [27.9, 'again2'],
    [28, 'again4'],
    [56, 'again8'],
    [111.9, 'again8'],
    [112, 'again16'],
    [300, 'again16'],
  ])('of %s days is in %s', (days, kind) => {
    expect(again([AGREED, bought('coffee-1', days)], buys('coffee-1'))).toEqual([`${kind} coffee`]);
  });

  it('is none within two days: that is one purchase', () => {
    expect(again([AGREED, bought('coffee-1', 1.9)], buys('coffee-1'))).toEqual([]);
  });

  it('is that since the last order', () => {
    expect(again([AGREED, bought('coffee-1', 90), bought('coffee-1', 10)], buys('coffee-1'))).toEqual([
      'again1 coffee',
    ]);
  });

  it('is in one bucket and no other, however long it is', () => {
    fc.assert(
      fc.property(fc.double({ min: LEAST_INTERVAL, max: 400 * DAY, noNaN: true }), (time) => {
        const own = AGAIN_BUCKETS.filter(({ from, to }) => time >= from && time < to);
        expect(own.map(({ kind }) => kind)).toEqual([againKindOf(time)]);
      }),
    );
  });
});

describe('what is bought again', () => {
  it('is the same product, and each bucket and group once', () => {
    const log = [AGREED, bought('coffee-1', 20), bought('coffee-2', 20), bought('yoga-1', 20)];
    expect(again(log, buys('coffee-1'), buys('coffee-2'), buys('yoga-1'), buys('music-1'))).toEqual([
      'again2 coffee',
      'again2 yoga',
    ]);
    expect(again(log, buys('coffee-3'))).toEqual([]);
  });

  it('is so in the same list alone', () => {
    const list = 'list' as EntryId;
    const made = entry({ type: 'lane', kind: 'context', name: 'Mum' }, ago(40), list);
    const log = [
      AGREED,
      made,
      entry({ type: 'signal', kind: 'purchase', product: 'yoga-1' as never, lane: list }, ago(30)),
      bought('coffee-1', 30),
    ];
    expect(again(log, buys('yoga-1', list), buys('coffee-1', list))).toEqual(['again4 yoga']);
    expect(again(log, buys('yoga-1'), buys('coffee-1'))).toEqual(['again4 coffee']);
  });

  it('counts from an order that was made in a visit that had agreed, and never stopped since', () => {
    const order = bought('coffee-1', 20);
    expect(again([order], buys('coffee-1'))).toEqual([]);
    expect(again([order, counting(true, 10)], buys('coffee-1'))).toEqual([]);
    expect(again([AGREED, order, counting(false, 10)], buys('coffee-1'))).toEqual([]);
    expect(again([AGREED, order, counting(false, 10), counting(true, 9)], buys('coffee-1'))).toEqual([]);
    expect(again([AGREED, counting(true, 10), order], buys('coffee-1'))).toEqual(['again2 coffee']);
  });

  it('is nothing of before a new start, and nothing of a group that may not be named', () => {
    expect(
      again([AGREED, bought('coffee-1', 20), entry({ type: 'reset' }, ago(5))], buys('coffee-1')),
    ).toEqual([]);
    const unnamed = segmentOfEntry({ ...shop, memberships: () => [] });
    expect(orderedIn([buys('coffee-1')], unnamed)).toEqual([]);
  });
});
