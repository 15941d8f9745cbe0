import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { NGINX } from './nginx.js';

/** What somebody was answered, and whether the cache had it: `HIT`, `MISS`, ... */
export interface CachedAnswer {
  readonly status: number;
  readonly text: string;
  readonly cache: string | undefined;
}

/** A real nginx that keeps what it may keep for everybody. */
export interface SharedCache {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts a shared cache before a shop. It obeys `Cache-Control`, `Vary` and `Set-Cookie`, and keeps also what says
 * nothing of keeping where RFC 9111 (section 4.2.2) allows a cache to guess: it is as greedy as a cache may be.
 * @param origin address of the shop
 */
export async function startSharedCache(origin: string): Promise<SharedCache> {
  const folder = mkdtempSync(join(tmpdir(), 'afterglow-cache-'));
  // The workers of an nginx that root starts are somebody else.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, configuration(folder, port, origin));
  const child = spawn(NGINX ?? 'nginx', ['-p', folder, '-c', file, '-e', join(folder, 'errors')], {
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await listening(address);
  return {
    address,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string, port: number, origin: string) => `
daemon off;
worker_processes 1;
pid ${folder}/pid;
events {}
http {
  access_log off;
  proxy_cache_path ${folder}/kept keys_zone=shop:1m;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass ${origin};
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_cache shop;
      proxy_cache_valid 200 203 204 300 301 308 404 405 410 414 501 10m;
      add_header X-Cache-Status $upstream_cache_status always;
    }
  }
}
`;

/** @throws Error after ten seconds */
async function listening(address: string): Promise<void> {
  for (const end = Date.now() + 10_000; Date.now() < end; ) {
    const answer = await askFor(address, '/healthz').catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The shared cache does not answer.');
}

/** Opens a path at an address; the path is sent as it is written. */
export function askFor(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<CachedAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, path, headers, agent: false }, async (answer) => {
      const parts: Buffer[] = [];
      for await (const part of answer) parts.push(part as Buffer);
      const cache = answer.headers['x-cache-status'];
      resolve({
        status: answer.statusCode ?? 0,
        text: Buffer.concat(parts).toString('utf8'),
        cache: typeof cache === 'string' ? cache : undefined,
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
