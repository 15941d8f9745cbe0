/**
 * The shop at five times what it can serve: who is turned away and how quickly, how long those wait who are served,
 * and how soon it is itself again. docs/design.md, 9. Requests come at random moments whatever the answers do (a Poisson
 * process), as shoppers do, over 512 connections at most; `healthy` is the same at four fifths of the capacity. First with
 * pages of visits, which are made for each request; then with pages without a visit, which are sent out of memory and cost
 * little more than a refusal: five times as many as can be served are more than can be refused.
 * Then two clients, docs/design.md, 9: one asks ten times its limit, and the other should not notice.
 * The shop has one core and who asks the other (`--cores 0,1`). `--first` runs both before all other processes (root, Linux).
 * Run after `npm run build`. `-- --seconds 8 --kind visits,kept,limit`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type ShopProgram, startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { pin } from './page-cost/arms.js';
import { type RawConnection, rawConnection, requestBytes } from './page-cost/raw-client.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';
import { seeded } from './support.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    seconds: { type: 'string', default: '8' },
    kind: { type: 'string', default: 'visits,kept,limit' },
    first: { type: 'boolean', default: false },
    cores: { type: 'string', default: '0,1' },
  },
});
const SECONDS = Number(values.seconds);
const [SHOP_CORE = 0, OWN_CORE = 1] = values.cores.split(',').map(Number);
const KEPT = ['/products/cork-yoga-block', '/', '/departments', '/search?q=yoga'];
const HEALTHY_SHARE = 0.8;
const TIMES = 5;
/** So many served without a refusal between them: the overload is over. */
const IN_A_ROW = 100;
/** Kept connections; a request that finds none is not sent, or who asks would be late with all that follow. */
const MOST_CONNECTIONS = 512;
/** Visits that take turns, and entries of each. */
const VISITS = 24;
const ENTRIES = 20;

interface Sample {
  /** Milliseconds since the first request was due. */
  readonly at: number;
  readonly status: number;
  readonly took: number;
  readonly retryAfter: boolean;
}

const NO_ANSWER = { status: 0, head: '', took: 0 };

type RequestOf = (turn: number) => Buffer;

const index = demoIndex();
const ids = demoProducts();
// Autogroups: niceness counts within a terminal's session only, and between sessions this does.
if (values.first) writeFileSync('/proc/self/autogroup', '-20');
pin(process.pid, OWN_CORE);
const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
console.log(`load of the machine: ${load()}${values.first ? '; these processes first' : ''}`);
if (values.kind.includes('visits'))
  await withShop({}, async (port, shop) => {
    const visits = visitsIn(port, ids);
    const cookies = await visits.make(VISITS, ENTRIES);
    visits.close();
    await overload('pages of visits', { port, shop }, (turn) => {
      const path = turn % 2 === 0 ? '/' : `/products/${ids[(turn * 31) % ids.length]}`;
      return requestBytes({ path, cookie: cookies[turn % VISITS] ?? '' });
    });
  });
if (values.kind.includes('kept')) {
  const requests = KEPT.map((path) => requestBytes({ path }));
  await withShop({}, (port, shop) =>
    overload('pages without a visit', { port, shop }, (turn) => requests[turn % requests.length] as Buffer),
  );
}
if (values.kind.includes('limit'))
  await withShop({ TRUST_PROXY: 'loopback', RATE_LIMIT_PAGES: '600' }, besideTheGreedy);
console.log(`load of the machine: ${load()}`);

async function withShop(
  env: NodeJS.ProcessEnv,
  measure: (port: number, shop: ShopProgram) => Promise<void>,
): Promise<void> {
  const shop: ShopProgram = await startShopProgram({ index, env });
  try {
    pin(shop.pid, SHOP_CORE);
    await measure(Number(new URL(shop.address).port), shop);
  } finally {
    await shop.stop();
  }
}

interface Asked {
  readonly port: number;
  readonly shop: ShopProgram;
}

