/**
 * Throughput of a personalised, explained page against the same page with the same shelf filled by fallback, in one
 * run over real connections. A product's page in a personalised visit appends a view, so that every request carries a
 * new signal and no result can be cached; without a session the same shelf is filled from the page alone. The home
 * page follows, after a press that is not timed; its card counts are printed because the two differ.
 * Also: the first page after a start with vectors cached, and resident memory after 10,000 page views.
 * Run after `npm run build`; needs an index in DATA_DIR (`npm run reindex`).
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { freePort } from '../test/support/free-port.js';
import { median, timed } from './support.js';

const PORT = await freePort();
const VIEWS = 10_000;
const ROUNDS = 12;
const REQUESTS = 50;
const CONCURRENCY = 4;
const HOMES = 20;
const seen = { product: 0, home: 0 };
const HEADERS = { 'sec-fetch-site': 'same-origin' };

const ids = readFileSync('catalog/products.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { id: string }).id);

const started = performance.now();
const server = await startServer();
console.log(`first page after start, vectors cached: ${((performance.now() - started) / 1000).toFixed(2)} s`);
const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
try {
  await compare();
  await views();
} finally {
  agent.destroy();
  server.kill('SIGTERM');
}

async function compare(): Promise<void> {
  const pages = { personal: [] as number[], plain: [] as number[] };
  const homes = { personal: [] as number[], plain: [] as number[] };
  for (let round = -1; round < ROUNDS; round++) {
    // A new visit each round: a session has tens of entries, not thousands.
    const cookies = { personal: await visitor(), plain: '' };
    for (const who of ['personal', 'plain'] as const) {
      const taken = { pages: await productPages(cookies[who]), homes: await homePages(cookies[who]) };
      if (round < 0) continue;
      pages[who].push(taken.pages);
      homes[who].push(taken.homes);
    }
  }
  const cookies = { personal: await visitor(), plain: '' };
  const product = `/products/${ids[5]}`;
  await report('product page', pages, product, cookies);
  await report('home page', homes, '/', cookies);
}

type Arms<T> = { readonly personal: T; readonly plain: T };

async function report(
  name: string,
  times: Arms<number[]>,
  path: string,
  cookies: Arms<string>,
): Promise<void> {
  const [personal, plain] = [median(times.personal), median(times.plain)];
  const cards = {
    personal: await cardsOn(path, cookies.personal),
    plain: await cardsOn(path, cookies.plain),
  };
  console.log(
    `${name}, milliseconds a page: personalised ${personal.toFixed(2)} (${cards.personal} cards), ` +
      `fallback ${plain.toFixed(2)} (${cards.plain} cards), ratio of throughput ${(plain / personal).toFixed(2)}`,
  );
}

async function views(): Promise<void> {
  let cookie = await visitor();
  let next = 0;
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next < VIEWS) {
        const turn = next++;
        if (turn % 50 === 0) cookie = await visitor();
        await get(turn % 3 === 0 ? '/' : `/products/${ids[turn % ids.length]}`, turn % 2 === 0 ? cookie : '');
      }
    }),
  );
  const rss = readFileSync(`/proc/${server.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? '0';
  console.log(`resident memory after ${VIEWS} page views: ${(Number(rss) / 1024).toFixed(0)} MB`);
}

/** Milliseconds a page over a batch of product pages, each of another product. */
async function productPages(cookie: string): Promise<number> {
  let next = 0;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (next++ < REQUESTS) await get(`/products/${productOf(seen.product++)}`, cookie);
    }),
  );
  return (performance.now() - start) / REQUESTS;
}

/** Milliseconds a home page, after a press that is not counted. */
async function homePages(cookie: string): Promise<number> {
  let taken = 0;
  for (let i = 0; i < HOMES; i++) {
    const product = productOf(seen.home++);
    if (cookie) await post('/signals', `product=${product}&kind=interested&returnTo=/`, cookie);
    taken += await timed(() => get('/', cookie));
  }
  return taken / HOMES;
}

/** Products of five departments in turn: a visit is about a few things, not about everything. */
function productOf(turn: number): string {
  const department = [0, 5, 9, 13, 16][turn % 5] ?? 0;
  return ids[department * 75 + (Math.floor(turn / 5) % 75)] ?? '';
}

async function cardsOn(path: string, cookie: string): Promise<number> {
  return (await get(path, cookie)).split('data-product-card=').length - 1;
}

/** A visit with five interests. */
async function visitor(): Promise<string> {
  const { cookie } = await post('/personalisation', 'returnTo=/', '');
  for (const turn of [5, 6, 7, 8, 9])
    await post('/signals', `product=${productOf(turn)}&kind=save&returnTo=/`, cookie);
  return cookie;
}

async function get(path: string, cookie: string): Promise<string> {
  return (await send('GET', path, '', cookie)).body;
}

async function post(path: string, body: string, cookie: string) {
  return send('POST', path, body, cookie);
}

function send(
  method: string,
  path: string,
  body: string,
  cookie: string,
): Promise<{ body: string; cookie: string }> {
  return new Promise((resolve, reject) => {
    const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const headers = { ...HEADERS, ...form, ...(cookie ? { cookie } : {}) };
    const sent = request({ port: PORT, host: '127.0.0.1', method, path, headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 400)
          return reject(new Error(`${method} ${path}: ${answer.statusCode}`));
        const set = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie;
        resolve({ body: Buffer.concat(parts).toString('utf8'), cookie: set });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function startServer(): Promise<ChildProcess> {
  // As `npm start` sets it: glibc gives freed memory back.
  const env = {
    ...process.env,
    MALLOC_MMAP_THRESHOLD_: '1048576',
    MALLOC_TRIM_THRESHOLD_: '4194304',
    MALLOC_ARENA_MAX: '2',
    PORT: String(PORT),
    HOST: '127.0.0.1',
  };
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'dist/server.js'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (;;) {
    try {
      await fetch(`http://127.0.0.1:${PORT}/`);
      return child;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
