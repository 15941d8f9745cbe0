import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openTestShop, type TestShop, type TestShopOptions } from './shop.js';

export interface ServedShop extends TestShop {
  readonly address: string;
}

/** A test shop that listens on a port of its own. */
export async function serveTestShop(options: TestShopOptions = {}): Promise<ServedShop> {
  const shop = await openTestShop(options);
  const server = await new Promise<Server>((resolve) => {
    const listening: Server = shop.app.listen(0, '127.0.0.1', () => resolve(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    ...shop,
    address: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shop.close();
    },
  };
}