async function overload(name: string, { port, shop }: Asked, requestOf: RequestOf): Promise<void> {
  await capacityOf(port, requestOf);
  const capacity = await capacityOf(port, requestOf);
  await shop.watchRequests();
  const healthy = await comeAtRate(port, capacity * HEALTHY_SHARE, requestOf);
  const within = { healthy: (await shop.requests())[200] ?? [], over: [] as readonly number[] };
  await shop.watchRequests();
  await shop.watchLoop();
  const late = monitorEventLoopDelay({ resolution: 1 });
  late.enable();
  const over = await comeAtRate(port, capacity * TIMES, requestOf);
  late.disable();
  const loop = await shop.loopDelay();
  within.over = (await shop.requests())[200] ?? [];
  const after = await comeAtRate(port, capacity * HEALTHY_SHARE, requestOf);
  const served = over.filter(({ status }) => status === 200);
  const refused = over.filter(({ status }) => status === 503);
  const told = refused.filter(({ retryAfter }) => retryAfter).length;
  const p99 = { healthy: percentile(healthy, 0.99), over: percentile(served, 0.99) };
  const isWell = (from: number) => after.slice(from, from + IN_A_ROW).every(({ status }) => status === 200);
  const well = after.find((_, place) => isWell(place));
  const perSecond = (samples: readonly Sample[]) => (samples.length / SECONDS).toFixed(0);
  console.log(`${name}: capacity ${capacity.toFixed(0)} a second; ${TIMES} times that for ${SECONDS} s:`);
  console.log(
    `  came ${perSecond(over)} a second, served ${perSecond(served)}, 503 ${perSecond(refused)} (Retry-After on ${told} of ` +
      `${refused.length}), anything else ${over.length - served.length - refused.length}`,
  );
  console.log(
    `  p99 of those served ${p99.over.toFixed(0)} ms, healthy ${p99.healthy.toFixed(0)} ms: ${(p99.over / p99.healthy).toFixed(2)} times; ` +
      `p50 ${percentile(served, 0.5).toFixed(0)} and ${percentile(healthy, 0.5).toFixed(0)} ms; until a 503 ${percentile(refused, 0.5).toFixed(0)} ms ` +
      `(who asks was itself late by ${(late.percentile(99) / 1e6).toFixed(0)} ms at p99)`,
  );
  const inShop = (share: number) => {
    const [over, healthy] = [valueAt(within.over, share), valueAt(within.healthy, share)];
    return `${over.toFixed(1)} and ${healthy.toFixed(1)} ms: ${(over / healthy).toFixed(2)} times`;
  };
  console.log(
    `  of that in the shop, from when a request is read to when its answer is written: p50 ${inShop(0.5)}; ` +
      `p95 ${inShop(0.95)}; p99 ${inShop(0.99)}; its event loop was late by ${loop.p99.toFixed(1)} ms at p99`,
  );
  console.log(
    `  ${IN_A_ROW} in a row were served from ${((well?.at ?? Number.NaN) / 1_000).toFixed(1)} s after the load fell; ` +
      `refused ${refusedOf(healthy)} of ${healthy.length} before it and ${refusedOf(after)} of ${after.length} after it`,
  );
}

async function besideTheGreedy(port: number): Promise<void> {
  const from = (address: string) => {
    const requests = KEPT.map((path) =>
      Buffer.from(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\n\r\n`),
    );
    return (turn: number) => requests[turn % requests.length] as Buffer;
  };
  await comeAtRate(port, 20, from('203.0.113.4'));
  const alone = await comeAtRate(port, 20, from('203.0.113.1'));
  const abuse = comeAtRate(port, 100, from('203.0.113.2'));
  const beside = await comeAtRate(port, 20, from('203.0.113.3'));
  const abused = await abuse;
  const p95 = { alone: percentile(alone, 0.95), beside: percentile(beside, 0.95) };
  console.log(
    `beside an address at ten times its limit (${abused.filter(({ status }) => status === 429).length} of ${abused.length} got 429): ` +
      `p95 ${p95.beside.toFixed(1)} ms, alone ${p95.alone.toFixed(1)} ms: ${(p95.beside / p95.alone).toFixed(2)} times, ` +
      `${refusedOf(beside)} of the other's ${beside.length} refused`,
  );
}

/** Pages a second when eight connections ask one after the other for four seconds. */
async function capacityOf(port: number, requestOf: RequestOf): Promise<number> {
  const stop = performance.now() + 4_000;
  let turn = 0;
  const ask = async () => {
    const own = rawConnection(port);
    while (performance.now() < stop) await own.send(requestOf(turn++));
    own.close();
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return turn / 4;
}

/** Sends requests at an average rate, whatever becomes of them, and waits for the last answer. */
async function comeAtRate(port: number, rate: number, requestOf: RequestOf): Promise<Sample[]> {
  const random = seeded(1);
  const gap = () => (-Math.log(1 - random()) * 1_000) / rate;
  const free = Array.from({ length: MOST_CONNECTIONS }, () => rawConnection(port));
  const all: Promise<Sample>[] = [];
  const ask = async (own: RawConnection, turn: number, at: number): Promise<Sample> => {
    const { status, head, took } = await own.send(requestOf(turn)).catch(() => NO_ANSWER);
    free.push(own);
    return { at, status, took, retryAfter: /\r\nretry-after: /i.test(head) };
  };
  const began = performance.now();
  let next = gap();
  for (let passed = 0; passed < 1_000 * SECONDS; passed = performance.now() - began) {
    for (; next < passed; next += gap()) {
      const own = free.pop();
      if (own) all.push(ask(own, all.length, passed));
    }
    await nextTurn();
  }
  const samples = await Promise.all(all);
  for (const one of free) one.close();
  return samples;
}

function refusedOf(samples: readonly Sample[]): number {
  return samples.filter(({ status }) => status !== 200).length;
}

function percentile(samples: readonly Sample[], share: number): number {
  return valueAt(
    samples.map(({ took }) => took),
    share,
  );
}

function valueAt(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
