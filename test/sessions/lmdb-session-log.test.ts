import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SessionData } from 'express-session';
import { open } from 'lmdb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeySlots, openKeySlots } from '../../src/lmdb/key-slots.js';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import { LmdbVisitRecords } from '../../src/sessions/lmdb-session-store.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { DAY } from '../../src/time/clock.js';
import { sessionLogContract } from '../contracts/session-log.js';
import { NOON, opening, signal } from '../support/entries.js';

let directory: string;
let root: ReturnType<typeof open>;
let keys: KeySlots;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-log-'));
  root = open({ path: directory, noSubdir: false });
  keys = openKeySlots(root, join(directory, 'keys'));
});

afterEach(async () => {
  await root.close();
  rmSync(directory, { recursive: true, force: true });
});

sessionLogContract({
  name: 'LMDB',
  sweeps: true,
  open: (maxEntries) => lmdbSessionLog(root, keys, maxEntries),
});

it('reads what another process has just been told is stored, whatever it has read a moment ago', async () => {
  // LMDB's read transaction is renewed by a timer: here it never is.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const session = 'a-session-of-two' as SessionId;
  const other = open({ path: directory, noSubdir: false });
  const otherKeys = openKeySlots(other, join(directory, 'keys'));
  const [here, there] = [lmdbSessionLog(root, keys), lmdbSessionLog(other, otherKeys)];
  const records = new LmdbVisitRecords(root, () => NOON);
  const recordOf = () => new Promise((done) => records.get(session, (_, record) => done(record)));
  try {
    expect([(await here.read(session, NOON)).length, await recordOf()]).toEqual([0, null]);
    await there.append(session, [signal('view', 'a')], opening());
    expect((await here.read(session, NOON)).length).toBe(1);
    await there.append(session, [signal('view', 'b')], opening());
    expect((await here.kept(session)).entries).toHaveLength(2);
    expect(await recordOf()).toBeNull();
    const written = new LmdbVisitRecords(other, () => NOON);
    await new Promise<void>((done) => written.set(session, { endsAt: 0 } as SessionData, () => done()));
    expect(await recordOf()).toEqual({ endsAt: NOON + DAY });
  } finally {
    vi.useRealTimers();
    await other.close();
  }
});
