import type { RootDatabase } from 'lmdb';
import { isOld, type Order, type Orders, type OrderToken } from './order.js';

/** The embedded orders, which a shop that moves to Redis takes along one by one. */
export interface EmbeddedOrders extends Orders {
  remove(token: OrderToken): Promise<void>;
}

/** The embedded orders. */
export function lmdbOrders(root: RootDatabase): EmbeddedOrders {
  const orders = root.openDB<Order, OrderToken>({ name: 'orders' });
  return {
    async place(order) {
      await orders.transaction(() => {
        if (!orders.get(order.token)) orders.put(order.token, order);
      });
    },
    async find(token, now) {
      const order = orders.get(token);
      return order && !isOld(order, now) ? order : undefined;
    },
    async markPaid(token, paidAt) {
      await orders.transaction(() => {
        const order = orders.get(token);
        if (order && !order.paidAt) orders.put(token, { ...order, paidAt });
      });
    },
    async remove(token) {
      await orders.remove(token);
    },
    async sweep(now) {
      const old = [...orders.getRange().filter(({ value }) => isOld(value, now))];
      await Promise.all(old.map(({ key }) => orders.remove(key)));
      return old.length;
    },
  };
}
