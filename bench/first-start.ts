/**
 * How long the first start takes with nothing kept: from the start of the program to the first page, three times into an
 * empty folder, then once more into the last one. `npm start` builds before that, which is printed apart. Run after
 * `npm run build`. Processor time is of all threads of the program: on a busy machine it tells more than the clock.
 */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/support/free-port.js';
import { processorTime } from './page-cost/arms.js';
import { timed } from './support.js';

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
const load = () => readFileSync('/proc/loadavg', 'utf8').split(' ')[0];

console.log(`load of the machine: ${load()}`);
console.log(`build: ${seconds(await timed(() => execFileSync('npm', ['run', '--silent', 'build'])))}`);
for (let round = 0; round < 3; round++) {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-first-start-'));
  console.log(`first start to the first page: ${await start(dataDir)}`);
  if (round === 2) console.log(`a later start: ${await start(dataDir)}`);
  rmSync(dataDir, { recursive: true });
}
console.log(`load of the machine: ${load()}`);

async function start(dataDir: string): Promise<string> {
  const port = await freePort();
  const env = {
    ...process.env,
    MALLOC_MMAP_THRESHOLD_: '1048576',
    MALLOC_TRIM_THRESHOLD_: '4194304',
    MALLOC_ARENA_MAX: '2',
    DATA_DIR: dataDir,
    PORT: String(port),
  };
  const began = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'dist/server.js'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
  const took = `${seconds(performance.now() - began)}, processor ${seconds(processorTime(child.pid ?? 0))}`;
  child.kill('SIGTERM');
  await gone;
  return took;
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    ({ ok }) => ok,
    () => false,
  );
}
