import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.js';
import { openTestShop } from '../support/shop.js';
import { shopper } from '../support/shopper.js';

/** The names of what is called of an object, and of what stands behind its methods. */
function spied<T extends object>(object: T, calls: string[]): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function' || name === 'on') return value;
      return (...given: readonly unknown[]) => {
        calls.push(String(name));
        return Reflect.apply(value, target, given);
      };
    },
  });
}

test('who is turned away is answered before anything is read, packed or asked of a store', async () => {
  const shop = await openTestShop({ env: { TRUST_PROXY: '1' } });
  const calls: string[] = [];
  let seconds = 0;
  const app = createApp(
    {
      ...shop.services,
      sessionStore: spied(shop.services.sessionStore, calls),
      sessionLog: spied(shop.services.sessionLog, calls),
      rateLimits: { ...shop.services.rateLimits, take: async () => seconds },
    },
    shop.config,
  );
  const visitor = shopper(app, { 'X-Forwarded-For': '203.0.113.9' });
  await visitor.post('/signals', { product: 'cork-yoga-block', kind: 'interested' });
  await visitor.open('/');
  expect(calls).toContain('read');
  calls.splice(0);
  seconds = 30;

  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const headers = {
    Cookie: visitor.cookie,
    'X-Forwarded-For': '203.0.113.9',
    'Sec-Fetch-Site': 'same-origin',
    'Accept-Encoding': 'br, gzip',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': '5000',
  };
  // Of the form only the beginning is sent: whoever waits for the rest of it answers nothing.
  const answer = await new Promise<{ status: number | undefined; headers: object }>((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: '/signals', method: 'POST', headers });
    sent.once('error', reject);
    sent.once('response', ({ statusCode, headers: said }) => {
      resolve({ status: statusCode, headers: said });
      sent.destroy();
    });
    sent.write('product=cork-');
  });
  expect(answer.status).toBe(429);
  expect(answer.headers).not.toHaveProperty('content-encoding');
  expect(calls).toEqual([]);
  const order = app.router.stack.map(({ name }) => name);
  expect(order.slice(0, 2)).toEqual(['observeRequests', 'arrival']);
  server.closeAllConnections();
  server.close();
  await shop.close();
});
