import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { SELDOM_OPTIMISED } from './seldom-optimised.js';

/** A real worker in a process of its own, from the built files. */
export interface WorkerProcess {
  /** What it has logged so far, one object a line. */
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  readonly running: boolean;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM; resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** @param env DATA_DIR, ANALYTICS_DIR and so on */
export function startWorkerProcess(env: NodeJS.ProcessEnv, args: readonly string[] = []): WorkerProcess {
  const logged: Record<string, unknown>[] = [];
  const child = spawn(process.execPath, [SELDOM_OPTIMISED, 'dist/worker.js', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) linesOf(stream, (line) => logged.push(parsed(line)));
  return {
    logged,
    get running() {
      return isRunning(child);
    },
    async kill() {
      if (!isRunning(child)) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async stop() {
      if (!isRunning(child)) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
}

export function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function linesOf(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  let rest = '';
  stream?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString('utf8')).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
}

function parsed(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return { line };
  }
}
