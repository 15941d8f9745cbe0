import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reconcile } from '../../../src/analytics/consumer/reconciliation.js';
import { dayOf } from '../../../src/analytics/event.js';
import { segmentsFolder, segmentsOf } from '../../../src/analytics/store/analytics-files.js';
import { withDatabase } from '../../../src/analytics/store/duckdb.js';
import { HOUR } from '../../../src/time/clock.js';
import { type Counting, openCounting } from '../../support/counting.js';
import { batch, someEvents } from '../../support/events.js';
import { THOROUGH } from '../../support/thorough.js';
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

/** A worker in a process of its own. */
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

async function addBatches(count: number): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await add(number);
    await counting.untilDone();
  }
}

/** Two batches are on disk, each in a segment of its own, when the worker is killed. */
async function killedAfterTwo(): Promise<void> {
  const worker = await startWorker();
  await addBatches(2);
  await worker.kill();
}

/** The same by a worker in this process that ends as it should: what happens to its segments comes later. */
async function stoppedAfter(batches: number): Promise<void> {
  const stop = counting.start();
  await addBatches(batches);
  await stop();
}

/** Everything that was accepted is there, once, but for so many events, and what comes next is counted. */
async function expectAllBut(
  missing: number,
  batches: number,
  worker?: WorkerProcess,
): Promise<WorkerProcess> {
  const mended = worker ?? (await startWorker());
  await add(batches);
  await counting.untilDone();
  expect(await mended.stop()).toBe(0);
  expect(await reconcile(counting.files, counting.queue, today)).toMatchObject({
    ...{ accepted: batches * EVENTS, counted: batches * EVENTS - missing, missing },
  });
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

describe('a segment that is', () => {
  const damages: Record<string, (path: string) => unknown> = {
    'cut in half': (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    'full of garbage': (path) => writeFileSync(path, Buffer.alloc(50_000, 7)),
    empty: (path) => truncateSync(path, 0),
    'garbled behind its beginning': (path) => garble(path, 4),
    'of other columns': (path) =>
      withDatabase((database) => database.run(`COPY (SELECT 1 AS one) TO '${path}' (FORMAT parquet)`)),
  };
  const ways = Object.keys(damages);
  // One of each way, found by one worker; `TEST_THOROUGH` starts one for each.
  it.each(THOROUGH ? ways.map((how) => [how]) : [ways])(
    '%s goes into quarantine, is said, and the reconciliation says how many are missing',
    async (...ways) => {
      await stoppedAfter(ways.length + 1);
      for (const [at, how] of ways.entries())
        await damages[how]?.(segmentsOf(counting.files, today)[at]!.path);
      const worker = await expectAllBut(ways.length * EVENTS, ways.length + 2);
      expect(said(worker, 'events.segment-damaged')).toBe(ways.length);
      expect(quarantined()).toEqual(ways.map(() => expect.stringMatching(/p0-[0-9a-f]+\.parquet$/)));
    },
    60_000,
  );

  it('half written when its worker is killed costs nothing, and its remains are removed', async () => {
    await killedAfterTwo();
    const half = join(segmentsFolder(counting.directory), `${today}-p0-12ab.parquet.new`);
    writeFileSync(half, 'half');
    const then = new Date(Date.now() - 2 * HOUR);
    utimesSync(half, then, then);
    await expectAllBut(0, 3);
    expect([existsSync(half), quarantined()]).toEqual([false, []]);
  }, 60_000);

  it('deleted is missed: the reconciliation says how many', async () => {
    await stoppedAfter(2);
    rmSync(segmentsOf(counting.files, today)[0]!.path);
    await expectAllBut(EVENTS, 3);
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
        await expectAllBut(0, batches + 1, worker);
        expect(quarantined()).toEqual([]);
      } finally {
        for (const worker of workers) await worker.kill();
        small.remove();
      }
    }, 90_000);
  },
);
