import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from 'lmdb';
import { afterEach, beforeEach } from 'vitest';
import { lmdbSessionLog } from '../../src/sessions/lmdb-session-log.js';
import { sessionLogContract } from '../contracts/session-log.js';

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

sessionLogContract('LMDB', (maxEntries) => lmdbSessionLog(root, maxEntries));
