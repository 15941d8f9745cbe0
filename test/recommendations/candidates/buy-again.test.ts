import { describe, expect, test } from 'vitest';
import { boughtBefore, buyAgain, STILL_THERE } from '../../../src/recommendations/candidates/buy-again.js';
import { usualTimesOf } from '../../../src/recommendations/index/usual-times.js';
import type { SegmentId } from '../../../src/segments/catalogue-segment.js';
import { DAY, HOUR } from '../../../src/time/clock.js';
import type { AgainKind } from '../../../src/visits/bought-again.js';
import type { Entry, EntryId, InterestId } from '../../../src/visits/entry.js';
import { readVisit } from '../../../src/visits/visit.js';
import { basket, consent, entry, NOON, remove, signal } from '../../support/entries.js';
import { tinyShop } from '../../support/tiny-shop.js';

const shop = tinyShop();
const AGREED = consent(true, NOON - 100 * DAY);
const ago = (days: number) => NOON - days * DAY;
const bought = (product: string, days: number) => signal('purchase', product, ago(days));
const NONE: ReadonlySet<number> = new Set();

interface Asked {
  readonly index?: typeof shop;
  readonly soldOut?: ReadonlySet<number>;
  readonly lane?: EntryId;
}
const again = (log: readonly Entry[], { index = shop, soldOut = NONE, lane }: Asked = {}) =>
  boughtBefore(readVisit([AGREED, ...log], lane), index, NOON, soldOut);
const names = (log: readonly Entry[], asked?: Asked) =>
  again(log, asked).map(({ position }) => shop.ids[position]);

describe('when something is bought again', () => {
  test('what was bought once stands there from two weeks on', () => {
    expect(names([bought('coffee-1', 14)])).toEqual(['coffee-1']);
    expect(names([signal('purchase', 'coffee-1', NOON - STILL_THERE + 1)])).toEqual([]);
  });

  test('what was in several orders stands there when half of the usual time between them is over', () => {
    expect(names([bought('coffee-1', 18), bought('coffee-1', 6)])).toEqual(['coffee-1']);
    expect(names([bought('coffee-1', 18), bought('coffee-1', 5)])).toEqual([]);
    // Three orders in twenty days: ten days are usual.
    expect(names([bought('coffee-1', 25), bought('coffee-1', 24), bought('coffee-1', 5)])).toEqual([
      'coffee-1',
    ]);
  });

  test('orders of one or two days tell no usual time, and within two days nothing stands there', () => {
    expect(names([bought('coffee-1', 5.1), bought('coffee-1', 5)])).toEqual([]);
    expect(names([bought('coffee-1', 4.5), bought('coffee-1', 1.9)])).toEqual([]);
    expect(names([bought('coffee-1', 4.5), bought('coffee-1', 2)])).toEqual(['coffee-1']);
  });

  test('says in how many orders it was, and when the last was', () => {
    const order = [bought('coffee-1', 40), bought('coffee-1', 40), bought('coffee-1', 20)];
    expect(again(order)).toEqual([{ position: shop.position(shop.ids[16]!), orders: 2, last: ago(20) }]);
  });

  test('orders times how well it sells come first, then what was bought longest ago', () => {
    const log = [
      bought('coffee-1', 20),
      bought('coffee-2', 30),
      bought('coffee-3', 60),
      bought('coffee-3', 15),
    ];
    const selling = (most: string) => ({
      ...shop,
      popularity: (position: number) => (shop.ids[position] === most ? 1 : 0.4),
    });
    expect(names(log, { index: selling('none') })).toEqual(['coffee-3', 'coffee-2', 'coffee-1']);
    expect(names(log, { index: selling('coffee-1') })).toEqual(['coffee-1', 'coffee-3', 'coffee-2']);
  });

  test('where nothing is known of sales, orders decide', () => {
    const log = [bought('coffee-1', 20), bought('coffee-2', 60), bought('coffee-2', 15)];
    const index = { ...shop, popularity: () => 0 };
    expect(names(log, { index })).toEqual(['coffee-2', 'coffee-1']);
  });
});

