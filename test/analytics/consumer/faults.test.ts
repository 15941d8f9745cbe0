import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/analytics/consumer/reconciliation.js';
import { openDatabase } from '../../../src/analytics/database/duckdb-file.js';
import { dayOf } from '../../../src/analytics/event.js';
import { type Counting, openCounting } from '../../support/counting.js';
import { batch, someEvents } from '../../support/events.js';
import { until } from '../../support/until.js';
import { startWorkerProcess, type WorkerProcess } from '../../support/worker-process.js';

const today = dayOf(Date.now());
const EVENTS = 300;

let counting: Counting;
let workers: WorkerProcess[] = [];
beforeEach(() => {
  counting = openCounting();
});
afterEach(async () => {
  for (const worker of workers) await worker.kill();
  workers = [];
  await counting.close();
});

/** A worker in a process of its own, which has the database open. */
async function startWorker(): Promise<WorkerProcess> {
  const worker = startWorkerProcess({ DATA_DIR: counting.dataDir, ANALYTICS_DIR: counting.directory });
  workers.push(worker);
  await until(() => said(worker, 'events.worker-ready') > 0, 'the worker is ready', 20_000);
  return worker;
}
const said = (worker: WorkerProcess, event: string) =>
  worker.logged.filter((line) => line.event === event).length;

async function add(number: number): Promise<void> {
  const events = someEvents(EVENTS, `batch-${number}`).map((one) => ({ ...one, day: today }));
  expect(await counting.queue.add(batch(number, events))).toBe('accepted');
}

/** Two batches are counted when the power fails: one is in a segment, the other in database and queue alone. */
async function failedAfterTwo(): Promise<void> {
  const first = await startWorker();
  await add(1);
  await counting.untilDone();
  expect(await first.stop()).toBe(0);
  const second = await startWorker();
  await add(2);
  await counting.untilDone();
  await second.kill();
}

/** Everything that was accepted is there, once, and what comes next is counted. */
async function expectWhole(batches: number, worker?: WorkerProcess): Promise<WorkerProcess> {
  const mended = worker ?? (await startWorker());
  await add(batches);
  await counting.untilDone();
  expect(await mended.stop()).toBe(0);
  const database = await openDatabase(counting.files.database);
  try {
    expect(await reconcile(database, counting.queue, today)).toMatchObject({
      ...{ accepted: batches * EVENTS, counted: batches * EVENTS, missing: 0 },
    });
  } finally {
    database.close();
  }
  return mended;
}

