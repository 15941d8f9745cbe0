import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach } from 'vitest';
import { DATABASES_A_PARTITION, lmdbEventQueue } from '../../../src/analytics/queue/lmdb-event-queue.js';
import { eventQueueContract } from '../../contracts/event-queue.js';
import { MIDDAY } from '../../support/events.js';

let directory: string;
let root: RootDatabase;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-events-'));
  root = open({ path: join(directory, 'events'), maxDbs: DATABASES_A_PARTITION });
});

afterEach(async () => {
  await root.close();
  rmSync(directory, { recursive: true, force: true });
});

eventQueueContract('LMDB', async (options = {}) => {
  let now = MIDDAY;
  return {
    queue: lmdbEventQueue({ root, partition: 0, clock: () => now, ...options }),
    async pass(milliseconds) {
      now += milliseconds;
    },
  };
});