describe('where it was published after how long others buy again', () => {
  const learnt = (kind: AgainKind, segment = 'coffee') => ({
    ...shop,
    usualTimes: usualTimesOf([
      { rows: [{ segment: segment as SegmentId, measure: kind, value: 80 }], simulated: false },
    ]),
  });

  test.each<[AgainKind, number]>([
    ['again0', 2.25],
    ['again1', 5.25],
    ['again2', 10.5],
    ['again4', 21],
    ['again8', 42],
    ['again16', 56],
  ])('%s: a thing of that group stands there from %s days on', (kind, days) => {
    const index = learnt(kind);
    expect(names([bought('coffee-1', days)], { index })).toEqual(['coffee-1']);
    expect(names([signal('purchase', 'coffee-1', ago(days) + 1)], { index })).toEqual([]);
  });

  test('a thing of another group stands there as without it', () => {
    const index = learnt('again8');
    expect(names([bought('yoga-1', 14)], { index })).toEqual(['yoga-1']);
    expect(names([bought('yoga-1', 13)], { index: learnt('again0') })).toEqual([]);
  });

  test('the own usual time counts where it is sooner', () => {
    const log = [bought('coffee-1', 18), bought('coffee-1', 6)];
    expect(names(log, { index: learnt('again8') })).toEqual(['coffee-1']);
  });

  test('it is said of which group that is', () => {
    const [coffee] = again([bought('coffee-1', 12)], { index: learnt('again2') });
    expect(coffee?.others).toMatchObject({ segment: 1, usual: { kind: 'again2' } });
    const [yoga] = again([bought('yoga-1', 15)], { index: learnt('again2') });
    expect(yoga).not.toHaveProperty('others');
  });
});

describe('what has no place there', () => {
  const log = [bought('coffee-1', 30)];
  const id = log[0]!.id;

  test.each<[string, readonly Entry[]]>([
    ['hidden', [signal('hide', 'coffee-1')]],
    ['not relevant', [signal('notRelevant', 'coffee-1')]],
    [
      'there already',
      [
        signal('notRelevant', 'coffee-1', ago(1)),
        entry({ type: 'because', product: 'coffee-1' as never, why: 'owned' }),
      ],
    ],
    ['in the basket', [basket('coffee-1', 1)]],
    ['taken back', [entry({ type: 'undo', entry: id })]],
    ['of before a new start', [entry({ type: 'reset' })]],
    ['of an interest that was removed', [remove('segment:coffee')]],
    [
      'of one that is never wanted again',
      [entry({ type: 'never', interest: 'segment:coffee' as InterestId })],
    ],
    ['without personalisation', [consent(false)]],
    ['gone from the shop', []],
  ])('%s', (what, since) => {
    const own = what === 'gone from the shop' ? [bought('no-such-thing', 30)] : log;
    expect(names([...own, ...since])).toEqual([]);
  });

  test('sold out', () => {
    expect(names(log, { soldOut: new Set([shop.position(shop.ids[16]!)!]) })).toEqual([]);
  });

  test('dear', () => {
    expect(names(log, { index: { ...shop, isDear: () => true } })).toEqual([]);
  });

  test('what is bought after an interest was removed stands there again', () => {
    expect(
      names([bought('coffee-1', 30), remove('segment:coffee', ago(25)), bought('coffee-1', 20)]),
    ).toEqual(['coffee-1']);
  });
});

test('a list shows what was bought for it, and the visit what was bought for nobody else', () => {
  const list = 'list' as EntryId;
  const log = [
    entry({ type: 'lane', kind: 'context', name: 'Mum' }, ago(40), list),
    entry({ type: 'signal', kind: 'purchase', product: 'yoga-1' as never, lane: list }, ago(30)),
    bought('coffee-1', 30),
  ];
  expect(names(log)).toEqual(['coffee-1']);
  expect(names(log, { lane: list })).toEqual(['yoga-1']);
});

describe('the shelf', () => {
  const groups: Record<number, string> = { 1: 'mat', 2: 'mat', 20: 'pot', 21: 'pot' };
  const index = { ...shop, group: (position: number) => groups[position] };
  const all = [1, 2, 3, 20, 30, 40].map((position) => ({ position, orders: 1, last: NOON - 20 * HOUR }));
  const positions = (places: number, shown: readonly number[]) =>
    buyAgain(all, places, shown, index).map(({ position }) => position);

  test('has no more than its places, and one of a group of variants', () => {
    expect(positions(3, [])).toEqual([1, 3, 20]);
  });

  test('shows nothing that stands elsewhere on the page, nor a variant of it', () => {
    expect(positions(9, [3, 21])).toEqual([1, 30, 40]);
  });
});
