/**
 * What noting a shelf costs a home page: visits of ten presses, three home pages each, ten minutes apart by the shop's clock
 * and so long that it holds nothing of them any more, in turn one that lets nothing rest, whose shelves are not noted, and
 * one whose shelves are (`--visits N` of each). Processor time of the whole process a page, and how long the browser waits, means; and their ratios.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { MINUTE, SECOND } from '../src/time/clock.js';
import { copyIndex } from '../test/support/copied-index.js';
import { demoIndex } from './demo-index.js';
import { demoProducts, shopClient } from './shop-client.js';

// Pages need templates and styles, which lie beside what `npm run build` makes.
const built = <Module>(path: string): Promise<Module> =>
  import(new URL(`../../${path}`, import.meta.url).href);
const { createApp } = await built<typeof import('../src/app.js')>('app.js');
const { openShop } = await built<typeof import('../src/shop/shop.js')>('shop/shop.js');

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { visits: { type: 'string', default: '300' } },
});
const PAGES = 3;
const ENTRIES = 10;
let now = Date.UTC(2026, 10, 23, 12);
const clock = () => now;

const dataDir = mkdtempSync(join(tmpdir(), 'noting-'));
copyIndex(demoIndex(), dataDir);
const env = { DATA_DIR: dataDir, MODEL_DIR: 'models/all-MiniLM-L6-v2-int8', RATE_LIMIT_TIME: '0' };
const config = { ...readConfig({ ...env, OVERLOAD_PATIENCE: '60000' }), catalogDir: 'catalog' };
const quiet = { info: () => {}, error: console.error };
const { services, close } = await openShop({ config, clock, steady: clock, logger: quiet });
const server = createServer(createApp(services, config, quiet));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = shopClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 1);
const ids = demoProducts();

interface Spent {
  readonly cpu: number;
  readonly waited: number;
}

/** A visit of ten presses, whose shelves are noted or not. @returns its cookie */
async function visitOf(turn: number, isNoted: boolean): Promise<string> {
  let cookie = '';
  for (let i = 0; i < ENTRIES; i++) {
    now += 20 * SECOND;
    const product = ids[(turn * 31 + i * 7) % ids.length];
    cookie = (await client.press('/signals', `product=${product}&kind=interested&returnTo=/`, cookie)).cookie;
  }
  await client.press('/interests-rest', `says=${isNoted ? 'over' : 'off'}&returnTo=/`, cookie);
  return cookie;
}

async function pageOf(cookie: string): Promise<Spent> {
  const before = process.cpuUsage();
  const answer = await client.get('/', cookie);
  const spent = process.cpuUsage(before);
  if (answer.status !== 200) throw new Error(`The home page was answered ${answer.status}.`);
  return { cpu: (spent.user + spent.system) / 1_000, waited: answer.took };
}

const visits: { readonly cookie: string; readonly isNoted: boolean }[] = [];
for (let turn = 0; turn < Number(values.visits); turn++)
  for (const isNoted of turn % 2 === 0 ? [true, false] : [false, true])
    visits.push({ cookie: await visitOf(turn, isNoted), isNoted });

const bare: Spent[] = [];
const noted: Spent[] = [];
for (let page = 0; page <= PAGES; page++) {
  // A shopper comes back when the shop no longer holds what it has read of the visit.
  await sleep(11 * SECOND);
  now += 10 * MINUTE;
  for (const { cookie, isNoted } of visits) {
    const spent = await pageOf(cookie);
    // The first pages warm the shop up.
    if (page > 0) (isNoted ? noted : bare).push(spent);
  }
}
client.close();
server.closeAllConnections();
server.close();
await close();
rmSync(dataDir, { recursive: true, force: true });

const trimmed = (all: readonly number[]) => {
  const sorted = all.toSorted((a, b) => a - b);
  const kept = sorted.slice(Math.floor(all.length / 10), Math.ceil(0.9 * all.length));
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
};
for (const what of ['cpu', 'waited'] as const) {
  const [a, b] = [trimmed(bare.map((one) => one[what])), trimmed(noted.map((one) => one[what]))];
  const name = what === 'cpu' ? 'processor time' : 'until the answer';
  console.log(
    `${name}: ${a.toFixed(2)} ms not noted, ${b.toFixed(2)} ms noted, ${(b / a).toFixed(3)} times (means of the middle 80 %)`,
  );
}
