import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Entry } from '../../src/sessions/entry.js';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import type { SessionId } from '../../src/sessions/session-log.js';
import { sessionLogContract } from '../contracts/session-log.js';
import { basket, consent, NOON, opening, signal } from '../support/entries.js';

let directory: string;
let root: ReturnType<typeof open>;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-log-'));
  root = open({ path: directory, noSubdir: false });
});

afterEach(async () => {
  await root.close();
  rmSync(directory, { recursive: true, force: true });
});

sessionLogContract({ name: 'LMDB', sweeps: true, open: (maxEntries) => lmdbSessionLog(root, maxEntries) });

it('reads what was stored before entries carried a version', async () => {
  const session = 'an-older-session' as SessionId;
  const log = lmdbSessionLog(root);
  const [view, line] = [signal('view', 'a'), basket('b')];
  await log.append(session, [view, line], opening());
  const bodies = root.openDB<Entry, [string, number]>({ name: 'session-entries' });
  await bodies.put([session, 1], view);
  await bodies.put([session, 2], line);
  expect((await log.read(session, NOON)).entries).toEqual([view, line]);
  expect((await log.kept(session)).entries.map(({ stored }) => stored)).toEqual([view, line]);
  const [ended, seen] = [consent(false), await log.read(session, NOON)];
  await log.append(session, [ended], { now: NOON, seen, withdraws: 'personalise' });
  expect((await log.read(session, NOON)).entries).toEqual([line, ended]);
});
