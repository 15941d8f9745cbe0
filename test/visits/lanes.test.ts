import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductId } from '../../src/catalog/product.js';
import { signatureOf } from '../../src/interests/signature.js';
import { leaving } from '../../src/signature-file/leaving.js';
import { fileSigning } from '../../src/signature-file/signing.js';
import { writeFile } from '../../src/signature-file/write-file.js';
import { DAY, HOUR, MINUTE } from '../../src/time/clock.js';
import type { Entry, EntryBody, EntryId, InterestId, LaneId } from '../../src/visits/entry.js';
import { inLane } from '../../src/visits/in-lane.js';
import { GIFT_LASTS, laneAt, lanesIn } from '../../src/visits/lanes.js';
import { readVisit, visitAt } from '../../src/visits/visit.js';
import { consent, entry, NOON } from '../support/entries.js';
import { THOROUGH } from '../support/thorough.js';
import { axisMeaning, tinyShop } from '../support/tiny-shop.js';

const shop = tinyShop();
const GIFT = 'the-gift' as EntryId;
const WORK = 'the-work' as EntryId;
const gift = (at = NOON) => entry({ type: 'lane', kind: 'gift', name: '' }, at, GIFT);
const work = (at = NOON) => entry({ type: 'lane', kind: 'context', name: 'Work' }, at, WORK);
const turn = (to: LaneId, at = NOON) => entry({ type: 'turn', to }, at);
const signal = (
  kind: 'view' | 'save' | 'interested' | 'hide' | 'notRelevant',
  product: string,
  lane?: EntryId,
  at = NOON,
) => entry({ type: 'signal', kind, product: product as ProductId, ...(lane ? { lane } : {}) }, at);
const signing = fileSigning('a secret of the test');

describe('the lane that is open', () => {
  const at = (log: readonly Entry[], now: number) => laneAt(readVisit(log).all, now);

  it('is the main one until another is made or opened', () => {
    expect(at([], NOON)).toBe('main');
    expect(at([gift()], NOON)).toBe(GIFT);
    expect(at([gift(), turn('main')], NOON)).toBe('main');
    expect(at([work(), turn('main'), turn(WORK)], NOON + 20 * DAY)).toBe(WORK);
  });

  it('is the main one again a day after a gift was begun, or gone back to', () => {
    expect(at([gift()], NOON + GIFT_LASTS - 1)).toBe(GIFT);
    expect(at([gift()], NOON + GIFT_LASTS)).toBe('main');
    expect(at([gift(), turn(GIFT, NOON + HOUR)], NOON + GIFT_LASTS)).toBe(GIFT);
  });

  it('does not end by itself once the gift is kept under a name', () => {
    const kept = entry({ type: 'keep', of: GIFT, name: 'A baker' }, NOON + MINUTE);
    expect(at([gift(), kept], NOON + 3 * GIFT_LASTS)).toBe(GIFT);
    expect(lanesIn([gift(), kept])).toMatchObject([{ id: GIFT, kind: 'context', name: 'A baker' }]);
  });

  it('is the main one where the lane was thrown away, or is unknown', () => {
    expect(at([gift(), entry({ type: 'discard', of: GIFT })], NOON)).toBe('main');
    expect(at([turn('no-such-lane' as EntryId)], NOON)).toBe('main');
  });

  it('is not that of a gift which something was only moved to', () => {
    expect(at([entry({ type: 'lane', kind: 'gift', name: '', aside: true }, NOON, GIFT)], NOON)).toBe('main');
  });
});

