/**
 * Ends and starts the shop under load, twenty times: requests in flight when the signal comes that were not answered
 * whole, and how long the process took to go. docs/design.md, 9. `--rounds 3` for a quick look.
 * Run after `npm run build`; needs an index in DATA_DIR (`npm run reindex`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../test/support/free-port.js';
import { load } from '../test/support/load.js';

const PORT = await freePort();
const ADDRESS = `http://127.0.0.1:${PORT}`;
const ROUNDS = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 20;
/** Connections with a request in flight each: twenty rounds make a thousand. */
const CONNECTIONS = 50;
const LOADED_FOR = 1_500;
const PAGES = ['/', '/products/cork-yoga-block', '/departments', '/search?q=yoga', '/basket'];

let inFlight = 0;
let answered = 0;
const failed: string[] = [];
const took: number[] = [];
const codes = new Set<number | null>();

for (let round = 0; round < ROUNDS; round++) {
  const shop = await start();
  const pages = load(ADDRESS, PAGES, CONNECTIONS);
  await new Promise((resolve) => setTimeout(resolve, LOADED_FOR));
  inFlight += CONNECTIONS;
  const began = performance.now();
  const gone = once(shop, 'exit');
  shop.kill('SIGTERM');
  const [code] = (await gone) as [number | null];
  took.push(performance.now() - began);
  codes.add(code);
  const tally = await pages.stop();
  answered += tally.answered;
  failed.push(...tally.failed, ...Array<string>(tally.errors).fill('5xx'));
}
console.log(
  `${ROUNDS} restarts under load: ${inFlight} requests in flight at a signal, ${failed.length} failed of ${answered}` +
    `${failed.length > 0 ? ` (${[...new Set(failed)].join(', ')})` : ''}, exit codes ${[...codes].join(', ')}, ` +
    `gone after ${(Math.max(...took) / 1_000).toFixed(1)} s at most`,
);
if (failed.length > 0) process.exitCode = 1;

async function start(): Promise<ChildProcess> {
  // The load is the bench's own: what it asks for at once is not to be refused.
  const env = { ...process.env, PORT: String(PORT), HOST: '127.0.0.1', OVERLOAD_PATIENCE: '10000' };
  const child = spawn(process.execPath, ['dist/server.js'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  for (;;) {
    if (child.exitCode !== null) throw new Error('The shop did not open.');
    if (
      await fetch(`${ADDRESS}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
