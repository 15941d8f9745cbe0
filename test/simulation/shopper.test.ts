import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { visitShop } from '../../src/simulation/shopper.js';

test('a request whose connection ends before the answer is sent again', async () => {
  const asked: string[] = [];
  const server = createServer((req, res) => {
    asked.push(req.url ?? '');
    if (asked.length === 1) req.socket.destroy();
    else res.end('a page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const agent = new Agent({ keepAlive: true });
  const door = { port: (server.address() as AddressInfo).port, agent, cookies: new Map<string, string>() };
  try {
    await visitShop({ steps: [{ does: 'look', product: 'mug' }] } as never, door);
    expect(asked).toEqual(['/products/mug', '/products/mug']);
  } finally {
    agent.destroy();
    server.close();
  }
});