describe('a lane', () => {
  const log = [consent(true, NOON), gift(), signal('save', 'yoga-1', GIFT), signal('interested', 'coffee-1')];
  const interestsIn = (lane: LaneId, entries = log) =>
    signatureOf(readVisit(entries, lane), shop, NOON).interests.map(({ label }) => label);

  it('has interests of its own', () => {
    expect(interestsIn(GIFT)).toEqual(['yoga']);
    expect(interestsIn('main')).toEqual(['coffee']);
    expect(visitAt(log, NOON).lane).toBe(GIFT);
    expect(visitAt(log, NOON + GIFT_LASTS).lane).toBe('main');
  });

  it('shares what keeps itself: basket, saved and hidden things', () => {
    const hidden = [...log, signal('hide', 'music-1', GIFT), signal('notRelevant', 'music-2', GIFT)];
    const main = readVisit(hidden);
    expect([...main.saved.keys()]).toEqual(['yoga-1']);
    expect([...main.hidden.keys()]).toEqual(['music-1']);
    expect(main.signals.notRelevant.size).toBe(0);
    expect([...readVisit(hidden, GIFT).signals.notRelevant.keys()]).toEqual(['music-2']);
    // What is hidden there turns nothing down here.
    expect(main.turnedDown.size).toBe(0);
  });

  it('takes all but the basket with it when it is thrown away', () => {
    const line: EntryBody = {
      type: 'basket',
      product: 'camping-1' as ProductId,
      change: 1,
      quantity: 1,
      price: 9,
      currency: 'EUR',
      lane: GIFT,
    };
    const after = readVisit([...log, entry(line), entry({ type: 'discard', of: GIFT })]);
    expect(after.lanes).toEqual([]);
    expect(after.saved.size).toBe(0);
    expect(after.basket.get('camping-1' as ProductId)).toMatchObject({
      quantity: 1,
      pieces: new Map([[GIFT, 1]]),
    });
    expect(after.all.map(({ type }) => type)).toEqual(['consent', 'signal', 'basket', 'discard']);
  });
});

describe('why a product is not relevant', () => {
  const because = (why: 'taste' | 'dear' | 'owned' | 'gift') =>
    entry({ type: 'because', product: 'yoga-1' as ProductId, why }, NOON + MINUTE);
  const log = [consent(true, NOON), signal('interested', 'yoga-1'), signal('notRelevant', 'yoga-1')];
  const aside = entry({ type: 'lane', kind: 'gift', name: '', aside: true }, NOON + MINUTE, GIFT);
  const read = (entries: readonly Entry[], lane: LaneId = 'main') =>
    signatureOf(readVisit(entries, lane), shop, NOON + MINUTE);

  it('is its taste where nothing is said: what was done to it counts no more, and what is like it less', () => {
    for (const entries of [log, [...log, because('taste')]]) {
      expect(read(entries).interests).toEqual([]);
      expect(read(entries).aversions).toHaveLength(1);
    }
  });

  it.each(['dear', 'owned'] as const)('says nothing of a taste where it is %s', (why) => {
    const said = read([...log, because(why)]);
    expect(said.interests.map(({ label }) => label)).toEqual(['yoga']);
    expect(said.aversions).toEqual([]);
    expect(readVisit([...log, because(why)]).signals.notRelevant.has('yoga-1' as ProductId)).toBe(true);
  });

  it('moves what was done to it where it was for somebody else', () => {
    const moved = [...log, aside, because('gift')];
    expect(read(moved).interests).toEqual([]);
    expect(read(moved).aversions).toEqual([]);
    expect(read(moved, GIFT).interests.map(({ label }) => label)).toEqual(['yoga']);
    // What is done to it afterwards is the shopper's own.
    const later = entry({ type: 'signal', kind: 'save', product: 'yoga-1' as ProductId }, NOON + 2 * MINUTE);
    expect(read([...moved, later]).interests.map(({ label }) => label)).toEqual(['yoga']);
  });

  it('is nothing once the press that it answers is taken back', () => {
    const undo = entry({ type: 'undo', entry: log[2]!.id }, NOON + 2 * MINUTE);
    for (const why of ['dear', 'owned', 'gift'] as const) {
      const after = [...log, aside, because(why), undo];
      expect(readVisit(after).because.size).toBe(0);
      expect(read(after).interests.map(({ label }) => label)).toEqual(['yoga']);
      expect(read(after, GIFT).interests).toEqual([]);
    }
  });

  it('is asked anew where it is called not relevant once more', () => {
    expect(
      read([...log, because('owned'), signal('notRelevant', 'yoga-1', undefined, NOON + MINUTE)]).aversions,
    ).not.toEqual([]);
  });
});

