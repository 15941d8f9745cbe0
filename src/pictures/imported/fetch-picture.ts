import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Reading } from '../../catalog/feeds/reading.js';
import { isLoopback } from '../../net/loopback.js';
import { LARGEST_PICTURE } from './picture-kind.js';
import { isPublicAddress, publicLookup } from './public-address.js';

export interface FetchRules {
  /** Also fetches from 127.0.0.1 and ::1, over plain http: for a shop's own picture server, and for tests. */
  readonly allowLoopback?: boolean;
  /** Milliseconds one picture may take altogether. */
  readonly timeout?: number;
}

const TIMEOUT = 20_000;
const MOST_REDIRECTS = 3;

/**
 * Downloads a picture over https, once, from the public internet: a feed is other people's text and must not make
 * the shop's machine ask for addresses inside its own network. Redirects are held to the same rules.
 */
export async function fetchPicture(address: string, rules: FetchRules = {}): Promise<Reading<Uint8Array>> {
  const signal = AbortSignal.timeout(rules.timeout ?? TIMEOUT);
  let next = address;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const refusal = refusalOf(next, rules);
    if (refusal !== undefined) return { reason: refusal };
    try {
      const answer = await request(new URL(next), signal);
      if (!('location' in answer)) return answer;
      if (!URL.canParse(answer.location, next)) return { reason: 'leads to an address that is none.' };
      next = new URL(answer.location, next).href;
    } catch (error) {
      const reason = signal.aborted ? 'it took too long' : (error as Error).message;
      return { reason: `cannot be fetched: ${reason}.` };
    }
  }
  return { reason: 'leads from one address to the next without end.' };
}

function refusalOf(address: string, rules: FetchRules): string | undefined {
  if (!URL.canParse(address)) return 'is not an address. Write https://shop.example/picture.jpg.';
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (rules.allowLoopback === true && isLoopback(host) && /^https?:$/.test(protocol)) return undefined;
  if (protocol !== 'https:') return 'is not an https address.';
  return isIP(host) !== 0 && !isPublicAddress(host) ? 'is in a private network.' : undefined;
}

function request(
  url: URL,
  signal: AbortSignal,
): Promise<Reading<Uint8Array> | { readonly location: string }> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    const options = {
      signal,
      lookup: publicLookup,
      headers: { accept: 'image/*', 'user-agent': 'Afterglow import' },
    };
    get(url, options, (response) => read(response).then(resolve, reject)).on('error', reject);
  });
}

async function read(response: IncomingMessage): Promise<Reading<Uint8Array> | { readonly location: string }> {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
    response.destroy();
    return { location: headers.location };
  }
  if (statusCode !== 200) {
    response.destroy();
    return { reason: `cannot be fetched: the answer was ${statusCode}.` };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > LARGEST_PICTURE) return { reason: 'is larger than 8 MB.' };
  }
  return { value: Buffer.concat(parts) };
}
