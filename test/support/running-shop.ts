import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { copyIndex } from './copied-index.js';
import { SELDOM_OPTIMISED } from './seldom-optimised.js';

/** A built program of the shop in a process of its own, with a folder of its own and a few of the demo's products in it. */
export interface RunningShop {
  readonly address: string;
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** Everything it has printed so far. */
  said(): string;
  /** Resolves when it has printed this. */
  until(words: RegExp): Promise<RegExpMatchArray>;
  /** Sends SIGTERM; resolves with the exit code and the milliseconds it took. */
  stop(): Promise<{ readonly code: number | null; readonly took: number }>;
  /** Kills what is left and removes the folder. */
  remove(): void;
}

/** Starts `dist/<program>` on a free port. Needs `npm run build` and the shared indexes. */
export async function runShop(
  program: string,
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<RunningShop> {
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-running-'));
  copyIndex(inject('fewProducts'), dataDir);
  const child = spawn(process.execPath, [SELDOM_OPTIMISED, join('dist', program), ...words], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
  const until = async (words: RegExp) => {
    for (;;) {
      const found = said.match(words);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const [, port] = await until(/(?:open|listening) at http:\/\/localhost:(\d+)/);
  return {
    address: `http://127.0.0.1:${port}`,
    process: child,
    dataDir,
    said: () => said,
    until,
    async stop() {
      const began = performance.now();
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await gone) as [number | null];
      return { code, took: performance.now() - began };
    },
    remove() {
      if (child.exitCode === null) child.kill('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
