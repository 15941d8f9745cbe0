import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EngineAwayError } from '../../src/away/guard.js';
import { openRecentErasures } from '../../src/away/recent-erasures.js';
import { openKeySlots } from '../../src/lmdb/key-slots.js';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import { movingSessionLog } from '../../src/sessions/moving-session-log.js';
import { overflowingSessionLog } from '../../src/sessions/overflowing-session-log.js';
import type { RepeatableSessionLog } from '../../src/sessions/redis-session-log.js';
import { type LogOperation, type SessionId, seenIn } from '../../src/sessions/session-log.js';
import { DAY } from '../../src/time/clock.js';
import type { Entry, EntryId } from '../../src/visits/entry.js';
import { readVisit } from '../../src/visits/visit.js';
import { sessionLogContract } from '../contracts/session-log.js';
import { basket, consent, entry, NOON, opening, signal } from '../support/entries.js';
import { overflowIn } from '../support/overflow.js';

const SESSION = 'a-session' as SessionId;
const END = NOON + DAY;
const always = async () => true;

let folder: string;
let root: RootDatabase;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterglow-log-'));
  root = open({ path: folder, maxDbs: 12 });
});
afterEach(async () => {
  await root.close();
  rmSync(folder, { recursive: true, force: true });
});

const keysOf = (root: RootDatabase, folder: string) => openKeySlots(root, join(folder, 'keys'));

/** A log that takes entries a second time, as Redis does. */
function repeatable(): RepeatableSessionLog {
  const log = lmdbSessionLog(root, keysOf(root, folder));
  return {
    ...log,
    async appendOnce(session, entries, terms) {
      const held = new Set((await log.read(session, terms.now)).entries.map(({ id }) => id));
      return log.append(
        session,
        entries.filter(({ id }) => !held.has(id)),
        terms,
      );
    },
    sweep: async () => 0,
  };
}

/** `late`: what is asked is done, and the answer comes too late. `held`: it is given up, and done when it is let go. */
function openLog() {
  const remote = repeatable();
  let state: 'up' | 'away' | 'late' | 'held' = 'up';
  const held: (() => Promise<unknown>)[] = [];
  const guard = {
    async run<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (state === 'away') throw new EngineAwayError('redis', 'open');
      if (state === 'held') {
        held.push(() => call(new AbortController().signal));
        throw new EngineAwayError('redis', 'late');
      }
      const answer = await call(new AbortController().signal);
      if (state === 'late') throw new EngineAwayError('redis', 'late');
      return answer;
    },
  };
  const overflow = overflowIn<LogOperation>(root, folder);
  const erasures = openRecentErasures(root, () => NOON);
  const log = overflowingSessionLog({ remote, guard, overflow, erasures, clock: () => NOON });
  return {
    log,
    remote,
    overflow,
    is: (next: typeof state) => {
      state = next;
    },
    async letGo() {
      for (const call of held.splice(0)) await call();
    },
  };
}

it('takes nothing back while Redis is away or something waits, and says so', async () => {
  const { log, is } = openLog();
  await log.append(SESSION, [consent(false)], opening());
  const undo = entry({ type: 'undo', entry: 'e' as EntryId });
  const takeBack = () => log.restore(SESSION, { purpose: 'personalise', erased: [], undo, ifLength: 1 }, END);
  is('away');
  await expect(takeBack()).rejects.toMatchObject({ status: 503 });
  await log.append(SESSION, [basket('a')], opening());
  is('up');
  await expect(takeBack()).rejects.toMatchObject({ status: 503 });
});

sessionLogContract({ name: 'LMDB behind an overflow', sweeps: false, open: (most) => openSized(most) });

function openSized(maxEntries?: number) {
  const log = lmdbSessionLog(root, keysOf(root, folder), maxEntries);
  return overflowingSessionLog({
    remote: { ...log, appendOnce: log.append, sweep: async () => 0 },
    guard: { run: (call) => call(new AbortController().signal) },
    overflow: overflowIn<LogOperation>(root, folder),
    erasures: openRecentErasures(root, () => NOON),
    clock: () => NOON,
  });
}

