import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { en } from '../../src/wording/en/index.js';

/** Shoppers who browse, search, fill a basket and order, each with a cookie of their own. */
export interface ShopLoadOptions {
  readonly address: string;
  /** Ends after so many requests ... */
  readonly requests?: number;
  /** ... or so many milliseconds. */
  readonly milliseconds?: number;
  /** Shoppers at once. */
  readonly shoppers?: number;
  /** Requests begun a second at most; without it, each shopper asks again as soon as answered. */
  readonly perSecond?: number;
  /** A visit begins. */
  readonly onVisit?: () => void;
}

export interface ShopLoadResult {
  readonly requests: number;
  /** Status 500 and above, and connections that broke. */
  readonly errors: readonly string[];
  /** What a shopper was told that cannot be: a basket without what was just put into it. */
  readonly wrong: readonly string[];
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly perSecond: number;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

type Send = (path: string, form?: Readonly<Record<string, string>>) => Promise<Answer>;

const PRODUCTS = readFileSync('catalog/products.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly id: string; readonly name: string; readonly stock?: number })
  .filter(({ stock = 1 }) => stock > 0);

/** Visits of all loads so far: what one has searched for, no other has, and the shop has to ask its engines. */
let visits = 0;

/** Sends a load and resolves when every request has been answered. */
export async function shopLoad(options: ShopLoadOptions): Promise<ShopLoadResult> {
  const { requests = Number.POSITIVE_INFINITY, milliseconds = Number.POSITIVE_INFINITY } = options;
  const { shoppers = 4, perSecond = Number.POSITIVE_INFINITY } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: shoppers });
  const { hostname, port } = new URL(options.address);
  const began = performance.now();
  const times: number[] = [];
  const errors: string[] = [];
  const wrong: string[] = [];
  let sent = 0;

  const isOver = () => sent >= requests || performance.now() - began >= milliseconds;
  const send = async (cookie: { value: string }, path: string, form?: Readonly<Record<string, string>>) => {
    if (isOver()) throw OVER;
    const turn = sent++;
    await until(began + (1_000 * turn) / perSecond);
    const start = performance.now();
    try {
      const answer = await ask({ hostname, port, agent }, path, cookie.value, form);
      times.push(performance.now() - start);
      if (answer.status >= 500) errors.push(`${answer.status} ${patternOf(path)}`);
      cookie.value = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? cookie.value;
      return answer;
    } catch (error) {
      errors.push(`${(error as NodeJS.ErrnoException).code ?? error} ${patternOf(path)}`);
      return { status: 0, headers: {}, text: '' };
    }
  };
  const shopper = async () => {
    while (!isOver()) {
      const visit = visits++;
      const cookie = { value: '' };
      options.onVisit?.();
      try {
        wrong.push(...(await shop((path, form) => send(cookie, path, form), visit)));
      } catch (error) {
        if (error !== OVER) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: shoppers }, shopper));
  agent.destroy();
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    requests: sent,
    errors,
    wrong,
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    perSecond: (1_000 * sent) / (performance.now() - began),
  };
}

const OVER = new Error('The load is over.');

/** One visit. @returns what was wrong about it */
async function shop(send: Send, visit: number): Promise<string[]> {
  const product = (turn: number) => PRODUCTS[(visit * 7 + turn * 31) % PRODUCTS.length] ?? PRODUCTS[0]!;
  const wrong: string[] = [];
  await send('/');
  await send('/departments');
  await send('/personalisation', { returnTo: '/' });
  await send('/statistics', { returnTo: '/' });
  for (let turn = 0; turn < 3; turn++) {
    await send(`/products/${product(turn).id}`);
    await send(`/search?q=${encodeURIComponent(`${product(turn).name} ${visit}`)}`);
  }
  await send('/signals', { product: product(0).id, kind: 'interested', returnTo: '/' });
  await send('/');
  const chosen = product(4).id;
  const added = await send('/basket/lines', {
    product: chosen,
    token: `${visit}-${Math.random().toString(36).slice(2, 12)}`,
  });
  const basket = await send('/basket');
  // A page that says that it cannot read everything just now is not wrong.
  const isWhole = basket.status === 200 && !basket.text.includes(en.visitBar.states.partial({ kind: 'now' }));
  if (added.status === 303 && isWhole && !basket.text.includes(`/products/${chosen}`))
    wrong.push('a basket lacks a line');
  const checkout = await send('/checkout');
  const bill = / name="bill" value="([^"]*)"/.exec(checkout.text)?.[1] ?? '';
  const placed = await send('/checkout', { bill });
  if (placed.status === 303) {
    const order = await send(String(placed.headers.location));
    if (order.status === 404) wrong.push('an order is not there');
  } else if (checkout.status === 200 && placed.status !== 0 && placed.status < 500 && placed.status !== 409)
    wrong.push(`checkout answered ${placed.status}`);
  await send('/interests');
  await send('/what-this-shop-knows');
  return wrong;
}

/** Where it went wrong, without what was asked for. */
const patternOf = (path: string) => path.replace(/\?.*/, '').replace(/(products|orders)\/.*/, '$1/…');

function ask(
  to: { hostname: string; port: string; agent: Agent },
  path: string,
  cookie: string,
  form?: Readonly<Record<string, string>>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'sec-fetch-site': 'same-origin',
      ...(cookie ? { cookie } : {}),
      ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    };
    const sent = request({ ...to, path, method: form ? 'POST' : 'GET', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('error', reject);
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(form ? new URLSearchParams(form).toString() : undefined);
  });
}

async function until(time: number): Promise<void> {
  const left = time - performance.now();
  if (left > 1) await new Promise((resolve) => setTimeout(resolve, left));
}
