import { setImmediate as turn } from 'node:timers/promises';
import type { Database, Key } from 'lmdb';

/** Entries looked at in one turn of the event loop, which takes about a millisecond. */
const SLICE = 500;

/** Everything in a database, a slice at a time: requests are answered in between, and may change what comes. */
export async function* slicesOf<V, K extends Key>(
  database: Database<V, K>,
): AsyncGenerator<readonly { readonly key: K; readonly value: V }[]> {
  for (let last: K | undefined; ; ) {
    const after = last === undefined ? {} : { start: last, exclusiveStart: true };
    const slice = [...database.getRange({ ...after, limit: SLICE })];
    yield slice;
    if (slice.length < SLICE) return;
    last = slice.at(-1)?.key;
    await turn();
  }
}
