import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { freePort } from './free-port.js';

/** What a test needs to know of one service in docker-compose.yml. */
interface ComposeService {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly volumes?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, object>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
}

export const readCompose = (): ComposeFile =>
  parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as ComposeFile;

/** The compose file's own commands and environment as processes of this machine, without containers. */
export interface LocalCompose {
  readonly folder: string;
  /** Where a service listens here. */
  readonly ports: Readonly<Record<string, number>>;
  /** The folder or file that a container would see at this path. */
  local(path: string): string;
  /** Starts a service's command; what it prints is kept. */
  start(service: string): ChildProcess;
  /** Runs a service's command to its end; resolves with its exit code. */
  run(service: string): Promise<number | null>;
  /** The processes of a service, in the order in which they were started. */
  started(service: string): readonly ChildProcess[];
  /** Sends SIGTERM, and SIGKILL where that is not enough; resolves when it is gone. */
  end(child: ChildProcess | undefined): Promise<void>;
  /** Everything a service has printed. */
  printed(service: string): string;
  /** Ends every process, the last started first, and removes the folder. */
  stop(): Promise<void>;
}

/** Where a service listens in its container. */
const PORTS: Readonly<Record<string, number>> = {
  proxy: 8080,
  'web-1': 3000,
  'web-2': 3000,
  redis: 6379,
  qdrant: 6333,
};

/** @param outside variables of the shell that would call docker compose */
export async function localCompose(outside: Readonly<Record<string, string>>): Promise<LocalCompose> {
  const compose = readCompose();
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-compose-'));
  const ports: Record<string, number> = {};
  for (const name of Object.keys(PORTS)) ports[name] = await freePort();
  const running: { readonly name: string; readonly child: ChildProcess }[] = [];
  const output: Record<string, string> = {};
  const places = new Map<string, string>();
  for (const [name, { file }] of Object.entries(compose.secrets)) {
    const path = join(folder, basename(file));
    writeFileSync(path, `${name.replaceAll('_', '-')}-of-the-test\n`, { mode: 0o600 });
    places.set(`/run/secrets/${name}`, path);
  }

  const placesOf = (name: string): [string, string][] => {
    const own: [string, string][] = [...places];
    for (const volume of compose.services[name]?.volumes ?? []) {
      const [from = '', to = ''] = volume.split(':');
      own.push([to, from.startsWith('./') ? configured(name, from) : madeFolder(join(folder, from))]);
    }
    for (const mount of compose.services[name]?.tmpfs ?? [])
      own.push([mount.split(':')[0] ?? '', madeFolder(join(folder, `${name}-tmp`))]);
    // The longest first: /data/sessions before /data.
    return own.toSorted(([a], [b]) => b.length - a.length);
  };
  /** A configuration file of the repository with this machine's addresses in it. */
  const configured = (name: string, file: string): string => {
    const path = join(folder, `${name}-${basename(file)}`);
    const text = readFileSync(file, 'utf8')
      // Here are addresses in place of names, and perhaps an nginx of before 1.27.3, which does not look them up again.
      .replace(/^\s*resolver .*;$/m, '')
      .replace(/ resolve /g, ' ')
      .replace(/^(\s*listen )8080;/m, `$1127.0.0.1:${ports.proxy};`)
      .replace(/^port 6379$/m, `port ${ports.redis}`)
      .replace(/^bind .*$/m, 'bind 127.0.0.1');
    const placed = here(text, [
      ['/tmp', madeFolder(join(folder, `${name}-tmp`))],
      ['/data', madeFolder(join(folder, name))],
      // A container's output can be opened by name; a child process's, which is a socket, cannot.
      ['/dev/stdout', join(folder, `${name}.log`)],
    ]);
    writeFileSync(path, placed);
    return path;
  };
  const here = (text: string, own: readonly [string, string][]): string => {
    const hosts = Object.entries(ports).map(
      ([name, port]) => [`${name}:${PORTS[name]}`, `127.0.0.1:${port}`] as const,
    );
    const addressed = hosts.reduce((all, [from, to]) => all.replaceAll(from, to), text);
    // In one pass: what has been put in is not looked at again.
    const known = new RegExp(`(?<![\\w./-])(${own.map(([from]) => from).join('|')})(?![\\w-])`, 'g');
    return own.length === 0 ? addressed : addressed.replace(known, (from) => new Map(own).get(from) ?? from);
  };
  const environmentOf = (name: string): NodeJS.ProcessEnv => {
    const own = Object.entries(compose.services[name]?.environment ?? {});
    const values = own.map(([key, value]) => [key, here(filledIn(String(value), outside), placesOf(name))]);
    return {
      PATH: process.env.PATH,
      ...Object.fromEntries(values),
      ...(name in ports && name.startsWith('web') ? { PORT: String(ports[name]), HOST: '127.0.0.1' } : {}),
    };
  };
  const start = (name: string): ChildProcess => {
    const [program = '', ...words] = (compose.services[name]?.command ?? []).map((word) =>
      here(filledIn(word, outside), placesOf(name)),
    );
    const cwd = program === 'node' ? resolve('.') : folder;
    const child = spawn(program === 'node' ? process.execPath : program, words, {
      env: environmentOf(name),
      cwd,
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output[name] = (output[name] ?? '') + chunk.toString('utf8');
      });
    running.push({ name, child });
    return child;
  };
  return {
    folder,
    ports,
    local: (path) => here(path, placesOf('web-1')),
    start,
    async run(name) {
      const [code] = (await once(start(name), 'exit')) as [number | null];
      return code;
    },
    printed: (name) => (output[name] ?? '') + contentOf(join(folder, `${name}.log`)),
    started: (name) => running.filter((one) => one.name === name).map(({ child }) => child),
    end,
    async stop() {
      for (const { child } of running.toReversed()) await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await gone;
  clearTimeout(last);
}

/** `$$`, `${NAME}`, `${NAME:-fallback}` and `${NAME:?message}` as compose reads them. */
function filledIn(text: string, outside: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$\$|\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (whole, name?: string, kind?: string, more = '') => {
      if (name === undefined) return '$';
      const value = outside[name];
      if (value !== undefined && value !== '') return value;
      if (kind === '?') throw new Error(`${name}: ${more}`);
      return kind === '-' ? more : whole;
    },
  );
}

const contentOf = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function madeFolder(path: string): string {
  if (!existsSync(path)) mkdirSync(path, { recursive: true });
  return path;
}
