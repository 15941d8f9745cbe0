import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product, ProductId } from '../../../src/catalog/product.js';
import { fromStored, toStored } from '../../../src/sessions/entry-codec.js';
import { DAY } from '../../../src/time/clock.js';
import type { Entry, EntryBody } from '../../../src/visits/entry.js';
import { decide } from '../../../src/visits/presses/basket-line.js';
import { decide as order } from '../../../src/visits/presses/order.js';
import { decide as undo } from '../../../src/visits/presses/undo.js';
import { readVisit } from '../../../src/visits/visit.js';
import type { VisitNow } from '../../../src/visits/visit-now.js';
import { entry, NOON } from '../../support/entries.js';

const price = { amount: 100, currency: 'EUR' };
const shop = {
  product: (id: ProductId) => ({ id, name: id, price, stock: null }) as unknown as Product,
};
const ITEMS = ['candle', 'mug'] as ProductId[];

type Press = {
  readonly do: 'add' | 'set' | 'remove';
  readonly product: ProductId;
  readonly quantity: number;
};

const visitOf = (log: readonly Entry[], partial = false): VisitNow => ({
  ...{ now: NOON, visit: readVisit(log), logged: log, open: log.length > 0 || partial, partial },
  ...{
    personalised: false,
    inStatistics: false,
    withdrawn: {},
    privacySignal: undefined,
    endsAt: NOON + DAY,
  },
});

let forms = 0;

/** The log after a press. @param log what can be read of it */
function after(log: readonly Entry[], { do: press, product, quantity }: Press, partial = false): Entry[] {
  const asked = press === 'remove' ? { press, product } : { press, product, quantity };
  const decision = decide(visitOf(log, partial), asked, shop, `form-${++forms}`);
  return 'entries' in decision ? [...log, ...decision.entries.map(stored)] : [...log];
}

/** As the log gives it back. */
const stored = (body: EntryBody): Entry => fromStored(toStored(entry(body))) as Entry;

const run = (presses: readonly Press[], log: readonly Entry[] = [], partial = false): readonly Entry[] =>
  presses.reduce<readonly Entry[]>((before, press) => after(before, press, partial), log);

const pieces = (log: readonly Entry[]) => ITEMS.map((id) => readVisit(log).basket.get(id)?.quantity ?? 0);

const pressOf = (...kinds: Press['do'][]): fc.Arbitrary<Press> =>
  fc.record({
    ...{ do: fc.constantFrom(...kinds), product: fc.constantFrom(...ITEMS) },
    quantity: fc.integer({ min: 1, max: 5 }),
  });

describe('pieces that are put in the basket while what it held cannot be read', () => {
  it('end, once they are joined, as they would have ended one after the other', () => {
    const before = fc.array(pressOf('add', 'set', 'remove'), { maxLength: 6 });
    fc.assert(
      fc.property(before, fc.array(pressOf('add'), { maxLength: 6 }), before, (first, away, then) => {
        const known = run(first);
        const joined = [...known, ...run(away, [], true)];
        expect(pieces(run(then, joined))).toEqual(pieces(run([...first, ...away, ...then])));
      }),
    );
  });

  it('join a number that was set meanwhile, and that stands for all of before', () => {
    const known = run([{ do: 'add', product: 'candle' as ProductId, quantity: 3 }]);
    const away = run(
      [
        { do: 'add', product: 'candle' as ProductId, quantity: 1 },
        { do: 'set', product: 'candle' as ProductId, quantity: 5 },
        { do: 'add', product: 'candle' as ProductId, quantity: 2 },
      ],
      [],
      true,
    );
    expect(pieces([...known, ...away])).toEqual([7, 0]);
  });

  it('alone are ordered, and those of before stay', () => {
    const known = run([
      { do: 'add', product: 'candle' as ProductId, quantity: 3 },
      { do: 'add', product: 'mug' as ProductId, quantity: 2 },
    ]);
    const away = run([{ do: 'add', product: 'candle' as ProductId, quantity: 1 }], [], true);
    const lines = [{ product: 'candle' as ProductId, price }];
    const ordered = [...away, ...order(visitOf(away, true), { bill: 'b', lines }).entries.map(stored)];
    expect(pieces(ordered)).toEqual([0, 0]);
    expect(pieces([...known, ...ordered])).toEqual([3, 2]);
  });

  it('are taken back alone, whatever joined them since', () => {
    const add: Press = { do: 'add', product: 'candle' as ProductId, quantity: 1 };
    const known = run([{ ...add, quantity: 3 }]);
    const away = run([add, { ...add, quantity: 2 }], [], true);
    const [first] = away;
    const decision = undo(visitOf(away, true), { entry: first?.id as Entry['id'] });
    const taken = 'entries' in decision ? decision.entries.map(stored) : [];
    expect(pieces([...away, ...taken])).toEqual([2, 0]);
    expect(pieces([...known, ...away, ...taken])).toEqual([5, 0]);
  });
});
