import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/analytics/database/duckdb-file.js';
import {
  createTables,
  type EventStore,
  ledgerSums,
  openStore,
} from '../../../src/analytics/database/duckdb-store.js';
import type { Day, EventKind, VisitEvent } from '../../../src/analytics/event.js';
import type { QueueEntry } from '../../../src/analytics/queue/event-queue.js';
import { entry } from '../../support/entries-of-queue.js';
import { event, someEvents } from '../../support/events.js';

let directory: string;
let database: Database;
let store: EventStore;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'afterglow-store-'));
  database = await openDatabase(join(directory, 'events.duckdb'));
  await createTables(database);
  store = await openStore(database);
});

afterEach(() => {
  database.close();
  rmSync(directory, { recursive: true, force: true });
});

const rows = async () => Number((await database.rows('SELECT count(*) AS n FROM events'))[0]?.n);

describe('the event store', () => {
  it('makes a row of every event and a line of the ledger of every entry', async () => {
    const applied = await store.apply([entry(1, someEvents(3, 'a')), entry(2, someEvents(2, 'b'))]);
    expect(applied).toEqual({ known: 0, counted: 5, poison: [] });
    expect(await database.rows('SELECT * FROM events ORDER BY entry, id LIMIT 1')).toMatchObject([
      { id: 'a-0.....', kind: 'view', segment: 'running', first: true },
    ]);
    expect(await ledgerSums(database)).toMatchObject({ events: 5, counted: 5, duplicate: 0 });
  });

  it('counts an entry once that comes twice, alone or in company', async () => {
    const [a, b] = [entry(1, someEvents(2, 'a')), entry(2, someEvents(2, 'b'))];
    await store.apply([a]);
    expect(await store.apply([b, a, b])).toMatchObject({ known: 2, counted: 2 });
    expect(await store.apply([a, b])).toMatchObject({ known: 2, counted: 0 });
    expect(await rows()).toBe(4);
    expect(await ledgerSums(database)).toMatchObject({ events: 4, counted: 4, duplicate: 0 });
  });

  it('counts an event once that comes in two entries, and says that it was a duplicate', async () => {
    await store.apply([entry(1, someEvents(2)), entry(2, someEvents(3))]);
    await store.apply([entry(3, someEvents(4))]);
    expect(await rows()).toBe(4);
    expect(await ledgerSums(database)).toMatchObject({ events: 9, counted: 4, duplicate: 5 });
  });

  it('sets aside what cannot be a visit and counts it by reason', async () => {
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
    await store.apply([entry(1, odd)]);
    expect(await rows()).toBe(1);
    expect(await ledgerSums(database)).toEqual({
      ...{ events: 8, counted: 1, duplicate: 0, robot: 1, impossible: 1, malformed: 2 },
      ...{ unknown_kind: 1, future: 1, old: 1, dead: 0 },
    });
  });

  it('leaves out what is no batch and enters it in the ledger once it is given up', async () => {
    const bad: QueueEntry = { ...entry(1, someEvents(2)), payload: '{"schema":7}' };
    const short: QueueEntry = { ...entry(2, someEvents(2)), events: 3 };
    const { poison, counted } = await store.apply([bad, entry(3, someEvents(1)), short]);
    expect({ counted, poison: poison.map((one) => one.entry) }).toEqual({ counted: 1, poison: [bad, short] });
    await store.enterDead(bad);
    await store.enterDead(bad);
    expect(await ledgerSums(database)).toMatchObject({ events: 3, counted: 1, dead: 2 });
  });

  it('counts the same however deliveries are grouped and repeated', async () => {
    const batches = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    const deliveries = fc.array(fc.array(fc.nat(), { maxLength: 6 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(batches, deliveries, async (contents, groups) => {
        await database.run('DELETE FROM events; DELETE FROM entries');
        const entries = contents.map((ids, number) =>
          entry(
            number,
            ids.map((id) => event(`id-${id}`)),
          ),
        );
        for (const group of groups) {
          await store.apply(group.flatMap((pick) => entries[pick % entries.length] ?? []));
        }
        await store.apply(entries);
        const distinct = new Set(contents.flat()).size;
        const all = contents.flat().length;
        expect(await rows()).toBe(distinct);
        expect(await ledgerSums(database)).toMatchObject({
          events: all,
          counted: distinct,
          duplicate: all - distinct,
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
