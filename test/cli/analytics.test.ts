import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/analytics/event.js';
import { segmentsOf } from '../../src/analytics/store/analytics-files.js';
import { type Counting, openCounting } from '../support/counting.js';
import { batch, someEvents } from '../support/events.js';

const today = dayOf(Date.now());
const run = promisify(execFile);
let counting: Counting;
beforeEach(() => {
  counting = openCounting();
});
afterEach(() => counting.close());

/** What `npm run analytics -- …` runs after it has built; resolves with what it prints and its exit code. */
async function analytics(...args: string[]): Promise<{ said: string; code: number }> {
  const env = { ...process.env, DATA_DIR: counting.dataDir, ANALYTICS_DIR: counting.directory };
  try {
    const { stdout } = await run(process.execPath, ['dist/cli/analytics.js', ...args], { env });
    return { said: stdout, code: 0 };
  } catch (error) {
    const { stdout, stderr, code } = error as { stdout: string; stderr: string; code: number };
    return { said: stdout + stderr, code };
  }
}

async function add(number: number): Promise<void> {
  const events = someEvents(10, `batch-${number}`).map((one) => ({ ...one, day: today }));
  await counting.queue.add(batch(number, events));
}

describe('npm run analytics', () => {
  it('says what it can do, and ends with 1 where it was asked for something else', async () => {
    expect(await analytics('--help')).toMatchObject({ code: 0, said: expect.stringMatching(/rebuild/) });
    expect((await analytics('dance')).code).toBe(1);
  }, 30_000);

  it('reconciles and rebuilds without a worker', async () => {
    await add(1);
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    await add(2);
    const { said, code } = await analytics('reconcile');
    expect(code).toBe(0);
    expect(said).toContain(
      `${today} partition 0: 20 accepted = 10 counted + 0 duplicates + 0 set aside + 0 dead + 10 waiting + 0 missing`,
    );
    expect(await analytics('rebuild')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/10 rows of 10 events/),
    });
    expect((await analytics('status')).said).toMatch(/20 events accepted/);
  }, 60_000);

  it('does it beside a running worker, which goes on counting', async () => {
    const stop = counting.start();
    await add(1);
    await counting.untilDone();
    expect(await analytics('rebuild')).toMatchObject({
      code: 0,
      said: expect.stringMatching(/10 rows of 10 events/),
    });
    await add(2);
    await counting.untilDone();
    expect((await analytics('reconcile')).said).toMatch(/20 accepted = 20 counted/);
    await stop();
  }, 60_000);

  it('ends with 1 where something that was accepted is missing', async () => {
    await add(1);
    const stop = counting.start();
    await counting.untilDone();
    await stop();
    for (const { path } of segmentsOf(counting.files, today)) rmSync(path);
    const { said, code } = await analytics('reconcile');
    expect(said).toMatch(/10 accepted = 0 counted .* \+ 10 missing/);
    expect(code).toBe(1);
  }, 60_000);
});
