import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { errorHandler } from '../../src/web/answers/errors.js';
import { type ServedShop, serveTestShop } from '../support/served-shop.js';

let shop: ServedShop;
let failed: object[];
const logger = {
  info: () => undefined,
  error: (event: string, fields = {}) => failed.push({ event, ...fields }),
};
beforeEach(async () => {
  failed = [];
  shop = await serveTestShop({ logger });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await shop.close();
});

/** Puts an imported catalogue under this name, with a picture. @returns the folder of its pictures */
function importedAs(name: string): string {
  const images = join(shop.config.dataDir, name, 'images');
  mkdirSync(images, { recursive: true });
  writeFileSync(join(shop.config.dataDir, name, 'products.jsonl'), '');
  writeFileSync(join(images, 'mug.png'), 'a mug');
  return images;
}
const statusOf = async (file: string) => (await request(shop.address).get(`/images/${file}`)).status;

describe('a picture of an imported catalogue', () => {
  test('lies where its products lie, also where an import was cut off between its two renames', async () => {
    importedAs('catalogue.old-1a2b');
    expect(await statusOf('mug.png')).toBe(200);
    importedAs('catalogue');
    expect(await statusOf('mug.png')).toBe(200);
  });

  test('that is not there is said to be none', async () => {
    expect(await statusOf('mug.png')).toBe(404);
    mkdirSync(join(importedAs('catalogue'), 'sub'));
    expect([await statusOf('none.png'), await statusOf('sub')]).toEqual([404, 404]);
    expect(failed).toEqual([]);
  });

  test('that is there and cannot be read is a fault of the shop, and in its log', async () => {
    const path = join(importedAs('catalogue'), 'closed.png');
    // A socket is no folder, and cannot be opened by anybody.
    const socket = await new Promise<Server>((resolve) => {
      const listening: Server = createServer().listen(path, () => resolve(listening));
    });
    const answer = await request(shop.address).get('/images/closed.png');
    socket.close();
    expect([answer.status, answer.headers['cache-control']]).toEqual([500, 'no-store']);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(failed).toEqual([expect.objectContaining({ event: 'request.failed', status: 500 })]);
  });

  test('whose download is broken off is no fault, and nothing is said of it', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    shop.app.set('env', 'production');
    truncateSync(join(importedAs('catalogue'), 'mug.png'), 64 * 1_024 ** 2);
    await new Promise<void>((resolve) => {
      const asked = get(`${shop.address}/images/mug.png`, (answer) => {
        answer.once('data', () => asked.destroy());
        answer.once('close', resolve);
        answer.once('error', () => undefined);
      });
      asked.once('error', () => undefined);
    });
    await sleep(200);
    expect([said.mock.calls.length, failed]).toEqual([0, []]);
  });
});

test('what fails in the middle of an answer is in the log without its message, and the answer is cut off', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = express().set('env', 'production');
  app.get('/', (_req, res) => {
    res.write('the first half');
    throw new Error('zebrafinch');
  });
  app.use(errorHandler(logger));
  await expect(request(app).get('/')).rejects.toThrow(/aborted|hang up|terminated/);
  expect(said.mock.calls.length).toBe(0);
  expect(failed).toEqual([expect.objectContaining({ event: 'request.failed', status: 500 })]);
  expect(JSON.stringify(failed)).not.toContain('zebrafinch');
});
