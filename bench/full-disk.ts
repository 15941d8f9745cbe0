/**
 * A real web process whose disk fills up and is emptied, a few rounds, in two ways: to below the margin, and to the
 * last byte at once. Shoppers press and look all the while. How many presses were kept, refused with the sentence, or
 * anything else; how many pages failed; whether the process lived, started again on the full disk, and how soon it
 * kept things again. Needs `npm run build`, and a tmpfs that can be mounted (root). `--rounds 2` for a quick look.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MARGIN } from '../src/files/room.js';
import { en } from '../src/wording/en/index.js';
import { copyIndex } from '../test/support/copied-index.js';
import { freePort } from '../test/support/free-port.js';
import { mountSmallDisk } from '../test/support/small-disk.js';
import { demoIndex } from './demo-index.js';

const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;
const FULL_FOR = 3_000;
const SHOPPERS = 4;
const PATHS = ['/', '/products/cork-yoga-block', '/search?q=yoga', '/basket'];
const PORT = await freePort();
const ADDRESS = `http://127.0.0.1:${PORT}`;
const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' };

const presses = { kept: 0, refused: 0, other: 0 };
const pages = { shown: 0, failed: 0 };
const cookies = new Set<string>();
const backAfter: number[] = [];
const otherwise: string[] = [];
let deaths = 0;
let isRestarting = false;
let restarts = 0;

const disk = mountSmallDisk(4 * MARGIN);
copyIndex(demoIndex(), disk.folder);
let shop = await start();
const stop = new AbortController();
const shopping = Promise.all(Array.from({ length: SHOPPERS }, visit));
for (let round = 0; round < ROUNDS; round++) {
  for (const free of [MARGIN / 2, 0]) {
    await sleep(500);
    await disk.fill(free);
    await sleep(FULL_FOR);
    if (shop.exitCode !== null) deaths++;
    if (round === 0) await startAgain();
    disk.empty();
    const emptied = performance.now();
    const before = presses.kept;
    while (presses.kept === before && performance.now() - emptied < 10_000) await sleep(10);
    backAfter.push(performance.now() - emptied);
  }
}
stop.abort();
await shopping;
const lost = await lostSaves();
shop.kill('SIGTERM');
await once(shop, 'exit');
disk.unmount();
console.log(
  `${2 * ROUNDS} full disks: ${presses.kept} presses kept, ${presses.refused} refused with the sentence, ${presses.other} otherwise${otherwise.length > 0 ? ` (${otherwise.join('; ')})` : ''}; ` +
    `${pages.shown} pages shown, ${pages.failed} failed; the process ended ${deaths} times, and started ${restarts} of 2 times on the full disk; ` +
    `kept again after ${(Math.max(...backAfter) / 1_000).toFixed(1)} s at most; ${lost} of ${cookies.size} visits lost what they had saved`,
);
if (presses.other + pages.failed + deaths + lost > 0 || restarts < 2) process.exitCode = 1;

async function start(): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', DATA_DIR: disk.folder };
  const limits = { OVERLOAD_PATIENCE: '10000', RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' };
  const child = spawn(process.execPath, ['dist/server.js'], { env: { ...env, ...limits }, stdio: 'ignore' });
  while (child.exitCode === null) {
    if (await fetch(`${ADDRESS}/healthz`).then(isOk, () => false)) return child;
    await sleep(50);
  }
  throw new Error('The shop did not open.');
}

function isOk({ ok }: Response): boolean {
  return ok;
}

/** Nobody comes meanwhile. */
async function startAgain(): Promise<void> {
  isRestarting = true;
  await sleep(500);
  const gone = once(shop, 'exit');
  shop.kill('SIGTERM');
  await gone;
  shop = await start();
  restarts++;
  isRestarting = false;
}

async function visit(): Promise<void> {
  for (let turn = 0; !stop.signal.aborted; turn++) {
    while (isRestarting) await sleep(10);
    const path = PATHS[turn % PATHS.length] as string;
    const page = await fetch(ADDRESS + path).then(isOk, () => false);
    pages[page ? 'shown' : 'failed']++;
    await press();
    await sleep(20);
  }
}

async function press(): Promise<void> {
  const body = new URLSearchParams({ product: 'cork-yoga-block', kind: 'save' });
  const options = { method: 'POST', body, headers: FROM_HERE, redirect: 'manual' } as const;
  const answer = await fetch(`${ADDRESS}/signals`, options).catch(() => undefined);
  const cookie = answer?.headers.get('set-cookie')?.split(';')[0];
  const text = (await answer?.text().catch(() => '')) ?? '';
  if (answer?.status === 303 && cookie) {
    presses.kept++;
    cookies.add(cookie);
  } else if (answer?.status === 503 && !cookie && text.includes(en.error.noRoom)) presses.refused++;
  else {
    presses.other++;
    otherwise.push(
      `${answer?.status ?? 'no answer'}${cookie ? ' with a cookie' : ''}: ${/<h1[^>]*>([^<]*)/.exec(text)?.[1]}`,
    );
  }
}

/** Visits that were told that something is saved, and do not have it. */
async function lostSaves(): Promise<number> {
  let lost = 0;
  for (const cookie of cookies) {
    const page = await fetch(`${ADDRESS}/saved`, { headers: { Cookie: cookie } });
    if (!(await page.text()).includes('/products/cork-yoga-block')) lost++;
  }
  return lost;
}
