import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compressed = promisify(gzip);

/** A page as it is sent: plain, and compressed for whoever takes that. */
export interface KeptPage {
  readonly plain: Buffer;
  readonly gzip: Buffer;
}

/** Pages that are the same for everybody who may open them, made once. */
export interface KeptPages {
  /** @param key says everything the page is made of */
  page(key: string, make: () => Promise<string>): Promise<KeptPage>;
}

/** @param most pages kept; the one not opened for longest goes first */
export function keptPages(most: number): KeptPages {
  const known = new Map<string, Promise<KeptPage>>();
  return {
    page(key, make) {
      // The promise is kept while the page is being made: requests that arrive meanwhile share it.
      const page = known.get(key) ?? made(make);
      known.delete(key);
      known.set(key, page);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      // One that could not be made is tried again.
      page.catch(() => known.get(key) === page && known.delete(key));
      return page;
    },
  };
}

async function made(make: () => Promise<string>): Promise<KeptPage> {
  const plain = Buffer.from(await make());
  return { plain, gzip: await compressed(plain) };
}