const quarantined = () => {
  const folder = join(counting.directory, 'quarantine');
  return existsSync(folder) ? readdirSync(folder) : [];
};
function garble(path: string, from: number, to = Number.POSITIVE_INFINITY): void {
  const bytes = readFileSync(path);
  for (let at = from; at < Math.min(to, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 255;
  writeFileSync(path, bytes);
}

describe('a database that is', () => {
  const damages: Record<string, (path: string) => void> = {
    'cut in half': (path) => truncateSync(path, statSync(path).size / 2),
    'full of garbage': (path) => writeFileSync(path, Buffer.alloc(50_000, 7)),
    empty: (path) => truncateSync(path, 0),
    'garbled behind its header': (path) => garble(path, 12_288),
  };
  for (const [how, damage] of Object.entries(damages)) {
    it(`${how} goes into quarantine and is made anew with equal counts`, async () => {
      await failedAfterTwo();
      damage(counting.files.database);
      const worker = await expectWhole(3);
      expect(said(worker, 'events.database-damaged')).toBe(1);
      expect(quarantined().filter((name) => name.endsWith('events-p0.duckdb'))).toHaveLength(1);
    }, 60_000);
  }

  it('deleted is made anew', async () => {
    await failedAfterTwo();
    rmSync(counting.files.database);
    await expectWhole(3);
    expect(quarantined()).toEqual([]);
  }, 60_000);

  it('deleted while it is in use is made anew, and its worker goes on by itself', async () => {
    const worker = await startWorker();
    await add(1);
    await counting.untilDone();
    rmSync(counting.files.database);
    await until(() => said(worker, 'events.worker-ready') === 2, 'the worker has begun anew');
    await expectWhole(2, worker);
  }, 60_000);
});

describe('the log of a database', () => {
  const damages: Record<string, (path: string) => void> = {
    // What was committed last is silently gone then: the queue has it.
    'cut in half': (path) => truncateSync(path, statSync(path).size / 2),
    garbled: (path) => garble(path, 200, 400),
    deleted: (path) => rmSync(path),
  };
  for (const [how, damage] of Object.entries(damages)) {
    it(`that is ${how} costs nothing`, async () => {
      await failedAfterTwo();
      const log = `${counting.files.database}.wal`;
      expect(statSync(log).size).toBeGreaterThan(1_000);
      damage(log);
      await expectWhole(3);
    }, 60_000);
  }
});

describe('a segment that is damaged', () => {
  it('goes into quarantine, is said, and is written anew from the database', async () => {
    await failedAfterTwo();
    garble(counting.files.segment(today), 4);
    const worker = await expectWhole(3);
    expect(said(worker, 'events.segment-damaged')).toBe(1);
    expect(quarantined()).toEqual([expect.stringMatching(/p0\.parquet$/)]);
    // The new segment is whole: a database made from it alone has everything.
    rmSync(counting.files.database);
    await expectWhole(4);
  }, 60_000);

  it('is missed where the database is gone too: the reconciliation says how many', async () => {
    await failedAfterTwo();
    garble(counting.files.segment(today), 4);
    rmSync(counting.files.database);
    const worker = await startWorker();
    await worker.stop();
    const database = await openDatabase(counting.files.database);
    expect(await reconcile(database, counting.queue, today)).toMatchObject({
      ...{ accepted: 2 * EVENTS, counted: EVENTS, missing: EVENTS },
    });
    database.close();
  }, 60_000);
});

/** A file system of which twice the margin is free, 128 MB; undefined where this user may not mount one. */
function smallDisk(): { readonly path: string; remove(): void } | undefined {
  const path = mkdtempSync(join(tmpdir(), 'afterglow-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    rmSync(path, { recursive: true });
    return undefined;
  }
  return {
    path,
    remove() {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true });
    },
  };
}

const disk = smallDisk();
disk?.remove();

describe.skipIf(disk === undefined)(
  `a full disk${disk ? '' : ' (skipped: this user may not mount a tmpfs)'}`,
  () => {
    it('stops the counting and nothing else, and ten seconds after there is space all is counted', async () => {
      const small = smallDisk();
      if (!small) throw new Error('A tmpfs could be mounted a moment ago.');
      const full = openCounting({ analyticsDir: small.path });
      await counting.close();
      counting = full;
      try {
        const worker = await startWorker();
        await add(1);
        await counting.untilDone();
        const filler = join(small.path, 'filler');
        expect(() => writeFileSync(filler, Buffer.alloc(160_000_000))).toThrow(/ENOSPC/);
        let batches = 1;
        while (said(worker, 'events.worker-waits') === 0) {
          // The queue lies elsewhere: web processes are accepted as ever.
          await add(++batches);
          expect(batches).toBeLessThan(200);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        expect(worker.logged.find((line) => line.event === 'events.worker-waits')).toMatchObject({
          message: expect.stringMatching(
            /disk that holds ANALYTICS_DIR is full|has no room: what was counted waits/,
          ),
        });
        rmSync(filler);
        await counting.untilDone(10_000);
        expect(worker.running).toBe(true);
        await expectWhole(batches + 1, worker);
        expect(quarantined()).toEqual([]);
      } finally {
        for (const worker of workers) await worker.kill();
        small.remove();
      }
    }, 90_000);
  },
);
