import { describe, expect, test } from 'vitest';
import { openGuard } from '../../src/away/guard.js';
import type { Overflow } from '../../src/away/overflow.js';
import type { ProductId } from '../../src/catalog/product.js';
import type { Order, Orders } from '../../src/orders/order.js';
import { type OrderOperation, overflowingOrders } from '../../src/orders/overflowing-orders.js';
import type { OrderToken } from '../../src/stock/stock.js';

const token = 'A'.repeat(22) as OrderToken;
const order: Order = {
  token,
  lines: [{ product: 'p' as ProductId, name: 'P', quantity: 1, price: { amount: 100, currency: 'EUR' } }],
  total: { amount: 100, currency: 'EUR' },
  placedAt: 1_000,
};
const nothingWaits: Overflow<OrderOperation> = {
  pending: () => [],
  add: async () => undefined,
  drop: async () => 0,
  size: () => 0,
  replay: async () => undefined,
} as unknown as Overflow<OrderOperation>;

/** A store that can go away after an order was placed in it. */
function store() {
  const kept = new Map<OrderToken, Order>();
  let away = false;
  const orders: Orders = {
    place: async (one) => void kept.set(one.token, one),
    async find(one) {
      if (away) throw new Error('away');
      return kept.get(one);
    },
    remove: async (one) => void kept.delete(one),
    placed: async () => [...kept.keys()],
    sweep: async () => 0,
  };
  return {
    orders,
    leave: () => {
      away = true;
    },
  };
}

describe('an order placed a moment before the store goes away', () => {
  test('can still be looked at, and one that nobody here knows is not said to be missing', async () => {
    const { orders, leave } = store();
    const guard = openGuard({ engine: 'orders', deadline: 100 });
    const shop = overflowingOrders({ remote: orders, guard, overflow: nothingWaits });
    await shop.place(order);
    leave();
    expect(await shop.find(token, 2_000)).toEqual(order);
    await expect(shop.find('B'.repeat(22) as OrderToken, 2_000)).rejects.toMatchObject({ status: 503 });
  });
});
