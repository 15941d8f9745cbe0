import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyIndex } from './copied-index.js';

/** What the embedding thread can be made to do; see probe.mjs. */
type ThreadFault = 'refused' | 'blackHole' | 'late' | 'reset' | 'garbage' | 'error';

interface LoopDelay {
  /** Milliseconds that the event loop was late. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** The built shop in a process of its own, looked at from within. */
export interface ShopProgram {
  readonly address: string;
  readonly pid: number;
  readonly dataDir: string;
  /** What it has written to its error output. */
  complaints(): string;
  /** Puts a fault on the embedding thread, or takes it off. */
  faultThread(kind: ThreadFault | undefined): Promise<void>;
  /** Begins to watch the event loop anew. */
  watchLoop(): Promise<void>;
  loopDelay(): Promise<LoopDelay>;
  /** Bytes, after a collection of garbage. */
  memory(): Promise<NodeJS.MemoryUsage>;
  /** Begins to note what the main thread does. */
  profile(): Promise<void>;
  /** What it has done since, as `node --cpu-prof` writes it. */
  profiled(): Promise<Profiler.Profile>;
  /** Begins to note what the main thread allocates. */
  watchAllocations(): Promise<void>;
  /** Bytes since, those that were collected among them. */
  allocated(): Promise<number>;
  /** Begins to time requests anew. */
  watchRequests(): Promise<void>;
  /** How long each was in the shop since then, from when it was read to when its answer was written, milliseconds, by status. */
  requests(): Promise<Readonly<Record<number, readonly number[]>>>;
  /** Begins to watch garbage collections anew. */
  watchCollections(): Promise<void>;
  /** Pauses since then, milliseconds: of the young generation, and of all else. */
  collections(): Promise<{ readonly young: readonly number[]; readonly whole: readonly number[] }>;
  /** Open files and sockets. */
  openFiles(): number;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export interface ShopProgramOptions {
  /** A finished index of the demo shop, copied. */
  readonly index: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Another program than one web process; it is not looked at from within. */
  readonly program?: 'serve.js';
  readonly words?: readonly string[];
  /** Of Node. */
  readonly flags?: readonly string[];
}

/** As `npm start` has it. */
const YOUNG = '--max-semi-space-size=8';
const PROBE = pathToFileURL('test/support/probe.mjs').href;

/** Starts `dist/server.js`, or another program, with nobody counted and nobody limited. Needs `npm run build`. */
export async function startShopProgram(options: ShopProgramOptions): Promise<ShopProgram> {
  const { index, env = {}, program = 'server.js', words = [], flags = [] } = options;
  const within = program === 'server.js' ? ['--expose-gc', '--import', PROBE] : [];
  const dataDir = mkdtempSync(join(tmpdir(), 'afterglow-program-'));
  copyIndex(index, dataDir);
  const child = spawn(process.execPath, [YOUNG, ...flags, ...within, join('dist', program), ...words], {
    env: {
      ...process.env,
      MALLOC_MMAP_THRESHOLD_: '1048576',
      MALLOC_TRIM_THRESHOLD_: '4194304',
      MALLOC_ARENA_MAX: '2',
      DATA_DIR: dataDir,
      PORT: '0',
      RATE_LIMIT_PAGES: '0',
      RATE_LIMIT_PRESSES: '0',
      RATE_LIMIT_TIME: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk).slice(-20_000);
  });
  const ask = asker(child);
  const port = await portOf(child, () => complaints);
  return {
    address: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    dataDir,
    complaints: () => complaints,
    faultThread: async (kind) => void (await ask('fault', { kind })),
    watchLoop: async () => void (await ask('watchLoop')),
    loopDelay: () => ask<LoopDelay>('loop'),
    memory: () => ask('memory'),
    profile: async () => void (await ask('profile')),
    profiled: () => ask('profiled'),
    watchAllocations: async () => void (await ask('watchAllocations')),
    allocated: () => ask<number>('allocated'),
    watchRequests: async () => void (await ask('watchRequests')),
    requests: () => ask('requests'),
    watchCollections: async () => void (await ask('watchCollections')),
    collections: () => ask('collections'),
    openFiles: () => readdirSync(`/proc/${child.pid}/fd`).length,
    async stop() {
      if (child.exitCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function asker(child: ChildProcess) {
  let last = 0;
  const waiting = new Map<number, (answer: unknown) => void>();
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  return <T>(what: string, about: object = {}) =>
    new Promise<T>((resolve) => {
      last += 1;
      waiting.set(last, resolve as (answer: unknown) => void);
      child.send({ id: last, ask: what, ...about });
    });
}

function portOf(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said = (said + chunk).slice(-20_000);
      const port = /(?:open|listening) at http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port) resolve(port);
    });
    child.once('exit', (code) => reject(new Error(`The shop ended with ${code}: ${said}${complaints()}`)));
  });
}

/** Resident memory of a process, bytes. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return 1_024 * Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}
