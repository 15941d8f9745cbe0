/**
 * Where the time of one kind of page goes: the built shop is warmed, then profiled while each request follows a new
 * signal of its visit, and the ten functions with the greatest own time, and with the greatest time including what they
 * call, are printed as milliseconds a request. Run after `npm run build`.
 * `-- --kind home` (or `product`; `press`; `panel`: a press on a page whose interests were opened; `still`: the home page with no new signal; or an
 * address as `/saved`), `--requests 600`, `--top 10`, `--visits 24 --entries 20`, `--keep FILE` for a viewer
 * of profiles, `--memory` for the kilobytes that a request allocates instead.
 */

import { writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startShopProgram } from '../test/support/shop-program.js';
import { demoIndex } from './demo-index.js';
import { type Cost, costsIn } from './page-cost/profile-costs.js';
import { rawConnection, requestBytes } from './page-cost/raw-client.js';
import { visitsIn } from './page-cost/visits.js';
import { demoProducts } from './shop-client.js';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    kind: { type: 'string', default: 'home' },
    requests: { type: 'string', default: '600' },
    top: { type: 'string', default: '10' },
    visits: { type: 'string', default: '24' },
    entries: { type: 'string', default: '20' },
    keep: { type: 'string' },
    memory: { type: 'boolean', default: false },
  },
});
const VISITS = Number(values.visits);
const ENTRIES = Number(values.entries);
const WARMING = 400;
/** Requests of one profile, where no signal has to come before each: to begin and to end one takes as long as many pages. */
const OF_A_PROFILE = 24;
/** Pairs of products are read ahead of the pages some seconds after the shop has opened, milliseconds. */
const READ_AHEAD = 13_000;

const ids = demoProducts();
const shop = await startShopProgram({ index: demoIndex() });
const port = Number(new URL(shop.address).port);
const visits = visitsIn(port, ids);
const pool = await visits.make(VISITS, ENTRIES);
await setTimeout(READ_AHEAD);
let turn = 0;
const round = Array.from(
  { length: values.kind === 'home' ? 1 : Math.ceil(OF_A_PROFILE / VISITS) },
  () => pool,
).flat();

try {
  for (let at = 0; at < WARMING / round.length; at++) await ask();
  const rounds = Math.ceil(Number(values.requests) / round.length);
  await (values.memory ? measureMemory(rounds) : measureTime(rounds));
} finally {
  visits.close();
  await shop.stop();
}

async function measureTime(rounds: number): Promise<void> {
  const profiles: Profiler.Profile[] = [];
  for (let at = 0; at < rounds; at++)
    await ask({ begin: shop.profile, end: async () => void profiles.push(await shop.profiled()) });
  if (values.keep) writeFileSync(values.keep, JSON.stringify(profiles[0]));
  const requests = rounds * round.length;
  const { own, total } = costsIn(profiles);
  const all = own.reduce((sum, { time }) => sum + time, 0);
  console.log(`${values.kind}: ${(all / 1_000 / requests).toFixed(2)} ms of the main thread a request`);
  show('by itself', own, requests);
  show('with what it calls', total, requests);
}

async function measureMemory(rounds: number): Promise<void> {
  let bytes = 0;
  const end = async () => {
    bytes += await shop.allocated();
  };
  for (let at = 0; at < rounds; at++) await ask({ begin: shop.watchAllocations, end });
  const kilobytes = Math.round(bytes / 1_024 / rounds / round.length);
  console.log(`${values.kind}: ${kilobytes} kB allocated a request`);
}

/**
 * Requests of each visit in turn, of home pages one each after a new signal of it.
 * @param watch what the shop does meanwhile is noted between the two; left out, nothing is noted
 */
async function ask(watch?: { begin(): Promise<void>; end(): Promise<void> }): Promise<void> {
  if (values.kind === 'home') await visits.pressOnce(pool);
  // The shop closes a connection that was idle for a while.
  const connection = rawConnection(port);
  await watch?.begin();
  for (const cookie of round) {
    const { status, head } = await connection.send(requestOf(cookie));
    if (status !== 200) throw new Error(`A ${values.kind} was answered: ${head}`);
  }
  connection.close();
  await watch?.end();
}

function requestOf(cookie: string): Buffer {
  turn += 1;
  if (values.kind === 'press' || values.kind === 'panel') {
    const press = { form: visits.form(), on: '/', opened: values.kind === 'panel' };
    return requestBytes({ path: '/signals', cookie, press });
  }
  return requestBytes({ path: pathOf(values.kind), cookie });
}

function pathOf(kind: string): string {
  if (kind.startsWith('/')) return kind;
  return kind === 'product' ? `/products/${ids[(turn * 31) % ids.length]}` : '/';
}

function show(title: string, costs: readonly Cost[], requests: number): void {
  console.log(`\n${title}, ms a request`);
  for (const { name, place, time } of costs.slice(0, Number(values.top)))
    console.log(`${(time / 1_000 / requests).toFixed(3)}  ${name}  ${place}`);
}
