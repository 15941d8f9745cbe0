import { randomBytes } from 'node:crypto';
import { type Agent, request } from 'node:http';
import type { PlannedVisit, Step } from './planned-visit.js';

/** Where the shop listens, the connections that are kept open to it, and the cookies of those who come back. */
export interface Door {
  readonly port: number;
  readonly agent: Agent;
  readonly cookies: Map<string, string>;
}

interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly text: string;
}

interface Sent {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly form: Readonly<Record<string, string>> | undefined;
}

/**
 * Goes through one visit as a browser without script would: over HTTP, with forms, tokens and the cookie it is given.
 * @throws Error where the shop does not answer as it does to a shopper
 */
export async function visitShop(
  { steps, visitor }: Pick<PlannedVisit, 'steps' | 'visitor'>,
  door: Door,
): Promise<void> {
  let cookie = (visitor && door.cookies.get(visitor)) ?? '';
  let page = '';
  for (const sent of steps.flatMap(sentBy)) {
    const answer = await send(
      { ...sent, form: sent.form && { ...sent.form, ...billOn(page) } },
      cookie,
      door,
    );
    // 409: another visit bought the last piece, which is not an error of the shop.
    if (answer.status >= 400 && answer.status !== 409)
      throw new Error(`The shop answered ${answer.status} to ${sent.method} ${sent.path}.`);
    cookie = answer.cookie ?? cookie;
    page = answer.text;
  }
  if (visitor) door.cookies.set(visitor, cookie);
}

/** The bill that a checkout page shows, as its form carries it. */
function billOn(page: string): Readonly<Record<string, string>> {
  const bill = / name="bill" value="([^"]*)"/.exec(page)?.[1];
  return bill === undefined ? {} : { bill };
}

function sentBy(step: Step): Sent | Sent[] {
  const look = (path: string): Sent => ({ method: 'GET', path, form: undefined });
  const post = (path: string, form: Readonly<Record<string, string>> = {}): Sent => ({
    method: 'POST',
    path,
    form: { ...form, token: randomBytes(12).toString('base64url') },
  });
  switch (step.does) {
    case 'agree':
      return post('/statistics');
    case 'remember':
      return [post('/personalisation'), post('/memory', { length: 'weeks' })];
    case 'look':
      return look(`/products/${encodeURIComponent(step.product)}`);
    case 'search':
      return look(`/search?q=${encodeURIComponent(step.words)}`);
    case 'press':
      return post('/signals', { product: step.product, kind: step.kind });
    case 'fillBasket':
      return post('/basket/lines', { product: step.product });
    case 'order':
      return [look('/checkout'), post('/checkout')];
  }
}

/** Connections of a busy machine end as the next request is sent: it is sent again, and counts once by its token. */
const TRIES = 4;

async function send(sent: Sent, cookie: string, door: Door): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(sent, cookie, door);
    } catch (error) {
      if (attempt === TRIES || (error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    }
  }
}

function sendOnce({ method, path, form }: Sent, cookie: string, { port, agent }: Door): Promise<Answer> {
  const headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' };
  if (cookie !== '') headers.Cookie = cookie;
  if (form) headers['Content-Type'] = 'application/x-www-form-urlencoded';
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent }, (answer) => {
      const [given] = answer.headers['set-cookie'] ?? [];
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, cookie: given?.split(';')[0], text }),
      );
    });
    asked.once('error', reject);
    asked.end(form && new URLSearchParams(form).toString());
  });
}
