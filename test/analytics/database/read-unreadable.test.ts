import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partitionFiles } from '../../../src/analytics/database/analytics-files.js';
import { openSegments } from '../../../src/analytics/database/daily-segments.js';
import { openDatabase } from '../../../src/analytics/database/duckdb-file.js';
import { createTables, openStore } from '../../../src/analytics/database/duckdb-store.js';
import { readUnreadable } from '../../../src/analytics/database/read-unreadable.js';
import type { Day, EventKind, VisitEvent } from '../../../src/analytics/event.js';
import { encodeBatch } from '../../../src/analytics/queue/event-batch.js';
import { streamId } from '../../../src/analytics/queue/stream-id.js';
import { someEvents } from '../../support/events.js';

it('adds up what nobody could read in a span of days, and no robots', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'afterglow-unreadable-'));
  const database = await openDatabase();
  await createTables(database);
  const store = await openStore(database);
  const entry = (day: number, events: readonly VisitEvent[]) => ({
    id: streamId(Date.UTC(2026, 10, day, 12), 0),
    events: events.length,
    payload: encodeBatch(events),
  });
  const [robot, newKind, ...good] = someEvents(4).map((event, at) => ({
    ...event,
    day: '2026-11-22' as Day,
    ...(at === 0 ? { suspect: 'robot' as const } : {}),
    ...(at === 1 ? { kind: 'wink' as EventKind } : {}),
  })) as [VisitEvent, VisitEvent, ...VisitEvent[]];
  await store.apply([entry(22, [robot, newKind, ...good])]);
  await store.enterDead(entry(23, someEvents(3)));
  await store.enterDead(entry(25, someEvents(5)));
  await (await openSegments(database, partitionFiles(directory, 0))).write();
  database.close();
  const lost = (from: string, to: string) => readUnreadable(directory, { from: from as Day, to: to as Day });
  expect(await lost('2026-11-22', '2026-11-22')).toBe(1);
  expect(await lost('2026-11-21', '2026-11-23')).toBe(4);
  expect(await lost('2026-11-24', '2026-11-24')).toBe(0);
  expect(await readUnreadable(join(directory, 'nowhere'), { from: 'a' as Day, to: 'b' as Day })).toBe(0);
  rmSync(directory, { recursive: true, force: true });
});
