import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import express, { type Express } from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import { rawConnection, requestBytes } from '../../../../bench/page-cost/raw-client.js';
import { type LineLimits, lineLimits } from '../../../../src/admission/line-limits.js';
import { budgetLeft, spendBudget } from '../../../../src/away/request-budget.js';
import { admission } from '../../../../src/web/http/middleware/admission.js';
import { requestBudget } from '../../../../src/web/http/middleware/gate.js';

const LIMITS: LineLimits = { ...lineLimits(40), atOnce: 4, few: 8, patience: 700 };
let refused = 0;

const goOn: express.RequestHandler = (_req, _res, next) => next();

/** A shop whose pages keep the processor busy for a while, as rendering does. */
function busyShop(work: express.RequestHandler, limits = LIMITS, stall = goOn): Express {
  refused = 0;
  const app = express();
  app.use(requestBudget());
  app.use(stall);
  app.use(
    admission({
      limits,
      metrics: { refused: () => refused++ },
      turnAway: (_req, res, _why, seconds) => void res.status(503).set('Retry-After', `${seconds}`).end(),
    }),
  );
  app.get('/', work);
  return app;
}

function busyFor(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** Asks over connections that are open already, all at once, and resolves with status and head of every answer. */
async function many(app: Express, count: number): Promise<{ status: number; head: string }[]> {
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const sockets = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
  let accepted = 0;
  server.on('connection', () => accepted++);
  await expect.poll(() => accepted, { interval: 1 }).toBe(count);
  for (const socket of sockets)
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const heads = await Promise.all(sockets.map(text));
  server.close();
  return heads.map((head) => ({ status: Number(head.slice(9, 12)), head }));
}

describe('admission', () => {
  test('serves a burst whole', async () => {
    const shop = busyShop((_req, res) => {
      busyFor(2);
      res.end();
    });
    expect((await many(shop, 30)).every(({ status }) => status === 200)).toBe(true);
    expect(refused).toBe(0);
  });

  test('answers 503 with Retry-After when more comes than can be served, and recovers at once', async () => {
    const shop = busyShop((_req, res) => {
      busyFor(25);
      res.end();
    });
    const answers = await many(shop, 60);
    const turnedAway = answers.filter(({ status }) => status === 503);
    expect(turnedAway.length).toBeGreaterThan(20);
    expect(refused).toBe(turnedAway.length);
    for (const { head } of turnedAway) expect(head).toMatch(/^retry-after: 2\r$/im);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
    expect((await many(shop, 1))[0]?.status).toBe(200);
  });

  test('refuses on arrival what would wait too long, while those before it are still being served', async () => {
    const ended: number[] = [];
    const shop = busyShop(
      (_req, res) => {
        busyFor(25);
        ended.push(200);
        res.end();
      },
      { ...LIMITS, patience: 60_000 },
      (_req, res, next) => {
        res.once('finish', () => res.statusCode === 503 && ended.push(503));
        next();
      },
    );
    await many(shop, 60);
    const places = (status: number) => ended.flatMap((one, at) => (one === status ? [at] : []));
    const middle = (values: number[]) => values[Math.floor(values.length / 2)] ?? 0;
    expect(places(503).length).toBeGreaterThan(20);
    expect(middle(places(503))).toBeLessThan(places(200).at(-1) ?? 0);
  });

  test('serves first who came first', async () => {
    const served: number[] = [];
    const shop = busyShop((req, res) => {
      served.push(Number(req.query.turn));
      busyFor(5);
      res.end();
    });
    const server = shop.listen(0, '127.0.0.1');
    const asked = Array.from({ length: 20 }, async (_, turn) => {
      await new Promise((resolve) => setTimeout(resolve, 2 * turn));
      return request(server).get(`/?turn=${turn}`);
    });
    await Promise.all(asked);
    server.close();
    expect(served).toEqual(served.toSorted((a, b) => a - b));
  });

  test('refuses nobody of sixteen who ask again as soon as they are answered, and starves none', async () => {
    const counts = Array<number>(16).fill(0);
    const shop = busyShop(
      (req, res) => {
        counts[Number(req.query.who)]! += 1;
        busyFor(2);
        res.end();
      },
      { ...LIMITS, few: 16 },
    );
    const server = shop.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const end = performance.now() + 1_500;
    const statuses = new Set<number>();
    await Promise.all(
      counts.map(async (_, who) => {
        while (performance.now() < end)
          statuses.add((await fetch(`http://127.0.0.1:${port}/?who=${who}`)).status);
      }),
    );
    server.close();
    server.closeAllConnections();
    expect([...statuses]).toEqual([200]);
    expect(Math.min(...counts)).toBeGreaterThan((0.5 * counts.reduce((a, b) => a + b)) / counts.length);
  });

  test('spends its time on pages rather than on looking for more, however many ask again at once', async () => {
    let served = 0;
    const shop = busyShop(
      (_req, res) => {
        busyFor(1);
        served += 1;
        res.end();
      },
      { ...LIMITS, longestWait: 20, shortWait: 10 },
    );
    const server = shop.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const began = performance.now();
    const connections = Array.from({ length: 64 }, () => rawConnection(port));
    await Promise.all(
      connections.map(async (own) => {
        while (performance.now() < began + 1_500) await own.send(requestBytes({ path: '/' }));
        own.close();
      }),
    );
    server.close();
    server.closeAllConnections();
    expect(refused).toBeGreaterThan(served);
    // Fifteen were refused for each served where all of the time went to what arrived; three are, and
    // nine where other work has most of the processor.
    expect(refused / served).toBeLessThan(12);
  });

  test('turns away none of a few, however slow the shop is for a moment', async () => {
    const shop = busyShop(
      (_req, res) => {
        busyFor(60);
        res.end();
      },
      { ...LIMITS, patience: 5_000 },
    );
    expect((await many(shop, 8)).every(({ status }) => status === 200)).toBe(true);
    expect(refused).toBe(0);
  });

  test('holds it against nobody that the process itself stood still before it looked', async () => {
    const stall: express.RequestHandler = (_req, _res, next) => {
      next();
      busyFor(150);
    };
    const shop = busyShop((_req, res) => void res.end(), LIMITS, stall);
    expect((await many(shop, 1))[0]?.status).toBe(200);
    expect(refused).toBe(0);
  });

  test('answers no more at once than it may, and turns nobody away for an engine that is slow for a moment', async () => {
    let now = 0;
    let most = 0;
    const shop = busyShop(async (_req, res) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 30));
      now--;
      res.end();
    });
    expect((await many(shop, 12)).every(({ status }) => status === 200)).toBe(true);
    expect(most).toBe(4);
  });

  test('tells those who wait too long while every place is taken', async () => {
    const shop = busyShop(async (_req, res) => {
      await new Promise((resolve) => setTimeout(resolve, 900));
      res.end();
    });
    const began = performance.now();
    const server = shop.listen(0);
    const all = Array.from({ length: 8 }, () =>
      request(server)
        .get('/')
        .then(({ status }) => status),
    );
    expect(await Promise.race(all)).toBe(503);
    expect(performance.now() - began).toBeLessThan(800);
    expect((await Promise.all(all)).toSorted()).toEqual([200, 200, 200, 200, 503, 503, 503, 503]);
    server.close();
  });

  test('leaves each request the budget that is its own', async () => {
    const left: number[] = [];
    const shop = busyShop((_req, res) => {
      left.push(budgetLeft());
      spendBudget(50);
      res.end();
    });
    await many(shop, 5);
    expect(left).toEqual([120, 120, 120, 120, 120]);
  });
});
