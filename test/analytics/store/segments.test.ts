import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Day, dayOf, type VisitEvent } from '../../../src/analytics/event.js';
import { encodeBatch, type QueueEntry } from '../../../src/analytics/queue/event-queue.js';
import { streamId } from '../../../src/analytics/queue/stream-id.js';
import {
  type PartitionFiles,
  partitionFiles,
  segmentsFolder,
  segmentsOf,
} from '../../../src/analytics/store/analytics-files.js';
import { withDatabase } from '../../../src/analytics/store/duckdb.js';
import { deadEntry, type JudgedEntry, judgeEntry } from '../../../src/analytics/store/judge.js';
import { readCells, readUnreadable } from '../../../src/analytics/store/read-segments.js';
import { mergeDay, removeAll, writeSegments } from '../../../src/analytics/store/write-segments.js';
import type { EventKind } from '../../../src/visits/event-kind.js';
import { askSegments } from '../../support/ask-segments.js';
import { entry } from '../../support/entries-of-queue.js';
import { event, MIDDAY, someEvents, TODAY } from '../../support/events.js';

let directory: string;
let files: PartitionFiles;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "afterglow-o'store-"));
  files = partitionFiles(directory, 0);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const judged = (one: QueueEntry): JudgedEntry => {
  const verdict = judgeEntry(one);
  return typeof verdict === 'string' ? deadEntry(one) : verdict;
};
const write = (...entries: readonly QueueEntry[]) =>
  withDatabase((database) => writeSegments(database, files, entries.map(judged), 'lmdb'));
const merge = (day = dayOf(MIDDAY)) => withDatabase((database) => mergeDay(database, files, day));
const rows = async () => Number((await askSegments(files, 'SELECT count(*) AS n FROM events'))[0]?.n);
const ledger = async () => {
  const [sums] = await askSegments(
    files,
    'SELECT sum(COLUMNS(* EXCLUDE (entry, queue)))::INTEGER FROM entries',
  );
  return sums;
};

describe('segments', () => {
  it('hold a row of every event and a line of the ledger of every entry', async () => {
    await write(entry(1, someEvents(3, 'a')), entry(2, someEvents(2, 'b')));
    expect(segmentsOf(files)).toHaveLength(1);
    expect(await askSegments(files, 'SELECT * FROM events ORDER BY entry, id LIMIT 1')).toMatchObject([
      { id: 'a-0.....', kind: 'view', segment: 'running', first: true },
    ]);
    expect(await rows()).toBe(5);
    expect(await ledger()).toMatchObject({ events: 5, robot: 0, dead: 0 });
  });

  it('count an entry once that was written twice, alone or in company', async () => {
    const [a, b] = [entry(1, someEvents(2, 'a')), entry(2, someEvents(2, 'b'))];
    await write(a);
    await write(b, a);
    await write(a, b);
    expect([await rows(), await ledger()]).toMatchObject([4, { events: 4 }]);
  });

  it('count an event once that came in two entries, also on two days', async () => {
    await write(entry(1, someEvents(2)), entry(2, someEvents(3)));
    await write({ ...entry(3, someEvents(4)), id: streamId(MIDDAY + 24 * 3_600_000, 0) });
    expect(segmentsOf(files)).toHaveLength(2);
    expect((await readCells(directory, { from: TODAY, to: TODAY })).map((cell) => cell.events)).toEqual([4]);
  });

  it('set aside what cannot be a visit and count it by reason', async () => {
    const odd = [
      event('robot', { suspect: 'robot' }),
      event('impossible', { suspect: 'impossible' }),
      event('tomorrow', { day: '2026-11-23' as Day }),
      event('long-ago', { day: '2026-10-22' as Day }),
      event('new-kind', { kind: 'wink' as EventKind }),
      { ...event('no-day'), day: '2026-13-41' as Day },
      { hello: 'world' } as unknown as VisitEvent,
      event('in-time', { day: '2026-10-23' as Day }),
    ];
    await write(entry(1, odd));
    expect(await rows()).toBe(1);
    expect(await ledger()).toEqual({
      ...{ events: 8, robot: 1, impossible: 1, malformed: 2, unknown_kind: 1, future: 1, old: 1, dead: 0 },
    });
  });

  it('are merged into one with equal counts, and a reader meanwhile reads each event once', async () => {
    for (let number = 0; number < 5; number++) await write(entry(number, someEvents(number + 1)));
    const before = [await rows(), await ledger()];
    const [one] = segmentsOf(files);
    await merge();
    expect(segmentsOf(files)).toHaveLength(1);
    expect([await rows(), await ledger()]).toEqual(before);
    // As where the program ended before the old ones were removed.
    await write(entry(2, someEvents(3)));
    expect([await rows(), await ledger()]).toEqual(before);
    await removeAll([one!]);
    expect(readdirSync(segmentsFolder(directory)).every((name) => name.endsWith('.parquet'))).toBe(true);
  });

  it('can be read while they are merged', async () => {
    for (let number = 0; number < 30; number++) await write(entry(number, someEvents(2, `e${number}`)));
    const merging = merge();
    const read = await Promise.all([1, 2, 3].map(() => readCells(directory, { from: TODAY, to: TODAY })));
    await merging;
    for (const cells of read) expect(cells.map(({ events }) => events)).toEqual([60]);
  });

  it('count the same however deliveries are grouped, repeated and merged', async () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    const deliveries = fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, deliveries, fc.boolean(), async (contents, groups, merged) => {
        await removeAll(segmentsOf(files));
        const entries = contents.map((ids, number) =>
          entry(
            number,
            ids.map((id) => event(`id-${id}`)),
          ),
        );
        for (const group of groups) {
          await write(...group.flatMap((pick) => entries[pick % entries.length] ?? []));
          if (merged) await merge();
        }
        await write(...entries);
        expect(await rows()).toBe(new Set(contents.flat()).size);
        expect(await ledger()).toMatchObject({ events: contents.flat().length });
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('an entry', () => {
  it('that is no batch, or of another length than was accepted, is one that nobody can read', () => {
    expect(judgeEntry({ ...entry(1, someEvents(2)), payload: '{"schema":7}' })).toMatch(/no batch/);
    expect(judgeEntry({ ...entry(2, someEvents(2)), events: 3 })).toMatch(/another number/);
  });
});

it('what nobody could read in a span of days is added up, and no robots', async () => {
  const at = (day: number, events: readonly VisitEvent[], payload = encodeBatch(events)) => ({
    id: streamId(Date.UTC(2026, 10, day, 12), 0),
    events: events.length,
    payload,
  });
  const [robot, newKind, ...good] = someEvents(4);
  await write(at(22, [{ ...robot!, suspect: 'robot' }, { ...newKind!, kind: 'wink' as EventKind }, ...good]));
  await write(at(23, someEvents(3), 'garbage'), at(25, someEvents(5), 'garbage'));
  const lost = (from: string, to: string) => readUnreadable(directory, { from: from as Day, to: to as Day });
  expect(await lost('2026-11-22', '2026-11-22')).toBe(1);
  expect(await lost('2026-11-21', '2026-11-23')).toBe(4);
  expect(await lost('2026-11-24', '2026-11-24')).toBe(0);
  expect(await readUnreadable(join(directory, 'nowhere'), { from: 'a' as Day, to: 'b' as Day })).toBe(0);
});
