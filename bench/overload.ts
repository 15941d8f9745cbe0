/**
 * The shop at five times what it can serve: who is turned away and how quickly, how long those wait who are served,
 * and how soon it is itself again. docs/design.md, 9. Requests come at random moments whatever the answers do (a Poisson process), as shoppers do;
 * `healthy` is the same at four fifths of the capacity.
 * Then two clients, docs/design.md, 9: one asks ten times its limit, and the other should not notice.
 * Run after `npm run build`; needs an index in DATA_DIR (`npm run reindex`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { freePort } from '../test/support/free-port.js';
import { seeded } from './support.js';

const PORT = await freePort();
const PATHS = ['/products/cork-yoga-block', '/', '/departments', '/search?q=yoga'];
const HEALTHY_SHARE = 0.8;
const TIMES = 5;
/** So many served without a refusal between them: the overload is over. */
const IN_A_ROW = 100;
const refusedOf = (samples: readonly Sample[]) => samples.filter(({ status }) => status !== 200).length;

interface Sample {
  readonly at: number;
  readonly status: number;
  readonly took: number;
  readonly retryAfter: boolean;
}

const shop = await start({});
try {
  const capacity = await measureCapacity();
  const healthy = await comeAtRate(capacity * HEALTHY_SHARE, 8_000);
  const over = await comeAtRate(capacity * TIMES, 8_000);
  const after = await comeAtRate(capacity * HEALTHY_SHARE, 8_000);
  const served = over.filter(({ status }) => status === 200);
  const refused = over.filter(({ status }) => status === 503);
  const rest = over.length - served.length - refused.length;
  const p99 = { healthy: percentile(healthy, 0.99), over: percentile(served, 0.99) };
  console.log(`capacity ${capacity.toFixed(0)} pages a second; ${TIMES} times that for 8 s:`);
  console.log(
    `  served ${(served.length / 8).toFixed(0)} a second, 503 ${(refused.length / 8).toFixed(0)} a second` +
      ` (Retry-After on ${refused.filter(({ retryAfter }) => retryAfter).length} of ${refused.length}), anything else ${rest}`,
  );
  console.log(
    `  p99 of those served ${p99.over.toFixed(0)} ms, healthy ${p99.healthy.toFixed(0)} ms: ${(p99.over / p99.healthy).toFixed(2)} times`,
  );
  console.log(`  p50 until a 503 ${percentile(refused, 0.5).toFixed(0)} ms`);
  const isWell = (from: number) => after.slice(from, from + IN_A_ROW).every(({ status }) => status === 200);
  const well = after.find((_, place) => isWell(place));
  console.log(
    `  ${IN_A_ROW} requests in a row were served from ${((well?.at ?? Number.NaN) / 1_000).toFixed(1)} s after the load fell; ` +
      `refused ${refusedOf(healthy)} of ${healthy.length} before it and ${refusedOf(after)} of ${after.length} after it`,
  );
} finally {
  await end(shop);
}

const limited = await start({ TRUST_PROXY: 'loopback', RATE_LIMIT_PAGES: '600' });
try {
  const alone = await comeAtRate(20, 8_000, '203.0.113.1');
  const abuse = comeAtRate(100, 8_000, '203.0.113.2');
  const beside = await comeAtRate(20, 8_000, '203.0.113.3');
  const abused = await abuse;
  const p95 = { alone: percentile(alone, 0.95), beside: percentile(beside, 0.95) };
  console.log(
    `beside an address at ten times its limit (${abused.filter(({ status }) => status === 429).length} of ${abused.length} got 429): ` +
      `p95 ${p95.beside.toFixed(1)} ms, alone ${p95.alone.toFixed(1)} ms: ${(p95.beside / p95.alone).toFixed(2)} times, ` +
      `${beside.filter(({ status }) => status !== 200).length} of the other's ${beside.length} refused`,
  );
} finally {
  await end(limited);
}

/** Pages a second when eight connections ask one after the other for four seconds. */
async function measureCapacity(): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const stop = performance.now() + 4_000;
  let count = 0;
  const asker = async (first: number) => {
    for (let turn = first; performance.now() < stop; turn++) {
      const { status } = await ask(agent, turn, '127.0.0.1');
      if (status === 200) count++;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, first) => asker(first)));
  agent.destroy();
  return count / 4;
}

/** Sends requests at an average rate for so many milliseconds, whatever becomes of them, and waits for the last. */
async function comeAtRate(rate: number, milliseconds: number, address = '127.0.0.1'): Promise<Sample[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const all: Promise<Sample>[] = [];
  const random = seeded(1);
  const pause = () => (-Math.log(1 - random()) * 1_000) / rate;
  const began = performance.now();
  let next = pause();
  for (let passed = 0; passed < milliseconds; passed = performance.now() - began) {
    for (; next < passed; next += pause()) {
      const at = performance.now() - began;
      all.push(ask(agent, all.length, address).then((sample) => ({ ...sample, at })));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const samples = await Promise.all(all);
  agent.destroy();
  return samples;
}

function ask(agent: Agent, turn: number, address: string): Promise<Sample> {
  const began = performance.now();
  return new Promise((resolve) => {
    const done = (status: number, retryAfter = false) =>
      resolve({ at: 0, status, took: performance.now() - began, retryAfter });
    const path = PATHS[turn % PATHS.length] ?? '/';
    const headers = address === '127.0.0.1' ? {} : { 'x-forwarded-for': address };
    const sent = request({ host: '127.0.0.1', port: PORT, path, agent, headers }, (answer) => {
      answer.on('error', () => done(0));
      answer.on('end', () => done(answer.statusCode ?? 0, answer.headers['retry-after'] !== undefined));
      answer.resume();
    });
    sent.on('error', () => done(0));
    sent.end();
  });
}

function percentile(samples: readonly Sample[], share: number): number {
  const sorted = samples.map(({ took }) => took).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function start(more: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', ...more };
  const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error('The shop did not open.');
    const open = await fetch(`http://127.0.0.1:${PORT}/`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (open) return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
