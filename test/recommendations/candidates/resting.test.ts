import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../../src/catalog/product.js';
import { signatureOf } from '../../../src/interests/signature.js';
import { restingIn } from '../../../src/recommendations/candidates/resting.js';
import { shelvesForVisit } from '../../../src/recommendations/for-visit.js';
import { DAY, HOUR, MINUTE } from '../../../src/time/clock.js';
import type { Entry, EntryId, LaneId, RestSaid } from '../../../src/visits/entry.js';
import { RESTS_FOR, SAME_LOOK, SHOWN_OFTEN } from '../../../src/visits/showings.js';
import { readVisit } from '../../../src/visits/visit.js';
import { HOME } from '../../../src/web/parts/shelves/fill-shelves.js';
import { consent, entry, NOON, remove, signal } from '../../support/entries.js';
import { axisMeaning, tinyShop } from '../../support/tiny-shop.js';

/** As in the tests of the shop, two products of one shelf and one kind are told so. */
const plain = tinyShop();
const kindOf = (position: number) => plain.ids[position]?.split('-')[0];
const shop = { ...plain, identity: {}, kind: kindOf, shelf: kindOf };

const shown = (products: readonly string[], at: number, lane: LaneId = 'main'): Entry =>
  entry({ type: 'shown', products: products as ProductId[], ...(lane === 'main' ? {} : { lane }) }, at);
const says = (said: RestSaid, at: number): Entry => entry({ type: 'rest', says: said }, at);
/** Shown so often, ten minutes apart; the last of them at noon. */
const often = (products: readonly string[], times = SHOWN_OFTEN, last = NOON): readonly Entry[] =>
  Array.from({ length: times }, (_, i) => shown(products, last - 10 * MINUTE * (times - 1 - i)));
const begun = [consent(true, NOON - HOUR), signal('interested', 'yoga-1', NOON - HOUR)];
const restsAt = (log: readonly Entry[], now = NOON + HOUR, lane: LaneId = 'main') =>
  restingIn(readVisit([...begun, ...log], lane), shop, now).map(({ product }) => product);

describe('a product that the shelf of the visit has shown', () => {
  it('rests once it was shown four times, and not before', () => {
    expect(restsAt(often(['yoga-2'], SHOWN_OFTEN - 1))).toEqual([]);
    expect(restsAt(often(['yoga-2', 'yoga-3']))).toEqual(['yoga-2', 'yoga-3']);
  });

  it('rests from the end of the look that made it rest, for a day', () => {
    const log = often(['yoga-2']);
    expect(restsAt(log, NOON + SAME_LOOK - 1)).toEqual([]);
    expect(restsAt(log, NOON + SAME_LOOK)).toEqual(['yoga-2']);
    expect(restsAt(log, NOON + RESTS_FOR - 1)).toEqual(['yoga-2']);
    expect(restsAt(log, NOON + RESTS_FOR)).toEqual([]);
  });

  it('begins anew after that: shown for want of others meanwhile, it is not counted', () => {
    const meanwhile = often(['yoga-2'], 3, NOON + 2 * HOUR);
    const later = NOON + RESTS_FOR + HOUR;
    expect(restsAt([...often(['yoga-2']), ...meanwhile], NOON + RESTS_FOR)).toEqual([]);
    expect(
      restsAt([...often(['yoga-2']), ...meanwhile, ...often(['yoga-2'], 3, later)], later + HOUR),
    ).toEqual([]);
    expect(restsAt([...often(['yoga-2']), ...often(['yoga-2'], 4, later)], later + HOUR)).toEqual(['yoga-2']);
  });

  it.each([
    ['a look at it', signal('view', 'yoga-2', NOON + 5 * MINUTE)],
    ['a press on something of its kind', signal('interested', 'yoga-9', NOON + 5 * MINUTE)],
    ['starting over', entry({ type: 'reset' }, NOON + 5 * MINUTE)],
    ['bringing back what rests', says('over', NOON + 5 * MINUTE)],
    ['letting nothing rest', says('off', NOON + 5 * MINUTE)],
  ])('rests no more after %s', (_, done) => {
    expect(restsAt([...often(['yoga-2']), done])).toEqual([]);
  });

  it.each([
    ['a look at something of its kind', signal('view', 'yoga-9', NOON + 5 * MINUTE)],
    ['a press on another kind of thing', signal('save', 'coffee-2', NOON + 5 * MINUTE)],
    ['something turned down', signal('notRelevant', 'yoga-9', NOON + 5 * MINUTE)],
    ['an interest removed', remove('segment:coffee', NOON + 5 * MINUTE)],
  ])('rests on after %s', (_, done) => {
    expect(restsAt([...often(['yoga-2']), done])).toEqual(['yoga-2']);
  });

  it('comes back by words that mean it, and by no others', () => {
    const words = entry({ type: 'phrase', text: 'mats', meaning: axisMeaning(0) }, NOON + 5 * MINUTE);
    const meant = new Map([[plain.position('yoga-2' as ProductId)!, { likeness: 1 }]]);
    const knowing = { ...shop, typed: () => ({ ...plain.typed('', axisMeaning(0)), meant }) };
    const visit = readVisit([...begun, ...often(['yoga-2', 'yoga-3']), words]);
    expect(restingIn(visit, knowing, NOON + HOUR).map(({ product }) => product)).toEqual(['yoga-3']);
  });

  it('is counted from the last press that spoke for it', () => {
    const pressed = signal('interested', 'yoga-9', NOON - 15 * MINUTE);
    const [one, two, ...rest] = often(['yoga-2']);
    expect(restsAt([one!, two!, pressed, ...rest])).toEqual([]);
  });

  it('rests again once letting things rest was allowed again and it was shown so often since', () => {
    const log = [...often(['yoga-2']), says('off', NOON + MINUTE), says('on', NOON + 2 * MINUTE)];
    expect(restsAt(log)).toEqual([]);
    expect(restsAt([...log, ...often(['yoga-2'], 4, NOON + 2 * HOUR)], NOON + 3 * HOUR)).toEqual(['yoga-2']);
  });

  it('rests in the list that it was shown in, and in no other', () => {
    const gift = entry({ type: 'lane', kind: 'gift', name: '' }, NOON - 50 * MINUTE, 'gift');
    const there = 'gift' as EntryId;
    const log = [
      gift,
      ...Array.from({ length: 4 }, (_, i) => shown(['yoga-2'], NOON - i * 9 * MINUTE, there)),
    ];
    expect(restsAt(log)).toEqual([]);
    expect(restsAt(log, NOON + HOUR, there)).toEqual(['yoga-2']);
  });
});

