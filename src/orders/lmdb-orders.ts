import { setImmediate as turn } from 'node:timers/promises';
import type { RootDatabase } from 'lmdb';
import type { OrderToken } from '../stock/stock.js';
import { isOld, type Order, type Orders } from './order.js';

/** Orders read without a pause. */
const READ_AT_ONCE = 500;

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
    async placed(from, to) {
      orders.resetReadTxn();
      const tokens: OrderToken[] = [];
      let read = 0;
      for (const { key, value } of orders.getRange({ snapshot: false })) {
        if (value.placedAt >= from && value.placedAt < to) tokens.push(key);
        // Shoppers are answered in between.
        if (++read % READ_AT_ONCE === 0) await turn();
      }
      return tokens;
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
