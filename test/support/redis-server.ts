import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificates } from './certificates.js';
import { freePort } from './free-port.js';
import { until } from './until.js';

/** Where Debian puts redis-server; undefined where there is none. */
export const REDIS_SERVER = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) =>
  existsSync(path),
);

/** What still runs when a test breaks off is ended with it. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a server's process that lives no longer than the tests. */
export function spawnServer(args: readonly string[]): ChildProcess {
  const child = spawn(REDIS_SERVER ?? 'redis-server', args, { stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** A real redis-server on loopback, with a folder of its own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts it again on the same port with what its append-only file holds. */
  restart(): Promise<void>;
  /** SIGSTOP: it accepts connections and answers nothing. */
  stall(): void;
  /** SIGCONT. */
  resume(): void;
  /** Runs redis-cli and gives back what it prints. */
  cli(...args: string[]): string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export interface RedisServerOptions {
  readonly password?: string;
  /** TLS only, with an authority made for the test. */
  readonly tls?: boolean;
  /** Lines of redis.conf. */
  readonly config?: readonly string[];
}

export async function startRedis(options: RedisServerOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-redis-'));
  const port = await freePort();
  if (options.tls) makeCertificates(folder);
  const file = join(folder, 'redis.conf');
  writeFileSync(file, [...basics(folder, port, options), ...(options.config ?? [])].join('\n'));
  const scheme = options.tls ? 'rediss' : 'redis';
  const login = options.password === undefined ? '' : `:${encodeURIComponent(options.password)}@`;
  const trust = options.tls ? `?ca=${join(folder, 'ca.crt')}` : '';
  let child: ChildProcess | undefined;

  const cli = (...args: string[]) =>
    execFileSync('redis-cli', [...cliOptions(folder, port, options), ...args], {
      encoding: 'utf8',
      timeout: 5_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const start = async () => {
    child = spawnServer([file]);
    await until(() => cli('ping').startsWith('PONG'), `redis-server on port ${port}`);
  };
  const kill = async () => {
    const former = child;
    child = undefined;
    if (!former || former.exitCode !== null) return;
    const gone = new Promise((resolve) => former.once('exit', resolve));
    former.kill('SIGKILL');
    await gone;
  };

  await start();
  return {
    url: `${scheme}://${login}127.0.0.1:${port}${trust}`,
    port,
    kill,
    restart: start,
    stall: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    cli,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An append-only file written through at every command, so that what was acknowledged survives SIGKILL. */
function basics(folder: string, port: number, { password, tls }: RedisServerOptions): string[] {
  return [
    'bind 127.0.0.1',
    'protected-mode no',
    `dir ${folder}`,
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    ...(tls
      ? [
          'port 0',
          `tls-port ${port}`,
          `tls-cert-file ${join(folder, 'redis.crt')}`,
          `tls-key-file ${join(folder, 'redis.key')}`,
          `tls-ca-cert-file ${join(folder, 'ca.crt')}`,
          'tls-auth-clients no',
        ]
      : [`port ${port}`]),
    ...(password === undefined ? [] : [`requirepass ${password}`, `masterauth ${password}`]),
  ];
}

function cliOptions(folder: string, port: number, { password, tls }: RedisServerOptions): string[] {
  return [
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    ...(tls ? ['--tls', '--cacert', join(folder, 'ca.crt')] : []),
    ...(password === undefined ? [] : ['--no-auth-warning', '-a', password]),
  ];
}