const products = fc.constantFrom(...shop.ids);
const showing = fc
  .tuple(fc.uniqueArray(products, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 2 * DAY }))
  .map(([all, ago]) => shown(all, NOON - ago));
const pressing = fc
  .tuple(
    fc.constantFrom('view', 'interested', 'save', 'hide', 'notRelevant' as const),
    products,
    fc.nat(2 * DAY),
  )
  .map(([kind, product, ago]) => signal(kind, product, NOON - ago));

it('no signature depends on what a shelf showed: it is the same byte for byte', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(showing, pressing), { maxLength: 30 }), (log) => {
      const bare = log.filter(({ type }) => type !== 'shown');
      const signature = (entries: readonly Entry[]) =>
        JSON.stringify(signatureOf(readVisit([consent(true, NOON - 3 * DAY), ...entries]), shop, NOON));
      return signature(log) === signature(bare);
    }),
  );
});

describe('the shelf of a visit', () => {
  const shelfOf = async (log: readonly Entry[], now = NOON + HOUR, index: typeof shop = shop) => {
    const { shelves } = await shelvesForVisit(readVisit([...begun, ...log]), index, now, HOME, new Set());
    const items = shelves.find(({ id }) => id === 'visit')?.items ?? [];
    return items.map(({ position }) => shop.ids[position]!);
  };

  it('shows others in the places of what rests', async () => {
    const before = await shelfOf([]);
    const after = await shelfOf(often(before.slice(0, 4)));
    expect(after).toHaveLength(before.length);
    expect(after.filter((id) => before.slice(0, 4).includes(id))).toEqual([]);
  });

  it('brings back what rests, last, where nothing else would fill it', async () => {
    const others = shop.ids.filter((id) => !id.startsWith('yoga')).map((id) => plain.position(id)!);
    const gone = new Set(others);
    const small = { ...shop, identity: {}, popularOrder: [], newestOrder: [] };
    const filled = async (log: readonly Entry[]) => {
      const visit = readVisit([...begun, ...log]);
      const { shelves } = await shelvesForVisit(visit, small, NOON + HOUR, HOME, gone);
      return (shelves.find(({ id }) => id === 'visit')?.items ?? []).map(
        ({ position }) => shop.ids[position]!,
      );
    };
    const before = await filled([]);
    expect(before).toHaveLength(8);
    const all = shop.ids.filter((id) => id.startsWith('yoga') && id !== 'yoga-1');
    const resting = all.filter((id) => before.includes(id));
    const after = await filled(often([...resting, ...all.filter((id) => !before.includes(id)).slice(2)]));
    expect(after).toHaveLength(8);
    const back = after.filter((id) => resting.includes(id));
    expect(back).toHaveLength(6);
    expect(after.slice(2)).toEqual(back);
  });

  it('is the same shelf for the same log and moment, whatever was noted after it', async () => {
    const log = often(['yoga-2', 'yoga-3']);
    expect(await shelfOf(log, NOON)).toEqual(await shelfOf(log.slice(0, 3), NOON));
  });
});
