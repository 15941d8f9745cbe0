import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Given } from './bare-express.js';
import { type RawAnswer, unchunked } from './raw-client.js';

/** Bare Express in a process of its own. */
export interface BareExpress {
  readonly port: number;
  readonly pid: number;
  /** Answers with these bytes and headers from now on. @param path where only this address is answered so */
  give(answer: RawAnswer, path?: string): Promise<void>;
  stop(): void;
}

export async function startBareExpress(): Promise<BareExpress> {
  const child: ChildProcess = fork(fileURLToPath(new URL('./bare-express.js', import.meta.url)));
  const [port] = (await once(child, 'message')) as [number];
  return {
    port,
    pid: child.pid ?? 0,
    async give(answer, path) {
      const said = once(child, 'message');
      child.send({ ...givenOf(answer), ...(path === undefined ? {} : { path }) } satisfies Given);
      await said;
    },
    stop: () => child.disconnect(),
  };
}

/** Headers that `node:http` writes by itself are left to it. */
const OWN = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length']);

function givenOf(answer: RawAnswer): Given {
  const [, ...lines] = answer.head.split('\r\n');
  const headers = lines
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const)
    .filter(([name]) => !OWN.has(name.toLowerCase()));
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: unchunked(answer).toString('base64'),
  };
}

/** Both arms on one core, who asks on the other, so that a load from elsewhere falls on both arms alike. */
export function pin(pid: number, core: number): void {
  try {
    execFileSync('taskset', ['-apc', String(core), String(pid)], { stdio: 'ignore' });
  } catch {
    console.log(`(taskset is missing: process ${pid} is not kept on one core)`);
  }
}

/** Processor time of all threads of a process, milliseconds. */
export function processorTime(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((task) => {
    try {
      return Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      return 0;
    }
  });
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}
