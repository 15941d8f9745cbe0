import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Response } from 'express';
import { LRUCache } from 'lru-cache';
import { VARY } from '../../http/request-headers.js';

const compressed = promisify(gzip);

/** A page as it is sent: plain, and compressed for whoever takes that. */
interface KeptPage {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

/**
 * Pages that are the same for everybody who may open them, made once.
 * @param most pages kept; the one not opened for longest goes first
 */
export function keptPages(most: number) {
  const known = new LRUCache<string, Promise<KeptPage>>({ max: most });
  return {
    /** @param key says everything the page is made of */
    page(key: string, make: () => Promise<string>): Promise<KeptPage> {
      // The promise is kept while the page is being made: requests that arrive meanwhile share it.
      const page = known.get(key) ?? made(make);
      known.set(key, page);
      // One that could not be made is tried again.
      page.catch(() => known.peek(key) === page && known.delete(key));
      return page;
    },
  };
}

async function made(make: () => Promise<string>): Promise<KeptPage> {
  const plain = Buffer.from(await make());
  return { plain, gzip: await compressed(plain) };
}

export function respondKept(res: Response, { plain, gzip }: KeptPage): void {
  res.vary([...VARY, 'Accept-Encoding'].join(', ')).type('html');
  // Said here, so that nothing compresses it anew for each reader.
  if (res.req.acceptsEncodings('gzip')) res.set('Content-Encoding', 'gzip').send(gzip);
  else res.send(plain);
}
