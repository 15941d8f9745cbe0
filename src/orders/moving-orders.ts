import type { OrderToken } from '../stock/stock.js';
import type { Orders } from './order.js';

/** Takes orders along when a shop moves to Redis: each at the first time that it is asked for. */
export function movingOrders(to: Orders, from: Orders): Orders {
  const moved = async (token: OrderToken, now: number): Promise<void> => {
    const order = await from.find(token, now);
    if (!order) return;
    await to.place(order);
    await from.remove(token);
  };
  return {
    place: (order) => to.place(order),
    async find(token, now) {
      await moved(token, now);
      return to.find(token, now);
    },
    async placed(begin, end) {
      const both = await Promise.all([to.placed(begin, end), from.placed(begin, end)]);
      return [...new Set(both.flat())];
    },
    remove: (token) => to.remove(token),
    sweep: async (now) => (await to.sweep(now)) + (await from.sweep(now)),
  };
}
