import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { drainable } from '../../../src/web/http/shop-server.js';

let server: Server;
let held: ServerResponse[] = [];
const agents: Agent[] = [];
afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
  server.closeAllConnections();
  server.close();
  held = [];
});

/** A server that keeps `/held` waiting until the test lets it go. */
async function open() {
  server = createServer((req, res) => {
    if (req.url === '/held') held.push(res);
    else res.end('done');
  });
  const drain = drainable(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { drain, port: (server.address() as AddressInfo).port };
}

function ask(port: number, path: string, agent: Agent): Promise<{ body: string; connection: string }> {
  return new Promise((resolve, reject) => {
    get({ port, path, agent, host: '127.0.0.1' }, async (answer: IncomingMessage) => {
      let body = '';
      for await (const chunk of answer) body += String(chunk);
      resolve({ body, connection: String(answer.headers.connection) });
    }).on('error', reject);
  });
}

function keeping(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
}

describe('a server that is told to end', () => {
  test('finishes what is in flight and says that the connection ends with it', async () => {
    const { drain, port } = await open();
    const waiting = ask(port, '/held', keeping());
    await expect.poll(() => held.length).toBe(1);
    const drained = drain();
    held[0]?.end('late but whole');
    expect(await waiting).toEqual({ body: 'late but whole', connection: 'close' });
    await drained;
  });

  test('answers what still comes on a kept connection, and then closes it', async () => {
    const { drain, port } = await open();
    const agent = keeping();
    expect((await ask(port, '/', agent)).connection).toBe('keep-alive');
    const drained = drain();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await ask(port, '/', agent)).toEqual({ body: 'done', connection: 'close' });
    await drained;
  });

  test('takes no new connection', async () => {
    const { drain, port } = await open();
    await drain();
    await expect(ask(port, '/', keeping())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('waits neither for a connection that says nothing nor for an answer without end', async () => {
    const { drain, port } = await open();
    await ask(port, '/', keeping());
    const silent = connect(port, '127.0.0.1');
    silent.on('error', () => undefined);
    await once(silent, 'connect');
    ask(port, '/held', keeping()).catch(() => undefined);
    await expect.poll(() => held.length).toBe(1);
    const began = performance.now();
    await drain({ linger: 100, limit: 400 });
    expect(performance.now() - began).toBeLessThan(2_000);
    silent.destroy();
  });
});
