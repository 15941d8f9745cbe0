import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES_A_PARTITION, lmdbEventQueue } from '../../../src/analytics/queue/lmdb-event-queue.js';
import { eventQueueContract } from '../../contracts/event-queue.js';
import { batch, MIDDAY, someEvents } from '../../support/events.js';

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

describe('an event queue in LMDB, on disk', () => {
  let now = MIDDAY;
  const opened = () => lmdbEventQueue({ root, partition: 0, clock: () => now });

  it('keeps no moment of an entry that was given out, only how often it was', async () => {
    const queue = opened();
    await queue.add(batch(1, someEvents(2)));
    await queue.read('one', 1);
    now += 1_000;
    await queue.claim('one', 500, 1);
    const pending = root.openDB({ name: 'events-0-pending' });
    expect([...pending.getRange()].map(({ value }) => value)).toEqual([{ deliveries: 2 }]);
  });

  it('gives a worker at once what one before it was given, and nobody what that one holds', async () => {
    const [former, next, third] = [opened(), opened(), opened()];
    for (const number of [1, 2]) await former.add(batch(number, someEvents(1, `of-${number}`)));
    await former.read('former', 1);
    expect(await third.claim('third', 0, 0)).toEqual([]);
    expect(await next.claim('next', 5, 10)).toMatchObject([{ deliveries: 2 }]);
    for (const other of [former, third]) expect(await other.claim('other', 30, 10)).toEqual([]);
    now += 20;
    for (const other of [former, next, third]) expect(await other.claim('other', 30, 10)).toEqual([]);
    now += 20;
    expect(await third.claim('third', 30, 10)).toMatchObject([{ deliveries: 3 }]);
    expect(await former.claim('former', 30, 10)).toEqual([]);
    expect(await next.read('next', 10)).toHaveLength(1);
  });
});