describe('a session log whose engine is away', () => {
  it('reads what was added since, says that it is a part, and joins it when the engine is back', async () => {
    const { log, is } = openLog();
    const [before, during, after] = [basket('before'), basket('during'), basket('after')];
    await log.append(SESSION, [before], opening());
    is('away');
    await log.append(SESSION, [during], opening());
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [during], length: 1, partial: true });
    is('up');
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [before, during], length: 2 });
    await log.append(SESSION, [after], opening());
    expect((await log.read(SESSION, NOON)).entries).toEqual([before, during, after]);
    await log.replay(always);
    expect(log.size()).toBe(0);
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [before, during, after], length: 3 });
  });

  it('doubles nothing when a write that timed out had happened', async () => {
    const { log, remote, is } = openLog();
    const line = basket('a');
    is('late');
    await log.append(SESSION, [line], opening());
    expect((await remote.read(SESSION, NOON)).length).toBe(1);
    is('up');
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [line], length: 1 });
    await log.replay(always);
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [line], length: 1 });
  });

  it('does nothing anew when a write that was given up arrives after it was repeated', async () => {
    const { log, remote, is, letGo } = openLog();
    const read = async () => {
      const held = await log.read(SESSION, NOON);
      return { now: NOON, seen: seenIn(held), held };
    };
    const first = [consent(), signal('interested', 'a')];
    await log.append(SESSION, first, opening());
    const before = await read();
    is('held');
    const [longer, shorter] = (['weeks', 'visit'] as const).map((length) =>
      entry({ type: 'memory', length }),
    );
    await log.append(SESSION, [longer!], before);
    is('up');
    await log.replay(always);
    await log.append(SESSION, [shorter!], await read());
    await letGo();
    expect(await remote.read(SESSION, NOON)).toMatchObject({
      entries: [...first, longer, shorter],
      endsAt: NOON + DAY,
    });
  });

  it('lets one press of a machine claim a basket while the engine cannot be asked, and has it there once', async () => {
    const { log, remote, is } = openLog();
    const line = basket('a');
    await log.append(SESSION, [line], opening());
    const terms = { now: NOON, seen: seenIn(await log.read(SESSION, NOON)), sameBasket: true };
    is('away');
    const claim = async () => (await log.append(SESSION, [basket('a', 0)], terms)).kind === 'appended';
    expect((await Promise.all([claim(), claim(), claim()])).filter((done) => done)).toHaveLength(1);
    is('up');
    await log.replay(always);
    expect((await remote.read(SESSION, NOON)).length).toBe(2);
    expect(await claim()).toBe(false);
  });

  it.each([
    { pressed: 'added', quantity: 2, change: 1, left: 4 },
    { pressed: 'bought', quantity: 0, change: -1, left: 2 },
  ])('leaves what another process has put into the basket beside what was $pressed', async (press) => {
    const { log, remote, is } = openLog();
    await log.append(SESSION, [basket('a', 1)], opening());
    const held = await log.read(SESSION, NOON);
    const terms = { now: NOON, seen: seenIn(held), held, sameBasket: 'joins' } as const;
    await remote.append(SESSION, [basket('a', 3)], opening());
    is('away');
    const { change, quantity } = press;
    await log.append(SESSION, [{ ...basket('a', quantity), change } as Entry], terms);
    is('up');
    const pieces = async () => [...readVisit((await log.read(SESSION, NOON)).entries).basket.values()];
    expect(await pieces()).toMatchObject([{ quantity: press.left }]);
    await log.replay(always);
    expect(await pieces()).toMatchObject([{ quantity: press.left }]);
  });

  it('carries out a change of the basket that was acknowledged without knowing what was in it', async () => {
    const { log, remote, is } = openLog();
    const [before, during] = [basket('before', 1), basket('during', 2)];
    await log.append(SESSION, [before], opening());
    is('away');
    const seen = seenIn(await log.read(SESSION, NOON));
    expect(seen.partial).toBe(true);
    const done = await log.append(SESSION, [during], { now: NOON, seen, sameBasket: true });
    expect(done.kind).toBe('appended');
    is('up');
    expect((await log.read(SESSION, NOON)).entries).toEqual([before, during]);
    await log.replay(always);
    expect((await remote.read(SESSION, NOON)).entries).toEqual([before, during]);
  });

  it('keeps the order of what was noted and what was withdrawn', async () => {
    const { log, is } = openLog();
    await log.append(SESSION, [consent(), signal('view', 'a')], opening());
    is('away');
    const [view, again, ended] = [signal('view', 'b'), consent(true, NOON + 2), consent(false, NOON + 1)];
    await log.append(SESSION, [view], opening());
    await log.append(SESSION, [ended], { ...opening(), withdraws: 'personalise' });
    await log.append(SESSION, [again], { now: NOON, seen: seenIn(await log.read(SESSION, NOON)) });
    expect((await log.read(SESSION, NOON)).entries).toEqual([ended, again]);
    is('up');
    expect((await log.read(SESSION, NOON)).entries).toEqual([ended, again]);
    await log.replay(always);
    const { entries } = await log.read(SESSION, NOON);
    expect(entries).toEqual([ended, again]);
    expect(readVisit(entries).consent.has('personalise')).toBe(true);
  });

  it('forgets at once what is erased, and erases it there when the engine is back', async () => {
    const { log, remote, is } = openLog();
    await log.append(SESSION, [basket('before')], opening());
    is('away');
    await log.append(SESSION, [basket('during')], opening());
    expect(await log.erase(SESSION)).toBe(1);
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [], length: 0 });
    is('up');
    expect((await log.read(SESSION, NOON)).entries).toEqual([]);
    await log.replay(always);
    expect((await remote.read(SESSION, NOON)).length).toBe(0);
    expect(log.size()).toBe(0);
  });

  it.each(['away', 'up'] as const)(
    'takes nothing of a request that could not read the log, where it was erased meanwhile (engine %s)',
    async (whileErasing) => {
      const { log, remote, is } = openLog();
      await log.append(SESSION, [basket('before')], opening());
      is('away');
      const seen = seenIn(await log.read(SESSION, NOON));
      expect(seen.partial).toBe(true);
      is(whileErasing);
      await log.erase(SESSION);
      is('away');
      expect(await log.append(SESSION, [basket('raced')], { now: NOON, seen })).toEqual({ kind: 'gone' });
      is('up');
      await log.replay(always);
      expect((await remote.kept(SESSION)).entries).toEqual([]);
    },
  );

  it('takes nothing of such a request where another process of the machine erased it', async () => {
    const [one, other] = [openLog(), openLog()];
    await one.log.append(SESSION, [basket('before')], opening());
    one.is('away');
    const seen = seenIn(await one.log.read(SESSION, NOON));
    await other.log.erase(SESSION);
    expect(await one.log.append(SESSION, [basket('raced')], { now: NOON, seen })).toEqual({ kind: 'gone' });
    expect(one.log.size()).toBe(0);
    one.is('up');
    expect((await one.remote.kept(SESSION)).entries).toEqual([]);
  });

  it.each(['away', 'up'] as const)(
    'begins nothing again for who could not read that another process has ended it (engine %s)',
    async (whilePressing) => {
      const [one, other] = [openLog(), openLog()];
      await one.log.append(SESSION, [consent(), signal('interested', 'a')], opening());
      const read = { now: NOON, seen: seenIn(await one.log.read(SESSION, NOON)) };
      other.is('away');
      const unread = { now: NOON, seen: seenIn(await other.log.read(SESSION, NOON)) };
      const ended = consent(false);
      await one.log.append(SESSION, [ended], { ...read, withdraws: 'personalise' });
      other.is(whilePressing);
      const pressed = other.log.append(SESSION, [consent(), signal('interested', 'b')], unread);
      await expect(pressed).rejects.toMatchObject({ status: 503 });
      await other.log.append(SESSION, [signal('save', 'c')], unread);
      other.is('up');
      await other.log.replay(always);
      const { entries } = await one.remote.read(SESSION, NOON);
      expect(entries.map(({ type }) => type)).toEqual(['consent', 'signal']);
      expect(readVisit(entries).consent.has('personalise')).toBe(false);
    },
  );

  it('ends personalisation after a press of another process that could not read the visit', async () => {
    const [one, other] = [openLog(), openLog()];
    await one.log.append(SESSION, [consent(), signal('interested', 'a')], opening());
    const read = { now: NOON, seen: seenIn(await one.log.read(SESSION, NOON)) };
    other.is('away');
    const unread = { now: NOON, seen: seenIn(await other.log.read(SESSION, NOON)) };
    other.is('held');
    await other.log.append(SESSION, [consent(), signal('interested', 'b')], unread);
    await one.log.append(SESSION, [consent(false)], { ...read, withdraws: 'personalise' });
    await other.letGo();
    other.is('up');
    await other.log.replay(always);
    const { entries } = await one.remote.read(SESSION, NOON);
    expect(entries.map(({ type }) => type)).toEqual(['consent']);
    expect(readVisit(entries).consent.has('personalise')).toBe(false);
  });

  it('recounts a shelf from the first entries alone, wherever they are', async () => {
    const { log, is } = openLog();
    await log.append(SESSION, [basket('a'), basket('b')], opening());
    is('away');
    await log.append(SESSION, [basket('c'), basket('d')], opening());
    is('up');
    for (const length of [1, 2, 3, 4]) {
      const read = await log.read(SESSION, NOON, length);
      expect([read.length, read.entries.length]).toEqual([length, length]);
    }
  });

  it('does not begin a session again that ended while it waited', async () => {
    const { log, remote, is } = openLog();
    is('away');
    const old = signal('view', 'a', NOON - DAY);
    await log.append(SESSION, [old], opening(NOON - DAY));
    expect(await log.read(SESSION, NOON)).toMatchObject({ entries: [], length: 0, partial: true });
    is('up');
    await log.replay(always);
    expect((await remote.read(SESSION, NOON - 1)).length).toBe(0);
    is('away');
    await log.append(SESSION, [old], opening(NOON - DAY));
    expect(await log.sweep(NOON)).toBe(1);
    expect(log.size()).toBe(0);
  });

  it('keeps nothing of a session that has ended but a withdrawal that Redis has not heard of', async () => {
    const { log, remote, is } = openLog();
    await log.append(SESSION, [consent(), signal('view', 'before')], opening());
    is('away');
    await log.append(SESSION, [signal('view', 'during', NOON)], opening());
    const ended = consent(false);
    await log.append(SESSION, [ended], { ...opening(), withdraws: 'personalise' });
    expect(await log.sweep(END - 1)).toBe(0);
    expect(log.size()).toBe(2);
    expect(await log.sweep(END)).toBe(1);
    expect(log.size()).toBe(1);
    is('up');
    await log.replay(always);
    expect((await remote.read(SESSION, NOON)).entries).toEqual([ended]);
  });
});

