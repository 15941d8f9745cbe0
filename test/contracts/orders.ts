import { describe, expect, it } from 'vitest';
import { ORDER_DAYS, type Order, type Orders } from '../../src/orders/order.js';
import type { OrderToken } from '../../src/stock/stock.js';
import { DAY } from '../../src/time/clock.js';
import { NOON } from '../support/entries.js';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAA' as OrderToken;
const UNKNOWN = 'BBBBBBBBBBBBBBBBBBBBBB' as OrderToken;

export const anOrder = (name = 'Cork yoga block', token = TOKEN): Order => ({
  token,
  lines: [{ product: 'a' as never, name, quantity: 2, price: { amount: 1_250, currency: 'EUR' } }],
  total: { amount: 2_500, currency: 'EUR' },
  placedAt: NOON,
});

export interface OrdersEngine {
  readonly name: string;
  /** Each call opens empty orders. */
  open(): Promise<Orders>;
  /** Whether it removes old orders when swept; others do so by themselves. */
  readonly sweeps: boolean;
}

/** What orders must do, whichever engine stands behind them. */
export function ordersContract({ name, open, sweeps }: OrdersEngine): void {
  describe(`orders in ${name}`, () => {
    it('are found by their token, and by no other', async () => {
      const orders = await open();
      await orders.place(anOrder());
      expect(await orders.find(TOKEN, NOON)).toEqual(anOrder());
      expect(await orders.find(UNKNOWN, NOON)).toBeUndefined();
    });

    it('are placed once, however often the form is sent', async () => {
      const orders = await open();
      await Promise.all([orders.place(anOrder()), orders.place(anOrder()), orders.place(anOrder())]);
      await orders.place(anOrder('Something else'));
      expect((await orders.find(TOKEN, NOON))?.lines[0]?.name).toBe('Cork yoga block');
    });

    it('can be removed, and placed anew under the same token', async () => {
      const orders = await open();
      await orders.place(anOrder());
      await orders.remove(TOKEN);
      await orders.remove(UNKNOWN);
      expect(await orders.find(TOKEN, NOON)).toBeUndefined();
      await orders.place(anOrder('Something else'));
      expect((await orders.find(TOKEN, NOON))?.lines[0]?.name).toBe('Something else');
    });

    it('are listed by when they were placed, until they are removed', async () => {
      const orders = await open();
      const other = { ...anOrder('Another', UNKNOWN), placedAt: NOON + DAY };
      await orders.place(anOrder());
      await orders.place(other);
      await orders.place({ ...anOrder(), placedAt: NOON + DAY });
      expect((await orders.placed(NOON, NOON + 1)).toSorted()).toEqual([TOKEN]);
      expect((await orders.placed(NOON, NOON + DAY + 1)).toSorted()).toEqual([TOKEN, UNKNOWN]);
      expect(await orders.placed(NOON + DAY, NOON + DAY)).toEqual([]);
      await orders.remove(TOKEN);
      expect(await orders.placed(NOON, NOON + 2 * DAY)).toEqual([UNKNOWN]);
    });

    it('can be read for thirty days', async () => {
      const orders = await open();
      await orders.place(anOrder());
      expect(await orders.find(TOKEN, NOON + ORDER_DAYS * DAY - 1)).toBeDefined();
      expect(await orders.find(TOKEN, NOON + ORDER_DAYS * DAY)).toBeUndefined();
      expect(await orders.sweep(NOON + ORDER_DAYS * DAY)).toBe(sweeps ? 1 : 0);
    });
  });
}
