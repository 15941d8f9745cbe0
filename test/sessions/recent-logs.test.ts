import crypto from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_RESERVE } from '../../src/files/reserve.js';
import { type KeySlots, openKeySlots } from '../../src/lmdb/key-slots.js';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import { type LogLength, recentLogs } from '../../src/sessions/recent-logs.js';
import { type LogSnapshot, type SessionId, seenIn } from '../../src/sessions/session-log.js';
import { DAY, SECOND } from '../../src/time/clock.js';
import { consent, entry, NOON, signal } from '../support/entries.js';

const SESSION = 'session-1' as SessionId;
const ofLength = (length: number, kept = length): LogLength => ({ length, kept, version: 'a key' });
const entries = (count: number) => Array.from({ length: count }, () => signal('save', 'cork-yoga-block'));

describe('a log that was read a moment ago', () => {
  test('is read only from where it was appended to, and whole where anything else happened to it', () => {
    const recent = recentLogs();
    const log = entries(100);
    const asked: number[] = [];
    const read = (now: LogLength) =>
      recent.entriesOf(SESSION, now, (from) => {
        asked.push(from);
        return log.slice(Math.max(0, from - 1));
      });
    expect(read(ofLength(100))).toEqual(log);
    expect(read(ofLength(100))).toEqual(log);
    log.push(...entries(2));
    expect(read(ofLength(102))).toEqual(log);
    log.splice(0, 50);
    expect(read(ofLength(102, 52))).toEqual(log);
    expect(read({ ...ofLength(102, 52), version: 'another' })).toEqual(log);
    expect(asked).toEqual([0, 101, 0, 0]);
  });

  test('is held for ten seconds after the last request, and no short one at all', () => {
    vi.useFakeTimers();
    const recent = recentLogs();
    recent.entriesOf('short' as SessionId, ofLength(3), () => entries(3));
    expect(recent.size()).toBe(0);
    recent.entriesOf(SESSION, ofLength(100), () => entries(100));
    vi.advanceTimersByTime(9 * SECOND);
    recent.entriesOf(SESSION, ofLength(100), () => entries(100));
    vi.advanceTimersByTime(9 * SECOND);
    expect(recent.size()).toBe(1);
    vi.advanceTimersByTime(2 * SECOND);
    expect(recent.size()).toBe(0);
    vi.useRealTimers();
  });

  test('is one of a few: of many visits the latest are held, 16,000 entries together', () => {
    const recent = recentLogs();
    const read = (turn: number, count: number) =>
      recent.entriesOf(`session-${turn}` as SessionId, ofLength(count), () => entries(count));
    for (let turn = 0; turn < 200; turn++) read(turn, 100);
    expect(recent.size()).toBe(160);
    for (let turn = 0; turn < 40; turn++) read(turn, 1_000);
    expect(recent.size()).toBe(16);
    read(41, 20_000);
    expect(recent.size()).toBe(1);
  });
});

describe('the embedded log', () => {
  let directory: string;
  let root: RootDatabase;
  let keys: KeySlots;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'afterglow-recent-'));
    root = open({ path: directory, maxDbs: 12 });
    keys = openKeySlots(root, join(directory, 'keys'));
  });
  afterEach(async () => {
    await root.close();
    rmSync(directory, { recursive: true, force: true });
  });
  test('opens no seal twice, and holds nothing of a visit that was forgotten', async () => {
    const recent = recentLogs();
    const log = lmdbSessionLog(root, keys, 150, NO_RESERVE, recent);
    const first = await log.append(SESSION, [consent(), ...entries(9)], { now: NOON, seen: undefined });
    expect(recent.size()).toBe(0);
    const read = await log.read(SESSION, NOON);
    expect(recent.size()).toBe(1);
    const terms = { now: NOON, seen: seenIn(read), held: read };
    const appended = await log.append(SESSION, entries(1), terms);
    if (first.kind !== 'appended' || appended.kind !== 'appended') throw new Error('It was not appended.');
    const opened = vi.spyOn(crypto, 'createDecipheriv');
    syncBuiltinESMExports();
    expect((await log.read(SESSION, NOON)).entries).toBe(appended.log.entries);
    expect(opened).not.toHaveBeenCalled();
    opened.mockRestore();
    syncBuiltinESMExports();
    await log.erase(SESSION);
    expect(recent.size()).toBe(0);
    expect((await log.read(SESSION, NOON)).entries).toEqual([]);
  });

  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constant('append' as const) },
    fc.constantFrom('withdraw', 'elsewhere', 'erase', 'look' as const),
  );

  test('reads the same as another process does, whatever was done in either', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(), async (steps, turn) => {
        const session = `s-${turn}-${Math.random()}` as SessionId;
        const [here, elsewhere] = [lmdbSessionLog(root, keys, 150), lmdbSessionLog(root, keys, 150)];
        const now = NOON + DAY / 2;
        const add = async (log: typeof here, count: number, first: boolean) => {
          const before: LogSnapshot = await lmdbSessionLog(root, keys, 150).read(session, now);
          const opens = before.length === 0;
          const list = [...(opens || first ? [consent()] : []), ...entries(count)];
          await log.append(session, list, { now: NOON, seen: opens ? undefined : seenIn(before) });
        };
        await add(here, 80, true);
        for (const what of steps) {
          if (what === 'append') await add(here, 7, false);
          if (what === 'elsewhere') await add(elsewhere, 3, false);
          if (what === 'erase') await elsewhere.erase(session);
          if (what === 'withdraw') {
            const before = await elsewhere.read(session, now);
            const withdrawal = entry({ type: 'consent', purpose: 'personalise', granted: false });
            await elsewhere.append(session, [withdrawal], {
              now: NOON,
              seen: seenIn(before),
              withdraws: 'personalise',
            });
          }
          const fresh = await lmdbSessionLog(root, keys, 150).read(session, now);
          expect(await here.read(session, now)).toEqual(fresh);
        }
      }),
      { numRuns: 25 },
    );
  });
});
