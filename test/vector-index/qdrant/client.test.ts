import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isMissing, openQdrantClient, qdrantProblem } from '../../../src/vector-index/qdrant/client.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const saying =
  (status: number, body: unknown): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

const problemOf = async (ask: Promise<unknown>) => {
  const error = await ask.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return { text: qdrantProblem(error), missing: isMissing(error) };
};

describe('the client', () => {
  it('sends the key, asks for plain text and keeps the path of the address, without a word on the console', async () => {
    const warn = vi.spyOn(console, 'warn');
    const seen: IncomingMessage[] = [];
    const address = await listen((request, response) => {
      seen.push(request);
      saying(200, { result: { exists: true }, status: 'ok' })(request, response);
    });
    const client = openQdrantClient({ url: `${address}/vectors/`, apiKey: 'k-1' }, 1_000);
    expect(await client.collectionExists('shop')).toEqual({ exists: true });
    expect(seen.map(({ url }) => url)).toEqual(['/vectors/collections/shop/exists']);
    expect(seen[0]?.headers).toMatchObject({ 'api-key': 'k-1', 'accept-encoding': 'identity' });
    expect(warn).not.toHaveBeenCalled();
  });

  it('says what Qdrant said, and tells what is missing from what went wrong', async () => {
    const status = { error: "Not found: Collection `shop` doesn't exist!" };
    const missing = openQdrantClient(
      { url: await listen(saying(404, { status })), apiKey: undefined },
      1_000,
    );
    expect(await problemOf(missing.getCollection('shop'))).toEqual({ text: status.error, missing: true });
    const refusing = openQdrantClient(
      { url: await listen(saying(401, { status: { error: 'Must provide an API key' } })), apiKey: undefined },
      1_000,
    );
    expect(await problemOf(refusing.getCollections())).toEqual({
      text: 'Must provide an API key',
      missing: false,
    });
  });

  it('finds the reason in the cause where nobody listens, and gives up in time', async () => {
    const nobody = openQdrantClient({ url: 'http://127.0.0.1:1', apiKey: undefined }, 1_000);
    expect((await problemOf(nobody.getCollections())).text).toMatch(/ECONNREFUSED|bad port/);
    const silent = openQdrantClient({ url: await listen(() => undefined), apiKey: undefined }, 50);
    const began = performance.now();
    expect((await problemOf(silent.getCollections())).text).toMatch(/abort/i);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
