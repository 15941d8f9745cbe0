import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, openFaultProxy } from './fault-proxy.js';
import { httpErrors, redisErrors } from './protocol-errors.js';
import { until } from './until.js';

/** A server that says everything back, and hangs up after `bye`. */
let echo: Server;
let proxy: FaultProxy;
const open = new Set<Socket>();

beforeEach(async () => {
  echo = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (said) => (`${said}` === 'bye' ? socket.end() : socket.write(said)));
  });
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await openFaultProxy((echo.address() as AddressInfo).port);
});

afterEach(async () => {
  for (const socket of open) socket.destroy();
  open.clear();
  await proxy.close();
  await new Promise((resolve) => echo.close(resolve));
});

async function connected(): Promise<Socket> {
  const socket = createConnection(proxy.port, '127.0.0.1');
  open.add(socket);
  await once(socket, 'connect');
  socket.on('error', () => undefined);
  return socket;
}

/** What has come when this is over, milliseconds after saying something, and how long the first of it took. */
async function hear(socket: Socket, said: string, milliseconds = 60) {
  const began = performance.now();
  socket.write(said);
  const first = once(socket, 'readable').then(() => performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const heard = (socket.read() as Buffer | null)?.toString('latin1') ?? '';
  return { heard, first: heard === '' ? Number.POSITIVE_INFINITY : await first };
}

/** Writes, and hears as much as is expected, however long a busy machine takes over it. */
async function answer(socket: Socket, said: string, length = said.length) {
  const began = performance.now();
  let first = Number.POSITIVE_INFINITY;
  let heard = '';
  socket.on('readable', () => {
    first = Math.min(first, performance.now() - began);
    heard += (socket.read() as Buffer | null)?.toString('latin1') ?? '';
  });
  socket.write(said);
  await until(() => heard.length >= length, `${length} bytes`);
  socket.removeAllListeners('readable');
  return { heard, first };
}

const codeOf = (socket: Socket) =>
  new Promise((resolve) => socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)));

describe('the fault proxy', () => {
  test('passes everything on where nothing is wrong', async () => {
    const socket = await connected();
    expect((await answer(socket, 'hello')).heard).toBe('hello');
    expect(proxy.connections()).toBe(1);
  });

  test('makes replies late and keeps their order', async () => {
    const socket = await connected();
    await proxy.set({ kind: 'latency', milliseconds: 50, jitter: 20 });
    const heard = answer(socket, 'a', 8);
    for (const letter of 'bcdefgh') {
      socket.write(letter);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const { heard: text, first } = await heard;
    expect(text).toBe('abcdefgh');
    expect(first).toBeGreaterThanOrEqual(49);
  });

  test('refuses connections, cuts the open ones, and comes back at the same port', async () => {
    const before = await connected();
    const cut = codeOf(before);
    await proxy.set({ kind: 'down' });
    expect(await cut).toBe('ECONNRESET');
    const refused = createConnection(proxy.port, '127.0.0.1');
    expect(await codeOf(refused)).toBe('ECONNREFUSED');
    await proxy.set(undefined);
    expect((await answer(await connected(), 'hello')).heard).toBe('hello');
  });

  test('swallows for a while, and nothing is lost when the network is back', async () => {
    const before = await connected();
    await proxy.set({ kind: 'timeout' });
    const after = await connected();
    expect((await hear(before, 'one')).heard).toBe('');
    expect((await hear(after, 'two')).heard).toBe('');
    await proxy.set(undefined);
    expect((await answer(before, '!', 4)).heard).toBe('one!');
    expect((await answer(after, '!', 4)).heard).toBe('two!');
  });

  test('resets in the middle of a reply', async () => {
    const socket = await connected();
    await proxy.set({ kind: 'reset', after: 3 });
    // A busy machine may see the reset together with the three bytes: Node then reports an end without an error.
    const cut = new Promise((resolve) => socket.once('close', () => resolve('closed')));
    expect((await hear(socket, 'hello')).heard).toBe('hel');
    socket.resume();
    expect(await cut).toBe('closed');
  });

  test('says nothing at the right length', async () => {
    const socket = await connected();
    await proxy.set({ kind: 'garbage' });
    const { heard } = await answer(socket, 'a long enough reply');
    expect(heard).toHaveLength('a long enough reply'.length);
    expect(heard).not.toBe('a long enough reply');
  });

  test('lets replies trickle', async () => {
    const socket = await connected();
    await proxy.set({ kind: 'bandwidth', bytesPerSecond: 1_000 });
    const { heard } = await hear(socket, 'x'.repeat(400), 100);
    expect(heard.length).toBeGreaterThan(10);
    expect(heard.length).toBeLessThan(200);
  });

  test('ends a connection late', async () => {
    const socket = await connected();
    await proxy.set({ kind: 'slowClose', milliseconds: 80 });
    const began = performance.now();
    socket.resume().write('bye');
    await once(socket, 'end');
    expect(performance.now() - began).toBeGreaterThanOrEqual(79);
  });

  test('answers each Redis command with an error, also where commands come in pieces', async () => {
    await proxy.set({ kind: 'error', answers: redisErrors('-LOADING later') });
    const socket = await connected();
    const commands = '*1\r\n$4\r\nPING\r\n*2\r\n$3\r\nGET\r\n$4\r\na\r\nb\r\n';
    expect((await answer(socket, commands.slice(0, 20), 16)).heard).toBe('-LOADING later\r\n');
    expect((await answer(socket, commands.slice(20), 16)).heard).toBe('-LOADING later\r\n');
    expect((await answer(socket, commands, 32)).heard).toBe('-LOADING later\r\n'.repeat(2));
  });

  test('answers each HTTP request with a status', async () => {
    await proxy.set({ kind: 'error', answers: httpErrors(500) });
    const ask = () =>
      fetch(`http://127.0.0.1:${proxy.port}/x`, { method: 'POST', body: JSON.stringify({ a: 1 }) });
    const [first, second] = [await ask(), await ask()];
    expect([first.status, second.status]).toEqual([500, 500]);
    expect(await first.json()).toEqual({ status: { error: 'the disk is full' } });
  });
});
