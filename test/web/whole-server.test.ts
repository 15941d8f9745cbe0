import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Logger } from '../../src/telemetry/logger.js';
import { openTestShop, type TestShop } from '../support/shop.js';

const errors: string[] = [];
const logger: Logger = { info: () => undefined, error: (event) => void errors.push(event) };
let shop: TestShop;
let server: Server;
beforeAll(async () => {
  shop = await openTestShop({ logger });
  server = createServer(shop.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await shop.close();
});

async function asked(line: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  return text(socket);
}

test('OPTIONS * asks what the server can do, and is told', async () => {
  const answer = await asked('OPTIONS *');
  expect(answer).toMatch(/^HTTP\/1\.1 204 /);
  expect(answer).toMatch(/^Allow: GET, HEAD, OPTIONS, POST\r$/m);
  expect(answer).toMatch(/^Content-Security-Policy: default-src 'none'/im);
  expect(answer).not.toMatch(/^Set-Cookie/im);
  expect(errors).toEqual([]);
});

test.each(['GET *', 'POST *', 'DELETE *'])('%s is no address of the shop', async (line) => {
  expect(await asked(line)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(errors).toEqual([]);
});
