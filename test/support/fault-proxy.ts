import { randomBytes } from 'node:crypto';
import { type AddressInfo, createConnection, createServer, type Server, type Socket } from 'node:net';

/** What a network or a server does wrong. Times in milliseconds. */
export type Toxic =
  /** Every reply comes later by so much, and by up to `jitter` more; their order is kept. */
  | { readonly kind: 'latency'; readonly milliseconds: number; readonly jitter?: number }
  /** Nobody listens: connections are refused, open ones are cut. */
  | { readonly kind: 'down' }
  /** Connections are taken and nothing gets through, either way, until the toxic is taken off. */
  | { readonly kind: 'timeout' }
  /** So many bytes of a reply arrive, then the connection is reset. */
  | { readonly kind: 'reset'; readonly after: number }
  /** A connection that the server has ended ends for the client only later. */
  | { readonly kind: 'slowClose'; readonly milliseconds: number }
  /** Replies of the right length that say nothing. */
  | { readonly kind: 'garbage' }
  /** The server is not asked: each request gets an error of its own protocol. */
  | { readonly kind: 'error'; readonly answers: ErrorAnswers }
  /** Replies come at so many bytes a second. */
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number };

/** For one connection: takes what the client sends, gives the answers to the requests that are complete with it. */
export type ErrorAnswers = () => (sent: Buffer) => string;

/** A proxy on loopback between the shop and one server; toxics are put on and taken off while it runs. */
export interface FaultProxy {
  readonly port: number;
  /** Connections taken since the proxy was opened. */
  connections(): number;
  /** Puts a toxic on in place of the one before; `undefined` takes it off. Open connections meet it too. */
  set(toxic: Toxic | undefined): Promise<void>;
  close(): Promise<void>;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** Resolves when the replies so far have been passed on. */
  passed: Promise<void>;
  answer?: (sent: Buffer) => string;
}

/** How often a slow connection lets something through, milliseconds. */
const TRICKLE = 10;

/** Opens a proxy before the server at a port of loopback. */
export async function openFaultProxy(target: number): Promise<FaultProxy> {
  const links = new Set<Link>();
  let toxic: Toxic | undefined;
  let taken = 0;
  const listener = createServer((client) => {
    taken += 1;
    const server = createConnection({ port: target, host: '127.0.0.1' });
    const link: Link = { client, server, passed: Promise.resolve() };
    links.add(link);
    client.on('data', (sent: Buffer) => ask(link, sent, toxic));
    server.on('data', (reply: Buffer) => {
      const arrived = performance.now();
      const met = toxic;
      link.passed = link.passed.then(() => pass(link, reply, met, arrived));
    });
    client.on('error', () => server.destroy());
    server.on('error', () => undefined);
    client.on('close', () => {
      links.delete(link);
      server.destroy();
    });
    server.on('close', async () => {
      await link.passed;
      if (toxic?.kind === 'slowClose') await pause(toxic.milliseconds);
      client.end();
    });
    if (toxic?.kind === 'timeout') hold(link);
  });
  await listen(listener, 0);
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    connections: () => taken,
    async set(next) {
      const cutting = cuts(toxic) || cuts(next);
      toxic = next;
      for (const link of links) {
        if (cutting) cut(link);
        else if (next?.kind === 'timeout') hold(link);
        else release(link);
      }
      if (next?.kind === 'down') await stop(listener);
      else if (!listener.listening) await listen(listener, port);
    },
    async close() {
      for (const link of links) cut(link);
      await stop(listener);
    },
  };
}

function ask(link: Link, sent: Buffer, toxic: Toxic | undefined): void {
  if (toxic?.kind !== 'error') return void link.server.write(sent);
  link.answer ??= toxic.answers();
  link.client.write(link.answer(sent));
}

async function pass(
  { client }: Link,
  reply: Buffer,
  toxic: Toxic | undefined,
  arrived: number,
): Promise<void> {
  switch (toxic?.kind) {
    case 'latency': {
      const late = toxic.milliseconds + Math.random() * (toxic.jitter ?? 0);
      await pause(arrived + late - performance.now());
      return void client.write(reply);
    }
    case 'reset': {
      await new Promise((resolve) => client.write(reply.subarray(0, toxic.after), resolve));
      // Both at once would be read as an end without an error.
      await pause(1);
      return void client.resetAndDestroy();
    }
    case 'garbage':
      return void client.write(randomBytes(reply.length));
    case 'bandwidth': {
      const step = Math.max(1, Math.floor((toxic.bytesPerSecond * TRICKLE) / 1_000));
      for (let from = 0; from < reply.length && !client.destroyed; from += step) {
        client.write(reply.subarray(from, from + step));
        await pause(TRICKLE);
      }
      return;
    }
    default:
      client.write(reply);
  }
}

/** A server that goes away cuts its connections; and a reply that is under way would answer the wrong question. */
function cuts(toxic: Toxic | undefined): boolean {
  return toxic?.kind === 'down' || toxic?.kind === 'error';
}

function cut({ client, server }: Link): void {
  client.resetAndDestroy();
  server.destroy();
}

function hold({ client, server }: Link): void {
  client.pause();
  server.pause();
}

function release({ client, server }: Link): void {
  client.resume();
  server.resume();
}

function listen(listener: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(port, '127.0.0.1', () => {
      listener.off('error', reject);
      resolve();
    });
  });
}

function stop(listener: Server): Promise<void> {
  return new Promise((resolve) => (listener.listening ? listener.close(() => resolve()) : resolve()));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
