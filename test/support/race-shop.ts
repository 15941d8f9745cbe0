import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type RaceShop, toOrder } from './race-steps.js';
import { demoProducts, openTestShop } from './shop.js';

/** As little as a shop can have, so that what is measured is who comes first. */
const PRODUCTS = 60;

/** A shop that listens, in this process, with its stores at hand. */
export async function openRaceShop(env: NodeJS.ProcessEnv = {}): Promise<RaceShop> {
  // On a busy machine Redis may answer late: that is no race.
  const nobodyLimited = { RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0', ENGINE_WAIT: '10000' };
  const products = demoProducts().slice(0, PRODUCTS);
  const shop = await openTestShop({ products, env: { ...nobodyLimited, ...env } });
  const { clock, sessionLog, sessionStore, traces } = shop.services;
  const server = createServer(shop.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    now: clock,
    products: toOrder(products),
    read: (session) => sessionLog.read(session, clock()),
    keysOf: async (session) => (await traces(session)).keys,
    recordEnd: (session) =>
      new Promise((resolve, reject) => {
        sessionStore.get(session, (error, record) => (error ? reject(error) : resolve(record?.endsAt)));
      }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shop.close();
    },
  };
}
