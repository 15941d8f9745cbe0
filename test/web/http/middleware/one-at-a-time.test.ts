import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { budgetLeft, spendBudget, withRequestBudget } from '../../../../src/away/request-budget.js';
import { oneAtATime } from '../../../../src/web/http/middleware/one-at-a-time.js';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

interface Seen {
  now: number;
  most: number;
  readonly began: string[];
  readonly budgets: number[];
}

/** `/slow` takes 20 ms, `/never` does not end. */
async function opened(): Promise<{ readonly port: number; readonly seen: Seen }> {
  const seen: Seen = { now: 0, most: 0, began: [], budgets: [] };
  const app = express();
  app.use((_req, _res, next) => withRequestBudget(() => next(), 100));
  app.use(oneAtATime());
  app.use(async (req, res) => {
    seen.began.push(req.path);
    seen.most = Math.max(seen.most, ++seen.now);
    seen.budgets.push(budgetLeft());
    spendBudget(7);
    res.once('close', () => seen.now--);
    if (req.path === '/never') return;
    await sleep(20);
    res.send('done');
  });
  const made = createServer(app);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return { port: (made.address() as AddressInfo).port, seen };
}

const ask = async (port: number, path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();

test('however many ask at once, one is answered after another, each with what it brought along', async () => {
  const { port, seen } = await opened();
  const answers = await Promise.all(Array.from({ length: 8 }, () => ask(port, '/slow')));
  expect(answers).toEqual(Array(8).fill('done'));
  expect(seen.most).toBe(1);
  expect(seen.budgets).toEqual(Array(8).fill(100));
});

test('whoever goes away, before the turn or in it, holds up nobody', async () => {
  const { port, seen } = await opened();
  const inTurn = request({ port, path: '/never' }).on('error', () => undefined);
  inTurn.end();
  while (seen.began.length === 0) await sleep(5);
  const before = request({ port, path: '/slow?left' }).on('error', () => undefined);
  before.end();
  await sleep(30);
  before.destroy();
  const after = ask(port, '/slow');
  await sleep(30);
  expect(seen.began).toEqual(['/never']);
  inTurn.destroy();
  expect(await after).toBe('done');
  expect(seen.began).toEqual(['/never', '/slow']);
});

test('an answer that does not end gives its place up after a second', async () => {
  const { port, seen } = await opened();
  const stuck = request({ port, path: '/never' }).on('error', () => undefined);
  stuck.end();
  while (seen.began.length === 0) await sleep(5);
  const began = performance.now();
  expect(await ask(port, '/slow')).toBe('done');
  expect(performance.now() - began).toBeGreaterThan(800);
  stuck.destroy();
});
