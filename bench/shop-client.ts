import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** One answer, and how long it took from the moment it was asked for. */
export interface Answer {
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  readonly retryAfter: string | undefined;
  readonly cookie: string;
}

/** Asks a shop on this machine over kept connections. */
export interface ShopClient {
  get(path: string, cookie?: string): Promise<Answer>;
  press(path: string, form: string, cookie?: string): Promise<Answer>;
  close(): void;
}

/** @param connections at once, at most */
export function shopClient(address: string, connections: number): ShopClient {
  const { hostname: host, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (method: string, path: string, body: string, cookie: string) => {
    const began = performance.now();
    return new Promise<Answer>((resolve) => {
      const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
      const headers = { 'sec-fetch-site': 'same-origin', ...form, ...(cookie ? { cookie } : {}) };
      const failed = () =>
        resolve({ status: 0, took: performance.now() - began, retryAfter: undefined, cookie });
      const sent = request({ host, port, method, path, headers, agent }, (answer) => {
        answer.on('error', failed);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            took: performance.now() - began,
            retryAfter: answer.headers['retry-after'],
            cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie,
          }),
        );
        answer.resume();
      });
      sent.on('error', failed);
      sent.end(body);
    });
  };
  return {
    get: (path, cookie = '') => send('GET', path, '', cookie),
    press: (path, form, cookie = '') => send('POST', path, form, cookie),
    close: () => agent.destroy(),
  };
}

/** Ids of the demo catalogue, in its order. */
export function demoProducts(): string[] {
  const lines = readFileSync('catalog/products.jsonl', 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
}

/** The value below which this share of the answers took, milliseconds. */
export function tookAt(answers: readonly Answer[], share: number): number {
  const sorted = answers.map(({ took }) => took).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