const DONE = [
  ...(['view', 'save', 'interested', 'hide', 'notRelevant', 'purchase', 'basket'] as const),
  ...(['remove', 'reset', 'phrase', 'set', 'weigh'] as const),
] as const;
/** What a shopper may do in any lane, and going from one to another. */
const deeds = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('turn' as const),
      to: fc.constantFrom('main', GIFT, WORK) as fc.Arbitrary<LaneId>,
    }),
    fc.record({
      do: fc.constantFrom(...DONE),
      product: fc.constantFrom(...shop.ids),
      quantity: fc.integer({ min: 0, max: 3 }),
      segment: fc.constantFrom('yoga', 'coffee', 'camping', 'music'),
    }),
    fc.record({ do: fc.constantFrom('keep', 'discard') as fc.Arbitrary<'keep' | 'discard'> }),
  ),
  { maxLength: 40 },
);

function bodyOf(deed: Record<string, unknown> & { readonly do: string }): EntryBody {
  const product = deed.product as ProductId;
  const interest = `segment:${deed.segment}` as InterestId;
  switch (deed.do) {
    case 'turn':
      return { type: 'turn', to: deed.to as LaneId };
    case 'keep':
      return { type: 'keep', of: GIFT, name: 'Kept' };
    case 'discard':
      return { type: 'discard', of: WORK };
    case 'basket':
      return {
        type: 'basket',
        product,
        change: 1,
        quantity: deed.quantity as number,
        price: 100,
        currency: 'EUR',
      };
    case 'remove':
      return { type: 'remove', interest };
    case 'set':
      return { type: 'set', interest, strength: 0.4 };
    case 'weigh':
      return { type: 'weigh', interest, factor: 2 };
    case 'reset':
      return { type: 'reset' };
    case 'phrase':
      return { type: 'phrase', text: 'words', meaning: axisMeaning(deed.quantity as number) };
    default:
      return { type: 'signal', kind: deed.do as 'view', product };
  }
}

describe('the main signature', () => {
  it('is the same bytes whatever is ordered, or taken back, in another lane', () => {
    const product = 'yoga-1' as ProductId;
    const saved = entry({ type: 'signal', kind: 'save', product }, NOON);
    const elsewhere = (body: EntryBody, id: string) =>
      entry({ ...body, lane: GIFT } as EntryBody, NOON + 1, id);
    const bought = elsewhere({ type: 'signal', kind: 'purchase', product }, 'bought');
    const pressed = elsewhere({ type: 'signal', kind: 'interested', product }, 'pressed');
    const undone = entry({ type: 'undo', entry: pressed.id }, NOON + 2);
    const own = [consent(true, NOON - MINUTE), saved];
    const bytes = (log: readonly Entry[]) => JSON.stringify(signatureOf(readVisit(log), shop, NOON + MINUTE));
    for (const others of [[bought], [pressed, undone]])
      expect(bytes([...own, gift(NOON), turn('main'), ...others])).toBe(bytes(own));
  });

  it('is the same bytes as if nothing had been done in any other lane, at any later moment', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 0, max: 6 * DAY }), (plan, later) => {
        const log: Entry[] = [
          consent(true, NOON - MINUTE),
          gift(NOON),
          turn('main'),
          work(NOON),
          turn('main'),
        ];
        plan.forEach((deed, at) => {
          const moment = NOON + at * MINUTE;
          const lane = laneAt(readVisit([...log]).all, moment);
          for (const body of inLane([bodyOf(deed)], lane)) log.push(entry(body, moment, `done-${at}`));
        });
        const own = log.filter(
          (one) => !('lane' in one) && !['lane', 'turn', 'keep', 'discard'].includes(one.type),
        );
        const now = NOON + plan.length * MINUTE + later;
        const read = (entries: readonly Entry[]) => signatureOf(readVisit(entries), shop, now);
        expect(JSON.stringify(read(log))).toBe(JSON.stringify(read(own)));
        const exported = (entries: readonly Entry[]) =>
          writeFile(
            leaving(
              readVisit(entries),
              { source: shop, nameAt: () => '', labelOf: ({ label }) => label },
              now,
            ),
            signing,
          );
        expect(exported(log)).toBe(exported(own));
      }),
      { numRuns: THOROUGH ? 1_000 : 200 },
    );
  });
});
