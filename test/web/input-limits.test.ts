import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVER_LIMITS } from '../../src/web/http/shop-server.js';
import { openTestShop, type TestShop } from '../support/shop.js';

let shop: TestShop;
let server: Server;
beforeAll(async () => {
  shop = await openTestShop();
  // The same limits, with less patience.
  const impatient = { headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 };
  server = createServer({ ...SERVER_LIMITS, ...impatient }, shop.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await shop.close();
});

/** Sends bytes as they are and resolves with the first line of the answer once the connection ends. */
function raw(bytes: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}

const HEAD = 'Host: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n';
const FORM = 'Content-Type: application/x-www-form-urlencoded\r\n';
const posting = (body: string, type = FORM, length = Buffer.byteLength(body)) =>
  `POST /signals HTTP/1.1\r\n${HEAD}${type}Content-Length: ${length}\r\n\r\n${body}`;

describe('what is too much is refused with the right status', () => {
  test.each([
    ['an address of nine kilobytes', `GET /search?q=${'x'.repeat(9_000)} HTTP/1.1\r\n${HEAD}\r\n`, 414],
    ['headers of twenty kilobytes', `GET / HTTP/1.1\r\n${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['cookies of twenty kilobytes', `GET / HTTP/1.1\r\n${HEAD}Cookie: a=${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a form of seventy kilobytes', posting(`product=${'x'.repeat(70_000)}`), 413],
    ['a form that says it is a gigabyte', posting('product=x', FORM, 1_073_741_824), 413],
    ['a form of a hundred fields', posting('a=1&'.repeat(100)), 413],
    [
      'a chunked form of eighty kilobytes',
      `POST /signals HTTP/1.1\r\n${HEAD}${FORM}Transfer-Encoding: chunked\r\n\r\n${`2000\r\n${'x'.repeat(8_192)}\r\n`.repeat(10)}0\r\n\r\n`,
      413,
    ],
    [
      'a chunked form without end',
      `POST /signals HTTP/1.1\r\n${HEAD}${FORM}Transfer-Encoding: chunked\r\n\r\n${`2000\r\n${'x'.repeat(8_192)}\r\n`.repeat(10)}`,
      408,
    ],
    ['JSON', posting('{"product":"x"}', 'Content-Type: application/json\r\n'), 415],
    ['a file', posting('--b\r\n', 'Content-Type: multipart/form-data; boundary=b\r\n'), 415],
    ['bytes without a type', posting('product=x', ''), 415],
    ['a packed form', posting('xxxx', `${FORM}Content-Encoding: gzip\r\n`), 415],
    [
      'a form in an alphabet nobody knows',
      posting('a=b', 'Content-Type: application/x-www-form-urlencoded; charset=klingon\r\n'),
      415,
    ],
    ['a broken percent sign in the path', `GET /products/%zz HTTP/1.1\r\n${HEAD}\r\n`, 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'two lengths',
      `POST /signals HTTP/1.1\r\n${HEAD}${FORM}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`,
      400,
    ],
    [
      'a length and chunks',
      `POST /signals HTTP/1.1\r\n${HEAD}${FORM}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['no HTTP at all', 'hello there\r\n\r\n', 400],
    ['a head that never ends', `GET / HTTP/1.1\r\n${HEAD}`, 408],
    ['a body that never comes', posting('product=x', FORM, 1_000), 408],
  ])('%s', async (_name, bytes, status) => {
    expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
  });

  test('and the slowest request has ended within ten seconds', () => {
    expect(SERVER_LIMITS.requestTimeout + SERVER_LIMITS.connectionsCheckingInterval).toBeLessThanOrEqual(
      10_000,
    );
    expect(SERVER_LIMITS.headersTimeout).toBeLessThanOrEqual(SERVER_LIMITS.requestTimeout);
  });
});

describe('fields with names that mean something to a program', () => {
  test('are fields like any other', async () => {
    const body = '__proto__=x&constructor=y&toString=z&hasOwnProperty=1&product=cork-yoga-block&kind=save';
    expect(await raw(posting(body))).toMatch(/^HTTP\/1\.1 303/);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(await raw(`GET /search?__proto__=x&constructor=y&q=yoga HTTP/1.1\r\n${HEAD}\r\n`)).toMatch(
      / 200 /,
    );
  });
});
