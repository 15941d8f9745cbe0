/**
 * A real web process whose wall clock is a year ahead for forty-five seconds, while it sweeps every thirty: of the
 * visits that saved a product before, how many have lost it afterwards (none may have); pages that failed meanwhile.
 * Needs `npm run build`. Takes two minutes; `--visits 50` for fewer.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SESSIONS_EVERY } from '../src/stores/sweeping.js';
import { SECOND } from '../src/time/clock.js';
import { copyIndex } from '../test/support/copied-index.js';
import { freePort } from '../test/support/free-port.js';
import { demoIndex } from './demo-index.js';

const VISITS = Number(process.argv[process.argv.indexOf('--visits') + 1]) || 200;
const WRONG_FOR = 45 * SECOND;
const PRODUCT = '/products/cork-yoga-block';
const PORT = await freePort();
const ADDRESS = `http://127.0.0.1:${PORT}`;

const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-clock-'));
copyIndex(demoIndex(), dataDir);
const settable = pathToFileURL('test/support/settable-clock.mjs').href;
const shop = spawn(process.execPath, ['--import', settable, 'dist/server.js'], {
  env: {
    ...process.env,
    PORT: String(PORT),
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    RATE_LIMIT_PAGES: '0',
    RATE_LIMIT_PRESSES: '0',
  },
  stdio: 'ignore',
});
while (!(await answers('/healthz'))) await sleep(50);

const cookies: string[] = [];
for (let visit = 0; visit < VISITS; visit++) cookies.push(await saving());
const before = await holding();
shop.kill('SIGUSR2');
let failed = 0;
for (const end = performance.now() + WRONG_FOR; performance.now() < end; await sleep(SECOND))
  if (!(await answers('/'))) failed++;
shop.kill('SIGUSR2');
await sleep(SESSIONS_EVERY + SECOND);
const after = await holding();
shop.kill('SIGTERM');
await once(shop, 'exit');
rmSync(dataDir, { recursive: true });
console.log(
  `a clock a year ahead for ${WRONG_FOR / SECOND} s: ${before - after} of ${before} visits lost what they had saved; ${failed} pages failed meanwhile`,
);
if (after < VISITS || failed > 0) process.exitCode = 1;

function answers(path: string): Promise<boolean> {
  return fetch(ADDRESS + path).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function saving(): Promise<string> {
  const answer = await fetch(`${ADDRESS}/signals`, {
    method: 'POST',
    body: new URLSearchParams({ product: 'cork-yoga-block', kind: 'save' }),
    headers: { 'Sec-Fetch-Site': 'same-origin' },
    redirect: 'manual',
  });
  const [cookie] = answer.headers.get('set-cookie')?.split(';') ?? [];
  if (cookie === undefined) throw new Error(`Nothing was saved: ${answer.status}`);
  return cookie;
}

async function holding(): Promise<number> {
  let count = 0;
  for (const cookie of cookies) {
    const page = await fetch(`${ADDRESS}/saved`, { headers: { Cookie: cookie } });
    if ((await page.text()).includes(PRODUCT)) count++;
  }
  return count;
}
