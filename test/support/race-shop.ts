import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { demoProducts, openTestShop, type TestShop } from './shop.js';

/** A shop that listens, with its stores at hand. */
export interface RaceShop extends TestShop {
  readonly address: string;
}

const FROM_HERE = { 'Sec-Fetch-Site': 'same-origin' } as const;

/** As little as a shop can have, so that what is measured is who comes first. */
const PRODUCTS = 60;

export async function openRaceShop(env: NodeJS.ProcessEnv = {}): Promise<RaceShop> {
  const nobodyLimited = { RATE_LIMIT_PAGES: '0', RATE_LIMIT_PRESSES: '0' };
  const shop = await openTestShop({
    products: demoProducts().slice(0, PRODUCTS),
    env: { ...nobodyLimited, ...env },
  });
  const server = createServer(shop.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    ...shop,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await shop.close();
    },
  };
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string;
  /** `name=value` that it sets; empty where it takes the cookie away, undefined where it leaves it. */
  readonly cookie: string | undefined;
}

/** One browser's requests, each with the cookie it is given: two at once carry the same. */
export function requestsTo(address: string) {
  const send = async (path: string, cookie: string, init: RequestInit): Promise<Answer> => {
    const headers = { ...FROM_HERE, ...(cookie === '' ? {} : { cookie }) };
    const answer = await fetch(`${address}${path}`, { ...init, headers, redirect: 'manual' });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location') ?? '',
      cookie: cookieIn(answer.headers.getSetCookie()),
    };
  };
  return {
    get: (path: string, cookie: string) => send(path, cookie, {}),
    post: (path: string, cookie: string, fields: Readonly<Record<string, string>>) =>
      send(path, cookie, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

export type Requests = ReturnType<typeof requestsTo>;

function cookieIn(lines: readonly string[]): string | undefined {
  const last = lines.at(-1);
  if (last === undefined) return undefined;
  return /Expires=Thu, 01 Jan 1970/.test(last) ? '' : (last.split(';')[0] ?? '');
}
