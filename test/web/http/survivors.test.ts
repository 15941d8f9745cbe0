import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rawConnection, requestBytes } from '../../../bench/page-cost/raw-client.js';
import { compress } from '../../../src/web/http/middleware/compress.js';
import { drainable, shopServer } from '../../../src/web/http/shop-server.js';
import { openTestShop, type TestShop } from '../../support/shop.js';
import { survivingShare } from '../../support/surviving-share.js';

/** Pages asked for one after the other: enough for several collections of the young generation. */
const PAGES = 3_000;
const CONNECTIONS = 4;

let shop: TestShop;
let server: Server;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await shop.close();
});

async function listen(opened: Server): Promise<number> {
  server = opened;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Asks for pages over kept connections. */
async function askFor(port: number, count: number, requestOf: (turn: number) => Buffer): Promise<void> {
  let turn = 0;
  const ask = async () => {
    const own = rawConnection(port);
    while (turn < count) expect((await own.send(requestOf(turn++))).status).toBe(200);
    own.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
}

test('an answered request leaves next to nothing for the next collection of the young generation to copy', async () => {
  const port = await listen(shopServer(shop.app));
  drainable(server);
  const paths = ['/', '/products/cork-yoga-block', '/departments'];
  const requestOf = (turn: number) => requestBytes({ path: paths[turn % paths.length] ?? '/' });
  await askFor(port, 200, requestOf);
  expect(await survivingShare(() => askFor(port, PAGES, requestOf))).toBeLessThan(0.1);
});

test('a page that is compressed for one reader leaves next to nothing, either', async () => {
  const app = express();
  app.use(compress(app));
  app.get('/', (_req, res) => res.send(`<p>${'One reader, one page. '.repeat(400)}${Math.random()}</p>`));
  const port = await listen(shopServer(app));
  const requestOf = () => requestBytes({ path: '/' });
  await askFor(port, 200, requestOf);
  expect(await survivingShare(() => askFor(port, PAGES, requestOf))).toBeLessThan(0.1);
});

test('Express finds every request and answer made with its prototype, and changes nothing', async () => {
  const app = express();
  const seen: unknown[] = [];
  const port = await listen(shopServer(app));
  server.prependListener('request', (req, res) => {
    seen.push(Object.getPrototypeOf(req), Object.getPrototypeOf(res));
  });
  app.get('/', (req, res) => {
    seen.push(Object.getPrototypeOf(req), Object.getPrototypeOf(res));
    res.json({ app: req.app === app && res.app === app, ended: res.writableEnded });
  });
  const own = rawConnection(port);
  const { body } = await own.send(requestBytes({ path: '/' }));
  own.close();
  expect(JSON.parse(body.toString())).toEqual({ app: true, ended: false });
  expect(seen.slice(0, 2)).toEqual(seen.slice(2));
  expect(seen[0]).toBe(seen[2]);
  expect(seen[1]).toBe(seen[3]);
});
