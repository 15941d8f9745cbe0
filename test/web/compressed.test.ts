import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
let server: Server;
beforeAll(async () => {
  shop = await openTestShop();
  server = shop.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.close();
  await shop.close();
});

/** `/saved`, which is made anew for each reader, with its bytes as they came. */
async function asked(accepted: string) {
  const { port } = server.address() as AddressInfo;
  const headers = { 'Accept-Encoding': accepted };
  const asking = get({ port, host: '127.0.0.1', path: '/saved', headers, agent: false });
  const [answer] = (await once(asking, 'response')) as [IncomingMessage];
  return { headers: answer.headers, body: await buffer(answer) };
}

describe('a page made for one reader', () => {
  test('is packed with Brotli, with gzip where that is all the browser takes, and whole either way', async () => {
    const plain = await asked('identity');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const [brotli, gzip] = [await asked('gzip, deflate, br'), await asked('gzip;q=0.8, br;q=0')];
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    const withoutTokens = (html: Buffer) => html.toString().replace(/name="token" value="[^"]*"/g, '');
    expect(withoutTokens(brotliDecompressSync(brotli.body))).toBe(withoutTokens(plain.body));
    expect(withoutTokens(gunzipSync(gzip.body))).toBe(withoutTokens(plain.body));
    for (const { headers, body } of [plain, brotli, gzip]) {
      expect(headers.vary).toContain('Accept-Encoding');
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(Number(headers['content-length'])).toBe(body.length);
    }
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
  });

  test('is not packed where it is a line, or only its head was asked for', async () => {
    const head = await request(shop.app).head('/saved').set('Accept-Encoding', 'br');
    expect(head.status).toBe(200);
    expect(head.headers['content-encoding']).toBeUndefined();
    const short = await request(shop.app).get('/robots.txt').set('Accept-Encoding', 'br, gzip');
    expect(short.headers['content-encoding']).toBeUndefined();
  });
});