describe('a session of before the shop moved to Redis', () => {
  function move() {
    const path = join(folder, 'former');
    const formerRoot = open({ path });
    const former = lmdbSessionLog(formerRoot, keysOf(formerRoot, path));
    const behind = openLog();
    return { former, ...behind, moving: movingSessionLog(behind.log, former, () => NOON) };
  }

  it('is moved at its first request, once, however many come together', async () => {
    const { former, remote, moving } = move();
    const entries = [basket('a'), signal('save', 'b'), signal('view', 'c')];
    await former.append(SESSION, entries, opening());
    const reads = await Promise.all(Array.from({ length: 10 }, () => moving.read(SESSION, NOON)));
    for (const read of reads) expect(read.entries).toEqual(entries);
    expect(await remote.read(SESSION, NOON)).toMatchObject({ entries, length: 3 });
    expect(former.endsAt(SESSION)).toBeUndefined();
  });

  it('is moved before anything is added to it or taken from it', async () => {
    const { former, moving } = move();
    const [line, view, later] = [basket('a'), signal('view', 'b'), basket('c')];
    await former.append(SESSION, [line, view], opening());
    await moving.append(SESSION, [later], opening());
    const ended = consent(false);
    await moving.append(SESSION, [ended], { ...opening(), withdraws: 'personalise' });
    expect((await moving.read(SESSION, NOON)).entries).toEqual([line, later, ended]);
    expect(await moving.erase(SESSION)).toBe(3);
  });

  it('is kept here when Redis is away at that moment, and is whole on the page', async () => {
    const { former, moving, log, is } = move();
    const line = basket('a');
    await former.append(SESSION, [line], opening());
    is('away');
    expect((await moving.read(SESSION, NOON)).entries).toEqual([line]);
    is('up');
    await log.replay(always);
    expect(await moving.read(SESSION, NOON)).toMatchObject({ entries: [line], length: 1 });
  });

  it('stays behind when it has ended', async () => {
    const { former, remote, moving } = move();
    await former.append(SESSION, [signal('view', 'a', NOON - DAY)], opening(NOON - DAY));
    expect((await moving.read(SESSION, NOON)).entries).toEqual([]);
    expect((await remote.read(SESSION, NOON - 1)).entries).toEqual([]);
  });
});
