import type { RootDatabase } from 'lmdb';
import type { OrderToken } from '../stock/stock.js';
import { isOld, type Order, type Orders } from './order.js';

/** The embedded orders. */
export function lmdbOrders(root: RootDatabase): Orders {
  const orders = root.openDB<Order, OrderToken>({ name: 'orders' });
  return {
    async place(order) {
      await orders.transaction(() => {
        if (!orders.get(order.token)) orders.put(order.token, order);
      });
    },
    async find(token, now) {
      // Another process may just have placed it: a read transaction of before would not show it.
      orders.resetReadTxn();
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
