import { en } from '../../src/wording/en/index.js';

export interface ParallelOrdersOptions {
  readonly address: string;
  /** The product that everybody wants. */
  readonly product: string;
  /** Sessions of their own, each with one piece in its basket. */
  readonly sessions: number;
  /** Presses of each session at once. */
  readonly presses?: number;
  /** Sessions that prepare at once: fewer than the shop turns away. */
  readonly atOnce?: number;
}

export interface ParallelOrdersResult {
  /** Different orders that can be opened. */
  readonly orders: number;
  /** Sessions that were told that nothing was ordered. */
  readonly refused: number;
  /** Sessions with more than one order. */
  readonly twice: number;
  /** Answers that were neither. */
  readonly odd: readonly string[];
  /** From the first press to the last answer, milliseconds. */
  readonly took: number;
}

/** Many sessions put the same product into their baskets, open the checkout, and then all press at the same time. */
export async function parallelOrders(options: ParallelOrdersOptions): Promise<ParallelOrdersResult> {
  const { address, product, sessions, presses = 1, atOnce = 20 } = options;
  const ready: Ready[] = [];
  const prepareOn = async () => {
    while (ready.length < sessions) {
      const place = ready.push({ cookie: '', bill: '' }) - 1;
      ready[place] = await prepare(address, product);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, prepareOn));
  const began = performance.now();
  const answers = await Promise.all(
    ready.map((one) => Promise.all(Array.from({ length: presses }, () => press(address, one)))),
  );
  const took = performance.now() - began;
  const perSession = answers.map((list) => new Set(list.flatMap(({ order }) => (order ? [order] : []))));
  return {
    orders: new Set(perSession.flatMap((orders) => [...orders])).size,
    refused: answers.filter((list) => list.every(({ status }) => status === 409)).length,
    twice: perSession.filter(({ size }) => size > 1).length,
    odd: answers.flat().flatMap(({ status, order }) => (order || status === 409 ? [] : [String(status)])),
    took,
  };
}

interface Ready {
  readonly cookie: string;
  readonly bill: string;
}

async function prepare(address: string, product: string): Promise<Ready> {
  const added = await post(`${address}/basket/lines`, { product, quantity: '1' });
  const cookie = String(added.headers.get('set-cookie')).split(';')[0] ?? '';
  const checkout = await (await fetch(`${address}/checkout`, { headers: { cookie } })).text();
  const bill = / name="bill" value="([^"]*)"/.exec(checkout)?.[1];
  if (bill === undefined) throw new Error(`No checkout could be opened: ${added.status}.`);
  return { cookie, bill };
}

async function press(address: string, { cookie, bill }: Ready) {
  const answer = await post(`${address}/checkout`, { bill }, cookie);
  const text = await answer.text();
  const order = /^\/orders\/([\w-]{22})/.exec(answer.headers.get('location') ?? '')?.[1];
  const isSaid = answer.status !== 409 || text.includes(en.refusals.nothingToOrder);
  return { status: isSaid ? answer.status : -1, order };
}

/** A kept connection may be closed just when it is used again: whoever presses once more is answered the same. */
async function post(
  url: string,
  fields: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<Response> {
  return send(url, fields, cookie).catch(() => send(url, fields, cookie));
}

function send(url: string, fields: Readonly<Record<string, string>>, cookie?: string): Promise<Response> {
  const headers = { 'Sec-Fetch-Site': 'same-origin', ...(cookie === undefined ? {} : { cookie }) };
  return fetch(url, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams(fields) });
}
