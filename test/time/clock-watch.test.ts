import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionId } from '../../src/sessions/session-log.js';
import { SESSIONS_EVERY, startSweeping } from '../../src/stores/sweeping.js';
import { silentLogger } from '../../src/telemetry/logger.js';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/clock.js';
import { lastWritten, SETTLES, watchClock } from '../../src/time/clock-watch.js';
import { NOON, opening, signal } from '../support/entries.js';
import { openTestShop, type TestShop } from '../support/shop.js';

/** A wall clock that can be set, and one that cannot. */
function clocks() {
  let [wall, steady] = [NOON, 1_000];
  return {
    wall: () => wall,
    steady: () => steady,
    pass(milliseconds: number) {
      wall += milliseconds;
      steady += milliseconds;
    },
    set(by: number) {
      wall += by;
    },
  };
}

describe('a clock', () => {
  test.each([[DAY], [-DAY], [6 * SECOND], [-6 * SECOND]])(
    'that is set by %i milliseconds is not believed before it has run evenly for ten minutes',
    (by) => {
      const time = clocks();
      const watch = watchClock(time);
      time.pass(30 * SECOND);
      expect(watch.isTrusted()).toBe(true);
      time.set(by);
      expect(watch.isTrusted()).toBe(false);
      time.pass(SETTLES - 1);
      expect(watch.isTrusted()).toBe(false);
      time.pass(1);
      expect(watch.isTrusted()).toBe(true);
    },
  );

  test('that is set back within a minute was never believed', () => {
    const time = clocks();
    const watch = watchClock(time);
    time.set(400 * DAY);
    for (let at = 0; at < 60; at++) {
      time.pass(SECOND);
      expect(watch.isTrusted()).toBe(false);
    }
    time.set(-400 * DAY);
    expect(watch.isTrusted()).toBe(false);
    time.pass(SETTLES);
    expect(watch.isTrusted()).toBe(true);
  });

  test('that is slewed, or rounded to seconds, is believed', () => {
    const time = clocks();
    const watch = watchClock(time);
    for (let at = 0; at < 1_000; at++) {
      time.pass(30 * SECOND);
      time.set(at % 2 === 0 ? SECOND : -SECOND);
      expect(watch.isTrusted()).toBe(true);
    }
  });

  test('that runs too fast is found, however often it is asked', () => {
    const time = clocks();
    const watch = watchClock(time);
    const told: boolean[] = [];
    for (let at = 0; at < 100; at++) {
      time.pass(200);
      time.set(200);
      told.push(watch.isTrusted());
    }
    expect(told).toContain(false);
  });

  test('says once that it is not believed, and once that it is', () => {
    const time = clocks();
    const said: boolean[] = [];
    const watch = watchClock({ ...time, onChange: (isTrusted) => said.push(isTrusted) });
    time.set(DAY);
    for (let at = 0; at < 30; at++) {
      watch.isTrusted();
      time.pass(30 * SECOND);
    }
    expect(said).toEqual([false, true]);
  });

  test.each([
    [30 * MINUTE, true],
    [2 * HOUR, false],
  ])('at a start %i milliseconds after the last write is believed: %s', (ago, isTrusted) => {
    const time = clocks();
    const watch = watchClock({ ...time, lastWritten: NOON - ago });
    expect(watch.isTrusted()).toBe(isTrusted);
    time.pass(SETTLES);
    expect(watch.isTrusted()).toBe(true);
  });
});

describe('the last write', () => {
  test('is that of the newest file; of no file there is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterglow-clock-'));
    const [older, newer] = [join(folder, 'older'), join(folder, 'newer')];
    expect(lastWritten([older, newer])).toBeUndefined();
    for (const path of [older, newer]) writeFileSync(path, '');
    utimesSync(older, 1_000, 1_000);
    utimesSync(newer, 2_000, 2_000);
    expect(lastWritten([older, newer, join(folder, 'none')])).toBe(2_000 * SECOND);
    rmSync(folder, { recursive: true });
  });
});

describe('a sweep by a clock that is a year ahead', () => {
  let shop: TestShop;
  const time = clocks();
  beforeEach(async () => {
    shop = await openTestShop({ now: NOON });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await shop.close();
  });

  test('removes nothing while it is wrong, and what has ended when it has been right for a while', async () => {
    const { sessionLog } = shop.services;
    const [living, ended] = ['living' as SessionId, 'ended' as SessionId];
    await sessionLog.append(living, [signal('save', 'yoga-1', NOON)], opening());
    const before = NOON - DAY + 1;
    await sessionLog.append(ended, [signal('view', 'yoga-1', before)], opening(before));
    const watch = watchClock(time);
    const sweeps = {
      clockWatch: watch,
      sweepSessions: () => sessionLog.sweep(time.wall()),
      sweepOthers: async () => undefined,
    };
    const sweeping = startSweeping(sweeps, silentLogger);
    const pass = async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += SESSIONS_EVERY) {
        time.pass(SESSIONS_EVERY);
        vi.advanceTimersByTime(SESSIONS_EVERY);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    };
    const kept = async () => [
      (await sessionLog.kept(living)).entries.length,
      (await sessionLog.kept(ended)).entries.length,
    ];
    time.set(365 * DAY);
    await pass(5 * MINUTE);
    expect(await kept()).toEqual([1, 1]);
    time.set(-365 * DAY);
    await pass(SETTLES - MINUTE);
    expect(await kept()).toEqual([1, 1]);
    await pass(2 * MINUTE);
    // A sweep is not waited for: on a busy machine it ends later than the clock that began it.
    const passed = async () => {
      await pass(SESSIONS_EVERY);
      return kept();
    };
    await expect.poll(passed, { timeout: 10_000 }).toEqual([1, 0]);
    sweeping.stop();
  });
});
