/** 10,000 appends to one session, fifty at a time: how many are lost (none may be), and how many a second. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import type { ProductId } from '../src/catalog/product.js';
import { DAY } from '../src/clock.js';
import type { Entry, EntryId } from '../src/sessions/entry.js';
import { lmdbSessionLog } from '../src/sessions/lmdb-session-log.js';
import type { SessionId } from '../src/sessions/session-log.js';
import { readVisit } from '../src/sessions/visit.js';

const APPENDS = 10_000;
const CONCURRENCY = 50;
const SESSION = 'one-session' as SessionId;

const directory = mkdtempSync(join(tmpdir(), 'afterglow-appends-'));
const root = open({ path: directory });
const log = lmdbSessionLog(root, APPENDS);
const now = Date.now();
let next = 0;

const start = performance.now();
await Promise.all(
  Array.from({ length: CONCURRENCY }, async () => {
    while (next < APPENDS) {
      const id = `entry-${next++}` as EntryId;
      const entry: Entry = {
        type: 'basket',
        product: `p-${next % 200}` as ProductId,
        change: 1,
        price: 100,
        id,
        at: now,
      };
      await log.append(SESSION, [entry], now + DAY);
    }
  }),
);
const seconds = (performance.now() - start) / 1000;

const { entries, length } = await log.read(SESSION, now);
const kept = new Set(entries.map((entry) => entry.id)).size;
const pieces = [...readVisit(entries).basket.values()].reduce((sum, line) => sum + line.quantity, 0);
console.log(
  `${APPENDS} appends at concurrency ${CONCURRENCY}: ${APPENDS - kept} lost, length ${length}, ${pieces} pieces in the basket, ${Math.round(APPENDS / seconds)} a second`,
);
await root.close();
rmSync(directory, { recursive: true });
if (kept !== APPENDS || length !== APPENDS || pieces !== APPENDS) process.exitCode = 1;
