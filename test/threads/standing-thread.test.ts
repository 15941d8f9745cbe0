import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  openStandingThread,
  RefusedToStart,
  type StandingThread,
} from '../../src/threads/standing-thread.js';
import { until } from '../support/until.js';

const file = fileURLToPath(new URL('./odd-thread.mjs', import.meta.url));
const open = (workerData = 'hello') =>
  openStandingThread<string, string, string>({ name: 'odd thread', file, workerData, patience: 250 });

let thread: StandingThread<string, string, string>;
beforeEach(async () => {
  thread = await open();
});
afterEach(() => thread.close('closed'));

/** Milliseconds until it answers again. */
async function untilBack(): Promise<number> {
  const began = performance.now();
  while ((await thread.ask('back').catch(() => '')) !== 'back!')
    await new Promise((resolve) => setTimeout(resolve, 20));
  return performance.now() - began;
}

describe('a thread that stands', () => {
  test('says hello and answers many at once', async () => {
    expect(thread.hello).toBe('hello');
    expect(await Promise.all(['a', 'b', 'c'].map(thread.ask))).toEqual(['a!', 'b!', 'c!']);
  });

  test('fails one question and answers the next', async () => {
    await expect(thread.ask('fail')).rejects.toThrow('This one cannot be answered.');
    expect(await thread.ask('next')).toBe('next!');
  });

  test.each(['die', 'throw'])('is replaced within a second when it happens to %s', async (how) => {
    const waiting = thread.ask('say nothing');
    await expect(Promise.race([waiting, thread.ask(how)])).rejects.toThrow(/odd thread has ended/);
    await expect(waiting).rejects.toThrow(/is being replaced/);
    await expect(thread.ask('too early')).rejects.toThrow(/is being replaced/);
    expect(await untilBack()).toBeLessThan(1_000);
  });

  test('is replaced when it stalls, even where it never gives up the processor', async () => {
    await expect(thread.ask('stall')).rejects.toThrow(/has stalled and is being replaced/);
    expect(await untilBack()).toBeLessThan(1_500);
  });

  test('is not terminated while native code of it runs: that would end the whole process', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'afterglow-')), 'end');
    const native = await open(file);
    await expect(native.ask('stand still in native code')).rejects.toThrow(
      /has stalled and is being replaced/,
    );
    expect(existsSync(file)).toBe(false);
    await until(() => existsSync(file), 'the native call came to its end');
    expect(await native.ask('next').catch(() => 'next!')).toBe('next!');
    await native.close('closed');
    rmSync(dirname(file), { recursive: true });
  });

  test('is not stalled where the process that asks stood still itself', async () => {
    const asked = thread.ask('say nothing').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 60));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await thread.ask('still there')).toBe('still there!');
    await thread.close('closed');
    expect(await asked).toBe('closed');
  });

  test('is not stalled while it works: a long question and a live thread', async () => {
    const slow = thread.ask('say nothing').catch((error: Error) => error.message);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await thread.ask('still there')).toBe('still there!');
    await thread.close('closed');
    expect(await slow).toBe('closed');
  });

  test('refuses what comes after it is closed', async () => {
    await thread.close('The shop is closed.');
    await expect(thread.ask('late')).rejects.toThrow('The shop is closed.');
  });

  test('that refuses to start says why', async () => {
    await expect(open('refuse')).rejects.toThrow(new RefusedToStart('There is no model.'));
  });
});
